import {
  civilDate,
  dayNumber,
  isCivilDate,
  isoDay,
  monthSpan,
  yearSpan,
  type DaySpan,
} from "../../languages/ar/dates/civil-day.js";
import {
  hijriDaySpan,
  hijriMonthSpan,
} from "../../languages/ar/dates/hijri.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { DatePrecisionCode } from "../../model/vocabulary.js";

/** How a list writes its dates. */
export interface DateStyle {
  readonly order: "dmy" | "mdy" | "ymd";
  readonly calendar: "gregorian" | "hijri";
}

/** What a code of precision says of a printed day. */
export interface DateReach {
  readonly precision: DatePrecisionCode;
  readonly reach: number | "month" | "year" | "given";
}

/** English months by their first three letters. */
const ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Arabic names of Gregorian months, of the Levant and of Egypt.
 *
 * @source CLDR 45, ar, ar-SY: months, wide
 */
const ARABIC: readonly (readonly string[])[] = [
  ["كانون الثاني", "يناير"],
  ["شباط", "فبراير"],
  ["آذار", "اذار", "مارس"],
  ["نيسان", "أبريل", "ابريل"],
  ["أيار", "ايار", "مايو"],
  ["حزيران", "يونيو"],
  ["تموز", "يوليو"],
  ["آب", "اب", "أغسطس", "اغسطس"],
  ["أيلول", "ايلول", "سبتمبر"],
  ["تشرين الأول", "تشرين الاول", "أكتوبر", "اكتوبر"],
  ["تشرين الثاني", "نوفمبر"],
  ["كانون الأول", "كانون الاول", "ديسمبر"],
];

const digits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

function monthNamed(word: string): number {
  const english = ENGLISH.indexOf(word.toLowerCase().slice(0, 3));
  if (/^[a-z]/i.test(word)) return english + 1;
  return ARABIC.findIndex((names) => names.includes(word)) + 1;
}

/** Year, month and day as numbers of the list's calendar; 0 for what is not told. */
type Parts = readonly [year: number, month: number, day: number];

/** Parts of a date whose month is a number, in the list's order. */
function numericParts(text: string, { order }: DateStyle): Parts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(
    text,
  );
  if (iso !== null)
    return [Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0)];
  if (/^\d{4}$/.test(text)) return [Number(text), 0, 0];
  const [, a, b, c] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (a !== undefined) {
    const [day, month] = order === "mdy" ? [b, a] : [a, b];
    return [Number(c), Number(month), Number(day)];
  }
  const [, month, year] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : [Number(year), Number(month), 0];
}

/** Parts of a date whose month is a word: `29 April 2022`, `5 أيار 2022`. */
function wordyParts(text: string): Parts | null {
  const dayFirst =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(\p{L}[\p{L} ]*?)\.?(?:\s*\/\s*\p{L}+)?[\s,-]+(\d{4})$/u.exec(
      text,
    );
  if (dayFirst !== null) {
    const [, day, word = "", year] = dayFirst;
    const month = monthNamed(word);
    return month === 0 ? null : [Number(year), month, Number(day ?? 0)];
  }
  const [, word = "", day, year] =
    /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  const month = monthNamed(word);
  return month === 0 ? null : [Number(year), month, Number(day)];
}

function spanOf(
  [year, month, day]: Parts,
  { calendar }: DateStyle,
): DaySpan | null {
  if (calendar === "hijri") {
    if (year < 1300 || year > 1600 || month < 1 || month > 12) return null;
    if (day > 30) return null;
    return day === 0
      ? hijriMonthSpan(year, month)
      : hijriDaySpan(year, month, day);
  }
  if (year < 1900 || year > 2200 || month > 12) return null;
  if (month === 0) return yearSpan(year);
  if (day === 0) return monthSpan(year, month);
  if (!isCivilDate({ year, month, day })) return null;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

/** The days that a cell of a list can mean; null for what is no date. */
export function readListDate(cell: string, style: DateStyle): DaySpan | null {
  const text = digits(cell.trim()).replace(/\s*(?:هـ|ه|م)$/, "");
  const parts = numericParts(text, style) ?? wordyParts(text);
  return parts === null ? null : spanOf(parts, style);
}

function reached(span: DaySpan, reach: DateReach["reach"]): DaySpan {
  if (reach === "given") return span;
  if (typeof reach === "number")
    return { first: span.first - reach, last: span.last + reach };
  const { year, month } = civilDate(span.first);
  return reach === "month" ? monthSpan(year, month) : yearSpan(year);
}

function precisionOf({ first, last }: DaySpan): DatePrecisionCode {
  const width = last - first;
  if (width === 0) return "day";
  return width >= 27 && width <= 30 ? "month" : "range";
}

/**
 * The date of a row: what its cells mean, widened by its own code of precision.
 *
 * @param end - days of the second cell; null where the list has one
 */
export function listInterval(
  start: DaySpan,
  end: DaySpan | null,
  precision: DateReach | null,
): DateInterval {
  const told = { first: start.first, last: end?.last ?? start.last };
  const span = precision === null ? told : reached(told, precision.reach);
  const isDay = span.first === span.last;
  const own = precision?.precision ?? precisionOf(span);
  return {
    start: isoDay(span.first),
    end: isoDay(span.last),
    // A list that prints one day as both ends of a range means the day.
    precision: isDay ? "day" : own === "day" ? precisionOf(span) : own,
    anchor: "stated",
  };
}
