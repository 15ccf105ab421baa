import {
  dayNumber,
  isCivilDate,
  monthSpan,
  yearSpan,
  type DaySpan,
} from "../../languages/ar/dates/civil-day.js";
import {
  hijriDaySpan,
  hijriMonthSpan,
} from "../../languages/ar/dates/hijri.js";
import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { foldKey } from "../../languages/ar/letters.js";

type Calendar = "gregorian" | "hijri";

/** How a table writes its dates. */
export interface DateStyle {
  readonly order: "dmy" | "mdy" | "ymd";
  readonly calendar: Calendar;
  /** Last year that two digits mean in this century; none without it. */
  readonly pivot?: number | undefined;
}

/** English months by their first three letters. */
const ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const digits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Folded, without the article; English ones by three letters. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  "سبت احد اثنين ثلاثاء اربعاء خميس جمعه sat sun mon tue wed thu fri".split(
    " ",
  ),
);

/** Cells of more letters are no date. */
const LONGEST_DATE = 80;

/** A month by its name, in the calendar that the name belongs to. */
function monthNamed(
  words: string,
): { readonly month: number; readonly calendar: Calendar } | null {
  // Two names of one month: «آذار/مارس».
  const [word = ""] = words.split("/");
  if (/^[a-z]/i.test(word)) {
    const month = ENGLISH.indexOf(word.toLowerCase().slice(0, 3)) + 1;
    return month === 0 ? null : { month, calendar: "gregorian" };
  }
  const key = foldKey(word).replace(/^شهر /, "").trim().replace(/\s+/g, "+");
  return MONTH_NAMES.get(key) ?? null;
}

/** Year, month and day as numbers; 0 for what is not told. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Where the cell itself says it. */
  readonly calendar?: Calendar;
}

/** A year as printed, in full: two digits by the pivot that a mapping states. */
function yearOf(digits: string, { calendar, pivot }: DateStyle): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (pivot === undefined) return null;
  const century = calendar === "hijri" ? 1400 : 2000;
  return year <= pivot ? century + year : century - 100 + year;
}

/** Parts of a date whose month is a number, in the list's order. */
function numericParts(text: string, style: DateStyle): Parts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso !== null)
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3] ?? 0),
    };
  if (/^\d{4}$/.test(text)) return { year: Number(text), month: 0, day: 0 };
  const [, a, b, c] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (a !== undefined && b !== undefined && c !== undefined) {
    const isYearFirst = style.order === "ymd" && c.length === 2;
    const [day, month] = style.order === "mdy" ? [b, a] : [a, b];
    const year = yearOf(isYearFirst ? a.padStart(2, "0") : c, style);
    if (year === null) return null;
    return { year, month: Number(month), day: Number(isYearFirst ? c : day) };
  }
  const [, month, year] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === undefined
    ? null
    : { year: Number(year), month: Number(month), day: 0 };
}

/** Parts of a date whose month is a word: `29 April 2022`, `5 أيار 2022`. */
function wordyParts(text: string, style: DateStyle): Parts | null {
  const [, first, before, last] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(?:من\s+)?(\p{L}[\p{L} ]*?)\.?(?:\s*\/\s*\p{L}[\p{L} ]*)?[\s,،-]+(\d{4}|\d{2})$/u.exec(
      text,
    ) ?? [];
  const [, after, second, ending] =
    /^(\p{L}+)\.?\s+(\d{1,2})[,،]?\s+(\d{4})$/u.exec(text) ?? [];
  const found = monthNamed(before ?? "") ?? monthNamed(after ?? "");
  if (found === null) return null;
  const { month, calendar } = found;
  const year = yearOf(last ?? ending ?? "", { ...style, calendar });
  const day = Number(first ?? second ?? 0);
  return year === null ? null : { year, month, day, calendar };
}

function spanOf(
  { year, month, day }: Parts,
  calendar: Calendar,
): DaySpan | null {
  if (month > 12) return null;
  if (calendar === "hijri") {
    if (year < 1300 || year > 1600 || month < 1) return null;
    if (day > 30) return null;
    return day === 0
      ? hijriMonthSpan(year, month)
      : hijriDaySpan(year, month, day);
  }
  if (year < 1900 || year > 2200) return null;
  if (month === 0) return yearSpan(year);
  if (day === 0) return monthSpan(year, month);
  if (!isCivilDate({ year, month, day })) return null;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

const CLOCK =
  /[\sT،,]+(?:الساعة\s+)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|[صم]|صباح[اً]*|مساء[ً]?|Z|[+-]\d{2}(?::?\d{2})?)?$/iu;

/** A weekday before a date says nothing that the date does not. */
function withoutWeekday(text: string): string {
  const [, word, rest] =
    /^(?:يوم\s+)?(\p{L}+)[\s،,]+(.*\d.*)$/su.exec(text) ?? [];
  if (word === undefined || rest === undefined) return text;
  const key = foldKey(word).toLowerCase().replace(/^ال/, "");
  const isEnglish = /^[a-z]+$/.test(key);
  return WEEKDAYS.has(isEnglish ? key.slice(0, 3) : key) ? rest : text;
}

/** The days that a cell can mean, and in which calendar it is written. */
export interface ReadDate {
  readonly span: DaySpan;
  readonly calendar: Calendar;
}

/**
 * Reads a cell as a date, day first or as the style has it: with numbers, with
 * names of months of either calendar, with a weekday before or a time behind.
 * The calendar is the style's where the cell does not say it.
 *
 * @returns null for what is no date
 */
export function readDate(cell: string, style: DateStyle): ReadDate | null {
  if (cell.length > LONGEST_DATE) return null;
  const bare = digits(cell.trim()).replace(CLOCK, "");
  const [, mark] = /\d\s*(هـ|ه|م)$/.exec(bare) ?? [];
  const text = withoutWeekday(bare.replace(/\s*(?:هـ|ه|م)$/, ""));
  const told: Calendar | undefined =
    mark === undefined ? undefined : mark === "م" ? "gregorian" : "hijri";
  const own = told === undefined ? style : { ...style, calendar: told };
  const parts = numericParts(text, own) ?? wordyParts(text, own);
  if (parts === null) return null;
  const said = parts.calendar ?? told;
  const calendar = said ?? style.calendar;
  const span = spanOf(parts, calendar);
  if (span !== null) return { span, calendar };
  // Years of the two calendars are four centuries apart.
  const other = calendar === "hijri" ? "gregorian" : "hijri";
  const turned = said === undefined ? spanOf(parts, other) : null;
  return turned === null ? null : { span: turned, calendar: other };
}
