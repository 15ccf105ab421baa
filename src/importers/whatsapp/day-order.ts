import type { WrittenDay } from "./header.js";

/** Which part of a written day is the day. */
export type DayOrder = "day-first" | "month-first";

/** WhatsApp began in 2009; other calendars have years far from these. */
const FIRST_YEAR = 2009;
const LAST_YEAR = 2100;

const rank = ({ a, b, year }: WrittenDay, order: DayOrder) =>
  order === "day-first" ? year * 372 + b * 31 + a : year * 372 + a * 31 + b;

/** Whether the days of a chat never go back, read in one order. */
function isForward(days: readonly WrittenDay[], order: DayOrder): boolean {
  let last = 0;
  for (const day of days) {
    const at = rank(day, order);
    if (at < last) return false;
    last = at;
  }
  return true;
}

/**
 * Settles what comes first from the whole chat: a part above 12 is a day; else
 * messages stand in the order in which they came, so that the order in which
 * the days go back is not the one.
 *
 * @returns null where the chat does not tell: it is never guessed
 */
export function dayOrder(days: readonly WrittenDay[]): DayOrder | null {
  const open = days.filter(({ isYearFirst }) => !isYearFirst);
  const isDayFirst = open.some(({ a }) => a > 12);
  const isMonthFirst = open.some(({ b }) => b > 12);
  if (isDayFirst !== isMonthFirst) {
    return isDayFirst ? "day-first" : "month-first";
  }
  if (isDayFirst) return null;
  const asDay = isForward(open, "day-first");
  const asMonth = isForward(open, "month-first");
  if (asDay === asMonth) return null;
  return asDay ? "day-first" : "month-first";
}

const two = (value: number) => String(value).padStart(2, "0");

/** @returns the ISO day, or null when the chat does not tell which it is */
export function isoDay(
  { a, b, year, isYearFirst }: WrittenDay,
  order: DayOrder | null,
): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!isYearFirst && order === null && a !== b) return null;
  const isMonthFirst = isYearFirst || order === "month-first";
  const [month, day] = isMonthFirst ? [a, b] : [b, a];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${year}-${two(month)}-${two(day)}`;
}
