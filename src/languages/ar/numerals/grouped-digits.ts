import type { Tokens } from "../../../text/tokens.js";
import { isGlued, isNumber, keyAt } from "./neighbours.js";

/** Digits grouped by spaces: `1 414 021 100`. */
export interface GroupedDigits {
  readonly value: number;
  readonly ambiguous: false;
  readonly to: number;
}

/** Spaces that printers set inside a number and nowhere else in a line. */
const INNER_SPACE = /^[\u00a0\u2007\u2009\u202f]$/;
const FIRST = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
const LAST = /^\d{3}(?:[.,]\d+)?$/;
const MOST_GROUPS = 4;

/**
 * Reads digits whose thousands stand apart: a first group of one to three and
 * groups of three behind single spaces; two of them at the least, or one when
 * the space is one that holds a number together.
 */
export function readGrouped(tokens: Tokens, at: number): GroupedDigits | null {
  if (!FIRST.test(keyAt(tokens, at)) || isNumber(tokens, at - 1)) return null;
  let digits = keyAt(tokens, at);
  let to = at + 1;
  let inner = true;
  for (; to <= at + MOST_GROUPS && isNumber(tokens, to); to++) {
    const space = spaceBefore(tokens, to);
    const group = keyAt(tokens, to);
    if (space.length !== 1 || isGlued(tokens, to) || !LAST.test(group)) break;
    if (!GROUP.test(keyAt(tokens, to - 1)) && to > at + 1) break;
    inner &&= INNER_SPACE.test(space);
    digits += group.replace(",", ".");
  }
  const groups = to - at - 1;
  if (groups < (inner ? 1 : 2)) return null;
  if (isNumber(tokens, to) && !isGlued(tokens, to)) return null;
  return { value: Number(digits), ambiguous: false, to };
}

function spaceBefore(tokens: Tokens, at: number): string {
  return tokens.source.original.slice(
    tokens.end[at - 1] ?? 0,
    tokens.start[at],
  );
}
