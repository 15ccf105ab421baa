import type { DateMention, TimeUnit } from "./mention.js";
import {
  keyOf,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";

/** An amount of time: ثلاثة أيام, أكثر من أسبوعين, 3 سنوات و10 أشهر. */
export interface TimeQuantity {
  readonly from: number;
  readonly to: number;
  readonly unit: TimeUnit;
  /** Amount in `unit`; a bare plural («أيام») is 2 and open above. */
  readonly min: number;
  readonly max: number | null;
  readonly hedge: "exact" | "about" | "more-than" | "less-than" | "vague";
  /** Months of a second part: «3 سنوات و10 أشهر» has 10. */
  readonly months: number;
  /** A bare singular («أسبوع», «ساعة»), counted only behind a cue. */
  readonly bare: boolean;
}

const MORE = new Set(["اكثر", "ازيد", "باكثر", "لاكثر", "واكثر"]);
const LESS = new Set(["اقل", "باقل", "لاقل"]);
const ABOUT = new Set(
  "نحو حوالي قرابه زهاء بنحو لنحو بحوالي لحوالي لقرابه بقرابه".split(" "),
);
const FEW = new Set(["القليله", "قليله", "عديده", "عده", "معدوده", "طويله"]);

/** Reads an amount of time at `at`, its hedge included. */
export function readQuantity(
  reading: Reading,
  at: number,
): TimeQuantity | null {
  let next = at;
  let hedge: TimeQuantity["hedge"] = "exact";
  const key = keyOf(reading, next);
  if (ABOUT.has(key)) {
    hedge = "about";
    next++;
  } else if (
    keyOf(reading, next + 1) === "من" &&
    (MORE.has(key) || LESS.has(key))
  ) {
    hedge = MORE.has(key) ? "more-than" : "less-than";
    next += 2;
  }
  const counted = readCounted(reading, next) ?? readUncounted(reading, next);
  if (counted === null) return null;
  const second = readSecondPart(reading, counted);
  const to = second?.to ?? counted.to;
  return {
    ...counted,
    from: at,
    to,
    hedge:
      counted.max === null && counted.hedge === "vague"
        ? "vague"
        : hedge === "exact"
          ? counted.hedge
          : hedge,
    months: second?.months ?? 0,
  };
}

function readCounted(reading: Reading, at: number): TimeQuantity | null {
  const begin = skipArticle(reading, at);
  const number = numberFrom(reading, begin);
  if (number === undefined || number.kind === "percent") return null;
  const dual = wordAt(reading, begin);
  const base = { from: at, months: 0, bare: false };
  if (dual?.sense === "unit" && dual.number === "two") {
    const both = keyOf(reading, number.to).replace(/^ال/, "");
    const to =
      both === "اثنين" || both === "اثنان" || both === "كاملين"
        ? number.to + 1
        : number.to;
    const hedge = hedgeOf(number.hedge);
    return {
      ...base,
      to,
      unit: dual.unit,
      min: number.value,
      max: number.value,
      hedge,
    };
  }
  const unit = wordAt(reading, number.to);
  if (unit?.sense !== "unit" || number.kind === "ordinal") return null;
  if (number.rule === "ar.number.dual") return null; // «آخران يوم الأحد»
  if (unit.conjunction || unit.preposition !== "") return null;
  const half = keyOf(reading, number.to + 1) === "ونصف" ? 0.5 : 0;
  const vague =
    number.hedge === "several" ||
    number.hedge === "few" ||
    number.hedge === "dozens";
  const range = number.hedge === "range";
  return {
    ...base,
    to: number.to + (half > 0 ? 2 : 1),
    unit: unit.unit,
    min: range ? (number.min ?? number.value) : number.value + half,
    max: vague ? null : range ? number.max : number.value + half,
    hedge: vague ? "vague" : hedgeOf(number.hedge),
  };
}

function hedgeOf(hedge: string): TimeQuantity["hedge"] {
  if (hedge === "about") return "about";
  if (hedge === "more-than" || hedge === "at-least") return "more-than";
  return hedge === "less-than" || hedge === "at-most" ? "less-than" : "exact";
}

/** أيام, أسبوع, ساعة ونصف, يوم واحد: no number, or the unit before it. */
function readUncounted(reading: Reading, at: number): TimeQuantity | null {
  const word = wordAt(reading, at);
  if (word?.sense !== "unit" || word.article) return null;
  const base = { from: at, unit: word.unit, months: 0 };
  const next = keyOf(reading, at + 1);
  if (word.number === "two")
    return { ...base, to: at + 1, min: 2, max: 2, hedge: "exact", bare: false };
  if (namesADate(reading, at + 1)) return null;
  if (word.number === "many") {
    const to = FEW.has(next) ? at + 2 : at + 1;
    return { ...base, to, min: 2, max: null, hedge: "vague", bare: true };
  }
  const number = numberFrom(reading, at + 1);
  if (number?.value === 1 && number.kind === "cardinal")
    return {
      ...base,
      to: number.to,
      min: 1,
      max: 1,
      hedge: "exact",
      bare: false,
    };
  const half = next === "ونصف" ? 0.5 : next === "وربع" ? 0.25 : 0;
  const to = half > 0 ? at + 2 : at + 1;
  const amount = 1 + half;
  return {
    ...base,
    to,
    min: amount,
    max: amount,
    hedge: "exact",
    bare: half === 0,
  };
}

/** «عام 2018», «يوم الجمعة», «شهر أيار», «ساعات الفجر» are no amounts. */
function namesADate(reading: Reading, at: number): boolean {
  const number = numberFrom(reading, skipArticle(reading, at));
  if (number !== undefined && number.value !== 1 && number.use === "date-part")
    return true;
  const word = wordAt(reading, at);
  if (word === undefined || word.conjunction) return false;
  if (word.sense === "month") return word.preposition === "";
  return (
    (word.sense === "weekday" && word.article) ||
    word.sense === "relative-day" ||
    (word.sense === "day-part" && !word.adverb && word.preposition === "")
  );
}

/** The second part of «3 سنوات و10 أشهر», «عام وشهرين», in months. */
function readSecondPart(
  reading: Reading,
  first: TimeQuantity,
): { readonly to: number; readonly months: number } | null {
  if (first.unit !== "year" || first.max === null) return null;
  const glue = keyOf(reading, first.to) === "و";
  const next = glue ? first.to + 1 : first.to;
  if (!glue && !keyOf(reading, next).startsWith("و")) return null;
  const second = readCounted(reading, next);
  if (second === null || second.unit !== "month") return null;
  return { to: second.to, months: second.min };
}

/** The amount as told; years with months («3 سنوات و10 أشهر») in months. */
export function amountOf(
  quantity: TimeQuantity,
): NonNullable<DateMention["duration"]> {
  const { min, max, hedge, unit, months } = quantity;
  const whole = (amount: number) => amount * 12 + months;
  const joint = months > 0;
  return {
    min: hedge === "less-than" ? null : joint ? whole(min) : min,
    max:
      hedge === "more-than" || max === null ? null : joint ? whole(max) : max,
    unit: joint ? "month" : unit,
  };
}
