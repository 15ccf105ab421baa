import { type DaySpan, weekdayOf } from "./civil-day.js";
import { readPeriod } from "./period.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";

/** A weekday with its place in a period; `place` -1 is the last. */
interface PlacedWeekday {
  readonly to: number;
  readonly weekday: number;
  readonly place: number;
}

/**
 * Reads a weekday by its place in a month or year: «أول جمعة من يوليو», «ثاني
 * أحد في الشهر», «آخر خميس من الشهر الماضي», «الجمعة الأولى من رمضان».
 */
export function readOrdinalWeekday(
  reading: Reading,
  at: number,
): DateDraft | null {
  const placed = placeFirst(reading, at) ?? placeAfter(reading, at);
  if (placed === null) return null;
  const key = keyOf(reading, placed.to);
  if (key !== "من" && key !== "في" && key !== "خلال") return null;
  const period = readPeriod(reading, placed.to + 1, true);
  if (period === null) return null;
  if (period.unit !== "month" && period.unit !== "year") return null;
  const span = period.span && dayIn(period.span, placed);
  return {
    from: at,
    to: period.to,
    kind: "weekday",
    span,
    precision: span === null ? "unknown" : "day",
    anchor: period.anchor,
    rule: "ar.date.ordinal-weekday",
    contextual: period.anchor !== "absolute",
    weekday: placed.weekday,
    parts: period.parts,
  };
}

/** «أول جمعة», «ثالث يوم أحد», «آخر خميس». */
function placeFirst(reading: Reading, at: number): PlacedWeekday | null {
  const number = numberFrom(reading, at);
  const ordinal = number?.kind === "ordinal" && number.value <= 5;
  const last = wordAt(reading, at)?.stem === "اخر";
  if (!ordinal && !last) return null;
  const next = ordinal ? number.to : at + 1;
  const led = keyOf(reading, next) === "يوم";
  const word = wordAt(reading, led ? next + 1 : next);
  if (word?.sense !== "weekday" || word.article || word.cliticLength > 0)
    return null;
  const place = ordinal ? number.value : -1;
  return { to: led ? next + 2 : next + 1, weekday: word.weekday, place };
}

/** «الجمعة الأولى», «الأحد الأخير». */
function placeAfter(reading: Reading, at: number): PlacedWeekday | null {
  const led = /^[وفبل]?يوم$/.test(keyOf(reading, at));
  const begin = led ? at + 1 : at;
  const word = wordAt(reading, begin);
  if (word?.sense !== "weekday" || !word.article) return null;
  const { weekday } = word;
  if (/^الاخيره?$/.test(keyOf(reading, begin + 1)))
    return { to: begin + 2, weekday, place: -1 };
  const number = numberFrom(reading, begin + 1);
  const ordinal = number?.kind === "ordinal" && number.value <= 5;
  return ordinal ? { to: number.to, weekday, place: number.value } : null;
}

function dayIn(span: DaySpan, { weekday, place }: PlacedWeekday) {
  const ahead = (weekday - weekdayOf(span.first) + 7) % 7;
  const back = (weekdayOf(span.last) - weekday + 7) % 7;
  const day =
    place === -1 ? span.last - back : span.first + ahead + 7 * (place - 1);
  return day > span.last ? null : { first: day, last: day };
}
