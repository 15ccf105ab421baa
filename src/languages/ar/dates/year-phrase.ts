import { TokenKind } from "../../../text/tokens.js";
import { civilDate } from "./civil-day.js";
import { isNoCountedNoun } from "./clause.js";
import { type Direction, MODIFIERS } from "./date-words.js";
import {
  keyOf,
  lastTold,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";

/** A year as told: 2018, عام 2018, العام الماضي, العام نفسه. */
export interface YearPhrase {
  readonly to: number;
  /** Gregorian (or Hijri) year, null when the anchor is unknown. */
  readonly year: number | null;
  readonly direction: Direction | null;
  /** Written as a number. */
  readonly explicit: boolean;
}

const isYearNumber = (value: number) =>
  Number.isInteger(value) && value >= 1300 && value < 2100;

/** Reads a year written in digits or words at `at`, its suffix م or هـ too. */
export function readYearNumber(
  reading: Reading,
  at: number,
): YearPhrase | null {
  const number = numberFrom(reading, at);
  if (number === undefined || number.kind !== "cardinal") return null;
  if (!isYearNumber(number.value) || number.hedge !== "exact") return null;
  const { tokens } = reading;
  const suffix = keyOf(reading, number.to);
  const suffixed =
    (suffix === "م" || suffix === "ه") &&
    (tokens.glued[number.to] === 1 || keyOf(reading, number.to + 1) !== ".");
  const to = suffixed ? number.to + 1 : number.to;
  return { to, year: number.value, direction: null, explicit: true };
}

/** Whether عام/سنة stands at `at`, with or without article. */
function isYearWord(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return (
    word?.sense === "unit" && word.unit === "year" && word.number === "one"
  );
}

/**
 * Reads a year after a month, day or season: `2018`, `عام 2018`, `من العام
 * الماضي`, `العام نفسه`, `من هذا العام`.
 */
export function readYearAfter(reading: Reading, at: number): YearPhrase | null {
  const bare = readYearNumber(reading, at) ?? yearBeforePlural(reading, at);
  if (bare !== null) return isYearNotCount(reading, at) ? bare : null;
  const key = keyOf(reading, at);
  const next = key === "من" || key === "ل" ? at + 1 : at;
  if (key === "من" && isYearNotCount(reading, next))
    return readYearNumber(reading, next);
  return readYearPhrase(reading, next);
}

/** «رمضان 1440 آلاف المرضى»: no four digits count the plural آلاف. */
function yearBeforePlural(reading: Reading, at: number): YearPhrase | null {
  const key = keyOf(reading, at);
  if (!/^(?:1[3-9]|20)\d\d$/.test(key)) return null;
  if (!/^(?:الاف|ميات|عشرات|ملايين)$/.test(keyOf(reading, at + 1))) return null;
  return { to: at + 1, year: Number(key), direction: null, explicit: true };
}

/** «أيار ألفين وعشرة» is a year, «أيار ألفا شخص» is not. */
function isYearNotCount(reading: Reading, at: number): boolean {
  const number = numberFrom(reading, at);
  if (number === undefined || number.use === "date-part")
    return number !== undefined;
  if (yearBeforePlural(reading, at) !== null) return true;
  if (reading.tokens.kind[at] !== TokenKind.word || number.value < 1900)
    return false;
  const after = wordAt(reading, number.to);
  return isNoCountedNoun(reading, number.to) && after?.sense !== "unit";
}

/** Reads `عام 2018`, `العام 2018`, `العام الماضي`, `هذا العام`, `نفس العام`. */
export function readYearPhrase(
  reading: Reading,
  at: number,
): YearPhrase | null {
  const lead = wordAt(reading, at)?.stem;
  const pointed = lead === "هذا" || lead === "هذه" ? "current" : null;
  const same =
    lead === "نفس" || lead === "ذات" || lead === "ذلك" || lead === "تلك";
  const noun = pointed !== null || same ? at + 1 : at;
  if (!isYearWord(reading, noun)) return null;
  const number = readYearNumber(reading, skipArticle(reading, noun + 1));
  if (number !== null && !pointed && !same) return number;
  if (wordAt(reading, noun)?.article !== true) return null;
  const after = MODIFIERS.get(keyOf(reading, noun + 1)) ?? null;
  const direction = pointed ?? (same ? "same" : after);
  if (direction === null) return null;
  const to = after !== null && !pointed && !same ? noun + 2 : noun + 1;
  return { to, year: yearOf(reading, direction), direction, explicit: false };
}

/** The year that a direction points to from the publication day. */
function yearOf(reading: Reading, direction: Direction): number | null {
  if (direction === "same") {
    const told = lastTold(reading)?.span;
    return told ? civilDate(told.first).year : null;
  }
  if (reading.published === null) return null;
  const { year } = civilDate(reading.published);
  return direction === "past"
    ? year - 1
    : direction === "future"
      ? year + 1
      : year;
}
