import { NUMBER_WORDS } from "../numerals/number-words.js";
import { addMonths, civilDate, dayNumber, parseIsoDay } from "./civil-day.js";
import type { DateMention } from "./mention.js";
import {
  type CalendarEvent,
  findPhrase,
  type PublicationClue,
  type PublicationInput,
  sentenceEnd,
  sentenceStart,
} from "./publication-clue.js";

/** An event whose days are known, and where its words stand. */
interface DatedSpan {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Clues from time elapsed since a dated event: «سبعة أشهر على اتفاقية …»,
 * «ومضى على سقوطها، في أيار 2015، أكثر من ست سنوات».
 */
export function elapsedClues(
  input: PublicationInput,
  date: DateMention,
  index: number,
): readonly PublicationClue[] {
  const { duration } = date;
  if (duration?.min == null) return [];
  const event = eventOf(input, date, index);
  if (event === null) return [];
  const [first, last] = spanAfter(event, duration.min, duration);
  const from = Math.min(date.from, event.from);
  const to = Math.max(date.to, event.to);
  const told = date.anchor === "previous";
  const today = told ? todayBefore(input, index) : 0;
  if (today === null) return [];
  return [
    {
      from,
      to,
      reason: "elapsed",
      weight: told ? 9 : 5,
      first: first - today,
      last: last - today,
    },
  ];
}

/** The days that lie a duration after an event. */
function spanAfter(
  event: DatedSpan,
  min: number,
  { unit, max }: NonNullable<DateMention["duration"]>,
): readonly [number, number] {
  const upper = max ?? min;
  const step = unit === "decade" ? 120 : unit === "year" ? 12 : 1;
  const days = unit === "week" ? 7 : unit === "day" ? 1 : 0;
  if (days > 0)
    return [event.first + min * days, event.last + (upper + 1) * days - 1];
  const months = Math.floor(upper * step) + step;
  return [
    addMonths(event.first, Math.floor(min * step)),
    addMonths(event.last + 1, months) - 1,
  ];
}

function eventOf(
  input: PublicationInput,
  date: DateMention,
  index: number,
): DatedSpan | null {
  const after = input.tokens.keys[date.to];
  const passed = date.kind === "duration" || date.anchor === "published";
  if (after === "علي" && passed) return eventAfter(input, date, index);
  if (date.rule === "ar.date.after" && (after === "علي" || after === "من"))
    return eventAfter(input, date, index, true);
  return date.kind === "duration" ? eventBefore(input, date, index) : null;
}

/** «اليوم الأحد، بعد خمسة أيام على اختطافه»: the day counted to, from now. */
function todayBefore(
  { dates, tokens }: PublicationInput,
  index: number,
): number | null {
  const date = dates[index];
  if (date === undefined) return null;
  const start = sentenceStart(tokens, date.from);
  for (let at = index - 1; at >= 0; at--) {
    const before = dates[at];
    if (before === undefined || before.from < start) return null;
    if (before.parts?.offset !== undefined) return before.parts.offset;
  }
  return null;
}

/** The event that an elapsed time is counted from: named or dated. */
function eventAfter(
  { tokens, calendar, dates }: PublicationInput,
  date: DateMention,
  index: number,
  fullOnly = false,
): DatedSpan | null {
  const end = Math.min(sentenceEnd(tokens, date.to), date.to + 16);
  const named = fullOnly
    ? null
    : namedBetween(tokens, calendar, date.to, Math.min(end, date.to + 5));
  if (named !== null) return named;
  for (let later = index + 1; later < dates.length; later++) {
    const next = dates[later];
    if (next === undefined || next.from >= end) break;
    const span = absoluteSpan(next);
    if (span !== null && (!fullOnly || span.first === span.last)) return span;
  }
  return null;
}

const PASSED = /^[وف]?(?:لم)?(?:ي|ت)?(?:مض|مضي|مضت|مر|مرت|انقضي|نقض|انقضت)$/;
const POINTED = /^(?:ذلك|هذا|تلك)$/;

/** «مضى على سقوطها، في أيار 2015، ست سنوات», «ولم يمض على ذلك سوى شهرين». */
function eventBefore(
  { tokens, calendar, dates }: PublicationInput,
  date: DateMention,
  index: number,
): DatedSpan | null {
  const start = sentenceStart(tokens, date.from);
  for (let at = date.from - 2; at >= start; at--) {
    if (!PASSED.test(tokens.keys[at] ?? "")) continue;
    if (tokens.keys[at + 1] !== "علي") continue;
    const pointed = POINTED.test(tokens.keys[at + 2] ?? "");
    const from = pointed ? start : at;
    const to = pointed ? at : date.from;
    for (let before = index - 1; before >= 0; before--) {
      const other = dates[before];
      if (other === undefined || other.from < from) break;
      const span = other.to <= to ? absoluteSpan(other) : null;
      if (span !== null) return span;
    }
    return namedBetween(tokens, calendar, from, to);
  }
  return null;
}

function namedBetween(
  tokens: PublicationInput["tokens"],
  calendar: readonly CalendarEvent[],
  from: number,
  to: number,
): DatedSpan | null {
  for (const event of calendar)
    for (const words of event.words) {
      const at = findPhrase(tokens, words, from, to);
      if (at < 0) continue;
      const first = parseIsoDay(event.start) ?? 0;
      const last = parseIsoDay(event.end ?? event.start) ?? first;
      return { first, last, from: at, to: at + words.split(" ").length };
    }
  return null;
}

function absoluteSpan(date: DateMention): DatedSpan | null {
  if (date.anchor !== "absolute" || date.interval === null) return null;
  const first = parseIsoDay(date.interval.start);
  const last = parseIsoDay(date.interval.end);
  if (first === null || last === null) return null;
  return { first, last, from: date.from, to: date.to };
}

const ITS_YEAR = new Set("عامه عامها سنته سنتها عامهم".split(" "));

/** «الاتفاق الموقّع في تموز 2018 … عامه السادس هذا الشهر». */
export function anniversaryClues(
  { tokens }: PublicationInput,
  date: DateMention,
): readonly PublicationClue[] {
  if (date.anchor !== "absolute" || date.interval === null) return [];
  const end = Math.min(sentenceEnd(tokens, date.to), date.to + 12);
  for (let at = date.to; at < end; at++) {
    if (!ITS_YEAR.has(tokens.keys[at] ?? "")) continue;
    const ordinal = NUMBER_WORDS.get(tokens.keys[at + 1] ?? "");
    if (ordinal?.part !== "ordinal") return [];
    const first = parseIsoDay(date.interval.start) ?? 0;
    const last = parseIsoDay(date.interval.end) ?? first;
    const months = 12 * (ordinal.value - 1);
    const now =
      tokens.keys[at + 2] === "هذا" || tokens.keys[at + 2] === "اليوم";
    const reason = "anniversary";
    const base = { from: date.from, to: at + (now ? 4 : 2), reason, weight: 6 };
    const begun = addMonths(first, months);
    if (!now)
      return [{ ...base, first: begun, last: addMonths(last, months + 12) }];
    const { year, month } = civilDate(begun);
    const head = dayNumber(year, month, 1);
    return tokens.keys[at + 3] === "الشهر"
      ? [{ ...base, first: head, last: addMonths(head, 1) - 1 }]
      : [{ ...base, first: begun, last: addMonths(last, months) }];
  }
  return [];
}

/** «في الذكرى الخامسة لاندلاع الثورة»: about so many years after the event. */
export function memorialClues({
  tokens,
  calendar,
}: PublicationInput): readonly PublicationClue[] {
  const out: PublicationClue[] = [];
  for (let at = 0; at < tokens.count - 2; at++) {
    if (!/^[وفبل]*(?:ال)?ذكري$/.test(tokens.keys[at] ?? "")) continue;
    const yearly = /^ال?سنويه$/.test(tokens.keys[at + 1] ?? "") ? 2 : 1;
    const ordinal = NUMBER_WORDS.get(tokens.keys[at + yearly] ?? "");
    if (ordinal?.part !== "ordinal") continue;
    const event = namedBetween(tokens, calendar, at + yearly, at + yearly + 4);
    if (event === null) continue;
    const day = addMonths(event.first, 12 * ordinal.value);
    out.push({
      from: at,
      to: event.to,
      reason: "memorial",
      weight: 4,
      first: day - AROUND,
      last: day + AROUND,
    });
  }
  return out;
}

/** Days before and after an anniversary in which it is spoken of. */
const AROUND = 10;
