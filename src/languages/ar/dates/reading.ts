import type { Tokens } from "../../../text/tokens.js";
import type { NumberMention } from "../numerals/mention.js";
import type { DaySpan } from "./civil-day.js";
import { DATE_WORDS, type DateWord } from "./date-words.js";
import type { DateMention } from "./mention.js";

/** A date found but not yet given its role and offsets. */
export interface DateDraft {
  readonly from: number;
  readonly to: number;
  readonly kind: DateMention["kind"];
  readonly span: DaySpan | null;
  readonly precision: DateMention["precision"];
  readonly anchor: DateMention["anchor"];
  readonly rule: string;
  readonly contextual: boolean;
  readonly role?: DateMention["role"];
  readonly offsetDays?: { readonly min: number; readonly max: number };
  readonly partOfDay?: NonNullable<DateMention["partOfDay"]>;
  readonly weekday?: number;
  readonly conflict?: string;
  readonly time?: NonNullable<DateMention["time"]>;
  readonly duration?: NonNullable<DateMention["duration"]>;
  readonly parts?: NonNullable<DateMention["parts"]>;
}

/** What the readers of dates share while they go through one text. */
export interface Reading {
  readonly tokens: Tokens;
  /** Day number of publication. */
  readonly published: number | null;
  readonly numbers: readonly NumberMention[];
  /** Index into `numbers` by first token; -1 where none begins. */
  readonly numberIndex: Int32Array;
  /** Dates read so far in this text, in text order. */
  readonly told: readonly DateDraft[];
}

/** The word of time at `at`, if it is one. */
export function wordAt(reading: Reading, at: number): DateWord | undefined {
  return DATE_WORDS.get(reading.tokens.keys[at] ?? "");
}

/** The folded token at `at`. */
export function keyOf(reading: Reading, at: number): string {
  return reading.tokens.keys[at] ?? "";
}

/** The number that begins at `at`, a glued ال before digits skipped. */
export function numberFrom(
  reading: Reading,
  at: number,
): NumberMention | undefined {
  const index = reading.numberIndex[at] ?? -1;
  return index < 0 ? undefined : reading.numbers[index];
}

/** Tokens of a glued article before digits: الـ 24. */
export function skipArticle(reading: Reading, at: number): number {
  const key = keyOf(reading, at);
  return (key === "ال" || key === "وال" || key === "بال") &&
    numberFrom(reading, at + 1) !== undefined
    ? at + 1
    : at;
}

/** Days before publication within which the news of a report lies. */
const NEWS_DAYS = 14;

/** Dates looked back on at the most. */
const MEMORY = 40;

function lastOf(
  told: readonly DateDraft[],
  fits: (draft: DateDraft) => boolean,
): DateDraft | undefined {
  const first = Math.max(0, told.length - MEMORY);
  for (let at = told.length - 1; at >= first; at--) {
    const draft = told[at];
    if (draft !== undefined && draft.span !== null && fits(draft)) return draft;
  }
  return undefined;
}

const isHappening = ({ role, precision }: DateDraft) =>
  role === "when" && precision === "day";

/** The day told last as the time of a happening, not of one to come. */
export function lastToldDay(reading: Reading): DateDraft | undefined {
  const latest = reading.published ?? Infinity;
  return lastOf(
    reading.told,
    (draft) => isHappening(draft) && (draft.span?.first ?? Infinity) <= latest,
  );
}

/** The day told last that is news, else the day told last at all. */
export function lastNewsDay(reading: Reading): DateDraft | undefined {
  const { published } = reading;
  if (published === null) return lastToldDay(reading);
  const news = lastOf(reading.told, (draft) => {
    const first = draft.span?.first ?? Infinity;
    return (
      isHappening(draft) && first <= published && first >= published - NEWS_DAYS
    );
  });
  return news ?? lastToldDay(reading);
}

/** The latest told date with a resolved span, of any precision. */
export function lastTold(reading: Reading): DateDraft | undefined {
  return lastOf(reading.told, () => true);
}
