import {
  classifyLines,
  type Line,
} from "../languages/ar/furniture/classify-lines.js";
import type { TextView } from "../languages/ar/view.js";
import {
  MARK_WORDS,
  printMarks,
  type PassageMark,
  type PassageMarks,
} from "../model/passage-marks.js";
import { TokenKind } from "../text/tokens.js";

/** Runs of words among which one is kept as a mark. */
const WINDOW = 6;

/**
 * Equal words in a row that share a mark for certain, wherever they stand.
 *
 * @source Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms
 * for document fingerprinting", section 3.1: t = w + k − 1
 */
export const CERTAIN_WORDS = WINDOW + MARK_WORDS - 1;

/** Words and numbers of a text's prose, by token. */
function proseOf(view: TextView, lines: readonly Line[]): readonly number[] {
  const { kind, start, count } = view.tokens;
  const tokens: number[] = [];
  let line = 0;
  for (let at = 0; at < count; at++) {
    if (kind[at] !== TokenKind.word && kind[at] !== TokenKind.number) continue;
    while (line < lines.length && lines[line]!.end <= start[at]!) line++;
    const own = lines[line];
    const isOutside = own === undefined || own.start > start[at]!;
    if (isOutside || own.kind === "body") tokens.push(at);
  }
  return tokens;
}

/** Spreads a 32-bit number over all its bits (MurmurHash3, final mix). */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of 36 bits of the words at `from` to `to` (half-open). */
function hashOf(
  keys: readonly string[],
  tokens: readonly number[],
  from: number,
  to: number,
): number {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let at = from; at < to; at++) {
    const word = keys[tokens[at]!] ?? "";
    // A space parts the words.
    for (let k = -1; k < word.length; k++) {
      const unit = k < 0 ? 32 : word.charCodeAt(k);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
    }
  }
  return mixed(a) * 16 + (mixed(b) & 15);
}

/** The smallest of each window of hashes, the rightmost of equal ones. */
function winnowed(hashes: readonly number[]): readonly number[] {
  const kept: number[] = [];
  const windows = Math.max(hashes.length - WINDOW + 1, 1);
  for (let from = 0; from < windows && hashes.length > 0; from++) {
    const to = Math.min(from + WINDOW, hashes.length);
    let least = from;
    for (let at = from + 1; at < to; at++)
      if (hashes[at]! <= hashes[least]!) least = at;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/**
 * Chooses the marks of a text: runs of five folded words, winnowed. Diacritics,
 * tatweel, marks and line ends change nothing.
 *
 * @param tokens - its words and numbers, ascending
 * @returns at least one mark in every {@link CERTAIN_WORDS} words
 */
export function passageMarks(
  view: TextView,
  tokens: readonly number[],
): PassageMarks {
  const count = Math.max(tokens.length - MARK_WORDS + 1, 0);
  const hashes = Array.from({ length: count }, (_, from) =>
    hashOf(view.keys, tokens, from, from + MARK_WORDS),
  );
  const { start, end } = view.tokens;
  const marks = winnowed(hashes).map((word): PassageMark => {
    const last = tokens[word + MARK_WORDS - 1]!;
    return {
      hash: hashes[word]!,
      word,
      start: start[tokens[word]!]!,
      end: end[last]!,
    };
  });
  return { words: tokens.length, marks };
}

/**
 * The marks of a report as its line prints them; headlines, furniture, bylines
 * and datelines are left out.
 */
export function printedMarks(view: TextView, title: string | null): string {
  const lines = classifyLines(view.tokens.source.original, title);
  return printMarks(passageMarks(view, proseOf(view, lines)));
}
