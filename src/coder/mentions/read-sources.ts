import type { OutletNames } from "../../countries/pack.js";
import {
  CITING_WORDS,
  FIRST_SOURCES,
  RELAY_WORDS,
  SAYING_VERBS,
  SOURCE_STOPS,
} from "../../languages/ar/lexicon/source-words.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { wordFeature } from "../../text/vocabulary.js";
import type { Sentence } from "../../text/sentences.js";
import { outletAt } from "./outlet-name.js";
import { readLink } from "./source-link.js";
import type { SourceLink, SourceMention } from "./source-mention.js";

/** Tokens before a saying verb within which its subject starts. */
const SUBJECT_REACH = 14;
/** Tokens after a link within which the next one starts. */
const NEXT_LINK = 5;
const MOST_LINKS = 4;
/** Words between a saying verb and its subject. */
const AFTER_VERB: ReadonlySet<string> = new Set([
  "به",
  "بها",
  "عنه",
  "بدوره",
  "بدورها",
  "ايضا",
  "كذلك",
  "اليوم",
  "امس",
  "له",
  "لها",
  "عن",
]);

/** A sentence in which sources are looked for. */
interface Field {
  readonly view: TextView;
  readonly outlets: OutletNames;
  readonly sentence: Sentence;
}

/**
 * Finds attributions, in text order, without overlaps.
 *
 * @source gold/GUIDE.md, "sources": chains run from the outlet inwards
 */
export function readSources(
  view: TextView,
  outlets: OutletNames,
): readonly SourceMention[] {
  const out: SourceMention[] = [];
  for (const sentence of view.sentences) {
    const field = { view, outlets, sentence };
    for (let at = sentence.from; at < sentence.to;) {
      const word = view.words[at];
      const found =
        word !== undefined && isWord(view, at) && mayCite(word)
          ? (cited(field, at) ?? said(field, at))
          : null;
      if (found) out.push(found);
      at = Math.max(found?.to ?? 0, at + 1);
    }
  }
  return out;
}

const NO_STEMS: readonly string[] = [];

/** A word with and without its conjunction. */
const stems = wordFeature((key) =>
  analyseWord(key)
    .filter((r) => r.clitics.every((c) => c === "و" || c === "ف"))
    .map((r) => r.stem),
);
const mayCite = wordFeature((key) =>
  analyseWord(key).some(
    ({ stem }) => CITING_WORDS.has(stem) || SAYING_VERBS.has(stem),
  ),
);

const stemsOf = ({ view }: Field, at: number): readonly string[] => {
  const word = view.words[at];
  return word === undefined || !isWord(view, at) ? NO_STEMS : stems(word);
};

const linkAt = ({ view, outlets, sentence }: Field, from: number) =>
  readLink({ view, outlets, from, end: sentence.to, cited: false });

/** `بحسب X`, `وفقاً لـX`, `نقلاً عن X`, `حسبما أفاد X`. */
function cited(field: Field, at: number): SourceMention | null {
  const { view, outlets, sentence } = field;
  if (!stemsOf(field, at).some((s) => CITING_WORDS.has(s))) return null;
  let from = at + 1;
  if (["ما", "لما", "عن"].includes(view.keys[from] ?? "")) from++;
  if (stemsOf(field, from).some((s) => SAYING_VERBS.has(s)))
    from = afterVerb(field, from);
  const end = sentence.to;
  const first = readLink({ view, outlets, from, end, cited: true });
  return (
    first &&
    withChain(field, { at, first, rule: "ar.source.cited", denies: false })
  );
}

/** Skips pronouns and ب / عن / به after a saying verb. */
function afterVerb({ view }: Field, verb: number): number {
  let next = verb + 1;
  while (AFTER_VERB.has(view.keys[next] ?? "")) next++;
  return next;
}

/** `قال X`, `ونقلت X عن Y`, `X قال`. */
function said(field: Field, at: number): SourceMention | null {
  const verb = stemsOf(field, at).find((s) => SAYING_VERBS.has(s));
  if (!verb) return null;
  const denies = /^ي?نف/.test(verb);
  const after = linkAt(field, afterVerb(field, at));
  if (after) {
    const rule = RELAY_WORDS.has(verb) ? "ar.source.relayed" : "ar.source.said";
    return withChain(field, { at, first: after, rule, denies });
  }
  const first = subjectBefore(field, at);
  const rule = "ar.source.subject-first";
  return first && withChain(field, { at, first, rule, denies });
}

function subjectBefore(field: Field, verb: number): SourceLink | null {
  const { view, outlets, sentence } = field;
  const floor = Math.max(sentence.from, verb - SUBJECT_REACH + 1);
  for (let from = verb - 1; from >= floor; from--) {
    if ([".", "؛"].includes(view.keys[from] ?? "")) break;
    const opens = (view.readings[from] ?? []).some(
      ({ stem, clitics }) =>
        FIRST_SOURCES.has(stem) &&
        !clitics.includes("ب") &&
        !clitics.includes("ل"),
    );
    if (!opens) continue;
    const link = readLink({ view, outlets, from, end: verb, cited: false });
    if (link && link.to <= verb) return link;
  }
  return null;
}

/** The first link of a chain, and how it was read. */
interface Opening {
  /** Token of the saying verb or citing word. */
  readonly at: number;
  readonly first: SourceLink;
  readonly rule: string;
  readonly denies: boolean;
}

/** Adds `عن Y` and `لـ outlet` to a first link. */
function withChain(field: Field, opening: Opening): SourceMention {
  const { view, outlets, sentence } = field;
  const { at, first, rule, denies } = opening;
  const chain: SourceLink[] = [first];
  let to = first.to;
  let toldTo: SourceLink | null = null;
  // A subject before its verb goes on after the verb: `X قال عن Y`.
  let i = rule === "ar.source.subject-first" ? Math.max(to, at + 1) : to;
  for (
    ;
    i < Math.min(sentence.to, to + NEXT_LINK) && chain.length < MOST_LINKS;
    i++
  ) {
    const key = view.keys[i] ?? "";
    const next = relayedAt(field, i);
    if (next) {
      chain.push(next);
      to = next.to;
      i = to - 1;
      continue;
    }
    const glued = (view.readings[i] ?? []).some((r) => r.clitics.includes("ل"));
    const outlet: SourceLink | null =
      !toldTo && glued ? outletAt(view, outlets, i) : null;
    if (outlet) {
      toldTo = outlet;
      to = Math.max(to, outlet.to);
      i = to - 1;
    }
    if (SOURCE_STOPS.has(key) || key === ":") break;
  }
  return { at, to: Math.max(to, at + 1), chain, toldTo, denies, rule };
}

/** `عن Y`, `نقلاً عن Y`: whom the link before passes on. */
function relayedAt(field: Field, at: number): SourceLink | null {
  const key = field.view.keys[at] ?? "";
  if (key !== "عن" && !RELAY_WORDS.has(key)) return null;
  return linkAt(field, key === "نقلا" ? at + 2 : at + 1);
}
