import type { Tokens } from "../../../text/tokens.js";
import { type Cardinal, readCardinal } from "./cardinal.js";
import { isGlued, isNumber, isWord, keyAt } from "./neighbours.js";

/** A number below zero, or one that begins with its decimal point. */
export interface Signed {
  /** Half-open. */
  readonly to: number;
  readonly value: number;
}

const MINUS_WORDS = new Set(["سالب", "ناقص"]);

/** Reads «سالب خمسة», `-5` or `.08` at token `at`. */
export function readSigned(tokens: Tokens, at: number): Signed | null {
  const key = keyAt(tokens, at);
  if (MINUS_WORDS.has(key)) return afterWord(tokens, at);
  if (key === "-") return afterDash(tokens, at);
  return key === "." ? afterPoint(tokens, at) : null;
}

/** Words that begin a number below zero. */
export const SIGN_WORDS: ReadonlySet<string> = MINUS_WORDS;

function negative(read: Cardinal | null): Signed | null {
  if (read === null || read.cliticLength > 0 || read.value === 0) return null;
  return { to: read.to, value: -read.value };
}

/** «10 ناقص 3» takes away, «ناقص 3» is below zero. */
function afterWord(tokens: Tokens, at: number): Signed | null {
  if (isNumber(tokens, at - 1)) return null;
  return negative(readCardinal(tokens, at + 1));
}

function afterDash(tokens: Tokens, at: number): Signed | null {
  if (!beginsApart(tokens, at)) return null;
  const read = readCardinal(tokens, at + 1);
  return read !== null && endsFree(tokens, read.to) ? negative(read) : null;
}

/** A single digit behind a point is more often a line of a list. */
function afterPoint(tokens: Tokens, at: number): Signed | null {
  if (!beginsApart(tokens, at)) return null;
  const digits = keyAt(tokens, at + 1);
  if (!/^\d\d+$/.test(digits) || !endsFree(tokens, at + 2)) return null;
  return { to: at + 2, value: Number(`0.${digits}`) };
}

/** A mark glued to its digits and to nothing before it but a bracket. */
function beginsApart(tokens: Tokens, at: number): boolean {
  if (!isNumber(tokens, at + 1) || !isGlued(tokens, at + 1)) return false;
  if (isNumber(tokens, at - 1)) return false;
  return !isGlued(tokens, at) || keyAt(tokens, at - 1) === "(" || at === 0;
}

/** Degrees alone are counted below zero; «-3 قتلى» is a line of a list. */
const DEGREES = /^(?:درجه|درجات|درجتين|مييويه|تحت)$/;
const CONTINUES = new Set(["/", ":", "-", "_", "\\", "^"]);

function endsFree(tokens: Tokens, to: number): boolean {
  const next = keyAt(tokens, to);
  if (isNumber(tokens, to)) return false;
  if (isWord(tokens, to)) {
    if (DEGREES.test(next) || /^ب(?:ال)?(?:ميه|مايه)$/.test(next)) return true;
    return next === "في" && /^ال(?:ميه|مايه)$/.test(keyAt(tokens, to + 1));
  }
  if (next === ")") return isBracketed(tokens, to);
  return !(CONTINUES.has(next) && isGlued(tokens, to));
}

/** «(-5)» is a number, «-1)» a line of a list. */
function isBracketed(tokens: Tokens, close: number): boolean {
  for (let at = close - 1; at >= 0 && at > close - 6; at--)
    if (keyAt(tokens, at) === "(") return true;
  return false;
}
