import { certaintyOf, type Certainty } from "./certainty.js";
import {
  compareClaims,
  type CompanionAgreement,
  type Comparison,
} from "./comparison.js";
import { barrierBetween, isGrounded, type Barrier } from "./constraints.js";
import type { LinkableClaim } from "../claims/features.js";
import { matchWeight, type MatchWeights } from "./match-weights.js";

/** A pair of claims with its comparison, weight and barrier. */
export interface PairScore {
  readonly comparison: Comparison;
  readonly certainty: Certainty;
  /** Bits; see {@link matchWeight}. */
  readonly weight: number;
  readonly barrier: Barrier | null;
  /** Grounded, without barrier, and at or above the threshold. */
  readonly links: boolean;
}

/** Compares, weighs and judges a pair; symmetric. */
export function scorePair(
  a: LinkableClaim,
  b: LinkableClaim,
  weights: MatchWeights,
  companion: CompanionAgreement = "none",
): PairScore {
  const comparison = compareClaims(a, b, companion);
  const certainty = certaintyOf(a, b);
  const weight = matchWeight(comparison, certainty, weights);
  const barrier = barrierBetween(a, b, comparison, certainty);
  const links =
    barrier === null &&
    weight >= weights.threshold &&
    isGrounded(comparison, certainty);
  return { comparison, certainty, weight, barrier, links };
}

/**
 * Whether a pair by itself makes its two reports companions. What both tell
 * only as background (the settlement of a year) brings no two reports together.
 */
export function isCompanionPair(
  a: LinkableClaim,
  b: LinkableClaim,
  score: PairScore,
  weights: MatchWeights,
): boolean {
  return (
    !(a.background && b.background) &&
    score.barrier === null &&
    score.weight >= weights.companionThreshold &&
    isGrounded(score.comparison, score.certainty)
  );
}
