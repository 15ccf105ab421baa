import { parseIsoDay } from "../../languages/ar/dates/civil-day.js";
import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Sentence } from "../../text/sentences.js";
import { tokenTest } from "../../text/token-marks.js";
import type { Reading } from "../reading.js";
import {
  countsBeside,
  isDayOfTelling,
  isInPart,
  tellsDay,
} from "./counted-clause.js";
import {
  bareWord,
  COUNTS,
  COUNTING,
  DURING,
  OF_A_PERSON,
  RAISING,
  SCATTERED,
  SERIES_OF,
  SINGLED_OUT,
} from "./counting-words.js";
import type { FigurePeriod, TokenRange } from "./figure.js";
import { UNITS } from "./measure-words.js";
import { spanOf, type Span } from "./told-span.js";

/** Fewest days of a span that a figure covers without a counting word. */
const LONG_DAYS = 7;
/** Fewest days of a span between two days, or told on a day of its own. */
const TOLD_DAYS = 14;
/** Fewest days of a span that a counting word covers. */
const SPAN_DAYS = 4;

/** A period that a sentence counts over. */
export interface CountedPeriod {
  readonly period: FigurePeriod;
  /** Tokens of the sentence whose numbers it covers. */
  readonly stretch: TokenRange;
  /** Date mentions that tell the period. */
  readonly mentions: readonly DateMention[];
  /** A word of counting stands with it. */
  readonly counting: boolean;
  /** The toll of one day's scattered happenings: it covers this sentence alone. */
  readonly scattered: boolean;
}

/**
 * The period a sentence counts over, or null: a span of days with a counting
 * word, with `منذ` or `خلال`, or `سلسلة حوادث متفرقة` of any length.
 *
 * @param published ISO day at which an open period ends
 * @source gold/GUIDE.md, "Aggregate"
 */
export function countedPeriod(
  reading: Reading,
  sentence: Sentence,
  published: string | null,
): CountedPeriod | null {
  if (!isDated(reading, sentence)) return null;
  const span = spanOf(reading, sentence, published);
  if (!span && !isScattered(reading, sentence)) return null;
  const counting =
    someToken(reading, sentence, counts) || sawMany(reading, sentence);
  const stretch = stretchOf(reading, sentence);
  if (span && covers(reading, span, counting, stretch))
    return {
      ...countedOver(reading, span, stretch),
      counting,
      scattered: false,
    };
  const scattered = isScattered(reading, sentence);
  const day = scattered ? dayOf(reading, stretch) : null;
  return day
    ? {
        ...countedOver(reading, day, stretch),
        counting,
        scattered: true,
      }
    : null;
}

const counts = tokenTest((key) => COUNTING.has(bareWord(key)));
const scatters = tokenTest((key) => {
  const bare = bareWord(key);
  return SCATTERED.has(bare) || bare === "سلسله";
});

/** Fewest happenings that a place is said to have seen in a period. */
const MANY = 3;

/** `شهدت المحافظة … 38 عملية`; one clash that a town saw is no count. */
function sawMany({ view, numbers }: Reading, { from, to }: Sentence): boolean {
  if (!view.keys.slice(from, to).some((key) => /^و?شهد(?:ت|ها|ته)?$/.test(key)))
    return false;
  return numbers.some(
    (n) =>
      n.use === "count" &&
      n.from >= from &&
      n.to < to &&
      (n.min ?? 0) >= MANY &&
      UNITS.has(bareWord(view.keys[n.to])),
  );
}

function someToken(
  { view }: Reading,
  { from, to }: Sentence,
  test: ReturnType<typeof tokenTest>,
): boolean {
  for (let at = from; at < to; at++) if (test(view.tokens, at)) return true;
  return false;
}

/** `حوادث متفرقة`, `سلسلة هجمات`. */
function isScattered(reading: Reading, sentence: Sentence): boolean {
  if (!someToken(reading, sentence, scatters)) return false;
  const keys = reading.view.keys
    .slice(sentence.from, sentence.to)
    .map(bareWord);
  return (
    keys.some((k) => SCATTERED.has(k)) ||
    keys.some((k, i) => k === "سلسله" && SERIES_OF.has(keys[i + 1] ?? ""))
  );
}

