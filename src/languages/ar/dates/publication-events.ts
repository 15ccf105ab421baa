import type { Tokens } from "../../../text/tokens.js";
import { civilDate, dayNumber, parseIsoDay, yearSpan } from "./civil-day.js";
import {
  anniversaryClues,
  elapsedClues,
  enteredClues,
  memorialClues,
} from "./publication-elapsed.js";
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
    ...memorialClues(input),
    ...enteredClues(input),
    ...calendarClues(input, openers),
    ...input.eras.flatMap((era) => eraClues(input.tokens, era)),
    ...pastYearsClues(input),
  ];
}

const UPCOMING = /^(?:ال)?(?:مقرره?|مزمعه?|مرتقبه?|قادمه?|مقبله?)$/;
const OLD = /^(?:ال)?(?:سابقه?|مخلوع|بايد|ساقط|منحله?|ماضيه?)$/;
const FALLEN = new Set("سقوط اسقاط انهيار فلول رحيل هروب".split(" "));
const BEGUN = new Set(["بدايه", "اندلاع", "بدء", "انطلاق"]);

/** Where a name of an event stands. */
interface NamedEvent {
  readonly event: CalendarEvent;
  readonly at: number;
  readonly to: number;
}

/** Named events of the calendar: still to come, or already begun. */
function calendarClues(
  { tokens, calendar }: PublicationInput,
  openers: ReadonlySet<string>,
): readonly PublicationClue[] {
  const found = calendar.flatMap((event) => namesOf(tokens, openers, event));
  return found
    .filter((name) => !found.some((other) => isInside(name, other)))
    .flatMap((name) => clueOfEvent(tokens, name));
}

/** The first name of an event that a text holds. */
function namesOf(
  tokens: Tokens,
  openers: ReadonlySet<string>,
  event: CalendarEvent,
): readonly NamedEvent[] {
  for (const words of event.words) {
    if (!openers.has(words.split(" ", 1)[0] ?? "")) continue;
    const at = findPhrase(tokens, words, 0, tokens.count);
    if (at >= 0) return [{ event, at, to: at + words.split(" ").length }];
  }
  return [];
}

/** «بداية الحرب» of a longer «الحرب الأوكرانية» names no event of its own. */
function isInside(name: NamedEvent, other: NamedEvent): boolean {
  if (other.event === name.event) return false;
  if (other.to <= name.at || name.to <= other.at) return false;
  return other.to > name.to && other.at >= name.at;
}

function clueOfEvent(
  tokens: Tokens,
  { event, at, to }: NamedEvent,
): readonly PublicationClue[] {
  const first = parseIsoDay(event.start) ?? 0;
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
