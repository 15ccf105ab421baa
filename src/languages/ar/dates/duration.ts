import type { DayPart } from "./mention.js";
import { readQuantity } from "./quantity.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";
import { writtenAt } from "../numerals/neighbours.js";

const CUES = new Set(
  "لمده مده بمده مدته مدتها استمر استمرت استمرا دام دامت يدوم تدوم طوال زهاء لنحو نحو قرابه استغرق استغرقت لحوالي حوالي".split(
    " ",
  ),
);

/** Reads an amount of time that is no point: `لمدة ساعتين`, `ثلاثة أيام`. */
export function readDuration(reading: Reading, at: number): DateDraft | null {
  const number = numberFrom(reading, skipArticle(reading, at));
  if (number?.use === "age") return null;
  const cued = CUES.has(keyOf(reading, at - 1));
  if (number === undefined && !cued) return null;
  const quantity = readQuantity(reading, at);
  if (quantity === null || (quantity.bare && !cued)) return null;
  const { min, max, hedge, unit, to } = quantity;
  return {
    from: number?.hedgeFrom === undefined ? at : Math.min(at, number.hedgeFrom),
    to,
    kind: "duration",
    span: null,
    precision: "unknown",
    anchor: "absolute",
    role: "duration",
    rule: "ar.date.duration",
    contextual: false,
    duration: {
      min: hedge === "less-than" ? null : min,
      max: hedge === "more-than" ? null : max,
      unit,
    },
  };
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
  const span = sameLineDay(reading, at);
  return {
    from: at,
    to: at + 1,
    kind: "part-of-day",
    span,
    precision: span === null ? "unknown" : "day",
    anchor: "previous",
    offsetDays: { min: 0, max: 0 },
    partOfDay: word.part satisfies DayPart,
    rule: "ar.date.part-of-day",
    contextual: true,
  };
}

/** The day told last on the same line, else the publication day. */
function sameLineDay(reading: Reading, at: number): DateDraft["span"] {
  const { published, told, tokens } = reading;
  const last = told.findLast(
    (draft) => draft.span !== null && draft.precision === "day",
  );
  if (last?.span) {
    let line = at;
    while (line > last.to && tokens.kind[line] !== 3) line--;
    if (line <= last.to) return last.span;
  }
  return published === null ? null : { first: published, last: published };
}
