import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Frame } from "../frames.js";

/** Tokens at a sentence's head in which its day may stand for later clauses. */
const OPENING = 4;
/** Tokens of distance that each weakness of a date counts for. */
const WITHOUT_INTERVAL = 40;
const SINCE = 12;
const COARSE = 8;

/**
 * The time told for the clause, nearest to its trigger, else for the opening
 * of its sentence.
 *
 * @source gold/GUIDE.md, "when"; weights chosen on gold/dev
 */
export function dateSlot(frame: Frame): DateMention | null {
  const { reading, sentence } = frame;
  const dates = reading.dates.filter(isDate);
  const own = dates.filter((d) => d.from >= frame.from && d.from < frame.to);
  if (own.length > 0) {
    const trigger = frame.triggers[0]?.hit.from ?? frame.from;
    return own.reduce((a, b) =>
      distanceOf(b, trigger) < distanceOf(a, trigger) ? b : a,
    );
  }
  const opening = dates.find(
    (d) =>
      d.from >= sentence.from &&
      d.from < frame.from &&
      d.from <= sentence.from + OPENING,
  );
  return opening ?? null;
}

function isDate(d: DateMention): boolean {
  return (
    (d.role === "when" || d.role === "since") &&
    d.kind !== "duration" &&
    d.kind !== "clock" &&
    d.kind !== "part-of-day" &&
    (d.interval !== null || d.anchor !== "absolute")
  );
}

function distanceOf(d: DateMention, trigger: number): number {
  return (
    Math.abs(d.from - trigger) +
    (d.interval === null ? WITHOUT_INTERVAL : 0) +
    (d.role === "since" ? SINCE : 0) +
    (d.precision === "day" ? 0 : COARSE)
  );
}
