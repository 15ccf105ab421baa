import {
  hijriDaySpan,
  hijriMonthSpan,
} from "../../languages/ar/dates/hijri.js";
import type { DaySpan } from "../../languages/ar/dates/civil-day.js";
import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { foldKey } from "../../languages/ar/letters.js";
import { readListDate, type DateStyle } from "../lists/list-dates.js";

/** `15 رمضان 1440`, `رمضان 1440`: day, month in one or two words, year. */
const HIJRI_WORDS =
  /^(?:(\d{1,2}) )?(\p{L}+(?: \p{L}+)?) (1[345]\d\d)(?: ?ه)?$/u;

function hijriWords(text: string): DaySpan | null {
  const [, day, words = "", year] = HIJRI_WORDS.exec(text) ?? [];
  const month = MONTH_NAMES.get(words.replace(" ", "+"));
  if (month?.calendar !== "hijri") return null;
  if (day === undefined) return hijriMonthSpan(Number(year), month.month);
  return Number(day) >= 1 && Number(day) <= 30
    ? hijriDaySpan(Number(year), month.month, Number(day))
    : null;
}

/** Folded, without the article. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  "سبت احد اثنين ثلاثاء اربعاء خميس جمعه".split(" "),
);

/** Cells of more letters are no date. */
const LONGEST_DATE = 60;

/** A weekday before a date says nothing that the date does not. */
function withoutWeekday(text: string): string {
  const [, word, rest] =
    /^(?:يوم\s+)?(\p{L}+)[\s،,]+(.*\d.*)$/su.exec(text) ?? [];
  if (word === undefined || rest === undefined) return text;
  return WEEKDAYS.has(foldKey(word).replace(/^ال/, "")) ? rest : text;
}

/**
 * The days that a cell of an office's register can mean. A year tells which
 * calendar it belongs to, so both may stand in one column.
 *
 * @param isTyped - a date to the spreadsheet: Gregorian, year first
 * @returns null for what is no date
 */
export function readCellDate(
  cell: string,
  style: DateStyle,
  isTyped: boolean,
): DaySpan | null {
  if (cell.length > LONGEST_DATE) return null;
  if (isTyped)
    return readListDate(cell, { order: "ymd", calendar: "gregorian" });
  const text = withoutWeekday(cell.trim());
  const { order, calendar } = style;
  const other = calendar === "hijri" ? "gregorian" : "hijri";
  return (
    readListDate(text, style) ??
    readListDate(text, { order, calendar: other }) ??
    hijriWords(foldKey(text).replace(/\s+/g, " ").trim())
  );
}
