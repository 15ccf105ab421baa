import type { Tokens } from "../../../text/tokens.js";
import { dayOfMonth, monthOf, weekdayOf } from "./civil-day.js";
import { MODIFIERS } from "./date-words.js";
import type { DateMention } from "./mention.js";
import type { PublicationClue } from "./publication-clue.js";

/** Makes a clue where a date stands. */
export type MakeClue = (
  reason: string,
  weight: number,
  rest: Omit<PublicationClue, "from" | "to" | "reason" | "weight">,
) => PublicationClue;

/** «الأربعاء 14 شباط» over a report: some year's such day. */
export function datelineClue(
  { weekday }: DateMention,
  day: number,
  month: number,
  clue: MakeClue,
): PublicationClue {
  const fits = (at: number) => {
    if (dayOfMonth(at) !== day || monthOf(at) !== month) return false;
    return weekday === undefined || weekdayOf(at) === weekday;
  };
  return clue("dateline", 10, { fits, yearly: true, month });
}

/** A day and month without a year: from now, of this month, or of this year. */
export function cluesOfYearlessDay(
  dates: readonly DateMention[],
  index: number,
  { told, month }: { readonly told: number; readonly month: number },
  clue: MakeClue,
): readonly PublicationClue[] {
  const date = dates[index];
  if (date === undefined) return [];
  const { offset, direction } = date.parts ?? {};
  const { weekday } = date;
  if (offset !== undefined) {
    const fits = (at: number) => {
      const then = at + offset;
      if (dayOfMonth(then) !== told || monthOf(then) !== month) return false;
      return weekday === undefined || weekdayOf(then) === weekday;
    };
    return [clue("relative-day", 9, { fits, yearly: true, month })];
  }
  if (direction === "current") {
    const fits = (at: number) => {
      const day = dayOfMonth(at);
      if (monthOf(at) !== month || day < told) return false;
      return weekday === undefined || weekdayOf(at - day + told) === weekday;
    };
    return [clue("current-month", 7, { fits, yearly: true, month })];
  }
  if (direction !== undefined) return [];
  const later = dates.slice(index + 1, index + 1 + NEAR);
  const day = told + (isDayAfter(later) ? 1 : 0);
  return [clue("same-year", 1, { fits: notBefore(month, day) })];
}

/** Dates before another that are looked back on for a day. */
const BACK = 4;

/** The day told last before a date of the list. */
export function lastDay(
  dates: readonly DateMention[],
  index: number,
): DateMention | undefined {
  return dates
    .slice(Math.max(0, index - BACK), index)
    .findLast(({ parts }) => parts?.day !== undefined);
}

/** Dates after a day in which «اليوم التالي» still counts from it. */
const NEAR = 2;

/** «في 3 أيار … وفي اليوم التالي»: told a day later at the least. */
function isDayAfter(later: readonly DateMention[]): boolean {
  for (const { rule, offsetDays } of later) {
    if (rule === "ar.date.told-day" && (offsetDays?.min ?? 0) > 0) return true;
    if (rule === "ar.date.day-of-month") return false;
  }
  return false;
}

/** «في 9 آذار الجاري … وفي 13 من الشهر نفسه»: of the month told before. */
export function cluesOfMonthlessDay(
  tokens: Tokens,
  dates: readonly DateMention[],
  index: number,
  clue: MakeClue,
): readonly PublicationClue[] {
  const date = dates[index];
  const before = lastDay(dates, index);
  const { day = 1 } = date?.parts ?? {};
  const modifier = MODIFIERS.get(tokens.keys[(date?.to ?? 0) - 1] ?? "");
  const month = before?.parts?.month;
  if (modifier === "current" || before?.parts?.direction === "current")
    return [clue("current-month", 6, { fits: (at) => dayOfMonth(at) >= day })];
  if (modifier !== "same" || month === undefined) return [];
  return [clue("same-year", 1, { fits: notBefore(month, day) })];
}

const notBefore = (month: number, day: number) => (at: number) => {
  const now = monthOf(at);
  return now > month || (now === month && dayOfMonth(at) >= day);
};
