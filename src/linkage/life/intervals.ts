import type { DateInterval } from "../../model/index.js";

/** Sorts after every day: what has no date comes last. */
const NO_DAY = "9999-99-99";

const MS_A_DAY = 86_400_000;

/** First day of an interval, or its last where the first is open. */
export function startOf({ start, end }: DateInterval): string {
  return start ?? end ?? NO_DAY;
}

/** Last day of an interval, or its first where the last is open. */
export function endOf({ start, end }: DateInterval): string {
  return end ?? start ?? NO_DAY;
}

/** Whether an interval has any day. */
export function isDated({ start, end }: DateInterval): boolean {
  return start !== null || end !== null;
}

/** Whether the first can lie before the second; an undated one never does. */
export function canPrecede(early: DateInterval, late: DateInterval): boolean {
  return isDated(early) && isDated(late) && startOf(early) <= endOf(late);
}

/** @returns days between two dated intervals; 0 when they touch or overlap */
export function daysBetween(a: DateInterval, b: DateInterval): number {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
  return Math.max(
    0,
    day(startOf(a)) - day(endOf(b)),
    day(startOf(b)) - day(endOf(a)),
  );
}

/** @returns the day so many days after an ISO day */
export function dayAfter(iso: string, days: number): string {
  const millis = Date.parse(`${iso}T00:00:00Z`) + days * MS_A_DAY;
  return new Date(millis).toISOString().slice(0, 10);
}
