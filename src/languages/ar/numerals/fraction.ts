import type { Tokens } from "../../../text/tokens.js";
import { cliticMap } from "./clitic-forms.js";
import { keyAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";

/** A fraction word, or a fraction of a scale (نصف مليون = 500,000). */
export interface Fraction {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly value: number;
  readonly kind: "fraction" | "cardinal";
  readonly cliticLength: number;
}

const ROWS: readonly (readonly [string, number])[] = [
  ["نصف", 1 / 2],
  ["نص", 1 / 2],
  ["ثلث", 1 / 3],
  ["ثلثا", 2 / 3],
  ["ثلثي", 2 / 3],
  ["ثلثين", 2 / 3],
  ["ربع", 1 / 4],
];

/** Fraction words by folded token, clitics included. */
export const FRACTIONS = cliticMap(
  ROWS.map(([stem, value]) => [stem, { stem, value }] as const),
  (word: { readonly stem: string; readonly value: number }, form) => ({
    ...word,
    ...form,
  }),
);

const QUARTERS = new Set(["ارباع"]);
const PLACE_AFTER = new Set(["الخالي"]);
const CLOCK_PARTS = new Set(["والنصف", "والربع", "والثلث"]);

/** Reads a fraction at token `at`. */
export function readFraction(tokens: Tokens, at: number): Fraction | null {
  const key = keyAt(tokens, at);
  const word = FRACTIONS.get(key);
  if (word === undefined) return readQuarters(tokens, at);
  const next = keyAt(tokens, at + 1);
  if (CLOCK_PARTS.has(key) || PLACE_AFTER.has(next)) return null;
  const base = { from: at, cliticLength: word.length };
  const scale = NUMBER_WORDS.get(next);
  if (scale?.part === "scale" && scale.cliticLength === 0)
    return {
      ...base,
      to: at + 2,
      value: Math.round(word.value * scale.value),
      kind: "cardinal",
    };
  if (word.stem === "نص") return null; // نص is "text" unless a scale follows
  return { ...base, to: at + 1, value: word.value, kind: "fraction" };
}

function readQuarters(tokens: Tokens, at: number): Fraction | null {
  const count = NUMBER_WORDS.get(keyAt(tokens, at));
  if (count?.part !== "unit" || !QUARTERS.has(keyAt(tokens, at + 1)))
    return null;
  return {
    from: at,
    to: at + 2,
    value: count.value / 4,
    kind: "fraction",
    cliticLength: count.cliticLength,
  };
}
