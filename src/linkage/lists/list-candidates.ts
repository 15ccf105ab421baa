import { FARTHEST_DAYS, type Days } from "../fields/dates.js";
import type { ComparedPlace } from "../fields/places.js";
import type { IncidentSide, UnitSide } from "./list-sides.js";

/** Side of a map cell and half the side of the box around a point, degrees. */
const CELL = 0.2;
const HALF = 0.07;

/** A date this wide is kept apart: it would stretch every search window. */
const LONG_DAYS = 31;

function cellsAround(point: readonly [number, number]): readonly string[] {
  const ends = (at: number) => [
    ...new Set([
      Math.floor((at - HALF) / CELL),
      Math.floor((at + HALF) / CELL),
    ]),
  ];
  return ends(point[0]).flatMap((x) =>
    ends(point[1]).map((y) => `cell ${x} ${y}`),
  );
}

/** Keys of a place: governorate and cell; `nowhere` without either. */
function keysOf(place: ComparedPlace): readonly string[] {
  const { admin1, point } = place;
  const keys = admin1 === "" ? [] : [`region ${admin1}`];
  if (point !== null) keys.push(...cellsAround(point));
  return keys.length > 0 ? keys : ["nowhere"];
}

/** Incidents of one key: dated ones by first day, and those to be tried always. */
interface Bucket {
  readonly dated: number[];
  readonly always: number[];
}

/** Finds the incidents that a unit can be, by place and date. */
export type CandidateFinder = (unit: UnitSide) => readonly number[];

function firstFrom(
  indexes: readonly number[],
  days: readonly Days[],
  from: number,
): number {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[indexes[middle]!]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bucketsOf(
  incidents: readonly IncidentSide[],
): ReadonlyMap<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  incidents.forEach(({ days, known }, index) => {
    const isShort = days !== undefined && days.to - days.from <= LONG_DAYS;
    for (const key of [...keysOf(known.place), "all"]) {
      const bucket = buckets.get(key) ?? { dated: [], always: [] };
      buckets.set(key, bucket);
      bucket[isShort ? "dated" : "always"].push(index);
    }
  });
  return buckets;
}

/**
 * Makes a finder: one governorate or neighbouring map cells, dates at most
 * {@link FARTHEST_DAYS} apart. Where a side has no place, or no date, nothing
 * is left out for it.
 */
export function candidateFinder(
  incidents: readonly IncidentSide[],
): CandidateFinder {
  const buckets = bucketsOf(incidents);
  const none: Days = { from: 0, to: 0, exact: false, inferred: true };
  const days = incidents.map((side) => side.days ?? none);
  for (const { dated } of buckets.values())
    dated.sort((a, b) => days[a]!.from - days[b]!.from || a - b);
  return (unit) => {
    const found = new Set<number>();
    const own = new Set(unit.places.flatMap(({ place }) => keysOf(place)));
    const keys = own.has("nowhere") ? ["all"] : [...own, "nowhere"];
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) continue;
      for (const index of bucket.always) found.add(index);
      const { dated } = bucket;
      if (unit.days === undefined) {
        for (const index of dated) found.add(index);
        continue;
      }
      const { from, to } = unit.days;
      const least = from - FARTHEST_DAYS - LONG_DAYS;
      for (let at = firstFrom(dated, days, least); at < dated.length; at++) {
        const index = dated[at]!;
        if (days[index]!.from > to + FARTHEST_DAYS) break;
        if (days[index]!.to >= from - FARTHEST_DAYS) found.add(index);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}
