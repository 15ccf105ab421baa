import type { DaySpan } from "./civil-day.js";
import { endsClause } from "./clause.js";
import { MODIFIERS } from "./date-words.js";
import {
  type Elapsed,
  elapsedDays,
  spanAfter,
  spanBefore,
} from "./elapsed-span.js";
import { countsFromNow, draftFromNow } from "./from-now.js";
import { hasFutureVerb } from "./verb-tense.js";
import { amountOf, readQuantity, type TimeQuantity } from "./quantity.js";
import {
  type DateDraft,
  keyOf,
  lastNewsDay,
  lastToldDay,
  type Reading,
  wordAt,
} from "./reading.js";

/**
 * Reads `قبل يومين`, `منذ أسبوع`, `بعد ثلاثة أيام من …`, `قبل ذلك بيومين`,
 * `بعد مرور شهر على …` at token `at`.
 */
export function readElapsed(reading: Reading, at: number): DateDraft | null {
  const word = wordAt(reading, at);
  const passed = PASSED.has(word?.stem ?? "") ? "بعد" : null;
  const lead = passed ?? (word?.sense === "preposition" ? word.word : null);
  if (lead === null) return null;
  let next = at + 1;
  if (PASSED.has(wordAt(reading, next)?.stem ?? "")) next++;
  if (passed !== null && PASSED_SKIPS.has(keyOf(reading, next))) next++;
  if (keyOf(reading, next) === "ذلك") return readAfterThat(reading, at, lead);
  if (lead === "قبل" && keyOf(reading, next) === "قليل")
    return publishedDraft(reading, at, next + 1, { min: 0, max: 0 }, "when");
  const quantity = readQuantity(reading, next);
  if (quantity === null) return null;
  const now = countsFromNow(reading, quantity.to);
  if (now !== 0) return draftFromNow(reading, at, quantity, lead);
  const after = keyOf(reading, quantity.to);
  const counted = countsFromEvent(reading, quantity.to);
  if (passed !== null) {
    const span = spanFromPublished(reading, quantity);
    return counted ? sincePublished(at, quantity, span) : null;
  }
  if (lead === "بعد" || (lead === "قبل" && counted))
    return previousDraft(reading, at, quantity, lead, counted);
  if (MODIFIERS.has(after)) return null;
  const role = lead === "منذ" ? "since" : "when";
  const span = spanFromPublished(reading, quantity);
  return { ...sincePublished(at, quantity, span), role };
}

const NO_EVENT =
  /^(?:ايدي|ايد|يد|قبل|الان|اليوم|متن|طريق|الطريق|خلفيه|اثر|الاقل|جانب|عمر.*)$/;

/** Whether من or على names the event counted from (not «على أيدي»). */
function countsFromEvent(reading: Reading, at: number): boolean {
  const key = keyOf(reading, at);
  if (key !== "من" && key !== "علي") return false;
  return !NO_EVENT.test(keyOf(reading, at + 1));
}

/** مرور, مضى: so much time has passed up to the report. */
const PASSED = new Set("مرور مضي مضت يمض تمض انقضاء".split(" "));
const PASSED_SKIPS = new Set(["سوي", "علي", "الا"]);

function spanFromPublished(
  reading: Reading,
  quantity: TimeQuantity,
): DaySpan | null {
  const { published } = reading;
  return published === null ? null : spanBefore(published, quantity);
}

function sincePublished(
  from: number,
  quantity: TimeQuantity,
  span: DaySpan | null,
): DateDraft {
  return {
    from,
    to: quantity.to,
    kind: "elapsed",
    span,
    precision: precisionOf(span, quantity),
    anchor: "published",
    rule: "ar.date.elapsed",
    contextual: true,
    ...offsets(quantity, -1),
    duration: amountOf(quantity),
  };
}

function offsets(quantity: TimeQuantity, sign: 1 | -1) {
  const days = elapsedDays(quantity);
  if (days === null) return {};
  const offsetDays =
    sign === 1
      ? { min: days.min, max: days.max }
      : { min: -days.max, max: -days.min };
  return { offsetDays };
}

