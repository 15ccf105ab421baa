import type { DateInterval } from "../../model/index.js";

/** A closed interval of days since 1970-01-01, UTC. */
export interface Days {
  readonly from: number;
  readonly to: number;
  /** The day itself is told, not a period. */
  readonly exact: boolean;
  /** Only the publication interval of an undated report speaks for it. */
  readonly inferred: boolean;
}

/**
 * How two dates stand to each other.
 *
 * - `same_day`: both tell one day, and it is the same
 * - `covered`: they overlap in at most three days' width
 * - `within`: they overlap, the wider one is at most 31 days
 * - `within_long`: they overlap in a season or year
 * - `next_day`: no common day, but neighbouring ones
 * - `near`: two or three days apart
 * - `apart`: more
 * - `unknown`: one has no date, or only an inferred one that does not exclude
 */
export type DateAgreement =
  | "same_day"
  | "covered"
  | "within"
  | "within_long"
  | "next_day"
  | "near"
  | "apart"
  | "unknown";

/** Days of slack at which two dates can still be one; see `near`. */
export const DATE_SLACK = 3;

/** Days apart beyond which two dates are never of one happening. */
export const FARTHEST_DAYS = 10;

const MS_A_DAY = 86_400_000;

/** @param iso - `2022-10-21` */
function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY);
}

/** Whether a date rests on nothing but when its report can have appeared. */
function isInferred(
  when: DateInterval,
  publication: { readonly earliest: string; readonly latest: string } | null,
): boolean {
  if (when.anchor !== undefined) return when.anchor === "publication_interval";
  return (
    publication !== null &&
    when.start === publication.earliest &&
    when.end === publication.latest
  );
}

/**
 * Reads a date for comparison.
 *
 * @param publication - interval of an undated report, null for a dated one
 * @returns undefined without start or end
 */
export function readDays(
  when: DateInterval,
  publication: { readonly earliest: string; readonly latest: string } | null,
): Days | undefined {
  if (when.start === null || when.end === null) return undefined;
  return {
    from: dayNumber(when.start),
    to: dayNumber(when.end),
    exact: when.precision === "day" && when.start === when.end,
    inferred: isInferred(when, publication),
  };
}

/** @returns days between two intervals; 0 when they touch or overlap */
export function gapOf(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Compares two dates; symmetric. */
export function compareDates(
  a: Days | undefined,
  b: Days | undefined,
): DateAgreement {
  if (a === undefined || b === undefined) return "unknown";
  const gap = gapOf(a, b);
  if (gap > DATE_SLACK) return "apart";
  if (a.inferred || b.inferred) return "unknown";
  if (gap === 0) {
    if (a.exact && b.exact) return "same_day";
    const width = Math.max(a.to - a.from, b.to - b.from);
    if (width <= 2) return "covered";
    return width <= 31 ? "within" : "within_long";
  }
  return gap === 1 ? "next_day" : "near";
}
