import {
  civilDate,
  dayNumber,
  type DaySpan,
  isCivilDate,
  monthSpan,
  weekdayOf,
} from "./civil-day.js";
import type { Direction } from "./date-words.js";
import { hijriDaySpan, hijriMonthSpan, hijriOf } from "./hijri.js";
import type { MonthCalendar } from "./month-names.js";

/** A day of a month whose year may be left out. */
export interface DayOfMonth {
  readonly day: number;
  readonly month: number;
  readonly calendar: MonthCalendar;
  readonly year: number | null;
  readonly direction: Direction | null;
}

/**
 * The days that a day of a month means, seen from the publication day.
 *
 * Without a year: the latest such day not after publication (الماضي: before it;
 * الجاري: of the publication's year; المقبل: the next one). Null when the year
 * can't be known or the day does not exist.
 */
export function resolveDay(
  asked: DayOfMonth,
  published: number | null,
): DaySpan | null {
  const year = asked.year ?? yearByAnchor(asked, published);
  if (year === null) return null;
  const { day, month, calendar } = asked;
  if (calendar === "hijri" && year < 1900)
    return hijriDaySpan(year, month, day);
  if (!isCivilDate({ year, month, day })) return null;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

function yearByAnchor(
  asked: DayOfMonth,
  published: number | null,
): number | null {
  if (published === null) return null;
  const hijri = asked.calendar === "hijri";
  const today = hijri ? hijriOf(published) : civilDate(published);
  const before = (asked.month - today.month) * 31 + asked.day - today.day;
  switch (asked.direction) {
    case "past":
      return before < 0 ? today.year : today.year - 1;
    case "current":
      return today.year;
    case "future":
      return before > 0 ? today.year : today.year + 1;
    default:
      return before <= 0 ? today.year : today.year - 1;
  }
}

/** The days of a month whose year may be left out. */
export function resolveMonth(
  asked: Omit<DayOfMonth, "day">,
  published: number | null,
): DaySpan | null {
  const { month, calendar } = asked;
  const hijri = calendar === "hijri";
  let { year } = asked;
  if (year === null) {
    if (published === null) return null;
    const today = hijri ? hijriOf(published) : civilDate(published);
    const before = month - today.month;
    const { direction } = asked;
    if (direction === "past") year = before < 0 ? today.year : today.year - 1;
    else if (direction === "current") year = today.year;
    else if (direction === "future")
      year = before > 0 ? today.year : today.year + 1;
    else year = before <= 0 ? today.year : today.year - 1;
  }
  return hijri && year < 1900
    ? hijriMonthSpan(year, month)
    : monthSpan(year, month);
}

/**
 * The day that a weekday means: with الماضي the last one before publication,
 * with المقبل the next one after it, else the latest not after it.
 *
 * @source gold/GUIDE.md, "when" and Rulings
 */
export function resolveWeekday(
  weekday: number,
  direction: Direction | null,
  published: number,
): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (direction === "future") return published + (7 - back || 7);
  if (direction === "past") return published - (back || 7);
  return published - back;
}

/** How far from publication a weekday with its number is looked for first. */
const NEAR_DAYS = 62;

/**
 * The day with this weekday and day of month: the latest not after publication
 * within two months, else the next within two months, else the latest.
 */
export function resolveWeekdayOfMonth(
  weekday: number,
  day: number,
  published: number,
): number | null {
  const fits = (number: number) =>
    weekdayOf(number) === weekday && civilDate(number).day === day;
  const back = published - weekdayOf(published - weekday);
  let latest: number | null = null;
  for (let at = back; latest === null && at > published - 731; at -= 7)
    if (fits(at)) latest = at;
  if (latest !== null && published - latest <= NEAR_DAYS) return latest;
  for (let at = back + 7; at <= published + NEAR_DAYS; at += 7)
    if (fits(at)) return at;
  return latest;
}

/**
 * The day of which only the number is told: the latest not after publication;
 * الجاري in its month, المقبل the next one.
 */
export function resolveBareDay(
  day: number,
  direction: Direction | null,
  published: number | null,
): DaySpan | null {
  if (published === null) return null;
  const today = civilDate(published);
  const steps =
    direction === "current"
      ? [0]
      : direction === "future"
        ? [0, 1, 2]
        : [0, -1, -2];
  for (const step of steps) {
    const index = today.year * 12 + today.month - 1 + step;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    if (!isCivilDate({ year, month, day })) continue;
    const number = dayNumber(year, month, day);
    const before =
      direction === "past" ? number < published : number <= published;
    if (
      direction === "current" ||
      (direction === "future" ? number > published : before)
    )
      return { first: number, last: number };
  }
  return null;
}
