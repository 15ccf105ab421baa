import { parseIsoDay } from "../../languages/ar/dates/civil-day.js";
import type { MeasureCode } from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { PlacedSentence } from "../read-report.js";
import type { CountedPeriod } from "./counted-period.js";
import { bareWord, COUNTING, ISSUED } from "./counting-words.js";
import type {
  Counted,
  FigureArea,
  FigurePeriod,
  TokenRange,
} from "./figure.js";
import type { FigureSource } from "./figure-source.js";
import { UNITS } from "./measure-words.js";

/** Sentences for which a count holds on outside a bulletin. */
const REACH = 3;
/** Days of a mention that is a day of its own, not a period. */
const OWN_DAYS = 3;

/** The count that holds at a sentence. */
export interface RunningCount {
  readonly period: FigurePeriod;
  readonly source: FigureSource;
  readonly area: FigureArea | null;
  /** Its last figure; null while only a heading has told of the count. */
  readonly last: Counted | null;
  /** Figures of the sentence that last counted. */
  readonly figures: readonly Counted[];
  /** The fate its last words named. */
  readonly measure: MeasureCode | null;
  /** A colon opened a list: its measure holds for the items. */
  readonly open: boolean;
  /** Position of the sentence that last counted. */
  readonly order: number;
  readonly bulletin: boolean;
}

/**
 * Whether a sentence without a period of its own carries a count on: it tells
 * no day, town or name of its own and, outside a bulletin, counts again soon.
 *
 * @param own drafts of the sentence
 * @param stretch tokens of the sentence that may count
 */
export function carriesOn(
  running: RunningCount,
  placed: PlacedSentence,
  own: readonly Draft[],
  stretch: TokenRange,
): boolean {
  const counts = hasWord(placed, COUNTING);
  const listed = running.open && (running.bulletin || isItem(placed));
  if (
    !running.bulletin &&
    ((!counts && !listed) || placed.order - running.order > REACH)
  )
    return false;
  const begun = counts || listed || isTable(placed) || running.last !== null;
  if (!begun) return false;
  if (own.some(namesPeople) || hasOwnDay(placed, stretch)) return false;
  return (
    counts ||
    isTable(placed) ||
    !own.some((d) => isInTown(d) && (d.place?.from ?? 0) < stretch.to)
  );
}

const namesPeople = ({ harms }: Draft) =>
  harms.some((h) => h.group.people.length > 0);

function isInTown({ place }: Draft): boolean {
  if (place === null) return false;
  return (
    place.precision !== "admin1" &&
    place.precision !== "area" &&
    place.precision !== "country"
  );
}

function hasOwnDay(
  { reading }: PlacedSentence,
  { from: start, to: end }: TokenRange,
): boolean {
  return reading.dates.some((d) => {
    if (d.from < start || d.from >= end || !d.interval) return false;
    if (ISSUED.has(bareWord(reading.view.keys[d.from - 1]))) return false;
    if (d.role !== "when") return false;
    const first = parseIsoDay(d.interval.start) ?? 0;
    const last = parseIsoDay(d.interval.end) ?? 0;
    return last - first < OWN_DAYS;
  });
}

/** Counted operations or a labelled figure: `الاعتقال: 34 معتقلاً في …`. */
function isTable({ reading, sentence }: PlacedSentence): boolean {
  const { keys } = reading.view;
  const label = keys.slice(sentence.from, sentence.from + 5).includes(":");
  return (
    label ||
    reading.numbers.some(
      (n) =>
        n.use === "count" &&
        n.from >= sentence.from &&
        n.from < sentence.to &&
        UNITS.has(keys[n.to] ?? ""),
    )
  );
}

/** An item of a list: it begins with a dash, a bullet or a number. */
export function isItem({ reading, sentence }: PlacedSentence): boolean {
  return /^[-–—•*▪◾🔸🔹]$/u.test(reading.view.keys[sentence.from] ?? "");
}

/** Whether any word of a sentence is in a set, freed of و and ف. */
export function hasWord(
  { reading, sentence }: PlacedSentence,
  words: ReadonlySet<string>,
): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (words.has(bareWord(reading.view.keys[at]))) return true;
  return false;
}

/** A draft of the counted stretch without a day of its own. */
export function isCounted(
  draft: Draft,
  counted: CountedPeriod | null,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const at = draft.frame.triggers[0]?.hit.from ?? draft.frame.from;
  if (at < from || at >= to) return false;
  if (counted === null || draft.date === null) return true;
  if (counted.mentions.includes(draft.date)) return true;
  const { interval } = draft.date;
  return !(
    interval &&
    interval.start === interval.end &&
    draft.date.role === "when"
  );
}