function precisionOf(
  span: DaySpan | null,
  quantity: TimeQuantity,
): DateDraft["precision"] {
  if (span === null) return "unknown";
  if (span.first === span.last) return "day";
  return quantity.unit === "year" && quantity.rest.length === 0
    ? "year"
    : "range";
}

function publishedDraft(
  reading: Reading,
  from: number,
  to: number,
  days: Elapsed,
  role: "when" | "since",
): DateDraft {
  const { published } = reading;
  const span =
    published === null
      ? null
      : { first: published - days.max, last: published - days.min };
  return {
    from,
    to,
    kind: "elapsed",
    span,
    precision: span === null ? "unknown" : "day",
    anchor: "published",
    role,
    rule: "ar.date.elapsed",
    contextual: true,
    offsetDays: { min: -days.max, max: -days.min },
  };
}

/** «قبل ذلك بيومين», «بعد ذلك بثلاثة أيام». */
function readAfterThat(
  reading: Reading,
  at: number,
  lead: "قبل" | "بعد" | "منذ",
): DateDraft | null {
  const quantity = readQuantity(reading, at + 2);
  if (quantity === null || lead === "منذ") return null;
  if (!/^ب/.test(keyOf(reading, at + 2))) return null;
  const days = elapsedDays(quantity);
  const sign = lead === "قبل" ? -1 : 1;
  return anchored(reading, at, quantity, days, sign, "relative");
}

function previousDraft(
  reading: Reading,
  at: number,
  quantity: TimeQuantity,
  lead: "قبل" | "بعد",
  counted: boolean,
): DateDraft | null {
  if (quantity.bare && quantity.hedge === "exact" && !counted)
    if (!isLoneFuture(reading, at, quantity)) return null;
  const days = elapsedDays(quantity);
  if (lead === "قبل" && days?.max === 0) return null;
  const sign = lead === "بعد" && counted ? -1 : 1;
  return anchored(reading, at, quantity, days, sign, "elapsed");
}

/**
 * «ستجري بعد أسبوع.», «وبعد يوم، عادوا» after a told day; not «يوماً بعد يوم» and
 * not what came a month later in a life told.
 */
function isLoneFuture(
  reading: Reading,
  at: number,
  { from, unit, to }: TimeQuantity,
): boolean {
  const before = wordAt(reading, at - 1);
  if (before?.sense === "unit" && before.unit === unit) return false;
  if (from > at + 1 || !endsClause(reading, to)) return false;
  const days = unit === "day" || unit === "week";
  const told = days && lastToldDay(reading) !== undefined;
  return told || hasFutureVerb(reading, at);
}

/** «سيعودون بعد شهرين»: of longer stretches only those to come have a date. */
function futureSpan(
  reading: Reading,
  at: number,
  quantity: TimeQuantity,
): DaySpan | null {
  const { published } = reading;
  if (published === null || wordAt(reading, at)?.stem !== "بعد") return null;
  if (countsFromEvent(reading, quantity.to)) return null;
  return hasFutureVerb(reading, at) ? spanAfter(published, quantity) : null;
}

function anchored(
  reading: Reading,
  from: number,
  quantity: TimeQuantity,
  days: Elapsed | null,
  sign: 1 | -1,
  kind: "relative" | "elapsed",
): DateDraft {
  const told = sign === -1 ? lastNewsDay(reading) : lastToldDay(reading);
  const anchor = told?.span?.first ?? reading.published;
  const span =
    anchor === null
      ? null
      : sign === -1
        ? spanBefore(anchor, quantity)
        : days !== null
          ? { first: anchor + days.min, last: anchor + days.max }
          : futureSpan(reading, from, quantity);
  return {
    from,
    to: quantity.to,
    kind,
    span,
    precision: precisionOf(span, quantity),
    anchor: "previous",
    rule: "ar.date.after",
    contextual: true,
    ...offsets(quantity, sign),
    duration: amountOf(quantity),
  };
}
