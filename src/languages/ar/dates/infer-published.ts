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
  let days = new Uint8Array(LAST_DAY - FIRST_DAY + 1).fill(1);
  const used: PublicationClue[] = [];
  for (const clue of clues) {
    const narrowed = narrow(days, clue);
    if (narrowed === null) continue;
    days = narrowed;
    used.push(clue);
  }
  return boundsOf(days, used);
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
function narrow(
  days: Uint8Array<ArrayBuffer>,
  clue: PublicationClue,
): Uint8Array<ArrayBuffer> | null {
  const { first = FIRST_DAY, last = LAST_DAY, fits } = clue;
  const kept = new Uint8Array(days.length);
  let any = false;
  for (let at = 0; at < days.length; at++) {
    if (days[at] === 0) continue;
    const day = FIRST_DAY + at;
    if (day < first || day > last || (fits && !fits(day))) continue;
    kept[at] = 1;
    any = true;
  }
  return any ? kept : null;
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
