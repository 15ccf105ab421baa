import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Sentence } from "../../text/sentences.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";

/** A span of days as a sentence tells it; ISO days, null where open. */
export interface Span {
  readonly start: string | null;
  readonly end: string | null;
  /** Tokens of its words. */
  readonly from: number;
  readonly to: number;
  readonly role: "since" | "range" | "when";
  readonly mentions: readonly DateMention[];
}

const LONG: ReadonlySet<string> = new Set([
  "month",
  "year",
  "week",
  "season",
  "range",
]);
/** Tokens between منذ and the day of what happened: `منذ سقوط … في 8 …`. */
const SINCE_REACH = 16;
/** Tokens between the beginning and the end of a span. */
const UNTIL_REACH = 10;

/**
 * The first span of days a sentence tells: `منذ …` to the end of the telling,
 * `من … حتى …`, or a month, week, year told as such.
 *
 * @param published ISO day at which an open span ends
 */
export function spanOf(
  reading: Reading,
  sentence: Sentence,
  published: string | null,
): Span | null {
  const dates = reading.dates.filter(
    (d) => d.from >= sentence.from && d.from < sentence.to,
  );
  for (const date of dates) {
    if (!date.interval) continue;
    const since = date.role === "since" || isSinceEvent(reading, date, sentence);
    const { start } = date.interval;
    if (since && isVague(date)) continue;
    const open = since || date.precision === "year";
    const until = open ? untilOf(dates, date) : undefined;
    const end = until?.interval?.end ?? null;
    if (since)
      return {
        start,
        end: end ?? published,
        from: date.from,
        to: date.to,
        role: "since",
        mentions: until ? [date, until] : [date],
      };
    if (date.role !== "when" || start === date.interval.end) continue;
    if (!LONG.has(date.precision)) continue;
    return {
      start,
      end: end ?? date.interval.end,
      from: date.from,
      to: date.to,
      role: isRange(date) ? "range" : "when",
      mentions: until ? [date, until] : [date],
    };
  }
  return null;
}

const isRange = ({ kind, precision }: DateMention) =>
  kind === "range" || precision === "range";

/** `منذ أشهر`: nobody counts from a time that vague. */
function isVague({ kind, interval }: DateMention): boolean {
  return kind === "elapsed" && interval?.start !== interval?.end;
}

/** `منذ سقوط النظام في 8 كانون الأول`: the day begins the count. */
function isSinceEvent(
  reading: Reading,
  date: DateMention,
  sentence: Sentence,
): boolean {
  const { keys } = reading.view;
  const first = Math.max(sentence.from, date.from - SINCE_REACH);
  for (let at = date.from - 1; at >= first; at--) {
    if (reading.numbers.some((n) => n.from === at && n.use === "count"))
      return false;
    if (reading.dates.some((d) => d.from <= at && at < d.to)) return false;
    if (bareWord(keys[at]) === "منذ") return true;
  }
  return false;
}

/** `حتى نهاية أيار` soon after the beginning. */
function untilOf(
  dates: readonly DateMention[],
  date: DateMention,
): DateMention | undefined {
  return dates.find(
    (d) =>
      d.role === "until" &&
      d.interval !== null &&
      d.from >= date.to &&
      d.from - date.to <= UNTIL_REACH,
  );
}
