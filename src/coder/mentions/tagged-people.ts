import { isAddressee } from "../../languages/ar/addressee.js";
import { isEveryday } from "../../languages/ar/everyday.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import { Tag, tagNames } from "../../languages/ar/names/tagger.js";
import {
  taggedWordsOf,
  type NameHints,
  type TaggedWords,
} from "../../languages/ar/names/tagged-words.js";
import { mayOpenName } from "../../languages/ar/names/token-class.js";
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
 * @param known what the readers of dates, forces and places say
 */
export function tagPeople(
  view: TextView,
  ruled: readonly PersonMention[],
  known: KnownTokens,
): readonly PersonMention[] {
  const byFrom = new Map<number, PersonMention>();
  for (const person of ruled) byFrom.set(person.name.from, person);
  const hints = nameHints(view, ruled, known);
  const wordsOf = taggedWordsOf(view, hints);
  return view.sentences.flatMap((sentence) =>
    mayName(view, sentence, hints.tags)
      ? peopleOf(view, sentence, { words: wordsOf(sentence), byFrom })
      : [],
  );
}

/** Tokens that other readers know, by token number. */
export type KnownTokens = Omit<NameHints, "tags">;

/**
 * What the tagger is told of a text.
 *
 * @public used by scripts/train-names.mjs
 */
export function nameHints(
  view: TextView,
  ruled: readonly PersonMention[],
  known: KnownTokens,
): NameHints {
  const tags = new Uint8Array(view.tokens.count);
  for (const { name } of ruled) {
    tags.fill(Tag.inside, name.from, name.to);
    tags[name.from] = Tag.begin;
  }
  return { ...known, tags };
}

interface Settled {
  readonly words: TaggedWords;
  readonly byFrom: ReadonlyMap<number, PersonMention>;
}

function peopleOf(
  view: TextView,
  { from, to }: Sentence,
  { words, byFrom }: Settled,
): readonly PersonMention[] {
  const tags = tagNames(words);
  const out: PersonMention[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== Tag.begin || words.blocked[i] === 1) continue;
    if (speaksTo(view, from + i)) continue;
    let end = i + 1;
    while (tags[end] === Tag.inside && !speaksTo(view, from + end)) end++;
    const ruled = byFrom.get(from + i);
    out.push(
      ruled?.name.to === from + end
        ? ruled
        : personOf(view, from + i, from + end, to, out.at(-1)),
    );
  }
  return out;
}

/** `قال سامر الحسن لمراسل …`: the tagger takes the next word for his name. */
function speaksTo(view: TextView, at: number): boolean {
  const word = view.words[at];
  return word !== undefined && isAddressee(word);
}

/** Whether any token of some may open a name. */
function mayName(
  view: TextView,
  { from, to }: Sentence,
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
  if (!word || !/^[وفبل].../.test(word.key) || nameKind(word.key)) return 0;
  if (/^[وف]ال/.test(word.key) || nameKind(word.key.slice(1))) return 1;
  const joined = before !== undefined && at - before.to <= 1;
  const unknown = /^و..../.test(word.key) && !isEveryday(word);
  return joined && unknown ? 1 : 0;
}
