import type { ComparedClaim } from "../claims/features.js";
import { isGroundless } from "../pairs/constraints.js";
import type { MatchWeights } from "../pairs/match-weights.js";
import {
  isCompanionPair,
  scorePair,
  type PairScore,
} from "../pairs/pair-scores.js";
import { COMPANIONS, COPIED, LINKED } from "./pair-graph.js";

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
  /** Pairs that one copied text tells. */
  readonly copied: readonly SlotPair[];
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

/** Tells whether a pair is one of these; two reports may have thousands. */
function lookup(pairs: readonly SlotPair[]): (pair: SlotPair) => boolean {
  const others = new Map<number, Set<number>>();
  for (const [a, b] of pairs)
    others.set(a, (others.get(a) ?? new Set()).add(b));
  return ([a, b]) => others.get(a)?.has(b) === true;
}

/**
 * Whether two claims link by themselves or make their reports companions; of
 * two reports without such a pair none links, unless one is copied.
 */
export function isTellingPair(
  one: ComparedClaim,
  other: ComparedClaim,
  weights: MatchWeights,
): boolean {
  if (isGroundless(one, other)) return false;
  const claimAt = (slot: number) => (slot === 0 ? one : other);
  const score = scoreSlots([0, 1], false, { claimAt, weights });
  return score.links || isCompanionPair(one, other, score, weights);
}

/** Candidates that link by themselves or make their reports companions. */
function lookAt(candidates: readonly SlotPair[], scoring: PairScoring) {
  const linked: SlotPair[] = [];
  const companions: SlotPair[] = [];
  for (const pair of candidates) {
    const [one, other] = [scoring.claimAt(pair[0]), scoring.claimAt(pair[1])];
    if (isGroundless(one, other)) continue;
    const score = scoreSlots(pair, false, scoring);
    if (score.links) linked.push(pair);
    if (isCompanionPair(one, other, score, scoring.weights))
      companions.push(pair);
  }
  return { linked, companions };
}

/**
 * Finds the pairs of two reports that link. What a pair weighs depends on its
 * two reports alone: first each candidate by itself, then, if the reports turn
 * out to be companions or copies, their pairs with that in view.
 *
 * @param found - called once for each pair that is of any kind
 */
export function matchReports(
  { sides, candidates, copied }: ReportPair,
  scoring: PairScoring,
  found: (pair: SlotPair, kind: number) => void,
): void {
  const { linked, companions } = lookAt(candidates, scoring);
  if (companions.length + copied.length === 0) {
    for (const pair of linked) found(pair, LINKED);
    return;
  }
  const isCopy = lookup(copied);
  const isLinked = lookup(linked);
  const isCompanion = lookup(companions);
  for (const a of sides[0])
    for (const b of sides[1]) {
      const pair = [a, b] as const;
      const isCopied = isCopy(pair);
      const isShared = isCopied || hasCompanion(pair, companions);
      const links = isShared
        ? scoreSlots(pair, true, scoring).links
        : isLinked(pair);
      const kind =
        (links ? LINKED : 0) |
        (isCompanion(pair) ? COMPANIONS : 0) |
        (isCopied ? COPIED : 0);
      if (kind !== 0) found(pair, kind);
    }
}
