import type { ComparedClaim } from "../claims/features.js";
import type { ComparedField } from "./comparison.js";

/**
 * How far the levels of a comparison can be trusted, 0 to 1: both claims have
 * to be read rightly for a level to mean what it says.
 */
export interface Certainty {
  readonly type: number;
  readonly date: number;
  readonly place: number;
  readonly amounts: number;
}

/** Certainty of two claims; symmetric. */
export function certaintyOf(a: ComparedClaim, b: ComparedClaim): Certainty {
  return {
    type: a.belief.type * b.belief.type,
    date: a.belief.date * b.belief.date,
    place: a.belief.place * b.belief.place,
    amounts: a.belief.amounts * b.belief.amounts,
  };
}

/** Which certainty stands behind a field; what has none is taken as read. */
const BEHIND: Readonly<Partial<Record<ComparedField, keyof Certainty>>> = {
  type: "type",
  date: "date",
  place: "place",
  killed: "amounts",
  wounded: "amounts",
  affected: "amounts",
};

/** @returns 0 to 1 */
export function fieldCertainty(
  field: ComparedField,
  certainty: Certainty,
): number {
  const behind = BEHIND[field];
  return behind === undefined ? 1 : certainty[behind];
}

/**
 * Bits of a level that may have been misread: a mixture of what it says where
 * it is right and of nothing where it is not.
 *
 * @param bits log2 of the likelihood ratio of the level
 * @param certainty 0 to 1
 */
export function softened(bits: number, certainty: number): number {
  return certainty === 1
    ? bits
    : Math.log2(certainty * 2 ** bits + 1 - certainty);
}
