import { parseIsoDay } from "../../languages/ar/dates/civil-day.js";
import type { PlacedSentence, ReadReport } from "../read-report.js";
import { countedPeriod, type CountedPeriod } from "./counted-period.js";
import { bareWord, BULLETIN, COUNTING } from "./counting-words.js";
import type { FigureArea } from "./figure.js";
import { headingArea } from "./figure-area.js";
import { hasWord, type RunningCount } from "./running-count.js";
import { spanOf, type Span } from "./told-span.js";

/** Position of the last body sentence in which a bulletin says what it covers. */
const LEAD = 1;
/** Fewest days of a bulletin's period. */
const BULLETIN_DAYS = 4;
/** Heads of the part in which a bulletin tells single happenings. */
const HAPPENINGS: ReadonlySet<string> = new Set(
  "حوادث الحوادث احداث الاحداث وقايع الوقايع الواقعات تفاصيل التفاصيل تطورات".split(
    " ",
  ),
);
const THE_PERIOD: ReadonlySet<string> = new Set(
  "الاسبوع الشهر العام السنه الفتره المده الربع".split(" "),
);
const SAME: ReadonlySet<string> = new Set(
  "ذاته ذاتها نفسه نفسها عينه عينها المذكور المذكوره".split(" "),
);

/**
 * The count that a periodic bulletin is, from its title or its lead, or null
 * for other reports.
 *
 * @param published ISO day at which an open period ends
 */
export function bulletinOf(
  report: ReadReport,
  published: string | null,
): RunningCount | null {
  const heads = report.sentences.filter(({ order }) => order <= LEAD);
  const named = heads.some((s) => s.order <= 0 && hasWord(s, BULLETIN));
  const counts = heads.some(
    ({ reading, sentence, order }) =>
      order === 0 && countedPeriod(reading, sentence, published)?.counting,
  );
  if (!named && !counts) return null;
  for (const { reading, sentence } of heads) {
    const span = spanOf(reading, sentence, published);
    if (!span || span.role === "since" || !isLong(span)) continue;
    const { start, end, from, to } = span;
    const area = heads
      .filter((s) => s.order <= 0 || s.sentence === sentence)
      .map((s) => headingArea(report, s.reading, s.sentence))
      .find((a) => a !== null);
    return {
      period: { start, end, at: { from, to }, reading },
      source: { chain: null, told: false },
      area: area ?? null,
      last: null,
      figures: [],
      measure: null,
      open: false,
      order: -1,
      bulletin: true,
    };
  }
  return null;
}

/** The area that a report headed as a bulletin, of a day too, names first. */
export function headedArea(report: ReadReport): FigureArea | null {
  const heads = report.sentences.filter(({ order }) => order <= 0);
  if (!heads.some((s) => s.order < 0 && hasWord(s, BULLETIN))) return null;
  for (const { reading, sentence } of heads) {
    const area = headingArea(report, reading, sentence);
    if (area) return area;
  }
  return null;
}

function isLong({ start, end }: Span): boolean {
  const first = start === null ? null : parseIsoDay(start);
  const last = end === null ? null : parseIsoDay(end);
  return first !== null && last !== null && last - first >= BULLETIN_DAYS - 1;
}

/** `أبرز الحوادث:` opens the single happenings of a bulletin. */
export function opensHappenings(placed: PlacedSentence): boolean {
  const { reading, sentence } = placed;
  const last = reading.view.keys[sentence.to - 1];
  return last === ":" && hasWord(placed, HAPPENINGS);
}

/**
 * A sentence that counts over `الشهر ذاته`, `في الفترة نفسها`: the count before
 * says which.
 */
export function pointsBack(
  placed: PlacedSentence,
  counted: CountedPeriod | null,
  before: RunningCount | null,
): CountedPeriod | null {
  if (before === null) return counted;
  const { reading, sentence } = placed;
  const { keys } = reading.view;
  if (counted) {
    const { from, to } = counted.period.at;
    const same = keys.slice(from, to + 1).some((key) => SAME.has(key));
    return same ? { ...counted, period: before.period } : counted;
  }
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (isSamePeriod(keys, at)) return over(before, placed);
  return null;
}

/** `خلال الأسبوع`, `أرقام الشهر:`: a sentence that counts over its bulletin's period. */
export function countsBulletin(
  placed: PlacedSentence,
  bulletin: RunningCount,
): CountedPeriod | null {
  const { reading, sentence } = placed;
  const { keys } = reading.view;
  for (let at = sentence.from; at < sentence.to; at++) {
    const next = keys[at + 1] ?? "";
    if (!THE_PERIOD.has(next) || SAME.has(keys[at + 2] ?? "")) continue;
    const key = bareWord(keys[at]);
    const heads = BULLETIN.has(key) && at - sentence.from <= 1;
    if (heads || (key === "خلال" && hasWord(placed, COUNTING)))
      return over(bulletin, placed);
  }
  return null;
}

const OVER: ReadonlySet<string> = new Set(
  "في خلال طوال طيله مدي عن".split(" "),
);

/** `في الفترة ذاتها`, `خلال نفس المدة`; not `في 15 من الشهر نفسه`, a day. */
function isSamePeriod(keys: readonly string[], at: number): boolean {
  if (!THE_PERIOD.has(keys[at] ?? "")) return false;
  const before = keys[at - 1] ?? "";
  return /^(?:نفس|ذات)$/.test(before)
    ? OVER.has(bareWord(keys[at - 2]))
    : SAME.has(keys[at + 1] ?? "") && OVER.has(bareWord(before));
}

function over(
  { period }: RunningCount,
  { sentence }: PlacedSentence,
): CountedPeriod {
  return {
    period,
    stretch: sentence,
    mentions: [],
    counting: true,
    scattered: false,
  };
}
