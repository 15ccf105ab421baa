import type { Tokens } from "../../../text/tokens.js";
import {
  addMonths,
  civilDate,
  dayNumber,
  dayOfMonth,
  isCivilDate,
  monthOf,
  parseIsoDay,
  weekdayOf,
  yearSpan,
} from "./civil-day.js";
import { DATE_WORDS, MODIFIERS } from "./date-words.js";
import type { DateMention } from "./mention.js";
import type { PublicationClue } from "./publication-clue.js";
import { isDateline } from "./publication-dateline.js";
import { glossClues, isGlossed } from "./publication-gloss.js";
import { isSaidDay } from "./publication-saying.js";
import {
  cluesOfMonthlessDay,
  cluesOfYearlessDay,
  datelineClue,
  lastDay,
  type MakeClue,
} from "./publication-yearless.js";

const UPCOMING = /^(?:ال)?(?:مقرره?|مزمعه?|مرتقبه?|قادمه?|مقبله?)$/;

/** Clues of one date of the text taken by itself. */
export function cluesOfDate(
  tokens: Tokens,
  dates: readonly DateMention[],
  index: number,
): readonly PublicationClue[] {
  const date = dates[index];
  const next = dates[index + 1];
  if (date === undefined) return [];
  const clue = (
    reason: string,
    weight: number,
    rest: Omit<PublicationClue, "from" | "to" | "reason" | "weight">,
  ): PublicationClue => ({
    from: date.from,
    to: date.to,
    reason,
    weight,
    ...rest,
  });
  const parts = date.parts ?? {};
  const day = fullDay(date);
  if (day !== null) return cluesOfDay(tokens, date, day, clue);
  if (date.role === "birth" || date.role === "until") return [];
  if (isGloss(tokens, date, next)) {
    const told = next === undefined ? null : fullDay(next);
    const offset = date.offsetDays ?? {
      min: parts.offset ?? 0,
      max: parts.offset ?? 0,
    };
    if (told !== null)
      return [
        clue("told-day", 9, {
          first: told - offset.max,
          last: told - offset.min,
        }),
      ];
  }
  const glossed = glossClues(tokens, date, next);
  if (glossed.length > 0) return glossed;
  if (parts.day !== undefined && parts.month !== undefined) {
    const { day: number, month } = parts;
    return isDateline(tokens, date)
      ? [datelineClue(date, number, month, clue)]
      : cluesOfYearlessDay(dates, index, { told: number, month }, clue);
  }
  if (parts.day !== undefined && parts.direction === "current")
    return cluesOfMonthlessDay(tokens, dates, index, clue);
  if (parts.offset !== undefined && date.weekday !== undefined) {
    const { offset } = parts;
    const { weekday } = date;
    const fits = (at: number) => weekdayOf(at + offset) === weekday;
    return [clue("weekday", 6, { fits })];
  }
  if (date.rule === "ar.date.month" && parts.month !== undefined)
    return cluesOfMonth(tokens, date, parts.month, clue);
  if (parts.year !== undefined) return cluesOfYear(tokens, date, clue);
  return cluesOfToldDay(date, lastDay(dates, index), clue);
}

/** «وفي اليوم التالي» of a day told: not today after a «السبت الماضي». */
function cluesOfToldDay(
  { rule, interval }: DateMention,
  before: DateMention | undefined,
  clue: MakeClue,
): readonly PublicationClue[] {
  if (rule !== "ar.date.told-day" || interval === null) return [];
  const gone = before?.parts?.direction === "past" ? 1 : 0;
  const first = (parseIsoDay(interval.end) ?? 0) + gone;
  return [clue("next-day", 4, { first })];
}

/** The day of an absolute date with day, month and year. */
function fullDay(date: DateMention): number | null {
  const { day, month, year } = date.parts ?? {};
  if (day === undefined || month === undefined || year === undefined)
    return null;
  return isCivilDate({ year, month, day }) ? dayNumber(year, month, day) : null;
}

function cluesOfDay(
  tokens: Tokens,
  date: DateMention,
  day: number,
  clue: MakeClue,
): readonly PublicationClue[] {
  const { offset, direction } = date.parts ?? {};
  if (offset !== undefined)
    return [
      clue("relative-day", 9, { first: day - offset, last: day - offset }),
    ];
  if (isDateline(tokens, date))
    return [clue("dateline", 10, { first: day, last: day })];
  if (isUpcoming(tokens, date))
    return [clue("upcoming", 5, { first: day - 365, last: day - 1 })];
  if (date.weekday !== undefined && direction === "past")
    return [clue("last-weekday", 8, { first: day + 1, last: day + 7 })];
  if (direction === "current") {
    const { year, month } = civilDate(day);
    return [
      clue("current-month", 8, {
        first: day,
        last: addMonths(dayNumber(year, month, 1), 1) - 1,
      }),
    ];
  }
  if (date.role === "until" || date.role === "birth") return [];
  if (isSaidDay(tokens, date))
    return [clue("said-day", 4, { first: day, last: day + 1 })];
  const { year, month } = civilDate(day);
  return [
    clue("past-day", 5, { first: day }),
    clue("past-year", 2, { first: dayNumber(year + 1, 1, 1), month }),
  ];
}

