import { MODIFIERS } from "./date-words.js";
import type { DayPart } from "./mention.js";
import { amountOf, readQuantity } from "./quantity.js";
import {
  type DateDraft,
  keyOf,
  lastToldDay,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";
import { writtenAt } from "../numerals/neighbours.js";

const CUES = new Set(
  "لمده مده بمده مدته مدتها استمر استمرت استمرا دام دامت يدوم تدوم طوال زهاء لنحو نحو قرابه استغرق استغرقت لحوالي حوالي مدي مدار".split(
    " ",
  ),
);

/** Reads an amount of time that is no point: `لمدة ساعتين`, `ثلاثة أيام`. */
export function readDuration(reading: Reading, at: number): DateDraft | null {
  const number = numberFrom(reading, skipArticle(reading, at));
  if (number?.use === "age") return null;
  if (number?.kind === "fraction" && keyOf(reading, at).startsWith("و"))
    return null; // عام ونصف العام: the half belongs to what stands before
  if (number === undefined) return readUncountedDuration(reading, at);
  const quantity = readQuantity(reading, at);
  if (quantity === null) return null;
  if (quantity.bare && !CUES.has(keyOf(reading, at - 1))) return null;
  return draftOf(
    Math.min(at, number.hedgeFrom),
    quantity.to,
    amountOf(quantity),
  );
}

/** «ساعة ونصف», «يوم كامل», «سنة وشهران»; behind a cue also «أسبوع», «أيام». */
function readUncountedDuration(reading: Reading, at: number): DateDraft | null {
  const than = keyOf(reading, at - 1) === "من";
  const hedged = than && BOUND.test(keyOf(reading, at - 2));
  const from = hedged ? at - 2 : at;
  const before = keyOf(reading, from - 1);
  if (AGE.test(before) || numberEndsAt(reading, at)) return null;
  const cued = hedged || CUES.has(before);
  const word = wordAt(reading, at);
  if (!cued && word?.sense === "unit")
    if (word.number === "two" || word.unit === "decade") return null;
  const quantity = readQuantity(reading, from);
  if (quantity === null || (quantity.bare && !cued)) return null;
  return draftOf(from, quantity.to, amountOf(quantity));
}

const BOUND = /^[ولب]?(?:اكثر|ازيد|اقل)$/;

/** Whether a number stands right before `at`: «48 سنة و3 أشهر» begins there. */
function numberEndsAt(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 8; back--)
    if (numberFrom(reading, back)?.to === at) return true;
  return false;
}

/** «عمره سنة ونصف» is an age. */
const AGE =
  /^(?:[وفبل])?(?:عمر(?:ه|ها|هما)?|العمر|سن|ابن|ابنه|البالغه?|يبلغ|تبلغ|ذو|ذي|ذات)$/;

function draftOf(
  from: number,
  to: number,
  duration: NonNullable<DateDraft["duration"]>,
): DateDraft {
  return {
    from,
    to,
    kind: "duration",
    span: null,
    precision: "unknown",
    anchor: "absolute",
    role: "duration",
    rule: "ar.date.duration",
    contextual: false,
    duration,
  };
}

const ALL_OF = /^[وف]?(?:طوال|طيله)$/;

/** Whether a folded word opens «طوال اليوم». */
export const opensWholeUnit = (key: string): boolean => ALL_OF.test(key);

/** Reads «طوال اليوم», «طوال شهر»: a whole unit, the one that «طوال» makes it. */
export function readWholeUnit(reading: Reading, at: number): DateDraft | null {
  if (!opensWholeUnit(keyOf(reading, at))) return null;
  const word = wordAt(reading, at + 1);
  if (word?.sense !== "unit" || word.number !== "one") return null;
  if (word.cliticLength > (word.article ? 2 : 0)) return null;
  if (!word.article) {
    const quantity = readQuantity(reading, at + 1);
    if (quantity === null || quantity.min !== 1) return null;
    return draftOf(at, quantity.to, amountOf(quantity));
  }
  const next = keyOf(reading, at + 2);
  if (MODIFIERS.has(next) || numberFrom(reading, at + 2) !== undefined)
    return null;
  return draftOf(at, at + 2, { min: 1, max: 1, unit: word.unit });
}

const CLOCK_LEADS = new Set(
  "ساعات الساعات عند وقت قبيل خلال في منذ".split(" "),
);

/** Reads `فجراً`, `مساءً`, `في الصباح`, `ساعات الفجر` standing alone. */
export function readPartOfDay(reading: Reading, at: number): DateDraft | null {
  const word = wordAt(reading, at);
  if (word?.sense !== "day-part") return null;
  const written = writtenAt(reading.tokens, at);
  const adverb =
    word.adverb || (word.stem === "مساء" && written.includes("\u064b"));
  const before = keyOf(reading, at - 1).replace(/^[وف](?=في|من|عن|خل)/, "");
  const led = word.article && CLOCK_LEADS.has(before);
  if (!adverb && !led) return null;
  if (word.stem === "عصر" && before !== "ساعات" && before !== "عند")
    return null;
  if (word.stem === "مغرب" && before !== "عند" && before !== "قبيل")
    return null;
  if (word.stem === "ظهر" && before === "في") return null;
  const span = toldDay(reading, word.part);
  return {
    from: at,
    to: at + 1,
    kind: "part-of-day",
    span,
    precision: span === null ? "unknown" : "day",
    anchor: "previous",
    offsetDays: { min: 0, max: 0 },
    partOfDay: word.part,
    rule: "ar.date.part-of-day",
    contextual: true,
  };
}

/** The day told last (dawn after its evening is the next), else publication. */
function toldDay(reading: Reading, part: DayPart): DateDraft["span"] {
  const told = lastToldDay(reading);
  const { published } = reading;
  const first = told?.span?.first ?? published;
  if (first === null) return null;
  const evening = told?.partOfDay === "evening" || told?.partOfDay === "night";
  const day = part === "dawn" && evening ? first + 1 : first;
  return { first: day, last: day };
}
