import type { DaySpan } from "../../languages/ar/dates/civil-day.js";
import { readDate, type DateStyle } from "../tables/cell-dates.js";

const TYPED: DateStyle = { order: "ymd", calendar: "gregorian" };

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
  return readDate(cell, isTyped ? TYPED : style)?.span ?? null;
}