/** Whether the words right before say that the day is still to come. */
function isUpcoming(tokens: Tokens, date: DateMention): boolean {
  for (let at = date.from - 1; at >= date.from - 4 && at >= 0; at--)
    if (UPCOMING.test(tokens.keys[at] ?? "")) return true;
  return false;
}

/** «قبل يومين، أي الجمعة 19 آذار 2021»: the date after explains the words. */
function isGloss(
  tokens: Tokens,
  date: DateMention,
  next: DateMention | undefined,
): boolean {
  if (next === undefined || next.from === date.to) return false;
  if (date.offsetDays === undefined && date.parts?.offset === undefined)
    return false;
  return date.anchor === "published" && isGlossed(tokens, date, next);
}

function cluesOfMonth(
  tokens: Tokens,
  date: DateMention,
  month: number,
  clue: MakeClue,
): readonly PublicationClue[] {
  const { direction, year } = date.parts ?? {};
  if (year !== undefined) return cluesOfYear(tokens, date, clue);
  const named = DATE_WORDS.get(tokens.keys[date.from] ?? "")?.stem === "شهر";
  const during = /^(?:و|ف)?خلال$/.test(tokens.keys[date.from - 1] ?? "");
  if (direction === "current") {
    const half = isBeforeMiddle(tokens, date.to);
    const fits = (at: number) => {
      return monthOf(at) === month && (!half || dayOfMonth(at) <= 15);
    };
    return [clue("current-month", 7, { fits, yearly: true, month })];
  }
  if (direction === "past") {
    if (!named && !during)
      return [clue("past-month", 3, { fits: (at) => monthOf(at) !== month })];
    const after = (month % 12) + 1;
    const fits = (at: number) => monthOf(at) === after;
    return [clue("past-month", 6, { fits })];
  }
  if (direction !== undefined || date.role === "until") return [];
  const fits = (at: number) => {
    const now = monthOf(at);
    return now > month || (month >= 11 && now <= 2);
  };
  return [clue("same-year", 1, { fits })];
}

/** «لم ينتصف بعد». */
function isBeforeMiddle(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 4; next++)
    if (tokens.keys[next] === "لم" && tokens.keys[next + 1] === "ينتصف")
      return true;
  return false;
}

function cluesOfYear(
  tokens: Tokens,
  date: DateMention,
  clue: MakeClue,
): readonly PublicationClue[] {
  const year = date.parts?.year ?? 0;
  if (year < 1900 || date.role === "birth") return [];
  const { first, last } = yearSpan(year);
  const until = date.role === "until" || isUpcoming(tokens, date);
  if (until) return [];
  if (date.rule === "ar.date.year" && isThis(tokens, date.from))
    return [clue("told-period", 9, { first, last })];
  const begun = (date.interval && parseIsoDay(date.interval.start)) ?? first;
  if (date.rule === "ar.date.edge" && date.role === "since" && begun === first)
    return [clue("since-new-year", 4, { first, last })];
  if (date.rule === "ar.date.year" && isFirstOf(tokens, date.from))
    return [clue("first-of-year", 4, { first, last })];
  const numbered = /^(?:ل|في)?(?:رقم|\d+)$/.test(
    tokens.keys[date.from - 1] ?? "",
  );
  const past = clue("past-date", 5, { first: begun });
  if (date.rule === "ar.date.month" && isHeading(tokens, date))
    return cluesOfHeading(tokens, begun, past, clue);
  if (numbered) return [past];
  return [past, clue("past-year", 2, { first: last + 1 })];
}

const THIS = /^[وفبل]?(?:هذا|هذه|هذي|هاي|هاذا|هاذي)$/;

/** «في هذه السنة 2016», and «هاي السنة 2016» as it is said. */
function isThis({ keys }: Tokens, at: number): boolean {
  return (
    THIS.test(keys[at - 1] ?? "") && /^ال(?:سنه|عام)$/.test(keys[at] ?? "")
  );
}

/** «أول تقاريره في العام 2023». */
function isFirstOf(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 4 && back >= 0; back--)
    if (/^(?:و|ف)?(?:ال)?اول[يه]?$/.test(tokens.keys[back] ?? "")) return true;
  return false;
}

/** Whether a date closes one of the first lines. */
function isHeading(tokens: Tokens, date: DateMention): boolean {
  return date.from < 40 && tokens.keys[date.to] === "\n";
}

/** «نيسان 2023» over a report on «الشهر المنصرم»: published the month after. */
function cluesOfHeading(
  tokens: Tokens,
  begun: number,
  past: PublicationClue,
  clue: MakeClue,
): readonly PublicationClue[] {
  const lastMonth = tokens.keys.some(
    (key, at) =>
      /^(?:و|ب|ل)?(?:ال|ل)شهر$/.test(key) &&
      MODIFIERS.get(tokens.keys[at + 1] ?? "") === "past",
  );
  if (!lastMonth) return [past];
  const first = addMonths(begun, 1);
  const last = addMonths(begun, 2) - 1;
  return [clue("monthly-report", 6, { first, last })];
}
