import type { ComparedClaim } from "../claims/features.js";
import { isGroundless } from "../pairs/constraints.js";
import type { MatchWeights } from "../pairs/match-weights.js";
import {
  isCompanionPair,
  scorePair,
  type PairScore,
} from "../pairs/pair-scores.js";
import { COMPANIONS, LINKED } from "./pair-graph.js";

/** Two claims by slot, one of each report. */
export type SlotPair = readonly [number, number];

/** What scoring two claims by slot takes. */
export interface PairScoring {
  readonly claimAt: (slot: number) => ComparedClaim;
  readonly weights: MatchWeights;
}

/** Two reports that may tell one happening. */
export interface ReportPair {
  /** Slots of the claims of each. */
  readonly sides: readonly [readonly number[], readonly number[]];
  /** Pairs that can link by themselves. */
  readonly candidates: readonly SlotPair[];
  readonly areCopies: boolean;
}

/**
 * Whether the rest of two reports speaks for a pair of theirs.
 *
 * @param companions - pairs that make the two reports companions
 */
export function hasCompanion(
  [a, b]: SlotPair,
  companions: readonly SlotPair[],
): boolean {
  return companions.some(([x, y]) => x !== a && y !== b);
}

/** Scores two claims, the smaller key first. */
export function scoreSlots(
  [a, b]: SlotPair,
  isShared: boolean,
  { claimAt, weights }: PairScoring,
): PairScore {
  const [one, other] = [claimAt(a), claimAt(b)];
  const companion = isShared ? "shared" : "none";
  return one.key <= other.key
    ? scorePair(one, other, weights, companion)
    : scorePair(other, one, weights, companion);
}

function kindOf(isLinked: boolean, isCompanion: boolean): number {
  return (isLinked ? LINKED : 0) | (isCompanion ? COMPANIONS : 0);
}

/**
 * Finds the pairs of two reports that link. What a pair weighs depends on its
 * two reports alone: first each candidate by itself, then, if the reports turn
 * out to be companions, all their pairs with that in view.
 *
 * @param found - called once for each pair that is of any kind
 */
export function matchReports(
  { sides, candidates, areCopies }: ReportPair,
  scoring: PairScoring,
  found: (pair: SlotPair, kind: number) => void,
): void {
  const alone = candidates.flatMap((pair) => {
    const [one, other] = [scoring.claimAt(pair[0]), scoring.claimAt(pair[1])];
    if (isGroundless(one, other)) return [];
    const score = scoreSlots(pair, false, scoring);
    const isCompanion = isCompanionPair(one, other, score, scoring.weights);
    return [{ pair, links: score.links, isCompanion }];
  });
  const companions = alone.flatMap(({ pair, isCompanion }) =>
    isCompanion ? [pair] : [],
  );
  if (!areCopies && companions.length === 0) {
    for (const { pair, links } of alone) if (links) found(pair, LINKED);
    return;
  }
  const isOne =
    (pair: SlotPair) =>
    ([a, b]: SlotPair) =>
      a === pair[0] && b === pair[1];
  for (const a of sides[0])
    for (const b of sides[1]) {
      const pair = [a, b] as const;
      const isShared = areCopies || hasCompanion(pair, companions);
      const isCompanion = companions.some(isOne(pair));
      const { links } = scoreSlots(pair, isShared, scoring);
      if (links || isCompanion) found(pair, kindOf(links, isCompanion));
    }
}
