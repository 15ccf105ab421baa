import type { DateInterval } from "../../model/date-interval.js";

const DAY = 86_400_000;

const millis = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** First and last day, both told, and how many days lie in them. */
export interface ToldDays {
  readonly start: string;
  readonly end: string;
  readonly days: number;
}

/** Null where an end is not told. */
export function toldDays({ start, end }: DateInterval): ToldDays | null {
  if (start === null || end === null) return null;
  const days = (millis(end) - millis(start)) / DAY + 1;
  return Number.isFinite(days) && days >= 1 ? { start, end, days } : null;
}

/** The day in the middle; of two, the earlier. */
export const middleDay = ({ start, days }: ToldDays): string =>
  isoDay(millis(start) + Math.floor((days - 1) / 2) * DAY);

/** Whether all days lie in one calendar month. */
export const isInOneMonth = ({ start, end }: ToldDays): boolean =>
  start.slice(0, 7) === end.slice(0, 7);
