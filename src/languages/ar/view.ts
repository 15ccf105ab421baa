import { once } from "../../text/once.js";
import { foldText } from "../../text/folded-text.js";
import type { Analysis } from "../../text/phrase-table.js";
import { splitSentences, type Sentence } from "../../text/sentences.js";
import { TokenKind, tokenise, type Tokens } from "../../text/tokens.js";
import { wordFeature, type Word } from "../../text/vocabulary.js";
import { analyseWord } from "./clitics.js";
import { ARABIC_LETTERS } from "./letters.js";
import { ARABIC_SENTENCE_MARKS } from "./sentence-marks.js";
import { joinBrokenWords } from "./broken-words.js";

/** A text read once: tokens, sentences, and the readings of every token. */
export interface TextView {
  readonly part: "title" | "text";
  readonly tokens: Tokens;
  readonly keys: readonly string[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** Number of the sentence of each token, −1 for one between sentences. */
  readonly sentenceOf: Int32Array;
  readonly readings: readonly (readonly Analysis[])[];
}

const NONE: readonly Analysis[] = [];
const readingsOf = wordFeature(analyseWord);

/** Reads a text into tokens with broken-up words joined. */
export function viewText(part: TextView["part"], text: string): TextView {
  const tokens = joinBrokenWords(tokenise(foldText(text, ARABIC_LETTERS)));
  // A text without cues is never asked for the readings of its words.
  const readings = once(() =>
    tokens.words.map((word, i) =>
      tokens.kind[i] === TokenKind.word ? readingsOf(word) : NONE,
    ),
  );
  const sentences = splitSentences(tokens, ARABIC_SENTENCE_MARKS);
  const sentenceOf = once(() => {
    const out = new Int32Array(tokens.count).fill(-1);
    for (const [number, { from, to }] of sentences.entries())
      out.fill(number, from, to);
    return out;
  });
  return {
    part,
    tokens,
    keys: tokens.keys,
    words: tokens.words,
    sentences,
    get sentenceOf() {
      return sentenceOf();
    },
    get readings() {
      return readings();
    },
  };
}

/** The sentence that a token stands in, if it stands in one. */
export function sentenceAt(view: TextView, at: number): Sentence | undefined {
  return view.sentences[view.sentenceOf[at] ?? -1];
}

/** Original text of tokens `from` to `to` (half-open). */
export function textOf(view: TextView, from: number, to: number): string {
  const { tokens } = view;
  if (to <= from) return "";
  return tokens.source.original.slice(tokens.start[from], tokens.end[to - 1]);
}

/** Whether token `at` is a word. */
export function isWord(view: TextView, at: number): boolean {
  return view.tokens.kind[at] === TokenKind.word;
}

/**
 * Original units that the first `letters` folded letters of a token take, with
 * the marks that follow them.
 */
export function unitsOfLetters(
  view: TextView,
  at: number,
  letters: number,
): number {
  const text = textOf(view, at, at + 1);
  const dropped = (unit: number) =>
    (ARABIC_LETTERS.single[text.charCodeAt(unit)] ?? 0) === 0;
  let units = 0;
  for (let left = letters; left > 0 && units < text.length; left--) {
    while (units < text.length && dropped(units)) units++;
    units++;
    while (units < text.length && dropped(units)) units++;
  }
  return units;
}

/**
 * The words of tokens `from` to `to` as written, quotes and `drop` glued
 * clitics left out; `لل…` gives its article back.
 */
export function wordsOf(
  view: TextView,
  from: number,
  to: number,
  drop: number,
): string {
  const text = textOf(view, from, to);
  const rest = text.slice(unitsOfLetters(view, from, drop));
  const key = view.keys[from] ?? "";
  const bare = key.slice(drop);
  const article = drop > 0 && key[drop - 1] === "ل" && bare.startsWith("ل");
  return `${article ? "ا" : ""}${rest}`
    .replace(/[«»“”"()]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
