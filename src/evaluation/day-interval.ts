import type { Maybe, ScoredInterval } from "./scored-record.js";

const MILLISECONDS_A_DAY = 864e5;

/** A closed interval of days since 1970-01-01 (UTC). */
export type DayInterval = readonly [first: number, last: number];

/** Days since 1970-01-01 of an ISO date; NaN for anything else. */
export function dayNumber(isoDate: Maybe<string>): number {
  return Date.parse(isoDate ?? "") / MILLISECONDS_A_DAY;
}

/** Reads a closed interval of ISO days; null when either end is missing. */
export function dayInterval(when: Maybe<ScoredInterval>): DayInterval | null {
  return when && when.start && when.end
    ? [dayNumber(when.start), dayNumber(when.end)]
    : null;
}

/** Says whether two closed intervals share a day. */
export function overlaps(a: DayInterval, b: DayInterval): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** Says whether two closed intervals are the same days. */
export function sameDays(a: DayInterval, b: DayInterval): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Days between two intervals that do not overlap. */
export function gapInDays(a: DayInterval, b: DayInterval): number {
  return Math.min(Math.abs(a[0] - b[1]), Math.abs(b[0] - a[1]));
}
