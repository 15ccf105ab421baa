import { certaintyOf, type Certainty } from "./certainty.js";
import {
  compareClaims,
  type CompanionAgreement,
  type Comparison,
} from "./comparison.js";
import {
  barrierBetween,
  datesAreFar,
  isGrounded,
  type Barrier,
} from "./constraints.js";
import type { ComparedClaim } from "../claims/features.js";
import { matchWeight, type MatchWeights } from "./match-weights.js";

/** A pair of claims with its comparison, weight and barrier. */
export interface PairScore {
  readonly comparison: Comparison;
  readonly certainty: Certainty;
  /** Bits; see {@link matchWeight}. */
  readonly weight: number;
  readonly barrier: Barrier | null;
  /** Grounded, without barrier, and at no far dates, however doubtful. */
  readonly stands: boolean;
  /** Stands, and is at or above the threshold. */
  readonly links: boolean;
}

/** Compares, weighs and judges a pair; symmetric. */
export function scorePair(
  a: ComparedClaim,
  b: ComparedClaim,
  weights: MatchWeights,
  companion: CompanionAgreement = "none",
): PairScore {
  const comparison = compareClaims(a, b, companion);
  const certainty = certaintyOf(a, b);
  const weight = matchWeight(comparison, certainty, weights);
  const barrier = barrierBetween(a, b, comparison, certainty);
  const stands =
    barrier === null && isGrounded(comparison, certainty) && !datesAreFar(a, b);
  const links = stands && weight >= weights.threshold;
  return { comparison, certainty, weight, barrier, stands, links };
}

/**
 * Whether a pair by itself makes its two reports companions. What both tell
 * only as background (the settlement of a year) brings no two reports together.
 */
export function isCompanionPair(
  a: ComparedClaim,
  b: ComparedClaim,
  score: PairScore,
  weights: MatchWeights,
): boolean {
  return (
    !(a.background && b.background) &&
    score.stands &&
    score.weight >= weights.companionThreshold
  );
}
