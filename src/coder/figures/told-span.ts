import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Sentence } from "../../text/sentences.js";
import type { Reading } from "../reading.js";
import { fateAtToken } from "./count-at.js";
import { AGAINST, BULLETIN, bareWord } from "./counting-words.js";
import { recentMonth } from "./recent-month.js";

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
  for (const told of dates) {
    const date = recentMonth(told, published ?? latestDay(reading));
    if (!date.interval || isCompared(reading, date)) continue;
    const { start } = date.interval;
    const closed = isClosed(reading, date);
    const event = closed ? -1 : sinceEvent(reading, date, sentence);
    const since = !closed && (date.role === "since" || event >= 0);
    if (isVague(date) || isFromThen(reading, date)) continue;
    const open = since || date.precision === "year";
    const until = open ? untilOf(dates, date) : undefined;
    const end = until?.interval?.end ?? null;
    if (since)
      return {
        start,
        end: end ?? published,
        from: event >= 0 ? event : date.from,
        to: date.to,
        role: "since",
        mentions: until ? [told, until] : [told],
      };
    if (date.role !== "when" || start === date.interval.end) continue;
    if (!LONG.has(date.precision)) continue;
    if (date.precision === "month" && !isTime(reading, date)) continue;
    return {
      start,
      end: end ?? date.interval.end,
      from: date.from,
      to: date.to,
      role: isRange(date) || until ? "range" : "when",
      mentions: until ? [told, until] : [told],
    };
  }
  return null;
}

/** Words for a part of a month or year, from which a count may begin. */
const EDGE =
  /^(?:مطلع|بدايه|بدايات|مستهل|اوايل|منتصف|اواسط|اواخر|نهايه|ربيع|صيف|خريف|شتاء)$/;

/** A span with both ends told: `من 3 إلى 9 أيار`, not `مطلع أيار`. */
function isClosed(reading: Reading, { kind, interval, from }: DateMention) {
  if (kind !== "range" || interval?.start === interval?.end) return false;
  return !EDGE.test(bareWord(reading.view.keys[from]));
}

/** The last day an undated text names with its year. */
function latestDay(reading: Reading): string | null {
  let last: string | null = null;
  for (const { anchor, interval, precision } of reading.dates)
    if (anchor === "absolute" && precision === "day" && interval)
      if (last === null || interval.end > last) last = interval.end;
  return last;
}

/** Tokens between a comparing word and the period compared with. */
const COMPARED_REACH = 7;

/** `مقابل 51 في نيسان`: the month is another count's. */
function isCompared(reading: Reading, { from }: DateMention): boolean {
  const { keys } = reading.view;
  for (let at = from - 1; at >= from - COMPARED_REACH; at--) {
    if (/^[.،,؛:]$/.test(keys[at] ?? "")) return false;
    if (AGAINST.has(bareWord(keys[at]))) return true;
  }
  return false;
}

const TIME_WORDS: ReadonlySet<string> = new Set(
  "خلال طوال طيله مدي بين عن في من الي حتي منذ وفي وعن – - : ( ، /".split(" "),
);

/** A month's bare name is a time after a preposition or with more words. */
function isTime(reading: Reading, { from, to }: DateMention): boolean {
  if (to - from > 1) return true;
  const before = bareWord(reading.view.keys[from - 1]);
  return (
    TIME_WORDS.has(before) ||
    fateAtToken(reading, from - 1) !== null ||
    BULLETIN.has(before)
  );
}

const isRange = ({ kind, precision }: DateMention) =>
  kind === "range" || precision === "range";

/** `اعتباراً من الأحد`: an order holds from then on; nothing is counted. */
function isFromThen({ view }: Reading, { from }: DateMention): boolean {
  const { keys } = view;
  return [1, 2, 3].some((k) =>
    /^(?:اعتبارا|ابتداء|بدءا|بداءا)$/.test(bareWord(keys[from - k])),
  );
}

/** `منذ أشهر`, `قبل أيام`: nobody counts over a time that vague. */
function isVague({ kind, interval }: DateMention): boolean {
  return kind === "elapsed" && interval?.start !== interval?.end;
}

/**
 * `منذ سقوط النظام في 8 كانون الأول`: the day begins the count.
 *
 * @returns the token of `منذ`; −1 where the day is no beginning
 */
function sinceEvent(
  reading: Reading,
  date: DateMention,
  sentence: Sentence,
): number {
  const { keys } = reading.view;
  const first = Math.max(sentence.from, date.from - SINCE_REACH);
  for (let at = date.from - 1; at >= first; at--) {
    if (reading.numbers.some((n) => n.from === at && n.use === "count"))
      return -1;
    if (reading.dates.some((d) => d.from <= at && at < d.to)) return -1;
    if (bareWord(keys[at]) === "منذ") return at;
  }
  return -1;
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
