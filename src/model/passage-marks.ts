import { z } from "zod";

/**
 * A run of words of a report by which a passage is found again in another.
 */
export interface PassageMark {
  /** Of the folded words: an integer of {@link HASH_BITS} bits. */
  readonly hash: number;
  /** Number of its first word among the words of the report's prose, from 0. */
  readonly word: number;
  /** Half-open span in the original text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The marks of one report, in reading order. */
export interface PassageMarks {
  /** Words of the report's prose. */
  readonly words: number;
  readonly marks: readonly PassageMark[];
}

/** Words of a mark. */
export const MARK_WORDS = 5;

/** A multiple of six: a digit of the printed form holds six bits. */
export const HASH_BITS = 36;

/**
 * Marks as they are printed: the digits of base64url, most significant first.
 * The number of words, then for each mark its hash and three numbers: words
 * and UTF-16 units since the last mark began, and its own units. Five bits of a
 * number stand in a digit; 32 is added to all but its last.
 */
export const passageMarksSchema = z.string().regex(/^[A-Za-z0-9_-]+$/);

const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map(
  Array.from(DIGITS, (digit, value) => [digit, value] as const),
);
const HASH_DIGITS = HASH_BITS / 6;

function numberText(value: number): string {
  const last = DIGITS[value % 32]!;
  let text = last;
  for (let left = Math.floor(value / 32); left > 0; left = left >> 5)
    text = DIGITS[32 + (left % 32)]! + text;
  return text;
}

function hashText(hash: number): string {
  let text = "";
  for (let left = hash, at = 0; at < HASH_DIGITS; at++) {
    text = DIGITS[left % 64]! + text;
    left = Math.floor(left / 64);
  }
  return text;
}

/** Prints marks; see {@link passageMarksSchema}. */
export function printMarks({ words, marks }: PassageMarks): string {
  let word = 0;
  let start = 0;
  let text = numberText(words);
  for (const mark of marks) {
    text += hashText(mark.hash);
    text += numberText(mark.word - word) + numberText(mark.start - start);
    text += numberText(mark.end - mark.start);
    ({ word, start } = mark);
  }
  return text;
}

/** Reads printed marks; of a text that is cut off, the whole marks before. */
export function readMarks(text: string): PassageMarks {
  let at = 0;
  const digit = (): number => VALUES.get(text[at++] ?? "A") ?? 0;
  const number = (): number => {
    let value = 0;
    for (let next = digit(); ; next = digit()) {
      if (next < 32) return value * 32 + next;
      value = value * 32 + next - 32;
    }
  };
  const words = number();
  const marks: PassageMark[] = [];
  for (let word = 0, start = 0; at + HASH_DIGITS < text.length;) {
    let hash = 0;
    for (let n = 0; n < HASH_DIGITS; n++) hash = hash * 64 + digit();
    word += number();
    start += number();
    const end = start + number();
    if (at <= text.length) marks.push({ hash, word, start, end });
  }
  return { words, marks };
}
