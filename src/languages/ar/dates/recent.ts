import { addMonths, civilDate, dayNumber, type DaySpan } from "./civil-day.js";
import { type DateWord, MODIFIERS } from "./date-words.js";
import type { TimeUnit } from "./mention.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";

const FEW = new Set(["القليله", "القلايل", "المعدوده"]);

interface Recent {
  readonly to: number;
  readonly unit: TimeUnit;
  readonly count: number | null;
  readonly future: boolean;
}

/**
 * Reads a stretch that ends (or begins) at publication: `الأيام الماضية`,
 * `الـ24 ساعة الماضية`, `اليومين الماضيين`, `آخر 48 ساعة`, `الليلة الماضية`.
 */
export function readRecent(reading: Reading, at: number): DateDraft | null {
  const word = wordAt(reading, at);
  const night = readNight(reading, at, word);
  if (night !== null) return night;
  const recent =
    readAfterUnit(reading, at, word) ?? readAfterNumber(reading, at, word);
  if (recent === null) return null;
  const span = spanOf(reading.published, recent);
  return {
    from: at,
    to: recent.to,
    kind: "range",
    span,
    precision: span === null ? "unknown" : "range",
    anchor: "published",
    rule: "ar.date.recent",
    contextual: true,
    parts: { direction: recent.future ? "future" : "past" },
  };
}

/** الليلة الماضية, الليلة, خلال الليل. */
function readNight(
  reading: Reading,
  at: number,
  word: DateWord | undefined,
): DateDraft | null {
  if (word?.sense !== "day-part" || word.part !== "night" || !word.article)
    return null;
  const direction = MODIFIERS.get(keyOf(reading, at + 1));
  const during = /^(?:و|ف)?(?:خلال|طوال)$/.test(keyOf(reading, at - 1));
  const past = direction === "past" || (word.stem === "ليل" && during);
  const tonight = word.stem === "ليله" && direction === undefined;
  if (!past && !(tonight && isTonight(reading, at))) return null;
  const { published } = reading;
  const first = past ? -1 : 0;
  return {
    from: at,
    to: direction === "past" ? at + 2 : at + 1,
    kind: "relative",
    span:
      published === null ? null : { first: published + first, last: published },
    precision: published === null ? "unknown" : past ? "range" : "day",
    anchor: "published",
    partOfDay: "night",
    rule: "ar.date.recent",
    contextual: true,
    parts: { offset: first },
  };
}

/** «الليلة» is tonight unless an adjective or number makes it another night. */
function isTonight(reading: Reading, at: number): boolean {
  const next = keyOf(reading, at + 1);
  return !next.startsWith("ال") && MODIFIERS.get(next) !== "same";
}

function readAfterUnit(
  reading: Reading,
  at: number,
  word: DateWord | undefined,
): Recent | null {
  if (word?.sense !== "unit" || !word.article || word.number === "one")
    return null;
  let next = at + 1;
  let count = word.number === "two" ? 2 : null;
  const number = numberFrom(reading, skipArticle(reading, next));
  if (number !== undefined && number.kind === "cardinal") {
    count = number.value;
    next = number.to;
  }
  if (FEW.has(keyOf(reading, next))) next++;
  const direction = MODIFIERS.get(keyOf(reading, next));
  if (direction !== "past" && direction !== "future") return null;
  return {
    to: next + 1,
    unit: word.unit,
    count,
    future: direction === "future",
  };
}

function readAfterNumber(
  reading: Reading,
  at: number,
  word: DateWord | undefined,
): Recent | null {
  const last = word?.stem === "اخر";
  const number = numberFrom(reading, skipArticle(reading, last ? at + 1 : at));
  if (number === undefined || number.kind !== "cardinal") return null;
  const dual = wordAt(reading, number.from);
  if (last && dual?.sense === "unit" && dual.number === "two")
    return { to: number.to, unit: dual.unit, count: 2, future: false };
  const unit = wordAt(reading, number.to);
  if (unit?.sense !== "unit") return null;
  const direction = MODIFIERS.get(keyOf(reading, number.to + 1));
  const pointed = direction === "past" || direction === "future";
  if (!pointed && !last) return null;
  return {
    to: pointed ? number.to + 2 : number.to + 1,
    unit: unit.unit,
    count: number.value,
    future: direction === "future",
  };
}

function spanOf(published: number | null, recent: Recent): DaySpan | null {
  if (published === null) return null;
  const { unit, count, future } = recent;
  const back = (from: number, to: number): DaySpan =>
    future
      ? { first: published + to, last: published + from }
      : { first: published - from, last: published - to };
  switch (unit) {
    case "second":
    case "minute":
      return back(0, 0);
    case "hour":
      return back(Math.ceil((count ?? 24) / 24), 0);
    case "day":
      return back(count ?? 7, 1);
    case "week":
      return back((count ?? 4) * 7, 1);
    case "month": {
      if (count === null) return null;
      const edge = addMonths(published, future ? count : -count);
      return future
        ? { first: published + 1, last: edge }
        : { first: edge, last: published - 1 };
    }
    default: {
      const years = unit === "decade" ? (count ?? 1) * 10 : count;
      if (years === null || future) return null;
      const { year } = civilDate(published);
      return { first: dayNumber(year - years, 1, 1), last: published - 1 };
    }
  }
}
