import type { LinkableClaim } from "../claims/features.js";
import { areToldByOnePassage } from "./claim-passage.js";
import { markedPairs } from "./marked-claims.js";
import { copiedReports } from "./near-copies.js";
import { textComparison } from "./text-comparison.js";

const pairKey = (a: number, b: number) => `${a} ${b}`;

/** Pairs of claims, by index, that one shared passage tells. */
function toldByOnePassage(
  claims: readonly LinkableClaim[],
): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const seen = new Set<string>();
  const compare = textComparison();
  markedPairs(claims, (a, b) => {
    const key = pairKey(a, b);
    if (seen.has(key)) return;
    seen.add(key);
    const [one, other] = [claims[a]!, claims[b]!];
    const text = compare(one.report, other.report);
    if (text && areToldByOnePassage(text, one.incident, other.incident))
      found.set(key, [a, b]);
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
 * Finds the claims that one copied text tells: those whose cited words are the
 * same words of a shared passage; and of near copies without marks, where it
 * cannot be seen which sentence became which, any two.
 *
 * @param claims - in canonical order
 * @returns pairs of indexes, the smaller first, each pair once
 */
export function copiedClaims(
  claims: readonly LinkableClaim[],
): readonly (readonly [number, number])[] {
  const found = new Map(toldByOnePassage(claims));
  const paired = new Set<string>();
  const side = (claim: number, other: number) =>
    `${claim} ${claims[other]!.report.id}`;
  for (const [a, b] of found.values()) paired.add(side(a, b)).add(side(b, a));
  const byReport = claimsByReport(claims);
  const reports = [...byReport.values()].map(([at]) => claims[at!]!.report);
  for (const [first, second] of copiedReports(reports))
    for (const x of byReport.get(first)!)
      for (const y of byReport.get(second)!) {
        const [a, b] = x < y ? [x, y] : [y, x];
        if (paired.has(side(a, b)) || paired.has(side(b, a))) continue;
        found.set(pairKey(a, b), [a, b]);
      }
  return [...found.values()];
}
