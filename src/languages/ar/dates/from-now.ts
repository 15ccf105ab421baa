import { elapsedDays, spanAfter, spanBefore } from "./elapsed-span.js";
import { amountOf, readQuantity, type TimeQuantity } from "./quantity.js";
import { type DateDraft, keyOf, type Reading, wordAt } from "./reading.js";
import { senseOfToday } from "./today.js";
import { hasPastVerb } from "./verb-tense.js";

/** Tokens of «من الآن», «من اليوم» at `at`; 0 where the count is from elsewhere. */
export function countsFromNow(reading: Reading, at: number): number {
  if (keyOf(reading, at) !== "من") return 0;
  if (keyOf(reading, at + 1) === "الان") return 2;
  const today = wordAt(reading, at + 1);
  if (today?.stem !== "يوم" || !today.article) return 0;
  if (keyOf(reading, at + 2).startsWith("ال")) return 0;
  return senseOfToday(reading, at + 1) === "today" ? 2 : 0;
}

/** Reads «10 أيام من الآن», «سنتين وشهر من اليوم» at token `at`. */
export function readFromNow(reading: Reading, at: number): DateDraft | null {
  const quantity = readQuantity(reading, at);
  if (quantity === null || countsFromNow(reading, quantity.to) === 0)
    return null;
  const within = WITHIN.test(keyOf(reading, at - 1));
  const lead = !within && hasPastVerb(reading, at) ? "قبل" : "بعد";
  const draft = draftFromNow(reading, at, quantity, lead);
  const { span } = draft;
  return within && span !== null && reading.published !== null
    ? {
        ...draft,
        span: { first: reading.published, last: span.last },
        precision: "range",
      }
    : draft;
}

/** «خلال 48 ساعة من الآن» is all the time up to then. */
const WITHIN = /^[وف]?(?:خلال|غضون)$/;

/** The day that an amount ending in «من الآن» means, by the word before it. */
export function draftFromNow(
  reading: Reading,
  from: number,
  quantity: TimeQuantity,
  lead: "قبل" | "بعد" | "منذ",
): DateDraft {
  const { published } = reading;
  const future = lead === "بعد";
  const spanOf = future ? spanAfter : spanBefore;
  const span = published === null ? null : spanOf(published, quantity);
  const days = elapsedDays(quantity);
  const offsetDays =
    days === null
      ? null
      : future
        ? { min: days.min, max: days.max }
        : { min: -days.max, max: -days.min };
  return {
    from,
    to: quantity.to + countsFromNow(reading, quantity.to),
    kind: "elapsed",
    span,
    precision: precisionOf(span),
    anchor: "published",
    rule: "ar.date.from-now",
    contextual: true,
    ...(lead === "منذ" ? { role: "since" as const } : {}),
    ...(offsetDays ? { offsetDays } : {}),
    duration: amountOf(quantity),
  };
}

function precisionOf(span: DateDraft["span"]): DateDraft["precision"] {
  if (span === null) return "unknown";
  return span.first === span.last ? "day" : "range";
}
