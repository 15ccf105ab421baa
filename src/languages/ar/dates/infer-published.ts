import { dayNumber, isoDay } from "./civil-day.js";
import type { PublicationClue, PublicationInput } from "./publication-clue.js";
import { cluesOfDate } from "./publication-dates.js";
import { eventYearClues } from "./publication-gloss.js";
import { cluesOfEvents } from "./publication-events.js";

/** The days within which an undated report was published, with reasons. */
export interface InferredPublication {
  /** ISO day. */
  readonly earliest: string;
  /** ISO day. */
  readonly latest: string;
  /** Clues used, in text order; token spans half-open. */
  readonly evidence: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: string;
  }[];
}

const FIRST_DAY = dayNumber(1990, 1, 1);
const LAST_DAY = dayNumber(2045, 12, 31);
/** Weightiest clues considered; a report has a dozen. */
const MOST_CLUES = 200;
/** Days in which a yearly clue without an end is taken to hold first. */
const ONE_YEAR = 300;

/**
 * Infers from a report's own text when it was published.
 *
 * Collects every constraint (datelines, dates, weekdays, elapsed times, events
 * of the calendar, eras) and keeps the tightest interval that satisfies them;
 * of contradicting clues the weightier stays. Null unless both ends are bound.
 */
export function inferPublished(
  input: PublicationInput,
): InferredPublication | null {
  const { tokens, dates } = input;
  const all = [
    ...dates.flatMap((_, index) => cluesOfDate(tokens, dates, index)),
    ...dates.flatMap((date) => eventYearClues(input, date)),
    ...cluesOfEvents(input),
  ];
  const clues = all
    .filter((clue) => !isThisYear(clue, all))
    .toSorted((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, MOST_CLUES);
  let left: DaysLeft = {
    days: new Uint8Array(LAST_DAY - FIRST_DAY + 1).fill(1),
    first: FIRST_DAY,
    last: LAST_DAY,
  };
  const used: PublicationClue[] = [];
  for (const clue of clues) {
    const narrowed = narrow(left, clue);
    if (narrowed === null) continue;
    left = narrowed;
    used.push(clue);
  }
  return boundsOf(left.days, used);
}

/** A day of the calendar each, 1 while it is possible. */
interface DaysLeft {
  readonly days: Uint8Array<ArrayBuffer>;
  /** Day numbers outside which no day is left. */
  readonly first: number;
  readonly last: number;
}

/**
 * «في 12 أيار 2025» beside «أيار الجاري» is of the same year, not of one past;
 * so is a day in the month before.
 */
function isThisYear(
  { reason, month }: PublicationClue,
  all: readonly PublicationClue[],
): boolean {
  if (reason !== "past-year" || month === undefined) return false;
  return all.some(
    ({ yearly, month: now }) =>
      yearly === true && now !== undefined && (now - month + 12) % 12 <= 1,
  );
}

/** The days that also satisfy a clue, or null where none is left. */
function narrow(left: DaysLeft, clue: PublicationClue): DaysLeft | null {
  const first = Math.max(left.first, clue.first ?? FIRST_DAY);
  const last = Math.min(left.last, clue.last ?? LAST_DAY);
  const { fits } = clue;
  const days = new Uint8Array(left.days.length);
  let [lowest, highest] = [LAST_DAY + 1, FIRST_DAY - 1];
  for (let day = first; day <= last; day++) {
    if (left.days[day - FIRST_DAY] === 0 || (fits && !fits(day))) continue;
    days[day - FIRST_DAY] = 1;
    if (lowest > day) lowest = day;
    highest = day;
  }
  return highest < lowest ? null : { days, first: lowest, last: highest };
}

function boundsOf(
  days: Uint8Array<ArrayBuffer>,
  used: readonly PublicationClue[],
): InferredPublication | null {
  if (!used.some(({ first }) => first !== undefined)) return null;
  const first = days.indexOf(1);
  let last = days.lastIndexOf(1);
  if (!used.some((clue) => clue.last !== undefined)) {
    if (!used.some(({ yearly }) => yearly === true)) return null;
    last = days.lastIndexOf(1, first + ONE_YEAR);
  }
  return {
    earliest: isoDay(FIRST_DAY + first),
    latest: isoDay(FIRST_DAY + last),
    evidence: used
      .map(({ from, to, reason }) => ({ from, to, reason }))
      .toSorted((a, b) => a.from - b.from || a.to - b.to),
  };
}
