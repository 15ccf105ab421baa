import type { Tokens } from "../../../text/tokens.js";
import { keyAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";

/** A part of one joined to a whole number by و. */
export interface Part {
  readonly value: number;
  /** Half-open. */
  readonly to: number;
  /** «ثلاثة أخماس», which is a part of nothing else. */
  readonly plural: boolean;
  /** Letters of a pronoun glued to its end: ثلاثة أخماسه. */
  readonly pronounLength: number;
}

const SINGULAR: ReadonlyMap<string, number> = new Map([
  ["نصف", 1 / 2],
  ["ثلث", 1 / 3],
  ["ثلثين", 2 / 3],
  ["ثلثان", 2 / 3],
  ["ربع", 1 / 4],
]);

const PLURALS: ReadonlyMap<string, number> = new Map([
  ["اثلاث", 3],
  ["ارباع", 4],
  ["اخماس", 5],
  ["اسداس", 6],
  ["اسباع", 7],
  ["اثمان", 8],
  ["اتساع", 9],
  ["اعشار", 10],
]);

const PRONOUN = /(?:ه|ها|هم|هن|هما)$/;

function pluralAt(
  tokens: Tokens,
  at: number,
): { readonly of: number; readonly pronounLength: number } | null {
  const key = keyAt(tokens, at);
  const stem = PLURALS.has(key) ? key : key.replace(PRONOUN, "");
  const of = PLURALS.get(stem);
  if (of === undefined) return null;
  return { of, pronounLength: key.length - stem.length };
}

/** Whether a plural of parts (أرباع, أخماس) stands at `at`. */
export function isPluralFraction(tokens: Tokens, at: number): boolean {
  return pluralAt(tokens, at) !== null;
}

/** Reads the part that و joins at `at`, glued or apart. */
export function readPart(tokens: Tokens, at: number): Part | null {
  const key = keyAt(tokens, at);
  if (!key.startsWith("و")) return null;
  const apart = key === "و";
  const first = apart ? at + 1 : at;
  const stem = apart ? keyAt(tokens, first) : key.slice(1);
  const value = SINGULAR.get(stem);
  if (value !== undefined)
    return { value, to: first + 1, plural: false, pronounLength: 0 };
  const word = NUMBER_WORDS.get(keyAt(tokens, first));
  const glued = word?.conjunction === true && word.cliticLength === 1;
  return (apart ? word?.cliticLength === 0 : glued)
    ? readPlural(tokens, first)
    : null;
}

/** Reads «ثلاثة أخماس» at `at`: fewer parts than make one. */
export function readPlural(tokens: Tokens, at: number): Part | null {
  const count = NUMBER_WORDS.get(keyAt(tokens, at));
  const parts = pluralAt(tokens, at + 1);
  if (count?.part !== "unit" || parts === null) return null;
  const { of, pronounLength } = parts;
  if (count.value < 2 || count.value >= of) return null;
  return { value: count.value / of, to: at + 2, plural: true, pronounLength };
}
