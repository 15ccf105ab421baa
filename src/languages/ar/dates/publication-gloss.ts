import type { Tokens } from "../../../text/tokens.js";
import { addMonths, dayNumber, parseIsoDay, yearSpan } from "./civil-day.js";
import { MODIFIERS } from "./date-words.js";
import type { DateMention } from "./mention.js";
import {
  findPhrase,
  type PublicationClue,
  type PublicationInput,
} from "./publication-clue.js";

const GLOSS = new Set(["،", ",", "(", "-", "اي", "الموافق", "من", "وهو"]);

/** Whether nothing but a comma, bracket or «أي» stands between two dates. */
export function isGlossed(
  tokens: Tokens,
  date: DateMention,
  next: DateMention,
): boolean {
  if (next.from < date.to || next.from - date.to > 3) return false;
  for (let at = date.to; at < next.from; at++)
    if (!GLOSS.has(tokens.keys[at] ?? "")) return false;
  return true;
}

/**
 * Clues of a period told twice, from now and by name: «الشهر الماضي، نيسان
 * 2014», «العام الجاري 2019», «مطلع نيسان من العام الماضي 2018», «منذ مطلع أيار
 * الجاري من عام 2022».
 */
export function glossClues(
  tokens: Tokens,
  date: DateMention,
  next: DateMention | undefined,
): readonly PublicationClue[] {
  const { direction, year: told, month: named } = date.parts ?? {};
  if (next === undefined || told !== undefined) return [];
  const { year, month, day } = next.parts ?? {};
  if (year === undefined || year < 1900 || day !== undefined) return [];
  if (!isGlossed(tokens, date, next)) return [];
  const years = yearStep(tokens, date);
  if (month === undefined && direction === undefined && years !== null)
    return [
      {
        from: date.from,
        to: next.to,
        reason: "told-period",
        weight: 9,
        ...yearSpan(year + years),
      },
    ];
  if (direction === undefined) return [];
  const step = direction === "past" ? 1 : direction === "future" ? -1 : 0;
  const base = { from: date.from, to: next.to, reason: "told-period" };
  if (month === undefined && named !== undefined && direction === "current")
    return [{ ...base, weight: 9, ...monthOn(year, date) }];
  const unit = unitOf(tokens, date);
  if (unit === "year" && month === undefined)
    return [{ ...base, weight: 9, ...yearSpan(year + step) }];
  if (unit !== "month" || month === undefined) return [];
  const first = addMonths(dayNumber(year, month, 1), step);
  return [{ ...base, weight: 9, first, last: addMonths(first, 1) - 1 }];
}

/** What is left of a month of a year from its day told on. */
function monthOn(year: number, { parts }: DateMention) {
  const first = dayNumber(year, parts?.month ?? 1, 1);
  const last = addMonths(first, 1) - 1;
  return { first: first + (parts?.day ?? 1) - 1, last };
}

function unitOf(tokens: Tokens, { from, to }: DateMention): string | null {
  for (let at = from; at < to; at++) {
    const key = tokens.keys[at] ?? "";
    if (/^[وفبل]*(?:ال|ل)?(?:عام|سنه)$/.test(key)) return "year";
    if (/^[وفبل]*(?:ال|ل)?شهر$/.test(key)) return "month";
  }
  return null;
}

/** Tokens before a date in which the event it dates is named. */
const NAMED_BEFORE = 8;

/**
 * «سقوط النظام في كانون الأول من العام الماضي»: a well-known event in a month
 * told by its distance in years.
 */
export function eventYearClues(
  { tokens, calendar }: PublicationInput,
  date: DateMention,
): readonly PublicationClue[] {
  const { month, year } = date.parts ?? {};
  if (month === undefined || year !== undefined) return [];
  const step = yearStep(tokens, date);
  if (step === null) return [];
  for (const event of calendar) {
    const first = parseIsoDay(event.start) ?? 0;
    if (Number(event.start.slice(5, 7)) !== month) continue;
    for (const words of event.words) {
      const since = Math.max(0, date.from - NAMED_BEFORE);
      const at = findPhrase(tokens, words, since, date.from);
      if (at < 0) continue;
      const span = yearSpan(Number(event.start.slice(0, 4)) + step);
      const from = Math.max(first, span.first);
      const base = { from: at, to: date.to, reason: "event-year", weight: 6 };
      return [{ ...base, first: from, last: span.last }];
    }
  }
  return [];
}

/** Years from the one told to publication: «من العام الماضي» is one, «من هذه السنة» none. */
function yearStep(tokens: Tokens, { from, to }: DateMention): number | null {
  for (let at = from; at < to; at++) {
    if (!/^[وفبل]*(?:ال|ل)(?:عام|سنه)$/.test(tokens.keys[at] ?? "")) continue;
    if (/^(?:هذا|هذه)$/.test(tokens.keys[at - 1] ?? "")) return 0;
    if (at + 1 >= to) return null;
    const direction = MODIFIERS.get(tokens.keys[at + 1] ?? "");
    if (direction === "past") return 1;
    if (direction === "current") return 0;
  }
  return null;
}
