import {
  addMonths,
  civilDate,
  dayNumber,
  type DaySpan,
  monthSpan,
  weekdayOf,
  yearSpan,
} from "./civil-day.js";
import { type Direction, MODIFIERS, type Season } from "./date-words.js";
import type { DateParts, DatePrecision } from "./mention.js";
import { readMonthName, readMonthTail } from "./month-phrase.js";
import { isNamedAfterDate } from "./day-names.js";
import { keyOf, lastTold, type Reading, wordAt } from "./reading.js";
import { resolveMonth } from "./resolve.js";
import {
  readYearAfter,
  readYearNumber,
  readYearPhrase,
} from "./year-phrase.js";

/** A named stretch of the calendar: a month, year, season or week. */
export interface Period {
  readonly to: number;
  readonly span: DaySpan | null;
  readonly unit: "week" | "month" | "season" | "year";
  readonly precision: DatePrecision;
  readonly anchor: "absolute" | "published" | "previous";
  readonly parts: DateParts;
  readonly rule: string;
}

/** Reads a period at `at`; `edged` when an edge word (مطلع, أواخر) leads it. */
export function readPeriod(
  reading: Reading,
  at: number,
  edged: boolean,
): Period | null {
  return (
    readMonths(reading, at, edged) ??
    readSeason(reading, at) ??
    readYear(reading, at, edged) ??
    readPointedUnit(reading, at, edged)
  );
}

const MONTH_CUES = new Set(
  "في وفي ففي خلال منذ حتي ومنذ وحتي بين من الي شهر طوال لغايه عن مطلع".split(
    " ",
  ),
);

function readMonths(
  reading: Reading,
  at: number,
  edged: boolean,
): Period | null {
  const lead = wordAt(reading, at);
  const named = lead?.stem === "شهر" || lead?.stem === "شهري";
  const month = readMonthName(reading, named ? at + 1 : at);
  if (month === null || isNamedAfterDate(reading, at)) return null;
  const second = named ? secondMonth(reading, month.to) : null;
  const tail = readMonthTail(reading, second?.to ?? month.to);
  const word = wordAt(reading, at);
  const marked =
    named || edged || tail.year !== null || tail.direction !== null;
  const cued =
    MONTH_CUES.has(keyOf(reading, at - 1)) || word?.preposition !== "";
  if (month.doubtful && !marked && !(cued && isCuedHomograph(month.month)))
    return null;
  if (isCarName(reading, at, month.month)) return null;
  const asked = { ...month, ...tailOf(tail) };
  const first = resolveMonth(asked, reading.published);
  const last =
    second === null
      ? first
      : resolveMonth({ ...asked, month: second.month }, reading.published);
  const span = first && last ? joined(first, last) : null;
  const absolute = tail.year?.explicit === true;
  return {
    to: tail.to,
    span,
    unit: "month",
    precision: span === null ? "unknown" : second ? "range" : "month",
    anchor: absolute ? "absolute" : "published",
    parts: partsOf(
      month.calendar === "gregorian" ? month.month : null,
      absolute ? (tail.year?.year ?? null) : null,
      tail.year === null ? tail.direction : null,
    ),
    rule: "ar.date.month",
  };
}

const joined = (first: DaySpan, last: DaySpan): DaySpan => ({
  first: Math.min(first.first, last.first),
  last: Math.max(first.last, last.last),
});

const tailOf = (tail: ReturnType<typeof readMonthTail>) => ({
  year: tail.year?.year ?? null,
  direction: tail.direction === "same" ? null : tail.direction,
});

function partsOf(
  month: number | null,
  year: number | null,
  direction: Direction | null,
): DateParts {
  return {
    ...(month === null ? {} : { month }),
    ...(year === null ? {} : { year }),
    ...(direction === null || direction === "same" ? {} : { direction }),
  };
}

/** رمضان and مارس may follow في; محرم, صفر, رجب are left to surer marks. */
const isCuedHomograph = (month: number) =>
  month === 9 || month === 3 || month === 8 || month === 5 || month === 6;

/** «سيارة نيسان» is a make of car. */
function isCarName(reading: Reading, at: number, month: number): boolean {
  if (month !== 4) return false;
  return /(?:سياره|شاحنه|نوع|طراز|فان|بيك)$/.test(keyOf(reading, at - 1));
}

