import { isoDay } from "../../languages/ar/dates/civil-day.js";
import { readDate, type DateStyle } from "../tables/cell-dates.js";

/** What a cell says of the day of publication. */
export type PublishedCell =
  /** ISO day; null for a month, a year or a time alone. */
  | { readonly ok: true; readonly day: string | null }
  | { readonly ok: false; readonly wanted: string };

const TYPED: DateStyle = { order: "ymd", calendar: "gregorian" };

/** What a mapping would have to say for two digits to be a year. */
const SHORT_YEAR = /(?:^|\D)\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;

/** A month, a year or a time as a spreadsheet shows a typed date in part. */
const PART = /^(?:\d{4}(?:-\d{2})?|\d{1,2}:\d{2}(?::\d{2})?)$/;

function wantedBy({ order, calendar }: DateStyle, cell: string): string {
  if (SHORT_YEAR.test(cell.trim())) return "2022; dates.pivot";
  return `${order} (${calendar}), 2022-05-31`;
}

/**
 * Reads the cell of a day of publication. A Hijri date is a day only where the
 * mapping says that the column is Hijri: the day by Umm al-Qura then, which the
 * sighted month can miss by one.
 *
 * @param isTyped - a date to the spreadsheet: Gregorian, whatever the mapping says
 */
export function readPublished(
  cell: string,
  style: DateStyle,
  isTyped: boolean,
): PublishedCell {
  const found = readDate(cell, isTyped ? TYPED : style);
  if (found === null)
    return isTyped && PART.test(cell)
      ? { ok: true, day: null }
      : { ok: false, wanted: wantedBy(style, cell) };
  const { span, calendar } = found;
  if (span.first === span.last) return { ok: true, day: isoDay(span.first) };
  const isDay = span.last - span.first === 2;
  if (!isDay) return { ok: true, day: null };
  return style.calendar === calendar
    ? { ok: true, day: isoDay(span.first + 1) }
    : { ok: false, wanted: "dates.calendar: hijri" };
}
