import {
  addMonths,
  civilDate,
  type DaySpan,
  isoDay,
  weekdayOf,
} from "./civil-day.js";
import type { RelativeDay, Weekdays } from "./day-items.js";
import type { DayPart } from "./mention.js";
import { lastToldDay, type Reading } from "./reading.js";
import {
  resolveBareDay,
  resolveDay,
  resolveWeekday,
  resolveWeekdayOfMonth,
} from "./resolve.js";
import type { ToldDay } from "./told-day.js";

/** The parts of a day expression found so far. */
export interface DayItems {
  to: number;
  part: DayPart | null;
  /** ليلة names the day itself; ليل runs into the next day. */
  overnight: boolean;
  midnight: boolean;
  relative: RelativeDay | null;
  weekdays: Weekdays | null;
  day: ToldDay | null;
  /** A day to come, by the deadline spoken of before it. */
  deadline: boolean;
  /** The day number alone after a weekday: «السبت 12:». */
  bareDay: number | null;
}

/** The days an expression means, and what contradicts them. */
export interface ResolvedDay {
  readonly span: DaySpan | null;
  readonly conflict?: string;
}

/** Settles which days the parts of a day expression mean together. */
export function resolveItems(reading: Reading, items: DayItems): ResolvedDay {
  const { published } = reading;
  const { relative, weekdays, day } = items;
  const one = (number: number): DaySpan => ({ first: number, last: number });
  if (day !== null) {
    const told = spanOfDay(reading, day);
    const span = told && narrowed(told, items, published);
    return { span, ...conflictOf(span, items, published) };
  }
  if (relative !== null) {
    const anchor =
      relative.anchor === "published"
        ? published
        : (lastToldDay(reading)?.span?.first ?? null);
    if (anchor === null) return { span: null };
    const span = one(anchor + relative.offset);
    return { span, ...conflictOf(span, items, published) };
  }
  if (weekdays === null) return { span: null };
  const { weekday, direction } = weekdays;
  const inWeek = direction === null ? dayOfToldWeek(reading, weekday) : null;
  if (inWeek !== null) return { span: one(inWeek) };
  if (published === null) return { span: null };
  if (items.bareDay !== null) {
    const number = resolveWeekdayOfMonth(weekday, items.bareDay, published);
    return { span: number === null ? null : one(number) };
  }
  const told = one(resolveWeekday(weekday, direction, published));
  if (direction !== null || told.first === published) return { span: told };
  return items.deadline ? { span: one(told.first + 7) } : { span: told };
}

/** Days that a reckoned Hijri day may be off by, before and after. */
const HIJRI_SLACK = 3;

/** A Hijri day is reckoned within days; «اليوم» or its weekday says which. */
function narrowed(
  span: DaySpan,
  { day, relative, weekdays }: DayItems,
  published: number | null,
): DaySpan {
  const { first, last } = span;
  const hijri = day?.calendar === "hijri" && day.day === day.lastDay;
  if (!hijri || first === last || last - first >= HIJRI_SLACK) return span;
  const holds = (at: number) => at >= first && at <= last;
  const one = (at: number): DaySpan => ({ first: at, last: at });
  if (relative?.anchor === "published" && published !== null)
    if (holds(published + relative.offset))
      return one(published + relative.offset);
  if (weekdays === null) return span;
  const at = first + ((weekdays.weekday - weekdayOf(first) + 7) % 7);
  return holds(at) ? one(at) : span;
}

/** A round-up names its week among the first dates. */
const ROUND_UP_LEAD = 3;

/** In a weekly round-up («بين 1 و7 تشرين الأول») weekdays lie in its week. */
function dayOfToldWeek(reading: Reading, weekday: number): number | null {
  const week = reading.told
    .slice(0, ROUND_UP_LEAD)
    .find(
      ({ span, rule }) =>
        span !== null &&
        rule === "ar.date.day-of-month" &&
        span.last - span.first === 6,
    )?.span;
  if (!week) return null;
  return week.first + ((weekday - weekdayOf(week.first) + 7) % 7);
}

const MONTH_STEPS: ReadonlyMap<string, number> = new Map([
  ["previous", -1],
  ["published", 0],
  ["next", 1],
]);

function spanOfDay(reading: Reading, day: ToldDay): DaySpan | null {
  const { published } = reading;
  let { month, year } = day;
  if (day.monthOf === "latest")
    return resolveBareDay(day.day, day.direction, published);
  const step = day.monthOf === null ? undefined : MONTH_STEPS.get(day.monthOf);
  if (step !== undefined) {
    if (published === null) return null;
    const anchor = civilDate(addMonths(published, step));
    month = anchor.month;
    year = anchor.year;
  }
  if (month === null) return null;
  const asked = { ...day, month, year };
  const first = resolveDay(asked, published);
  if (first === null || day.lastDay === day.day) return first;
  const last = resolveDay({ ...asked, day: day.lastDay }, published);
  if (last === null) return first;
  return last.last < first.first
    ? first
    : { first: first.first, last: last.last };
}

/** Says which stated parts contradict the date. */
function conflictOf(
  span: DaySpan | null,
  items: DayItems,
  published: number | null,
): { readonly conflict?: string } {
  if (span === null) return {};
  const { weekdays, relative, day } = items;
  if (weekdays !== null && weekdayOf(span.first) !== weekdays.weekday)
    return {
      conflict: `weekday ${weekdays.weekday} is not ${isoDay(span.first)}`,
    };
  if (day === null || relative === null || published === null) return {};
  if (relative.anchor === "previous") return {};
  const told = published + relative.offset;
  return told === span.first
    ? {}
    : { conflict: `${isoDay(told)} is not ${isoDay(span.first)}` };
}
