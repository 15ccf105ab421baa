import {
  distinguishingNames,
  sumOfOutcome,
  type PersonCount,
} from "./casualty-sum.js";
import { dayInterval, gapInDays, overlaps, sameDays } from "./day-interval.js";
import { areNeighbouringTypes } from "./event-family.js";
import { sameName } from "./name-similarity.js";
import {
  sameAdmin1,
  samePlace,
  samePlaceOrBothUnnamed,
} from "./place-similarity.js";
import type { ScoredIncident } from "./scored-record.js";

/**
 * Similarity from which two incidents of one report may be a pair.
 *
 * @source The team's scorer, `pairUp`.
 */
export const PAIR_THRESHOLD = 0.5;

/** Index of a gold incident and of the coded incident paired with it. */
export type IncidentPair = readonly [gold: number, coded: number];

function dateSimilarity(a: ScoredIncident, b: ScoredIncident): number {
  const x = dayInterval(a.when);
  const y = dayInterval(b.when);
  if (!x && !y) return 0.6;
  if (!x || !y) return 0.3;
  if (sameDays(x, y)) return 1;
  if (overlaps(x, y)) return 0.7;
  return gapInDays(x, y) <= 2 ? 0.4 : 0;
}

function placeSimilarity(a: ScoredIncident, b: ScoredIncident): number {
  if (samePlace(a.where, b.where)) return 1;
  if (sameAdmin1(a.where, b.where)) return 0.5;
  if (!a.where?.name && !b.where?.name) return 0.6;
  return !a.where?.name || !b.where?.name ? 0.3 : 0;
}

function namesSimilarity(a: ScoredIncident, b: ScoredIncident): number {
  const x = distinguishingNames(a);
  const y = distinguishingNames(b);
  if (x.length === 0 || y.length === 0) return 0.4;
  return x.some((m) => y.some((n) => sameName(m, n))) ? 1 : 0;
}

/**
 * How much two incidents look like one: type 0.4, date, place and names 0.2
 * each.
 *
 * @returns 0–1; 0 when the types are no neighbours.
 * @source The team's scorer, `similarity`; weights are fixed by it.
 */
export function incidentSimilarity(
  gold: ScoredIncident,
  coded: ScoredIncident,
): number {
  const isNear = areNeighbouringTypes(gold.type, coded.type);
  const type = gold.type === coded.type ? 1 : isNear ? 0.5 : 0;
  if (type === 0) return 0;
  // The order of this sum is part of parity: it decides the last bit.
  return (
    0.4 * type +
    0.2 * dateSimilarity(gold, coded) +
    0.2 * placeSimilarity(gold, coded) +
    0.2 * namesSimilarity(gold, coded)
  );
}

/**
 * Pairs the incidents of one report one to one, the most alike first; ties go
 * to the earlier gold incident, then to the earlier coded one.
 *
 * @returns Pairs in the order in which they were made.
 */
export function pairIncidents(
  gold: readonly ScoredIncident[],
  coded: readonly ScoredIncident[],
): readonly IncidentPair[] {
  const candidates: (readonly [number, number, number])[] = [];
  gold.forEach((g, i) =>
    coded.forEach((c, j) => {
      const similarity = incidentSimilarity(g, c);
      if (similarity >= PAIR_THRESHOLD) candidates.push([similarity, i, j]);
    }),
  );
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const usedCoded = new Set<number>();
  const pairs: IncidentPair[] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedCoded.has(j)) continue;
    usedGold.add(i);
    usedCoded.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

function sameCount(a: PersonCount, b: PersonCount): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isDateRight(gold: ScoredIncident, coded: ScoredIncident): boolean {
  const x = dayInterval(gold.when);
  const y = dayInterval(coded.when);
  if (!x || !y) return !x && !y;
  return overlaps(x, y) && (gold.when?.precision !== "day" || sameDays(x, y));
}

/**
 * Says whether a coded incident would stand right in a register: type, date
 * (to the day where the gold has the day), place, killed and wounded.
 */
export function isRegisterRowRight(
  gold: ScoredIncident,
  coded: ScoredIncident,
): boolean {
  return (
    gold.type === coded.type &&
    isDateRight(gold, coded) &&
    samePlaceOrBothUnnamed(gold.where, coded.where) &&
    ["killed", "wounded"].every((outcome) =>
      sameCount(sumOfOutcome(gold, outcome), sumOfOutcome(coded, outcome)),
    )
  );
}