/** The second of «شهري كانون الثاني وشباط». */
function secondMonth(reading: Reading, at: number) {
  const word = wordAt(reading, at);
  if (keyOf(reading, at) === "و") return readMonthName(reading, at + 1);
  return word?.conjunction ? readMonthName(reading, at) : null;
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = {
  winter: 12,
  spring: 3,
  summer: 6,
  autumn: 9,
};

function readSeason(reading: Reading, at: number): Period | null {
  const word = wordAt(reading, at);
  if (word?.sense !== "season") return null;
  const year = readYearAfter(reading, at + 1);
  const direction = MODIFIERS.get(keyOf(reading, at + 1)) ?? null;
  if (year === null && (direction === null || !word.article)) return null;
  const span = seasonSpan(reading, word.season, year?.year ?? null, direction);
  return {
    to: year?.to ?? at + 2,
    span,
    unit: "season",
    precision: span === null ? "unknown" : "season",
    anchor: year?.explicit ? "absolute" : "published",
    parts: partsOf(null, year?.explicit ? year.year : null, direction),
    rule: "ar.date.season",
  };
}

function seasonSpan(
  reading: Reading,
  season: Season,
  year: number | null,
  direction: Direction | null,
): DaySpan | null {
  const month = SEASON_MONTHS[season];
  const inYear = (y: number): DaySpan => {
    const first = dayNumber(season === "winter" ? y - 1 : y, month, 1);
    return { first, last: addMonths(first, 3) - 1 };
  };
  if (year !== null) return inYear(year);
  const { published } = reading;
  if (published === null) return null;
  const now = civilDate(published).year;
  const years = [now - 1, now, now + 1].map(inYear);
  if (direction === "future")
    return years.find((span) => span.first > published) ?? null;
  if (direction === "past")
    return years.findLast((span) => span.last < published) ?? null;
  return years.findLast((span) => span.first <= published) ?? null;
}

function readYear(reading: Reading, at: number, edged: boolean): Period | null {
  const told = readYearPhrase(reading, at);
  const bare = edged ? readYearNumber(reading, at) : null;
  const year = told ?? bare;
  if (year === null) return null;
  return {
    to: year.to,
    span: year.year === null ? null : spanOfYear(year.year),
    unit: "year",
    precision: year.year === null ? "unknown" : "year",
    anchor: year.explicit
      ? "absolute"
      : year.direction === "same"
        ? "previous"
        : "published",
    parts: partsOf(null, year.explicit ? year.year : null, year.direction),
    rule: "ar.date.year",
  };
}

/** The days of a Gregorian year, or of a Hijri one (before 1600). */
export function spanOfYear(year: number): DaySpan {
  if (year >= 1600) return yearSpan(year);
  const first = resolveMonth(
    { year, month: 1, calendar: "hijri", direction: null },
    null,
  );
  const last = resolveMonth(
    { year, month: 12, calendar: "hijri", direction: null },
    null,
  );
  return { first: first?.first ?? 0, last: last?.last ?? 0 };
}

/** الشهر الماضي, هذا الأسبوع, العام (after an edge word), الشهر نفسه. */
function readPointedUnit(
  reading: Reading,
  at: number,
  edged: boolean,
): Period | null {
  const lead = wordAt(reading, at)?.stem;
  const pointed = lead === "هذا" || lead === "هذه";
  const same = lead === "نفس" || lead === "ذات" || lead === "ذلك";
  const noun = pointed || same ? at + 1 : at;
  const word = wordAt(reading, noun);
  if (word?.sense !== "unit" || word.number !== "one" || !word.article)
    return null;
  if (word.unit !== "week" && word.unit !== "month" && word.unit !== "year")
    return null;
  const told = MODIFIERS.get(keyOf(reading, noun + 1)) ?? null;
  if (told === null && !pointed && !same && !edged) return null;
  const direction: Direction = pointed
    ? "current"
    : same
      ? "same"
      : (told ?? "current");
  const inner = wordAt(reading, noun + 1);
  if (!pointed && told === null && inner !== undefined && !edged) return null;
  const span = unitSpan(reading, word.unit, direction);
  return {
    to: told !== null && !pointed && !same ? noun + 2 : noun + 1,
    span,
    unit: word.unit,
    precision: span === null ? "unknown" : word.unit,
    anchor: direction === "same" ? "previous" : "published",
    parts: partsOf(null, null, direction),
    rule: `ar.date.${word.unit}`,
  };
}

function unitSpan(
  reading: Reading,
  unit: "week" | "month" | "year",
  direction: Direction,
): DaySpan | null {
  const same = direction === "same";
  const anchor = same
    ? (lastTold(reading)?.span?.first ?? null)
    : reading.published;
  if (anchor === null) return null;
  const step = direction === "past" ? -1 : direction === "future" ? 1 : 0;
  if (unit === "week") {
    if (step === -1) return { first: anchor - 7, last: anchor - 1 };
    if (step === 1) return { first: anchor + 1, last: anchor + 7 };
    const sunday = anchor - weekdayOf(anchor);
    return { first: sunday, last: same ? sunday + 6 : anchor };
  }
  const { year, month } = civilDate(
    unit === "month" ? addMonths(anchor, step) : anchor,
  );
  return unit === "month" ? monthSpan(year, month) : yearSpan(year + step);
}
