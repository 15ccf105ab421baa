import type { DayPart } from "./mention.js";
import {
  type DateDraft,
  keyOf,
  lastToldDay,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";

const HOUR_WORD = /^(?:و|ف)?(?:ب|ل)?(?:ال)?ساعه$/;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["والنصف", 30],
  ["ونصف", 30],
  ["والربع", 15],
  ["وربع", 15],
  ["والثلث", 20],
  ["وثلث", 20],
  ["ربعا", -15],
  ["ربع", -15],
  ["ثلثا", -20],
  ["ثلث", -20],
]);

/** Reads a time of day: الساعة 10 صباحاً, عند الثالثة فجراً, 9:42. */
export function readClock(reading: Reading, at: number): DateDraft | null {
  let next = HOUR_WORD.test(keyOf(reading, at)) ? at + 1 : at;
  const named = next > at;
  if (named && /^(?:نحو|حوالي|قرابه)$/.test(keyOf(reading, next))) next++;
  const hour = numberFrom(reading, next);
  if (hour === undefined || hour.use !== "clock" || hour.value > 24)
    return null;
  const minute = readMinutes(reading, hour.to);
  const second = readSecondHour(reading, at, minute.to);
  const tail = readTail(reading, second?.to ?? minute.to);
  const part = tail.part;
  const begin = timeOf(hour.value, minute.value, part);
  const end = second ? timeOf(second.hour, 0, part) : begin;
  return {
    from: at,
    to: tail.to,
    kind: "clock",
    span: daySpan(reading),
    precision: "unknown",
    anchor: "previous",
    rule: "ar.date.clock",
    contextual: true,
    time: { from: begin, to: end },
    ...(part ? { partOfDay: part } : {}),
  };
}

/** A time of day falls on the day told last, else on the publication day. */
function daySpan(reading: Reading) {
  const told = lastToldDay(reading)?.span;
  const first = told?.first ?? reading.published;
  return first === null ? null : { first, last: first };
}

function readMinutes(
  reading: Reading,
  at: number,
): { readonly to: number; readonly value: number } {
  const key = keyOf(reading, at);
  if (key === ":" || (key === "." && reading.tokens.glued[at] === 1)) {
    const minute = numberFrom(reading, at + 1);
    if (minute !== undefined && minute.value < 60)
      return { to: minute.to, value: minute.value };
  }
  if (key === "الا") {
    const value = FRACTIONS.get(keyOf(reading, at + 1));
    if (value !== undefined && value < 0) return { to: at + 2, value };
  }
  const fraction = FRACTIONS.get(key);
  if (fraction !== undefined && fraction > 0)
    return { to: at + 1, value: fraction };
  const joined = key === "و" ? at + 1 : at;
  const minutes = key.startsWith("و") ? numberFrom(reading, joined) : undefined;
  if (minutes !== undefined && wordAt(reading, minutes.to)?.stem === "دقيقه")
    return { to: minutes.to + 1, value: minutes.value };
  return { to: at, value: 0 };
}

/** «بين الثامنة والتاسعة». */
function readSecondHour(
  reading: Reading,
  from: number,
  at: number,
): { readonly to: number; readonly hour: number } | null {
  if (!/^(?:و|ف)?(?:بين|من)$/.test(keyOf(reading, from - 1))) return null;
  const key = keyOf(reading, at);
  const joined = key === "و" || key === "الي" || key === "حتي";
  const number = numberFrom(reading, joined ? at + 1 : at);
  if (number === undefined || number.use !== "clock") return null;
  return joined || key.startsWith("و")
    ? { to: number.to, hour: number.value }
    : null;
}

function readTail(
  reading: Reading,
  at: number,
): { readonly to: number; readonly part: DayPart | null } {
  const key = keyOf(reading, at);
  if (reading.tokens.glued[at] === 1 || key.length === 1) {
    if (key === "ص") return { to: at + 1, part: "morning" };
    if (key === "م") return { to: at + 1, part: "evening" };
  }
  const word = wordAt(reading, at);
  const alone = word?.sense === "day-part" && !word.article;
  if (alone && (word.adverb || word.stem === "مساء"))
    return { to: at + 1, part: word.part };
  if (key === "بعد" && /ظهر/.test(keyOf(reading, at + 1)))
    return { to: at + 2, part: "afternoon" };
  const of = key === "من" ? wordAt(reading, at + 1) : undefined;
  return { to: at, part: of?.sense === "day-part" ? of.part : null };
}

function timeOf(hour: number, minutes: number, part: DayPart | null): string {
  const late =
    part === "evening" ||
    part === "afternoon" ||
    (part === "noon" && hour < 6) ||
    (part === "night" && hour >= 6);
  let hours = hour % 24;
  if (hour === 12 && part !== null) hours = part === "noon" ? 12 : 0;
  else if (late && hour < 12) hours = hour + 12;
  const total = (hours * 60 + minutes + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
