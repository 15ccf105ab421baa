import { once } from "../../../text/once.js";
import type { DayInterval } from "./mention.js";

/** Year, month (1–12) and day of the Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Closed interval of day numbers (days since 1970-01-01). */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month (1–12) of the Gregorian calendar. */
function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 30);
}

/** Whether a day exists in the Gregorian calendar. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= monthLength(year, month);
}

/**
 * The day number of a Gregorian date, days since 1970-01-01.
 *
 * @source H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const shifted = month + (month > 2 ? -3 : 9);
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The Gregorian date of a day number. */
export function civilDate(number: number): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra -
    (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** First day of the table of days, and how many it holds: 1990 to 2050. */
const TABLE_FROM = 7305;
const TABLE_DAYS = 22_280;

/** Month × 32 + day of each day of the table, for those who try every day. */
const MONTH_DAYS = once(() =>
  Uint16Array.from({ length: TABLE_DAYS }, (_, at) =>
    monthDayOf(civilDate(TABLE_FROM + at)),
  ),
);

const monthDayOf = ({ month, day }: CivilDate) => month * 32 + day;

/** Month (1–12) × 32 + day of the month of a day number. */
function monthDay(number: number): number {
  return MONTH_DAYS()[number - TABLE_FROM] ?? monthDayOf(civilDate(number));
}

/** Month (1–12) of a day number. */
export function monthOf(number: number): number {
  return monthDay(number) >> 5;
}

/** Day of the month of a day number. */
export function dayOfMonth(number: number): number {
  return monthDay(number) & 31;
}

/** Day of the week of a day number, 0 = Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** ISO 8601 form of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = civilDate(number);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Day number of an ISO day (`2022-10-21`), or null. */
export function parseIsoDay(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [
    number,
    number,
    number,
  ];
  return isCivilDate({ year, month, day }) ? dayNumber(year, month, day) : null;
}

/** The same day `months` later (or earlier), held inside its month. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDate(number);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, monthLength(y, m)));
}

/** All days of a month. */
export function monthSpan(year: number, month: number): DaySpan {
  const first = dayNumber(year, month, 1);
  return { first, last: first + monthLength(year, month) - 1 };
}

/** All days of a year. */
export function yearSpan(year: number): DaySpan {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
}

/** A span written as ISO days. */
export function isoInterval({ first, last }: DaySpan): DayInterval {
  return { start: isoDay(first), end: isoDay(last) };
}
