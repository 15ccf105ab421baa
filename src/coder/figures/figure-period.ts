import {
  addMonths,
  isoDay,
  parseIsoDay,
} from "../../languages/ar/dates/civil-day.js";
import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Reading } from "../reading.js";
import { AGAINST, bareWord } from "./counting-words.js";
import type { Counted, FigurePeriod, TokenRange } from "./figure.js";

/** Tokens from such a word to its figure. */
const AGAINST_REACH = 4;
/** Tokens after a figure within which its own period is told. */
const PERIOD_REACH = 6;
const BEFORE_IT: ReadonlySet<string> = new Set(
  "سبقه سبقها السابق السابقه يسبقه".split(" "),
);

/**
 * The period of one figure: that of its sentence, unless it is set against
 * another (`مقابل 51 في نيسان`) or told in a clause about another month.
 *
 * @param mentions dates that tell the sentence's own period
 */
export function figurePeriod(
  reading: Reading,
  figure: Counted,
  period: FigurePeriod,
  mentions: readonly DateMention[],
  stretch: TokenRange,
): FigurePeriod {
  const other = reading.dates.filter(
    (d) =>
      d.from >= stretch.from &&
      d.from < stretch.to &&
      !mentions.includes(d) &&
      d.role === "when" &&
      d.interval !== null &&
      d.interval.start !== d.interval.end,
  );
  const clause = other.find((d) => isRelative(reading, d, figure));
  if (clause) return periodOf(reading, clause);
  if (ofMonthBefore(reading, figure)) return monthBefore(period);
  if (!isAgainst(reading, figure)) return period;
  const after = other.find(
    (d) => d.from >= figure.to && d.from - figure.to <= PERIOD_REACH,
  );
  if (after) return periodOf(reading, after);
  const { keys } = reading.view;
  for (let at = figure.to; at < figure.to + PERIOD_REACH; at++)
    if (BEFORE_IT.has(keys[at] ?? "")) return monthBefore(period);
  return period;
}

/** `عن حزيران الذي سُجل فيه مقتل 33`: the clause is about that month. */
function isRelative(reading: Reading, d: DateMention, { from }: Counted) {
  const { keys } = reading.view;
  if (!["الذي", "التي", "حين"].includes(keys[d.to] ?? "")) return false;
  if (from < d.to) return false;
  for (let at = d.to; at < from; at++)
    if (/^[.،,؛]$/.test(keys[at] ?? "")) return false;
  return true;
}

/** `الشهر الذي سبقه شهد مقتل 51`: the subject of the clause. */
function ofMonthBefore({ view }: Reading, { from }: Counted): boolean {
  const { keys } = view;
  for (let at = from - 1; at >= from - PERIOD_REACH; at--) {
    if (/^[.،,؛]$/.test(keys[at] ?? "")) return false;
    if (BEFORE_IT.has(keys[at] ?? ""))
      return [1, 2].some((k) => /^[وفب]?الشهر$/.test(keys[at - k] ?? ""));
  }
  return false;
}

function isAgainst(reading: Reading, figure: Counted): boolean {
  const { keys } = reading.view;
  for (let at = figure.from - 1; at >= figure.from - AGAINST_REACH; at--) {
    if (/^[.،,؛]$/.test(keys[at] ?? "")) return false;
    if (AGAINST.has(bareWord(keys[at]))) return true;
  }
  return false;
}

function periodOf(reading: Reading, { interval, from, to }: DateMention) {
  const { start, end } = interval ?? { start: null, end: null };
  return { start, end, at: { from, to }, reading };
}

/** The calendar month before the one a period begins in. */
function monthBefore(period: FigurePeriod): FigurePeriod {
  const start = period.start === null ? null : parseIsoDay(period.start);
  if (start === null) return period;
  return {
    ...period,
    start: isoDay(addMonths(start, -1)),
    end: isoDay(start - 1),
  };
}
