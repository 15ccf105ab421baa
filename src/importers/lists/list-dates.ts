import {
  civilDate,
  isoDay,
  monthSpan,
  yearSpan,
  type DaySpan,
} from "../../languages/ar/dates/civil-day.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { DatePrecisionCode } from "../../model/vocabulary.js";
import { readDate, type DateStyle } from "../tables/cell-dates.js";

export type { DateStyle };

/** What a code of precision says of a printed day. */
export interface DateReach {
  readonly precision: DatePrecisionCode;
  readonly reach: number | "month" | "year" | "given";
}

/** The days that a cell of a list can mean; null for what is no date. */
export function readListDate(cell: string, style: DateStyle): DaySpan | null {
  return readDate(cell, style)?.span ?? null;
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
