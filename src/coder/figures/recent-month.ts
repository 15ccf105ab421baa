import {
  isoInterval,
  monthSpan,
  parseIsoDay,
  civilDate,
} from "../../languages/ar/dates/civil-day.js";
import type { DateMention } from "../../languages/ar/dates/index.js";

/**
 * A month without a year in an undated report: the last such month before the
 * latest day the report can be of.
 *
 * @param published ISO day, or the latest one inferred; null when unknown
 */
export function recentMonth(
  date: DateMention,
  published: string | null,
): DateMention {
  const month = date.parts?.month;
  const day = published === null ? null : parseIsoDay(published);
  if (date.interval || month === undefined || day === null) return date;
  if (date.parts?.day !== undefined || date.role === "birth") return date;
  const now = civilDate(day);
  const { year: stated, direction } = date.parts ?? {};
  const past =
    month > now.month || (month === now.month && direction === "past");
  const year = stated ?? now.year - (past ? 1 : 0);
  return {
    ...date,
    interval: isoInterval(monthSpan(year, month)),
    precision: "month",
    role: date.role,
  };
}
