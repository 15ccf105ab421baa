import type { OutletNames } from "../../countries/pack.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import type { Sentence } from "../../text/sentences.js";
import { wordFeature } from "../../text/vocabulary.js";
import type { PersonMention } from "./person-mention.js";

/** What sources of a text are read with. */
export interface SourceReading {
  readonly view: TextView;
  readonly outlets: OutletNames;
  /** In text order. */
  readonly people: readonly PersonMention[];
  /** 1 where a token belongs to a date or to a number in words. */
  readonly blocked: Uint8Array;
}

/** A sentence in which sources are looked for. */
export interface SourceField extends SourceReading {
  readonly sentence: Sentence;
}

const NO_STEMS: readonly string[] = [];

/** A word with and without its conjunction. */
const stems = wordFeature((key) =>
  analyseWord(key)
    .filter((r) => r.clitics.every((c) => c === "و" || c === "ف"))
    .map((r) => r.stem),
);

/** The word at a token with and without و or ف; none for other tokens. */
export function stemsAt(view: TextView, at: number): readonly string[] {
  const word = view.words[at];
  return word === undefined || !isWord(view, at) ? NO_STEMS : stems(word);
}

/** Whether the word at a token, و or ف aside, is one of a set. */
export function isOneOf(
  view: TextView,
  at: number,
  words: ReadonlySet<string>,
): boolean {
  return stemsAt(view, at).some((stem) => words.has(stem));
}

const THAT: ReadonlySet<string> = new Set(["ان", "بان", "انه", "انها", "فان"]);

/** `أن`, `إن`, `بأن`: what was said begins. */
export function isThat(view: TextView, at: number): boolean {
  return THAT.has(view.keys[at] ?? "");
}
