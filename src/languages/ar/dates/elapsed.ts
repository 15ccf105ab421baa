import { addMonths, civilDate, type DaySpan, yearSpan } from "./civil-day.js";
import { MODIFIERS } from "./date-words.js";
import { amountOf, readQuantity, type TimeQuantity } from "./quantity.js";
import {
  type DateDraft,
  keyOf,
  lastNewsDay,
  lastToldDay,
  type Reading,
  wordAt,
} from "./reading.js";

/** Offsets in days that an amount of time may mean; both ends ≥ 0. */
interface Elapsed {
  readonly min: number;
  readonly max: number;
}

/**
 * How many days ago `quantity` may mean: the range for which it is true.
 *
 * Two weeks are 14–20 days, more than two weeks 15–21, about two weeks 11–17,
 * «أيام» 1–7; hours are today and, without a small number, yesterday.
 *
 * @source gold/GUIDE.md "when"; gold/dev/DECISIONS.md, Dates
 */
function elapsedDays(quantity: TimeQuantity): Elapsed | null {
  const { unit, min, hedge } = quantity;
  if (unit === "second" || unit === "minute") return { min: 0, max: 0 };
  if (unit === "hour") {
    if (hedge === "vague") return { min: 0, max: 0 };
    const days = Math.ceil(min / 24);
    return min <= 6 ? { min: 0, max: 0 } : { min: days - 1, max: days };
  }
  if (hedge === "vague") {
    if (unit === "day") return { min: 1, max: 7 };
    return unit === "week" ? { min: 14, max: 41 } : null;
  }
  if (unit !== "day" && unit !== "week") return null;
  const size = unit === "week" ? 7 : 1;
  const days = Math.round(min * size);
  const upper = Math.round((quantity.max ?? min) * size);
  if (hedge === "about") {
    const slack = unit === "week" ? 3 : days >= 7 ? 2 : 1;
    return { min: Math.max(0, days - slack), max: upper + slack };
  }
  if (hedge === "more-than")
    return {
      min: days + 1,
      max: days + (unit === "week" ? 7 : Math.max(2, Math.ceil(days / 2))),
    };
  if (hedge === "less-than") return { min: 0, max: days - 1 };
  if (unit === "week" && min >= 2 && upper === days)
    return { min: days, max: days + 6 };
  return { min: days, max: upper };
}

/** The span that lies `quantity` before day `anchor`; null when too vague. */
function spanBefore(anchor: number, quantity: TimeQuantity): DaySpan | null {
  const days = elapsedDays(quantity);
  if (days !== null)
    return { first: anchor - days.max, last: anchor - days.min };
  const { unit, min, hedge } = quantity;
  if (hedge === "vague")
    return unit === "month"
      ? { first: addMonths(anchor, -11), last: addMonths(anchor, -2) }
      : null;
  const whole = Number.isInteger(min);
  if (unit === "year" && quantity.months === 0 && whole)
    return yearSpan(civilDate(anchor).year - min);
  const months =
    (unit === "month" ? min : unit === "year" ? min * 12 : min * 120) +
    quantity.months;
  if (hedge === "about")
    return {
      first: addMonths(anchor, -Math.ceil(months)) - 10,
      last: addMonths(anchor, -Math.floor(months)) + 10,
    };
  const last = addMonths(anchor, -Math.ceil(months));
  const first = addMonths(anchor, -Math.floor(months) - 1) + 1;
  return hedge === "more-than"
    ? { first: first - 1, last: last - 1 }
    : { first: Math.min(first, last), last };
}

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
  return quantity.unit === "year" && quantity.months === 0 ? "year" : "range";
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
  if (quantity.bare && quantity.hedge === "exact" && !counted) return null;
  const days = elapsedDays(quantity);
  if (lead === "قبل" && days?.max === 0) return null;
  const sign = lead === "بعد" && counted ? -1 : 1;
  return anchored(reading, at, quantity, days, sign, "elapsed");
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
  const before = sign === -1 && anchor !== null;
  const span =
    anchor === null
      ? null
      : days === null
        ? before
          ? spanBefore(anchor, quantity)
          : null
        : sign === -1
          ? { first: anchor - days.max, last: anchor - days.min }
          : { first: anchor + days.min, last: anchor + days.max };
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
