import { withFields } from "../../../text/with-fields.js";
import type { Tokens } from "../../../text/tokens.js";
import { TokenKind } from "../../../text/tokens.js";
import { tokenTest } from "../../../text/token-marks.js";
import type { NumberMention } from "../numerals/mention.js";
import { offsetInside } from "../numerals/neighbours.js";
import { NUMBER_WORDS } from "../numerals/number-words.js";
import { isoInterval, parseIsoDay } from "./civil-day.js";
import { readClock } from "./clock.js";
import { DATE_WORDS, type DateWord } from "./date-words.js";
import { readDay } from "./day.js";
import {
  opensWholeUnit,
  readDuration,
  readPartOfDay,
  readWholeUnit,
} from "./duration.js";
import { readPeriodDate } from "./edge.js";
import { readElapsed } from "./elapsed.js";
import { readFeast } from "./feast.js";
import { joinRanges } from "./join.js";
import type { DateMention } from "./mention.js";
import type { DateDraft, Reading } from "./reading.js";
import { readFromNow } from "./from-now.js";
import { readOrdinalWeekday } from "./ordinal-weekday.js";
import { readRecent } from "./recent.js";
import { roleBefore } from "./role.js";
import { readWeekDay } from "./week-day.js";
import { readYears } from "./year-range.js";

/** What dates are read against. */
export interface DateContext {
  /** ISO day of publication in the outlet's zone, or null where unknown. */
  readonly published: string | null;
  /** The numbers of the same tokens, from `readNumbers`. */
  readonly numbers: readonly NumberMention[];
}

/**
 * Reads every date, period, duration and time of a text, in text order and
 * without overlaps.
 *
 * News looks back: a date without a year is the latest one not after
 * publication. With `published` null what depends on it has no interval.
 */
export function readDates(
  tokens: Tokens,
  context: DateContext,
): readonly DateMention[] {
  const { published, numbers } = context;
  const numberIndex = new Int32Array(tokens.count + 1).fill(-1);
  for (const [index, number] of numbers.entries())
    numberIndex[number.from] = index;
  const told: DateDraft[] = [];
  const reading: Reading = {
    tokens,
    published: published === null ? null : parseIsoDay(published),
    numbers,
    numberIndex,
    told,
  };
  for (let at = 0; at < tokens.count;) {
    const draft = draftAt(reading, at);
    if (draft === null) {
      at++;
      continue;
    }
    const role = draft.role ?? roleBefore(reading, draft.from, draft.kind);
    told.push(withFields(draft, { role }));
    at = Math.max(draft.to, at + 1);
  }
  return joinRanges(reading, told).map((draft) => finish(tokens, draft));
}

function draftAt(reading: Reading, at: number): DateDraft | null {
  const kind = reading.tokens.kind[at];
  if (kind === TokenKind.mark || kind === TokenKind.newline) return null;
  const counted = (reading.numberIndex[at] ?? -1) >= 0;
  if (kind === TokenKind.word && !counted && !mayBegin(reading.tokens, at))
    return null;
  const key = reading.tokens.keys[at] ?? "";
  const word = DATE_WORDS.get(key);
  const whole = readWhole(reading, at, word);
  if (whole !== null) return whole;
  if (kind === TokenKind.number || (reading.numberIndex[at] ?? -1) >= 0)
    return numberDraft(reading, at, word);
  if (word !== undefined) return wordDraft(reading, at, word);
  return FRACTION_WORDS.has(key) ? readPeriodDate(reading, at) : null;
}

/** Longer expressions that no shorter reading may cut. */
function readWhole(
  reading: Reading,
  at: number,
  word: DateWord | undefined,
): DateDraft | null {
  if (word === undefined && (reading.numberIndex[at] ?? -1) < 0)
    return readWholeUnit(reading, at);
  return (
    readOrdinalWeekday(reading, at) ??
    readWeekDay(reading, at) ??
    readFromNow(reading, at)
  );
}

