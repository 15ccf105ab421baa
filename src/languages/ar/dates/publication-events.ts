import type { Tokens } from "../../../text/tokens.js";
import {
  addMonths,
  civilDate,
  dayNumber,
  parseIsoDay,
  yearSpan,
} from "./civil-day.js";
import { NUMBER_WORDS } from "../numerals/number-words.js";
import type { DateMention } from "./mention.js";
import {
  type CalendarEvent,
  type Era,
  findPhrase,
  openersOf,
  type PublicationClue,
  type PublicationInput,
  sentenceEnd,
} from "./publication-clue.js";

/** Clues from time elapsed since dated events, the calendar and eras. */
export function cluesOfEvents(
  input: PublicationInput,
): readonly PublicationClue[] {
  const openers = openersOf(input.tokens);
  return [
    ...input.dates.flatMap((date, index) => elapsedClues(input, date, index)),
    ...input.dates.flatMap((date) => anniversaryClues(input, date)),
    ...input.calendar.flatMap((event) =>
      calendarClues(input.tokens, openers, event),
    ),
    ...input.eras.flatMap((era) => eraClues(input.tokens, era)),
    ...pastYearsClues(input),
  ];
}

interface DatedSpan {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

/** «سبعة أشهر على اتفاقية …», «مرور أربع سنوات على … في آذار 2019». */
function elapsedClues(
  input: PublicationInput,
  date: DateMention,
  index: number,
): readonly PublicationClue[] {
  const { duration } = date;
  if (duration?.min == null) return [];
  const after = input.tokens.keys[date.to];
  const passed = date.kind === "duration" || date.anchor === "published";
  if (after !== "علي" || !passed) return [];
  const event = eventAfter(input, date, index);
  if (event === null) return [];
  const { unit, min, max } = duration;
  const upper = max ?? min;
  const step = unit === "decade" ? 120 : unit === "year" ? 12 : 1;
  const days = unit === "week" ? 7 : unit === "day" ? 1 : 0;
  const months = Math.floor(upper * step) + step;
  const [first, last] =
    days > 0
      ? [event.first + min * days, event.last + (upper + 1) * days - 1]
      : [
          addMonths(event.first, Math.floor(min * step)),
          addMonths(event.last + 1, months) - 1,
        ];
  return [
    {
      from: date.from,
      to: event.to,
      reason: "elapsed",
      weight: 5,
      first,
      last,
    },
  ];
}

/** The event that an elapsed time is counted from: named or dated. */
function eventAfter(
  { tokens, calendar, dates }: PublicationInput,
  date: DateMention,
  index: number,
): DatedSpan | null {
  const end = Math.min(sentenceEnd(tokens, date.to), date.to + 16);
  for (const event of calendar)
    for (const words of event.words) {
      const at = findPhrase(tokens, words, date.to, Math.min(end, date.to + 5));
      if (at >= 0)
        return { ...spanOf(event), to: at + words.split(" ").length };
    }
  for (let later = index + 1; later < dates.length; later++) {
    const next = dates[later];
    if (next === undefined || next.from >= end) break;
    if (next.anchor !== "absolute" || next.interval === null) continue;
    const first = parseIsoDay(next.interval.start);
    const last = parseIsoDay(next.interval.end);
    if (first !== null && last !== null) return { first, last, to: next.to };
  }
  return null;
}

function spanOf(event: CalendarEvent) {
  const first = parseIsoDay(event.start) ?? 0;
  return { first, last: parseIsoDay(event.end ?? event.start) ?? first };
}

const ITS_YEAR = new Set("عامه عامها سنته سنتها عامهم".split(" "));

/** «الاتفاق الموقّع في تموز 2018 … عامه السادس هذا الشهر». */
function anniversaryClues(
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

const UPCOMING = /^(?:ال)?(?:مقرره?|مزمعه?|مرتقبه?|قادمه?|مقبله?)$/;
const OLD = /^(?:ال)?(?:سابقه?|مخلوع|بايد|ساقط|منحله?|ماضيه?)$/;
const FALLEN = new Set("سقوط اسقاط انهيار فلول رحيل هروب".split(" "));
const BEGUN = new Set(["بدايه", "اندلاع", "بدء", "انطلاق"]);

/** Named events of the calendar: still to come, or already begun. */
function calendarClues(
  tokens: Tokens,
  openers: ReadonlySet<string>,
  event: CalendarEvent,
): readonly PublicationClue[] {
  for (const words of event.words) {
    if (!openers.has(words.split(" ", 1)[0] ?? "")) continue;
    const at = findPhrase(tokens, words, 0, tokens.count);
    if (at < 0) continue;
    const to = at + words.split(" ").length;
    const { first } = spanOf(event);
    const base = { from: at, to, reason: "calendar-event" };
    if ([0, 1, 2].some((step) => UPCOMING.test(tokens.keys[to + step] ?? "")))
      return [{ ...base, weight: 3, first: first - 365, last: first - 1 }];
    const begun = BEGUN.has(tokens.keys[at - 1] ?? "");
    const now = begun && /^و?مع$/.test(tokens.keys[at - 2] ?? "");
    const { year } = civilDate(first);
    return now
      ? [
          { ...base, weight: 4, first },
          { ...base, weight: 1, last: yearSpan(year).last },
        ]
      : [{ ...base, weight: 4, first }];
  }
  return [];
}

/** Names of the present that held only within a time. */
function eraClues(tokens: Tokens, era: Era): readonly PublicationClue[] {
  for (const words of era.words) {
    const at = findPhrase(tokens, words, 0, tokens.count);
    if (at < 0) continue;
    const to = at + words.split(" ").length;
    if (OLD.test(tokens.keys[to] ?? "") || isFallen(tokens)) return [];
    const first = era.start === null ? null : parseIsoDay(era.start);
    const last = era.end === null ? null : parseIsoDay(era.end);
    return [
      {
        from: at,
        to,
        reason: `era ${era.id}`,
        weight: 3,
        ...(first === null ? {} : { first }),
        ...(last === null ? {} : { last }),
      },
    ];
  }
  return [];
}

/** A text that tells of the fall speaks of the era as of the past. */
function isFallen(tokens: Tokens): boolean {
  return tokens.keys.some(
    (key, at) =>
      (FALLEN.has(key) || FALLEN.has(key.slice(1))) &&
      /^(?:ال)?(?:نظام|حكم)$/.test(tokens.keys[at + 1] ?? ""),
  );
}

/** «خلال الأعوام الماضية» after a year told: two years at the least. */
function pastYearsClues({
  tokens,
  dates,
}: PublicationInput): readonly PublicationClue[] {
  const plural = dates.findIndex(
    ({ rule, from, parts }) =>
      rule === "ar.date.recent" &&
      parts?.direction === "past" &&
      /^(?:ال)?(?:اعوام|سنوات)$/.test(tokens.keys[from] ?? ""),
  );
  const date = dates[plural];
  if (date === undefined) return [];
  const sentence = dates
    .slice(0, plural)
    .findLast(({ parts }) => parts?.year !== undefined);
  const year = sentence?.parts?.year;
  if (year === undefined || sentenceEnd(tokens, sentence?.to ?? 0) < date.from)
    return [];
  const first = dayNumber(year + 2, 1, 1);
  return [
    { from: date.from, to: date.to, reason: "years-since", weight: 3, first },
  ];
}
