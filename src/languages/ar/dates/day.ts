import type { DaySpan } from "./civil-day.js";
import { type DayItems, resolveItems } from "./day-resolve.js";
import { readDayOfMonth, readRelativeDay, readWeekdays } from "./day-items.js";
import { readBareDay } from "./bare-day.js";
import { readMonthFirst } from "./month-first.js";
import { readNumericDate } from "./numeric-date.js";
import { resolveWeekdayOfMonth } from "./resolve.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";
import { isDeadline } from "./role.js";

function isToCome(reading: Reading, before: number): boolean {
  const key = keyOf(reading, before);
  return EXPECTED.test(key) || (UNTIL.test(key) && isDeadline(reading, before));
}

const EXPECTED = /^(?:ال)?(?:مرتقبه?|مقرره?|مزمعه?)$/;
const UNTIL = /^و?(?:حتي|لغايه|قبل)$/;

/**
 * Reads a day at token `at`: part of the day, relative day, weekday and date in
 * any of the orders in which news writes them (`مساء أمس الثلاثاء 16 أيار`).
 */
export function readDay(reading: Reading, at: number): DateDraft | null {
  const items: DayItems = {
    to: at,
    part: null,
    overnight: false,
    relative: null,
    weekdays: null,
    day: null,
    bareDay: null,
    deadline: isToCome(reading, at - 1),
  };
  const start = readDayPart(reading, at, items);
  collect(reading, start, items, start > at || isDayLead(reading, at - 1));
  if (items.relative === null && items.weekdays === null && items.day === null)
    return null;
  return draftOf(reading, at, items);
}

const DAY_LEADS = new Set(["يوم", "نهار", "تاريخ", "يومي"]);

function isDayLead(reading: Reading, at: number): boolean {
  const key = keyOf(reading, at);
  return DAY_LEADS.has(key.replace(/^[وفبل]/, "")) || key === "يومي";
}

/** Reads `مساء`, `بعد ظهر`, `منتصف ليل`, `يوم`, and returns where they end. */
function readDayPart(reading: Reading, at: number, items: DayItems): number {
  let next = at;
  const word = wordAt(reading, next);
  if (word === undefined) return next;
  const after = wordAt(reading, next + 1);
  if (word.stem === "منتصف" && after?.stem === "ليل") {
    items.part = "night";
    items.overnight = true;
    next += 2;
  } else if (
    word.stem === "بعد" &&
    after?.sense === "day-part" &&
    after.part === "noon"
  ) {
    items.part = "afternoon";
    next += 2;
  } else if (word.sense === "day-part") {
    items.part = word.part;
    items.overnight = word.stem === "ليل";
    next++;
  }
  const lead = next;
  if (next > at && keyOf(reading, next) === "من") next++;
  const filler = wordAt(reading, next);
  const pointed = filler?.stem === "هذا" || filler?.stem === "ذلك";
  if (pointed && wordAt(reading, next + 1)?.stem === "يوم") next++;
  else if (isDayLead(reading, next) && !filler?.article) next++;
  return next === lead && lead === at ? at : next;
}

const SEPARATORS = new Set(["،", ",", "(", "-", "اي", "الموافق", "ل", "«"]);

function collect(
  reading: Reading,
  start: number,
  items: DayItems,
  led: boolean,
): void {
  items.to = start;
  let at = start;
  for (let step = 0; step < 4; step++) {
    const began = items.relative !== null || items.weekdays !== null;
    let next = at;
    let opened = false;
    if (began)
      for (
        let skip = 0;
        skip < 2 && SEPARATORS.has(keyOf(reading, next));
        skip++
      ) {
        opened ||= keyOf(reading, next) === "(";
        next++;
      }
    if (began && isDayLead(reading, next)) next++;
    const apart = next > at;
    const to = takeItem(reading, next, items, led || began, apart);
    if (to === 0) break;
    at = opened && keyOf(reading, to) === ")" ? to + 1 : to;
    items.to = at;
    if (items.day !== null) break;
  }
}

const WEAK_CUES = new Set("في منذ حتي وفي ففي من".split(" "));

