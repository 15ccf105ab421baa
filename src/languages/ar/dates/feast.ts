import { civilDate, dayNumber, type DaySpan } from "./civil-day.js";
import { hijriDayNumber, hijriOf } from "./hijri.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";
import { readYearAfter } from "./year-phrase.js";

interface Feast {
  /** Hijri month and day of its first day. */
  readonly month: number;
  readonly day: number;
  readonly days: number;
}

const FEASTS: ReadonlyMap<string, Feast> = new Map([
  ["الفطر", { month: 10, day: 1, days: 3 }],
  ["الاضحي", { month: 12, day: 10, days: 4 }],
]);

/** Reads عيد الفطر and عيد الأضحى, also one of their days. */
export function readFeast(reading: Reading, at: number): DateDraft | null {
  const ordinal = dayOfFeast(reading, at);
  const head = ordinal === null ? at : ordinal.head;
  if (wordAt(reading, head)?.stem !== "عيد") return null;
  const feast = FEASTS.get(keyOf(reading, head + 1));
  if (feast === undefined) return null;
  const told = readYearAfter(reading, head + 2);
  const first = firstDay(reading, feast, told?.year ?? null);
  const span =
    first === null ? null : spanOf(first, feast, ordinal?.day ?? null);
  return {
    from: at,
    to: told?.to ?? head + 2,
    kind: "range",
    span,
    precision: span === null ? "unknown" : "range",
    anchor: told?.explicit ? "absolute" : "published",
    rule: "ar.date.feast",
    contextual: !told?.explicit,
  };
}

/** «أول أيام عيد الفطر», «ثاني أيام عيد الأضحى». */
function dayOfFeast(
  reading: Reading,
  at: number,
): { readonly head: number; readonly day: number } | null {
  const number = numberFrom(reading, at);
  if (number?.kind !== "ordinal") return null;
  return keyOf(reading, number.to) === "ايام"
    ? { head: number.to + 1, day: number.value }
    : null;
}

function firstDay(
  reading: Reading,
  feast: Feast,
  year: number | null,
): number | null {
  const inYear = (hijri: number) =>
    hijriDayNumber(hijri, feast.month, feast.day);
  if (year !== null && year < 1600) return inYear(year);
  const anchor = year === null ? reading.published : dayNumber(year, 7, 1);
  if (anchor === null) return null;
  const near = hijriOf(anchor).year;
  const days = [near - 1, near, near + 1].map(inYear);
  const within = days.find((day) => civilDate(day).year === year);
  return (
    within ??
    days.reduce((best, next) =>
      Math.abs(next - anchor) < Math.abs(best - anchor) ? next : best,
    )
  );
}

/** One told day carries the day of doubt of moon sighting, the feast does not. */
function spanOf(first: number, feast: Feast, day: number | null): DaySpan {
  if (day === null) return { first, last: first + feast.days - 1 };
  return { first: first + day - 2, last: first + day };
}
