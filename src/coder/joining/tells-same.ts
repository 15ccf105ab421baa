import type { Draft } from "../drafts.js";
import { nameKey } from "../mentions/name-key.js";
import { areCompatible } from "./compatible-types.js";
import { fatesDiffer, shareVictim, victimsDiffer } from "./same-people.js";
import { placesDiffer, placesMeet } from "./same-place.js";

/** Sentences after which another telling of the same type stands alone. */
const SAME_TYPE_REACH = 4;
/** The same for another, compatible type. */
const OTHER_TYPE_REACH = 2;

/** What a report has told of a happening, and the next telling. */
export interface Retelling {
  /** The first draft of the happening that has a type. */
  readonly before: Draft;
  /** All drafts of the happening, in reading order. */
  readonly merged: readonly Draft[];
  readonly next: Draft;
  /** Sentences between the last telling and this one. */
  readonly distance: number;
}

/**
 * Whether a later draft of the report tells a happening told before.
 *
 * @source gold/GUIDE.md, "Incident": different days, fates or places keep two
 * happenings apart, a common victim joins them
 */
export function tellsSame(retelling: Retelling): boolean {
  const { before, merged, next } = retelling;
  if (before.denied !== next.denied) return false;
  if (!areCompatible(before.type, next.type)) return false;
  if (merged.some((d) => datesDiffer(d, next) || fatesDiffer(d, next)))
    return false;
  if (merged.some((d) => shareVictim(d, next)))
    return !isOtherAttempt(merged, next);
  const placed = merged.find((d) => d.place !== null) ?? before;
  const near = merged.some(
    (d) => d.place !== null && !placesDiffer(d.place, next.place),
  );
  if (placesDiffer(placed.place, next.place) && !near) return false;
  if (next.background !== before.background && !next.anaphoric) return false;
  if (victimsDiffer(merged, next) || isPartOfTotal(placed, next)) return false;
  return followsOn(retelling, placed);
}

/**
 * The same person, but on a calendar day of its own and in a place not told
 * before, where the first telling has no day: an earlier attempt.
 */
function isOtherAttempt(merged: readonly Draft[], next: Draft): boolean {
  const calendarDay =
    next.date?.parts?.month !== undefined && next.date.precision === "day";
  const { place } = next;
  if (!calendarDay || place === null) return false;
  if (merged.some((d) => d.date?.interval)) return false;
  const key = nameKey(place.name);
  return merged.every((d) => !d.place || nameKey(d.place.name) !== key);
}

/** Nothing keeps the tellings apart: are they near enough to be one? */
function followsOn(retelling: Retelling, placed: Draft): boolean {
  const { before, merged, next, distance } = retelling;
  const close = distance <= OTHER_TYPE_REACH;
  if (next.type === null || before.type === null) return close;
  if (next.anaphoric) return true;
  const meets = merged.some((d) => placesMeet(d, next));
  if (before.type !== next.type) {
    const unplaced = next.place === null || merged.every((d) => !d.place);
    return close && next.date === null && (unplaced || meets);
  }
  const newPlace =
    next.place !== null &&
    next.place.precision !== "admin1" &&
    placed.place !== null &&
    !meets;
  return distance <= SAME_TYPE_REACH && !newPlace;
}

/** Disjoint days, or different weekdays, are told for both. */
export function datesDiffer(a: Draft, b: Draft): boolean {
  const p = a.date?.weekday;
  const q = b.date?.weekday;
  if (p !== undefined && q !== undefined && p !== q) return true;
  const x = a.date?.interval;
  const y = b.date?.interval;
  if (!x || !y) return false;
  return x.end < y.start || y.end < x.start;
}

/** A governorate's total and one town's count are not the same telling. */
function isPartOfTotal(before: Draft, next: Draft): boolean {
  const wide = (d: Draft) => d.place?.precision === "admin1";
  if (wide(before) === wide(next) || next.place === null) return false;
  const counts = (d: Draft) =>
    d.harms.filter((h) => h.outcome === "killed").map((h) => h.group.min ?? 0);
  const x = counts(before);
  const y = counts(next);
  return x.length > 0 && y.length > 0 && Math.max(...x) !== Math.max(...y);
}
