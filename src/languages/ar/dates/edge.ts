import { dayNumber, civilDate, type DaySpan } from "./civil-day.js";
import type { Edge } from "./date-words.js";
import { type Period, readPeriod } from "./period.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";

/** Reads a period, alone or led by an edge word or a fraction of it. */
export function readPeriodDate(reading: Reading, at: number): DateDraft | null {
  const part = readPart(reading, at);
  const period = readPeriod(reading, part?.to ?? at, part !== null);
  if (period === null) return null;
  if (part === null) return draftOf(reading, at, period, period.span, false);
  const span = period.span && part.spanOf(period.span, period.unit);
  const whole =
    span !== null &&
    span.first === period.span?.first &&
    span.last === period.span.last;
  return draftOf(reading, at, period, span, !whole);
}

function draftOf(
  reading: Reading,
  from: number,
  period: Period,
  span: DaySpan | null,
  cut: boolean,
): DateDraft {
  const { anchor, parts, unit, precision } = period;
  const oneDay = span !== null && span.first === span.last;
  return {
    from,
    to: period.to,
    kind: cut ? "range" : unit,
    span,
    precision:
      span === null ? "unknown" : !cut ? precision : oneDay ? "day" : "range",
    anchor,
    rule: cut ? "ar.date.edge" : period.rule,
    contextual: anchor !== "absolute",
    parts,
  };
}

interface Part {
  readonly to: number;
  readonly spanOf: (span: DaySpan, unit: Period["unit"]) => DaySpan;
}

function readPart(reading: Reading, at: number): Part | null {
  const fraction = readFractionPart(reading, at);
  if (fraction !== null) return fraction;
  const word = wordAt(reading, at);
  if (word?.sense !== "edge" || word.article) return null;
  const since = /^(?:و|ف)?منذ$/.test(keyOf(reading, at - 1));
  return {
    to: at + 1,
    spanOf: (span, unit) => edgeSpan(span, unit, word.edge, since),
  };
}

/**
 * The days of an edge: مطلع of a month is its days 1–10, منتصف the whole month,
 * أواخر from day 21; of a year three months, of the middle four.
 *
 * @source gold/dev/DECISIONS.md, Dates
 */
function edgeSpan(
  span: DaySpan,
  unit: Period["unit"],
  edge: Edge,
  since: boolean,
): DaySpan {
  const { first, last } = span;
  if (unit === "week" || unit === "season") {
    if (since && edge === "early") return { first, last: first };
    return span;
  }
  if (edge === "first" || (since && edge === "early"))
    return { first, last: first };
  if (edge === "last") return { first: last, last };
  if (unit === "month") {
    if (edge === "middle") return span;
    return edge === "early"
      ? { first, last: first + 9 }
      : { first: first + 20, last };
  }
  const { year } = civilDate(first);
  if (edge === "middle")
    return { first: dayNumber(year, 5, 1), last: dayNumber(year, 8, 31) };
  return edge === "early"
    ? { first, last: dayNumber(year, 3, 31) }
    : { first: dayNumber(year, 10, 1), last };
}

const FRACTION_PARTS = new Map([
  ["النصف", 2],
  ["الثلث", 3],
  ["الربع", 4],
]);

/** «النصف الأول من العام», «الربع الثاني من 2023». */
function readFractionPart(reading: Reading, at: number): Part | null {
  const count = FRACTION_PARTS.get(keyOf(reading, at).replace(/^و/, ""));
  if (count === undefined || keyOf(reading, at + 2) !== "من") return null;
  const told = keyOf(reading, at + 1) === "الاخير" ? count : ordinalAt();
  if (told === null || told > count) return null;
  return {
    to: at + 3,
    spanOf: ({ first, last }, unit) => {
      if (unit === "year") {
        const { year } = civilDate(first);
        const months = 12 / count;
        const begin = 1 + (told - 1) * months;
        const after = begin + months;
        const end =
          after > 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, after, 1);
        return { first: dayNumber(year, begin, 1), last: end - 1 };
      }
      const days = (last - first + 1) / count;
      return {
        first: first + Math.floor((told - 1) * days),
        last: first + Math.floor(told * days) - 1,
      };
    },
  };

  function ordinalAt(): number | null {
    const number = numberFrom(reading, at + 1);
    return number?.kind === "ordinal" ? number.value : null;
  }
}
