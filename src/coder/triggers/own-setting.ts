import type { Reading } from "../reading.js";
import type { Trigger } from "./trigger.js";

/** Tokens before the first trigger in which its place or day is told. */
const BEFORE = 10;
/** Tokens after a trigger in which its own place is told. */
const PLACE_REACH = 14;
/** Tokens around a trigger in which its own day is told. */
const DATE_BEFORE = 4;
const DATE_AFTER = 12;

/** Whether a trigger has a place of its own, other than those told before. */
export function hasOwnPlace(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const from = (current[0]?.hit.from ?? 0) - BEFORE;
  const end = Math.min(
    next.hit.to + PLACE_REACH + 1,
    sentenceEnd(reading, next),
  );
  const told = reading.places.filter((p) => p.role === "happening");
  const own = told.filter((p) => p.from >= next.hit.from && p.from < end);
  const earlier = told.filter((p) => p.from >= from && p.from < next.hit.from);
  return (
    own.length > 0 &&
    earlier.length > 0 &&
    !own.some((p) => earlier.some((q) => q.name === p.name))
  );
}

/** Whether a trigger has a day of its own beside one told before. */
export function hasOwnDate(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const from = (current[0]?.hit.from ?? 0) - BEFORE;
  const start = next.hit.from - DATE_BEFORE;
  const told = reading.dates.filter((d) => d.role === "when");
  const own = told.some(
    (d) =>
      d.from >= start &&
      d.from <= next.hit.to + DATE_AFTER &&
      d.kind !== "part-of-day" &&
      d.kind !== "clock",
  );
  return own && told.some((d) => d.from >= from && d.from < start);
}

function sentenceEnd(reading: Reading, trigger: Trigger): number {
  const { from } = trigger.hit;
  return (
    reading.view.sentences.find((s) => from >= s.from && from < s.to)?.to ??
    reading.view.tokens.count
  );
}