function takeItem(
  reading: Reading,
  at: number,
  items: DayItems,
  led: boolean,
  apart: boolean,
): number {
  if (items.relative === null && items.weekdays === null) {
    items.relative = readRelativeDay(reading, at);
    if (items.relative !== null) return items.relative.to;
  }
  if (items.weekdays === null) {
    items.weekdays = readWeekdays(reading, at, led);
    if (items.weekdays !== null) return items.weekdays.to;
  }
  const before = keyOf(reading, at - 1);
  const cue = led ? "sure" : WEAK_CUES.has(before) ? "weak" : "none";
  items.day =
    readNumericDate(reading, at, cue) ??
    readDayOfMonth(reading, at) ??
    readMonthFirst(reading, at) ??
    (items.weekdays === null ? readBareDay(reading, at) : null);
  if (items.day !== null) return items.day.to;
  return items.weekdays === null || apart
    ? 0
    : takeDayNumber(reading, at, items);
}

/** The day's number after its weekday: «السبت 12», «الجمعة في 22». */
function takeDayNumber(reading: Reading, at: number, items: DayItems): number {
  const within =
    keyOf(reading, at) === "في" ? readBareDay(reading, at + 1) : null;
  if (within !== null && isOnWeekday(reading, items.weekdays, within.day)) {
    items.bareDay = within.day;
    return within.to;
  }
  const number = numberFrom(reading, at);
  const bare = number?.use === "date-part" && number.to === at + 1;
  if (!bare || number.value > 31 || reading.tokens.kind[at] !== 1) return 0;
  items.bareDay = number.value;
  return at + 1;
}

/** Whether a day of this number near publication falls on the weekday told. */
function isOnWeekday(
  { published }: Reading,
  weekdays: DayItems["weekdays"],
  day: number,
): boolean {
  if (published === null || weekdays === null) return false;
  const found = resolveWeekdayOfMonth(weekdays.weekday, day, published);
  return found !== null && Math.abs(published - found) <= 62;
}

function draftOf(reading: Reading, from: number, items: DayItems): DateDraft {
  const { relative, weekdays, day, part } = items;
  const resolved = resolveItems(reading, items);
  const previous = relative?.anchor === "previous";
  const span = nightSpan(resolved.span, items);
  const absolute = day !== null && day.explicitYear;
  const parts = {
    ...(day && day.month !== null && day.calendar === "gregorian"
      ? { day: day.day, month: day.month }
      : {}),
    ...(day && day.month === null && day.lastDay === day.day
      ? { day: day.day }
      : {}),
    ...(items.bareDay !== null ? { day: items.bareDay } : {}),
    ...(absolute && day.year !== null ? { year: day.year } : {}),
    ...(relative && !previous ? { offset: relative.offset } : {}),
    ...directionOf(day?.direction ?? weekdays?.direction ?? null),
  };
  const rule = day
    ? "ar.date.day-of-month"
    : relative
      ? previous
        ? "ar.date.told-day"
        : "ar.date.relative-day"
      : "ar.date.weekday";
  return {
    from,
    to: items.to,
    kind: day ? "day" : relative ? "relative" : "weekday",
    span,
    precision: precisionOf(span, day !== null && day.lastDay !== day.day),
    anchor: previous ? "previous" : absolute ? "absolute" : "published",
    rule,
    contextual: !absolute,
    parts,
    ...(previous
      ? { offsetDays: { min: relative.offset, max: relative.offset } }
      : {}),
    ...(part ? { partOfDay: part } : {}),
    ...(weekdays ? { weekday: weekdays.weekday } : {}),
    ...(resolved.conflict ? { conflict: resolved.conflict } : {}),
  };
}

const directionOf = (direction: string | null) =>
  direction === "past" || direction === "current" || direction === "future"
    ? ({ direction } as const)
    : {};

const precisionOf = (span: DaySpan | null, range: boolean) =>
  span === null ? "unknown" : range || span.last > span.first ? "range" : "day";

/** A night runs over two days; ليلة with a weekday or date is its evening. */
function nightSpan(span: DaySpan | null, items: DayItems): DaySpan | null {
  if (span === null || span.last > span.first) return span;
  if (items.weekdays?.second != null)
    return { first: span.first, last: span.first + 1 };
  const lastNight = items.part === "night" && items.relative?.offset === -1;
  return items.overnight || lastNight
    ? { first: span.first, last: span.first + 1 }
    : span;
}
