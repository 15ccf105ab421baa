import { writtenAt } from "../numerals/neighbours.js";
import { endsClause } from "./clause.js";
import { MODIFIERS } from "./date-words.js";
import type { Direction } from "./date-words.js";
import { MONTH_NAMES, type MonthCalendar } from "./month-names.js";
import { keyOf, numberFrom, type Reading, wordAt } from "./reading.js";
import { readYearAfter, type YearPhrase } from "./year-phrase.js";

/** A month name with what is written around it. */
export interface MonthPhrase {
  readonly to: number;
  /** 1–12. */
  readonly month: number;
  readonly calendar: MonthCalendar;
  /** The name is also an ordinary word and nothing else marks it. */
  readonly doubtful: boolean;
}

/** Reads one month name at `at`, its clitics and double name included. */
export function readMonthName(
  reading: Reading,
  at: number,
): MonthPhrase | null {
  const first = bareName(reading, at);
  if (first === null) return null;
  const second = secondName(reading, first.to);
  if (second === 0 || second === null) return first;
  return {
    to: second,
    month: first.month,
    calendar: first.calendar,
    doubtful: false,
  };

  function secondName(inside: Reading, next: number): number | null {
    const mark = keyOf(inside, next);
    const open = mark === "/" || mark === "(" || mark === "-" || mark === "،";
    const other = bareName(inside, open ? next + 1 : next);
    if (other === null || first === null || other.month !== first.month)
      return null;
    if (other.calendar !== first.calendar) return null;
    const closed = mark === "(" && keyOf(inside, other.to) === ")";
    return closed ? other.to + 1 : other.to;
  }
}

function bareName(reading: Reading, at: number): MonthPhrase | null {
  const word = wordAt(reading, at);
  if (word === undefined) return null;
  if (word.sense !== "month" && word.stem !== "ربيع") return null;
  const next = keyOf(reading, at + 1);
  const double = MONTH_NAMES.get(`${word.stem}+${next}`);
  if (double !== undefined)
    return {
      to: at + 2,
      month: double.month,
      calendar: double.calendar,
      doubtful: double.homograph,
    };
  const name = MONTH_NAMES.get(word.stem);
  if (name === undefined || word.article !== (word.stem === "المحرم"))
    return null;
  if (word.stem === "اب" && isOtherWord(reading, at, word.preposition))
    return null;
  const doubtful = name.homograph && !isAugust(reading, at, word.stem);
  return { to: at + 1, month: name.month, calendar: name.calendar, doubtful };
}

/** باب is a door, and «بيك آب» a pick-up lorry. */
function isOtherWord(
  reading: Reading,
  at: number,
  preposition: string,
): boolean {
  return preposition === "ب" || PICK.test(keyOf(reading, at - 1));
}

const PICK = /^(?:ال|وال|بال|لل)?بي?ك$/;

/** آب with its madda is August; اب may be a father. */
function isAugust(reading: Reading, at: number, stem: string): boolean {
  return stem === "اب" && writtenAt(reading.tokens, at).includes("آ");
}

/** What follows a month: a year, or an adjective such as الماضي. */
export interface MonthTail {
  readonly to: number;
  readonly year: YearPhrase | null;
  readonly direction: Direction | null;
}

/** Reads the year or adjective after a month that ends at `at`. */
export function readMonthTail(reading: Reading, at: number): MonthTail {
  const year =
    readYearAfter(reading, at) ??
    (isYearAfterMark(reading, at) ? readYearAfter(reading, at + 1) : null);
  if (year !== null) return { to: year.to, year, direction: year.direction };
  const direction = MODIFIERS.get(keyOf(reading, at)) ?? null;
  return { to: direction === null ? at : at + 1, year: null, direction };
}

/** «نوفمبر، 2016», «أكتوبر-2016», «سبتمبر، ألفين وعشرة», «نوفمبر. 2016». */
function isYearAfterMark(reading: Reading, at: number): boolean {
  const key = keyOf(reading, at);
  const glued = reading.tokens.glued[at] === 1;
  const comma = key === "،" || key === "," || key === "/";
  if (!comma && !(glued && (key === "." || key === "-"))) return false;
  const number = numberFrom(reading, at + 1);
  const value = number?.value ?? 0;
  if (value < 1300 || value >= 2100) return false;
  return key !== "." || endsClause(reading, number?.to ?? at);
}
