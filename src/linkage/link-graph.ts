import { candidatePairs } from "./blocking.js";
import type { LinkableClaim } from "./features.js";
import type { LinkableReport } from "./linkable.js";
import type { MatchWeights } from "./match-weights.js";
import { copiedReports } from "./near-copies.js";
import { isCompanionPair, scorePair, type PairScore } from "./pair-scores.js";

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

/** Stands for "the whole text": a copy is a companion of every pair. */
const WHOLE_TEXT = [-1, -1] as const;

function findCompanions(
  claims: readonly LinkableClaim[],
  copies: readonly (readonly [string, string])[],
  weights: MatchWeights,
): Companions {
  const found = new Map<string, (readonly [number, number])[]>();
  const add = (key: string, pair: readonly [number, number]) => {
    const pairs = found.get(key);
    if (pairs === undefined) found.set(key, [pair]);
    else pairs.push(pair);
  };
  for (const [a, b] of copies) add(reportPair(a, b), WHOLE_TEXT);
  candidatePairs(claims, (a, b) => {
    const [one, other] = [claims[a]!, claims[b]!];
    if (isCompanionPair(one, other, scorePair(one, other, weights), weights))
      add(reportPair(one.report.id, other.report.id), [a, b]);
  });
  return found;
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
  reports: readonly LinkableReport[],
  weights: MatchWeights,
): LinkGraph {
  const companions = findCompanions(claims, copiedReports(reports), weights);
  const score = (a: number, b: number): PairScore => {
    const [one, other] = [claims[a]!, claims[b]!];
    const pairs = companions.get(reportPair(one.report.id, other.report.id));
    const isOther = ([x, y]: readonly [number, number]) =>
      x !== a && x !== b && y !== a && y !== b;
    const companion = pairs?.some(isOther) ? "shared" : "none";
    return scorePair(one, other, weights, companion);
  };
  const neighbours = claims.map(() => new Set<number>());
  const join = (a: number, b: number) => {
    if (!score(a, b).links) return;
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
  };
  candidatePairs(claims, join);
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
