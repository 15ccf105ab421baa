import { TokenKind } from "../../../text/tokens.js";
import { endsClause } from "./clause.js";
import { isNamedAfterDate } from "./day-names.js";
import { readMonthName, readMonthTail } from "./month-phrase.js";
import { keyOf, numberFrom, type Reading, wordAt } from "./reading.js";
import { isDayNumber, type ToldDay } from "./told-day.js";

/**
 * Reads a month before its day: «مايو الحادي والعشرين», «يناير 21, 2018».
 *
 * An ordinal needs a year or the end of the clause after it, digits a year:
 * «في أيار 21 قتيلاً» counts.
 */
export function readMonthFirst(reading: Reading, at: number): ToldDay | null {
  const month = readMonthName(reading, at);
  if (month === null || isNamedAfterDate(reading, at)) return null;
  if (NAMED.test(keyOf(reading, at - 1))) return null;
  const number = numberFrom(reading, month.to);
  if (number === undefined || !isDayNumber(number.value)) return null;
  const ordinal =
    number.kind === "ordinal" && !/ه$/.test(keyOf(reading, number.from));
  const digits = reading.tokens.kind[number.from] === TokenKind.number;
  if (!ordinal && !digits) return null;
  const tail = readMonthTail(reading, number.to);
  const dated = tail.year !== null && (ordinal || tail.year.explicit);
  if (!dated && !(ordinal && endsClause(reading, number.to))) return null;
  if (digits && wordAt(reading, tail.to)?.sense === "unit") return null;
  return {
    to: dated ? tail.to : number.to,
    day: number.value,
    lastDay: number.value,
    month: month.month,
    calendar: month.calendar,
    year: tail.year?.year ?? null,
    explicitYear: tail.year?.explicit ?? false,
    direction: null,
    monthOf: null,
  };
}

/** «شهر أيار الثالث», «مهرجان حزيران الثاني» number the month or the event. */
const NAMED =
  /^(?:[وفبل])?(?:ال)?(?:شهر|مهرجان|موتمر|دوره|بطوله|معرض|ملتقي|منتدي|سباق|جايزه|كاس|قمه)$/;