/** Every period is told by a date of its sentence. */
function isDated({ dates }: Reading, { from, to }: Sentence): boolean {
  return dates.some((d) => d.from >= from && d.from < to);
}

function countedOver(reading: Reading, span: Span, stretch: TokenRange) {
  const { start, end, from, to, mentions } = span;
  return {
    period: { start, end, at: { from, to }, reading },
    stretch,
    mentions,
  };
}

/** Whether the numbers of the sentence are counted over the span. */
function covers(
  reading: Reading,
  span: Span,
  counting: boolean,
  stretch: TokenRange,
): boolean {
  if (span.from < stretch.from && span.role !== "since") return false;
  const days = daysOf(span);
  if (counting && (days === null || days >= SPAN_DAYS)) return true;
  const open = span.role === "since" && days === null;
  if (!open && (days === null || days < LONG_DAYS)) return false;
  if (span.role === "since" && tellsDay(reading, span)) return false;
  const { keys } = reading.view;
  const before = [1, 2, 3].map((k) => bareWord(keys[span.from - k]));
  if (before.some((key) => OF_A_PERSON.test(key))) return false;
  const otherDay = reading.dates.some(
    (d) =>
      !span.mentions.includes(d) &&
      d.from >= stretch.from &&
      d.from < stretch.to &&
      d.interval !== null &&
      (d.precision === "day" || d.role === "since") &&
      !isInPart(reading, d, stretch) &&
      !(
        (days ?? TOLD_DAYS) >= TOLD_DAYS && isDayOfTelling(reading, d, stretch)
      ),
  );
  if (otherDay || !countsBeside(reading, span, stretch)) return false;
  if (span.role === "since") return true;
  if (span.role === "range") return (days ?? 0) >= TOLD_DAYS;
  if (ALONE.has(reading.view.keys[span.to] ?? "")) return true;
  return (
    DURING.has(before[0] ?? "") && before[0] !== "في" && before[0] !== "عن"
  );
}

function daysOf({ start, end }: Span): number | null {
  const first = start === null ? null : parseIsoDay(start);
  const last = end === null ? null : parseIsoDay(end);
  return first === null || last === null ? null : last - first + 1;
}

/** `في آذار وحده`: all that happened in the month. */
const ALONE: ReadonlySet<string> = new Set(["وحده", "وحدها", "فقط"]);

/** From a running total's verb on, up to the happening singled out. */
export function stretchOf(
  reading: Reading,
  { from, to }: Sentence,
): TokenRange {
  const { keys } = reading.view;
  let start = from;
  let end = to;
  for (let at = from; at < to; at++) {
    const key = bareWord(keys[at]);
    const opens = RAISING.has(key) || (COUNTS.test(key) && afterMark(keys, at));
    if (
      at > from + 2 &&
      start === from &&
      opens &&
      tellsBefore(reading, from, at)
    )
      start = at;
    if (SINGLED_OUT.has(key) && end === to) end = at;
  }
  return { from: start, to: end };
}

/** After a comma, with `فيما`, `بينما` or `كما` between at most. */
function afterMark(keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? "";
  const link = /^(?:فيما|بينما|كما|وقد|وكان|حين)$/.test(before);
  return /^[،,؛]$/.test(link ? (keys[at - 2] ?? "") : before);
}

/** The words before tell a happening on a day or of a person. */
function tellsBefore(reading: Reading, from: number, at: number): boolean {
  return (
    reading.dates.some(
      (d) =>
        d.from >= from &&
        d.to <= at &&
        d.role === "when" &&
        d.precision === "day",
    ) || reading.people.some((p) => p.from >= from && p.to <= at)
  );
}

/** The day or days of scattered happenings. */
function dayOf(reading: Reading, { from, to }: TokenRange): Span | null {
  const d = reading.dates.find(
    (one) => one.from >= from && one.from < to && one.interval,
  );
  if (!d?.interval) return null;
  return { ...d.interval, from: d.from, to: d.to, role: "when", mentions: [d] };
}
