import {
  CITING_WORDS,
  SAYING_VERBS,
} from "../../languages/ar/lexicon/source-words.js";
import { REPORTED_BY } from "../../languages/ar/lexicon/telling-verbs.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { isWord } from "../../languages/ar/view.js";
import { tokenTest } from "../../text/vocabulary.js";
import { innerLinks } from "./inner-links.js";
import { outletAt } from "./outlet-name.js";
import { cited, continued, said, type Opening } from "./source-cues.js";
import { labelled } from "./source-label.js";
import type { SourceField, SourceReading } from "./source-field.js";
import type { SourceLink, SourceMention } from "./source-mention.js";

/** Tokens after a source within which the outlet it spoke to is named. */
const TOLD_TO = 4;

/**
 * Finds attributions, in text order, without overlaps.
 *
 * @source gold/GUIDE.md, "sources": chains run from the outlet inwards
 */
export function readSources(reading: SourceReading): readonly SourceMention[] {
  const { view } = reading;
  const out: SourceMention[] = [];
  const used = new Set<number>();
  for (const sentence of view.sentences) {
    const field: SourceField = { ...reading, sentence };
    let first = true;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!isWord(view, at)) continue;
      if (!first && !mayCite(view.tokens, at)) continue;
      if (used.has(at)) continue;
      const opening =
        (first ? labelled(field, at) : null) ??
        (mayCite(view.tokens, at)
          ? (cited(field, at) ?? said(field, at) ?? continued(field, at))
          : null);
      first = false;
      if (!opening || isCovered(out.at(-1), opening)) continue;
      const inner = innerLinks(field, opening);
      for (const token of inner.used) used.add(token);
      const mention = mentionOf(field, opening, inner.links);
      out.push(mention);
      at = Math.max(mention.to - 1, at);
    }
  }
  return out;
}

/** The speaker is a link of the chain before: `نقلاً عن شاهد قال إن`. */
function isCovered(last: SourceMention | undefined, { first }: Opening) {
  return (
    last?.chain.some(
      (link) => first.from >= link.from && first.from < link.to,
    ) ?? false
  );
}

const OPENING_WORDS: ReadonlySet<string> = new Set([
  "علي",
  "كما",
  "جاء",
  "ورد",
  "الكلام",
]);
const CLAIMING: ReadonlySet<string> = new Set(["نسب", "نسبت", "حمل", "حملت"]);
const mayCite = tokenTest((key) =>
  analyseWord(key).some(
    ({ stem, clitics }) =>
      clitics.every((c) => c === "و" || c === "ف" || c === "ال") &&
      (CITING_WORDS.has(stem) ||
        CLAIMING.has(stem) ||
        SAYING_VERBS.has(stem) ||
        REPORTED_BY.has(stem) ||
        OPENING_WORDS.has(stem)),
  ),
);

function mentionOf(
  field: SourceField,
  opening: Opening,
  inner: readonly SourceLink[],
): SourceMention {
  const { at, first, rule, denies, inside = false } = opening;
  const after = opening.toldTo ?? outletTold(field, first.to);
  const to = Math.max(first.to, opening.next, at + 1, after?.to ?? 0);
  const chain = [first, ...inner];
  return { at, to, chain, toldTo: after, inside, denies, rule };
}

/** `قال X لوكالة Y`. */
function outletTold(
  { view, outlets, sentence }: SourceField,
  from: number,
): SourceLink | null {
  for (let at = from; at < Math.min(sentence.to, from + TOLD_TO); at++) {
    const key = view.keys[at] ?? "";
    if (key === ":" || key === "ان") return null;
    const glued = key.startsWith("ل");
    const outlet = glued ? outletAt(view, outlets, at) : null;
    if (outlet) return outlet;
  }
  return null;
}
