import { type DaySpan, weekdayOf } from "./civil-day.js";
import { type Direction, MODIFIERS } from "./date-words.js";
import type { Weekdays } from "./day-items.js";
import { readWeekdays } from "./day-items.js";
import {
  type DateDraft,
  keyOf,
  lastTold,
  type Reading,
  wordAt,
} from "./reading.js";

/** A week as told: الأسبوع الماضي, هذا الأسبوع. */
interface ToldWeek {
  readonly to: number;
  readonly direction: Direction;
}

function readWeek(reading: Reading, at: number): ToldWeek | null {
  const lead = wordAt(reading, at)?.stem;
  const pointed = lead === "هذا";
  const same = lead === "نفس" || lead === "ذات" || lead === "ذلك";
  const noun = pointed || same ? at + 1 : at;
  const word = wordAt(reading, noun);
  if (word?.sense !== "unit" || word.unit !== "week" || !word.article)
    return null;
  if (pointed) return { to: noun + 1, direction: "current" };
  if (same) return { to: noun + 1, direction: "same" };
  const direction = MODIFIERS.get(keyOf(reading, noun + 1));
  return direction === undefined ? null : { to: noun + 2, direction };
}

/**
 * Reads a weekday with its week, in both orders: «الأسبوع المقبل يوم الجمعة»,
 * «الأحد من الأسبوع الماضي». The week begins on Monday.
 *
 * @source ISO 8601-1:2019, 3.1.1.23 calendar week
 */
export function readWeekDay(reading: Reading, at: number): DateDraft | null {
  const week = readWeek(reading, at);
  const second = week?.to ?? at;
  if (week && isJoined(reading, second)) return null;
  const day = dayAt(reading, second);
  if (day === null) return null;
  const told = week ?? readWeekAfter(reading, day);
  if (told === null) return null;
  const number = dayInWeek(reading, told.direction, day.weekday);
  return {
    from: at,
    to: week === null ? told.to : day.to,
    kind: "weekday",
    span: number,
    precision: number === null ? "unknown" : "day",
    anchor: told.direction === "same" ? "previous" : "published",
    rule: "ar.date.week-day",
    contextual: true,
    weekday: day.weekday,
    ...(told.direction === "same"
      ? {}
      : { parts: { direction: told.direction } }),
  };
}

/** One weekday, «يوم» before it or not, with no adjective of its own. */
function dayAt(reading: Reading, at: number): Weekdays | null {
  const led = /^[وفبل]?يوم$/.test(keyOf(reading, at));
  const day = readWeekdays(reading, led ? at + 1 : at, led);
  const plain = day !== null && day.second === null && day.direction === null;
  return plain ? day : null;
}

/** «الجمعة والأسبوع المقبل» are two. */
const isJoined = (reading: Reading, at: number) =>
  wordAt(reading, at)?.conjunction === true;

function readWeekAfter(reading: Reading, day: Weekdays): ToldWeek | null {
  const key = keyOf(reading, day.to);
  if (key === "من" || key === "في") return readWeek(reading, day.to + 1);
  return isJoined(reading, day.to) ? null : readWeek(reading, day.to);
}

function dayInWeek(
  reading: Reading,
  direction: Direction,
  weekday: number,
): DaySpan | null {
  const anchor =
    direction === "same"
      ? (lastTold(reading)?.span?.first ?? null)
      : reading.published;
  if (anchor === null) return null;
  const monday = anchor - ((weekdayOf(anchor) + 6) % 7);
  const step = direction === "past" ? -7 : direction === "future" ? 7 : 0;
  const first = monday + step + ((weekday + 6) % 7);
  return { first, last: first };
}
