import { isEveryday } from "../../languages/ar/everyday.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import { Tag, tagNames } from "../../languages/ar/names/tagger.js";
import {
  mayOpenName,
  tokenClass,
} from "../../languages/ar/names/token-class.js";
import type { NameMention } from "../../languages/ar/read-names.js";
import {
  isWord,
  textOf,
  unitsOfLetters,
  type TextView,
} from "../../languages/ar/view.js";
import type { Sentence } from "../../text/sentences.js";
import { withAlias } from "./person-alias.js";
import type { PersonMention } from "./person-mention.js";
import { titleBefore } from "./person-title.js";

/**
 * Settles the names that the rules found with the tagger: it moves their ends,
 * drops some and finds others, unknown names above all.
 *
 * @param ruled what the rules found, in text order
 * @param blocked 1 for each token that belongs to a date or a force
 */
export function tagPeople(
  view: TextView,
  ruled: readonly PersonMention[],
  blocked: Uint8Array,
): readonly PersonMention[] {
  const hints = new Uint8Array(view.tokens.count);
  const byFrom = new Map<number, PersonMention>();
  for (const person of ruled) {
    const { from, to } = person.name;
    hints.fill(Tag.inside, from, to);
    hints[from] = Tag.begin;
    byFrom.set(from, person);
  }
  return view.sentences.flatMap((sentence) =>
    peopleOf(view, sentence, { hints, byFrom, blocked }),
  );
}

interface Settled {
  readonly hints: Uint8Array;
  readonly byFrom: ReadonlyMap<number, PersonMention>;
  readonly blocked: Uint8Array;
}

function peopleOf(
  view: TextView,
  { from, to }: Sentence,
  { hints, byFrom, blocked }: Settled,
): readonly PersonMention[] {
  if (!mayName(view, { from, to }, hints)) return [];
  const classes: string[] = [];
  for (let at = from; at < to; at++) {
    const word = view.words[at];
    if (word) classes.push(tokenClass(view.tokens.kind[at] ?? 0, word));
  }
  const keys = view.keys.slice(from, to);
  const tags = tagNames({ classes, hints: hints.subarray(from, to), keys });
  const out: PersonMention[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== Tag.begin || blocked[from + i] === 1) continue;
    let end = i + 1;
    while (tags[end] === Tag.inside) end++;
    const ruled = byFrom.get(from + i);
    out.push(
      ruled?.name.to === from + end
        ? ruled
        : personOf(view, from + i, from + end, to, out.at(-1)),
    );
  }
  return out;
}

/** Whether any token of some may open a name. */
function mayName(
  view: TextView,
  { from, to }: Pick<Sentence, "from" | "to">,
  hints: Uint8Array,
): boolean {
  for (let at = from; at < to; at++) {
    const word = isWord(view, at) ? view.words[at] : undefined;
    if (hints[at] !== 0 || (word !== undefined && mayOpenName(word)))
      return true;
  }
  return false;
}

function personOf(
  view: TextView,
  from: number,
  to: number,
  end: number,
  before: PersonMention | undefined,
): PersonMention {
  const dropped = unitsOfLetters(view, from, glued(view, from, before));
  const start = (view.tokens.start[from] ?? 0) + dropped;
  const keys = view.keys.slice(from, to);
  const name: NameMention = {
    from,
    to,
    name: textOf(view, from, to)
      .slice(dropped)
      .replace(/[«»“”"()]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
    span: { start, end: view.tokens.end[to - 1] ?? start },
    listed: keys.filter((key) => nameKind(key) !== null).length,
    rule: "ar.person.tagged",
  };
  return withAlias(view, name, titleBefore(view, from), end);
}

/** Letters of a glued و ف ب ل before a name. */
function glued(
  view: TextView,
  at: number,
  before: PersonMention | undefined,
): number {
  const word = view.words[at];
  if (!word || !/^[وفبل]..../.test(word.key) || nameKind(word.key)) return 0;
  if (nameKind(word.key.slice(1))) return 1;
  const joined = before !== undefined && at - before.to <= 1;
  return joined && word.key.startsWith("و") && !isEveryday(word) ? 1 : 0;
}
