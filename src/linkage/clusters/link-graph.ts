import { candidatePairs } from "../blocking/blocking.js";
import type { LinkableClaim } from "../claims/features.js";
import type { MatchWeights } from "../pairs/match-weights.js";
import { copiedClaims } from "../copies/copied-claims.js";
import {
  isCompanionPair,
  scorePair,
  type PairScore,
} from "../pairs/pair-scores.js";

/** Pairs of claims, by index, that may be one happening. */
export interface LinkGraph {
  readonly claims: readonly LinkableClaim[];
  /** Neighbours of each claim, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** Scores any two claims, with what the rest of their reports says. */
  readonly score: (a: number, b: number) => PairScore;
}

/** Pairs of claims that make two reports companions, by the two reports. */
type Companions = ReadonlyMap<string, readonly (readonly [number, number])[]>;

const reportPair = (a: string, b: string) =>
  JSON.stringify(a < b ? [a, b] : [b, a]);

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What the first look at all candidate pairs finds. */
interface FirstLook {
  readonly companions: Companions;
  /** Pairs that link by themselves. */
  readonly linked: readonly (readonly [number, number])[];
}

function lookAtPairs(
  claims: readonly LinkableClaim[],
  weights: MatchWeights,
): FirstLook {
  const companions = new Map<string, (readonly [number, number])[]>();
  const linked: (readonly [number, number])[] = [];
  const add = (key: string, pair: readonly [number, number]) => {
    const pairs = companions.get(key);
    if (pairs === undefined) companions.set(key, [pair]);
    else pairs.push(pair);
  };
  candidatePairs(claims, (a, b) => {
    const [one, other] = [claims[a]!, claims[b]!];
    const score = scorePair(one, other, weights);
    if (score.links) linked.push([a, b]);
    if (isCompanionPair(one, other, score, weights))
      add(reportPair(one.report.id, other.report.id), [a, b]);
  });
  return { companions, linked };
}

/** Indexes of the claims of each report. */
function claimsByReport(
  claims: readonly LinkableClaim[],
): ReadonlyMap<string, readonly number[]> {
  const byReport = new Map<string, number[]>();
  claims.forEach(({ report }, index) => {
    const list = byReport.get(report.id);
    if (list === undefined) byReport.set(report.id, [index]);
    else list.push(index);
  });
  return byReport;
}

/**
 * Finds all pairs that link. A pair's score depends on its two reports alone,
 * so adding a report touches nothing but the pairs it takes part in.
 *
 * @param claims - in canonical order
 */
export function linkGraph(
  claims: readonly LinkableClaim[],
  weights: MatchWeights,
): LinkGraph {
  const copied = copiedClaims(claims);
  const copiedPairs = new Set(copied.map(([a, b]) => pairKey(a, b)));
  const { companions, linked } = lookAtPairs(claims, weights);
  const score = (a: number, b: number): PairScore => {
    const [one, other] = [claims[a]!, claims[b]!];
    const pairs = companions.get(reportPair(one.report.id, other.report.id));
    const isOther = ([x, y]: readonly [number, number]) =>
      x !== a && x !== b && y !== a && y !== b;
    const isShared = copiedPairs.has(pairKey(a, b)) || pairs?.some(isOther);
    const companion = isShared ? "shared" : "none";
    return scorePair(one, other, weights, companion);
  };
  const neighbours = claims.map(() => new Set<number>());
  const join = (a: number, b: number) => {
    if (!score(a, b).links) return;
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
  };
  for (const [a, b] of linked) join(a, b);
  for (const [a, b] of copied) join(a, b);
  const byReport = claimsByReport(claims);
  for (const key of companions.keys()) {
    const [first, second] = JSON.parse(key) as [string, string];
    for (const a of byReport.get(first) ?? [])
      for (const b of byReport.get(second) ?? [])
        join(Math.min(a, b), Math.max(a, b));
  }
  return {
    claims,
    neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)),
    score,
  };
}
