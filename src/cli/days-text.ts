import type { DateInterval } from "../model/date-interval.js";

const MONTH_END = /-(?:28|29|30|31)$/;

/**
 * Days as short as they can be said: `2023-10-11`, `2023-10` for a whole
 * month, `2023-06-16/17`, `2023-06-30/07-02`.
 *
 * @returns null for an interval without any day
 * @source ISO 8601-1:2019, 5.5.2.4: the end leaves out what it shares
 */
export function daysText({
  start,
  end,
  precision,
}: DateInterval): string | null {
  if (start === null || end === null) {
    return start === end ? null : `${start ?? ".."}/${end ?? ".."}`;
  }
  if (start === end) return start;
  const [year, month] = [start.slice(0, 5), start.slice(0, 8)];
  const isWhole = precision === "month" && start.endsWith("-01");
  if (isWhole && end.startsWith(month) && MONTH_END.test(end)) {
    return start.slice(0, 7);
  }
  if (end.startsWith(month)) return `${start}/${end.slice(8)}`;
  return end.startsWith(year) ? `${start}/${end.slice(5)}` : `${start}/${end}`;
}
