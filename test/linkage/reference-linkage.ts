import {
  readClaims,
  type LinkableClaim,
} from "../../src/linkage/claims/features.js";
import {
  decidedPairs,
  type LinkDecision,
} from "../../src/linkage/clusters/decisions.js";
import { copiedClaims } from "../../src/linkage/copies/copied-claims.js";
import type { LinkableReport } from "../../src/linkage/index.js";
import { ESTIMATED_WEIGHTS } from "../../src/linkage/pairs/match-weights.generated.js";
import {
  isCompanionPair,
  scorePair,
} from "../../src/linkage/pairs/pair-scores.js";

/** A claim's name in tests. */
export const nameOf = ({ report, incident }: LinkableClaim) =>
  `${report.id}/${incident.id}`;

/**
 * Clusters by always searching the strongest bond of all, in cubic time: what
 * `averageLinkage` has to give.
 *
 * @param weight - millionths of a bit of two places; undefined is a barrier
 */
export function greedyClusters(
  start: readonly (readonly number[])[],
  weight: (a: number, b: number) => number | undefined,
  threshold: number,
): readonly (readonly number[])[] {
  const clusters = start.map((one) => [...one]);
  const meanOf = (x: readonly number[], y: readonly number[]) => {
    let sum = 0;
    for (const a of x)
      for (const b of y) {
        const bits = weight(Math.min(a, b), Math.max(a, b));
        if (bits === undefined) return undefined;
        sum += bits;
      }
    return sum / (x.length * y.length);
  };
  for (;;) {
    let best: readonly [number, number] | undefined;
    let bestMean = threshold;
    for (let i = 0; i < clusters.length; i++)
      for (let j = i + 1; j < clusters.length; j++) {
        const mean = meanOf(clusters[i]!, clusters[j]!);
        if (mean === undefined) continue;
        if (mean < bestMean || (mean === bestMean && best)) continue;
        best = [i, j];
        bestMean = mean;
      }
    if (best === undefined) return clusters;
    const [gone] = clusters.splice(best[1], 1);
    clusters[best[0]] = [...clusters[best[0]]!, ...gone!].sort((a, b) => a - b);
  }
}

/** Groups of places that pairs tie together, by their first place. */
export function tiedGroups(
  size: number,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const group = Array.from({ length: size }, (_, at) => at);
  for (let round = 0; round < size; round++)
    for (const [a, b] of pairs) {
      const least = Math.min(group[a]!, group[b]!);
      group[a] = least;
      group[b] = least;
    }
  return [...new Set(group)]
    .sort((a, b) => a - b)
    .map((first) => group.flatMap((one, at) => (one === first ? [at] : [])));
}

const MILLION = 1e6;

/**
 * Links by the definition, comparing every claim with every other, without
 * blocks, packing, index or chains.
 *
 * @returns names of the claims of each group, both in canonical order
 */
export function referenceGroups(
  reports: readonly LinkableReport[],
  decisions: readonly LinkDecision[] = [],
): readonly (readonly string[])[] {
  const weights = ESTIMATED_WEIGHTS;
  const claims = readClaims(reports);
  const companions: (readonly [number, number])[] = [];
  const pairs = claims.flatMap((_, a) =>
    claims.slice(a + 1).map((__, at) => [a, a + 1 + at] as const),
  );
  for (const [a, b] of pairs) {
    const score = scorePair(claims[a]!, claims[b]!, weights);
    if (isCompanionPair(claims[a]!, claims[b]!, score, weights))
      companions.push([a, b]);
  }
  const copied = new Set(copiedClaims(claims).map(String));
  const reportOf = (at: number) => claims[at]!.report;
  const areTwo = (a: number, b: number, x: number, y: number) =>
    reportOf(a).id === reportOf(x).id && reportOf(b).id === reportOf(y).id;
  const score = (a: number, b: number) => {
    const [one, other] = [claims[a]!, claims[b]!];
    const isShared =
      copied.has(String([a, b])) ||
      companions.some(
        ([x, y]) =>
          ![x, y].includes(a) &&
          ![x, y].includes(b) &&
          (areTwo(a, b, x, y) || areTwo(a, b, y, x)),
      );
    return scorePair(one, other, weights, isShared ? "shared" : "none");
  };
  const decided = (kind: "must_link" | "cannot_link") =>
    decidedPairs(decisions, kind).flatMap(([x, y]) =>
      pairs.filter(([a, b]) =>
        [`${x} ${y}`, `${y} ${x}`].includes(
          `${claims[a]!.key} ${claims[b]!.key}`,
        ),
      ),
    );
  const must = decided("must_link");
  const cannot = new Set(decided("cannot_link").map(String));
  const linked = pairs.filter(([a, b]) => score(a, b).links);
  return tiedGroups(claims.length, [...linked, ...must])
    .flatMap((component) => {
      const inside = must.filter(([a]) => component.includes(a));
      const place = (at: number) => component.indexOf(at);
      const start = tiedGroups(
        component.length,
        inside.map(([a, b]) => [place(a), place(b)] as const),
      );
      const weight = (x: number, y: number) => {
        const [a, b] = [component[x]!, component[y]!];
        const { weight: bits, barrier } = score(a, b);
        return barrier !== null || cannot.has(String([a, b]))
          ? undefined
          : Math.round(bits * MILLION);
      };
      return greedyClusters(
        start,
        weight,
        Math.round(weights.threshold * MILLION),
      ).map((cluster) => cluster.map((at) => component[at]!));
    })
    .sort((x, y) => x[0]! - y[0]!)
    .map((cluster) => cluster.map((at) => nameOf(claims[at]!)));
}