/** Whether a word that no number begins with may begin a date. */
const mayBegin = tokenTest(
  (key) =>
    DATE_WORDS.has(key) || opensWholeUnit(key) || FRACTION_WORDS.has(key),
);

const FRACTION_WORDS = new Set(["النصف", "الثلث", "الربع", "والنصف"]);

function numberDraft(
  reading: Reading,
  at: number,
  word: DateWord | undefined,
): DateDraft | null {
  return (
    readRecent(reading, at) ??
    readDay(reading, at) ??
    readClock(reading, at) ??
    readFeast(reading, at) ??
    readYears(reading, at) ??
    readDuration(reading, at) ??
    (word ? wordDraft(reading, at, word) : readPeriodDate(reading, at))
  );
}

function wordDraft(
  reading: Reading,
  at: number,
  word: DateWord,
): DateDraft | null {
  switch (word.sense) {
    case "weekday":
    case "relative-day":
      return readDay(reading, at);
    case "preposition":
      return readElapsed(reading, at) ?? readDay(reading, at);
    case "month":
      return readDay(reading, at) ?? readPeriodDate(reading, at);
    case "season":
      return readPeriodDate(reading, at);
    case "day-part":
      return (
        readRecent(reading, at) ??
        readDay(reading, at) ??
        readPartOfDay(reading, at)
      );
    case "edge":
      return (
        readDay(reading, at) ??
        readRecent(reading, at) ??
        readPeriodDate(reading, at)
      );
    case "unit":
      return unitDraft(reading, at, word);
    default:
      return (
        readElapsed(reading, at) ??
        readFeast(reading, at) ??
        readRecent(reading, at) ??
        readDay(reading, at) ??
        readPeriodDate(reading, at)
      );
  }
}

function unitDraft(
  reading: Reading,
  at: number,
  word: DateWord & { readonly sense: "unit" },
): DateDraft | null {
  if (word.unit === "hour" && word.number === "one")
    return readClock(reading, at) ?? readDuration(reading, at);
  return (
    readRecent(reading, at) ??
    (word.unit === "day" ? readDay(reading, at) : null) ??
    readYears(reading, at) ??
    readPeriodDate(reading, at) ??
    readDuration(reading, at)
  );
}

/** A mention while its fields are filled in. */
type Told = { -readonly [Field in keyof DateMention]: DateMention[Field] };

function finish(tokens: Tokens, draft: DateDraft): DateMention {
  const { from, to, span, role, rule, kind, precision, anchor } = draft;
  const start = offsetInside(tokens, from, gluedLetters(tokens, from));
  const told: Told = {
    from,
    to,
    start,
    end: tokens.end[to - 1] ?? start,
    kind,
    interval: span === null ? null : isoInterval(span),
    precision: span === null ? "unknown" : precision,
    anchor,
    role: role ?? "when",
    rule,
    contextual: draft.contextual,
  };
  if (draft.offsetDays) told.offsetDays = draft.offsetDays;
  if (draft.partOfDay) told.partOfDay = draft.partOfDay;
  if (draft.weekday !== undefined) told.weekday = draft.weekday;
  if (draft.conflict) told.conflict = draft.conflict;
  if (draft.time) told.time = draft.time;
  if (draft.duration) told.duration = draft.duration;
  if (draft.parts) told.parts = draft.parts;
  return told;
}

const HEDGE_AFTER_CLITIC =
  /^[بل](?:اكثر|اقل|نحو|حوالي|قرابه|ازيد|بضعه?|عده|بعض)$/;

/** Letters of glued و ف ب ل before the date; its article stays. */
function gluedLetters(tokens: Tokens, at: number): number {
  const key = tokens.keys[at] ?? "";
  const word = DATE_WORDS.get(key) ?? NUMBER_WORDS.get(key);
  if (word === undefined) return HEDGE_AFTER_CLITIC.test(key) ? 1 : 0;
  return (word.conjunction ? 1 : 0) + (word.preposition === "" ? 0 : 1);
}
