import type { Mention } from "./mention.js";
import { comparePersons, type ComparedPersons } from "./person-comparison.js";
import { personBarrier, type PersonBarrier } from "./person-constraints.js";
import { isPersonGrounded } from "./person-grounds.js";
import { personWeight, type PersonWeights } from "./person-weights.js";

/** A pair of mentions with its comparison, weight and barrier. */
export interface PersonPair {
  readonly compared: ComparedPersons;
  /** Bits of the whole pair. */
  readonly weight: number;
  readonly barrier: PersonBarrier | null;
  readonly isGrounded: boolean;
  /** Grounded, without barrier, and at or above the threshold. */
  readonly joins: boolean;
}

/** A scored pair of mentions, by their indexes, `a < b`. */
export interface ScoredMentions {
  readonly a: number;
  readonly b: number;
  readonly pair: PersonPair;
}

/** Compares, weighs and judges a pair of mentions; symmetric. */
export function scorePersons(
  a: Mention,
  b: Mention,
  weights: PersonWeights,
): PersonPair {
  const compared = comparePersons(a, b);
  const weight = personWeight(compared, weights);
  const barrier = personBarrier(a, b);
  const isGrounded = isPersonGrounded(a, b, compared.comparison);
  const joins = barrier === null && isGrounded && weight >= weights.threshold;
  return { compared, weight, barrier, isGrounded, joins };
}
