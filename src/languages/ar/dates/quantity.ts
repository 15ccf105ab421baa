import { withFields } from "../../../text/with-fields.js";
import { isGrammarWord } from "./clause.js";
import type { DateMention, TimeUnit } from "./mention.js";
import {
  keyOf,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";
import { sumOf, type TimeAmount } from "./time-sum.js";

const NO_REST: readonly TimeAmount[] = [];

/** An amount of time: ثلاثة أيام, أكثر من أسبوعين, 3 سنوات و10 أشهر. */
export interface TimeQuantity {
  readonly from: number;
  readonly to: number;
  readonly unit: TimeUnit;
  /** Amount in `unit`; a bare plural («أيام») is 2 and open above. */
  readonly min: number;
  readonly max: number | null;
  readonly hedge: "exact" | "about" | "more-than" | "less-than" | "vague";
  /** Further parts: «3 سنوات و10 أشهر» has 10 months. */
  readonly rest: readonly TimeAmount[];
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
  const { to, rest } = readFurtherParts(reading, counted);
  return withFields(counted, {
    from: at,
    to,
    bare: counted.bare && rest.length === 0,
    hedge:
      counted.max === null && counted.hedge === "vague"
        ? "vague"
        : hedge === "exact"
          ? counted.hedge
          : hedge,
    rest,
  });
}

function readCounted(reading: Reading, at: number): TimeQuantity | null {
  const begin = skipArticle(reading, at);
  const number = numberFrom(reading, begin);
  if (number === undefined || number.kind === "percent") return null;
  const dual = wordAt(reading, begin);
  const base = { from: at, rest: NO_REST, bare: false };
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
  const half = readHalf(reading, number.to + 1);
  const vague =
    number.hedge === "several" ||
    number.hedge === "few" ||
    number.hedge === "dozens";
  const range = number.hedge === "range";
  return {
    ...base,
    to: half.to,
    unit: unit.unit,
    min: range ? (number.min ?? number.value) : number.value + half.amount,
    max: vague ? null : range ? number.max : number.value + half.amount,
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
  const base = { from: at, unit: word.unit, rest: NO_REST };
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
  const half = readHalf(reading, at + 1);
  const whole = half.amount === 0 && WHOLE.has(next);
  const amount = 1 + half.amount;
  return {
    ...base,
    to: whole ? at + 2 : half.to,
    min: amount,
    max: amount,
    hedge: "exact",
    bare: half.amount === 0 && !whole,
  };
}

const WHOLE = new Set(["كامل", "كامله", "كاملا"]);

const HALVES: ReadonlyMap<string, number> = new Map([
  ["ونصف", 0.5],
  ["وربع", 0.25],
  ["وثلث", 1 / 3],
]);

/** «ونصف», «ونصف السنة» after a unit that ends at `at`. */
function readHalf(reading: Reading, at: number) {
  const amount = HALVES.get(keyOf(reading, at));
  if (amount === undefined) return { amount: 0, to: at };
  const again = wordAt(reading, at + 1);
  const named = again?.sense === "unit" && again.article;
  return { amount, to: named ? at + 2 : at + 1 };
}

/** «عام 2018», «يوم الجمعة», «شهر أيار», «ساعات الفجر» are no amounts. */
function namesADate(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (word?.conjunction || /^و../.test(keyOf(reading, at))) return false;
  const number = numberFrom(reading, skipArticle(reading, at));
  if (number !== undefined && number.value !== 1 && number.use === "date-part")
    return true;
  if (word === undefined) return false;
  if (word.sense === "month" || word.sense === "unit")
    return word.preposition === "";
  return (
    (word.sense === "weekday" && word.article) ||
    word.sense === "relative-day" ||
    (word.sense === "day-part" && !word.adverb && word.preposition === "")
  );
}

/** Parts after the first: «وثلاث ساعات», «و شهر واحد», «وعشرة أيام». */
function readFurtherParts(
  reading: Reading,
  first: TimeQuantity,
): { readonly to: number; readonly rest: readonly TimeAmount[] } {
  const rest: TimeAmount[] = [];
  let { to } = first;
  if (first.max === null || first.hedge === "vague") return { to, rest };
  if (/^(?:و)?بين$/.test(keyOf(reading, first.from - 1))) return { to, rest };
  const units = new Set([first.unit]);
  for (;;) {
    const part = readPart(reading, to);
    if (part === null || units.has(part.unit)) break;
    units.add(part.unit);
    rest.push({ unit: part.unit, amount: part.min });
    to = part.to;
  }
  return { to, rest };
}

function readPart(reading: Reading, at: number): TimeQuantity | null {
  const glue = keyOf(reading, at) === "و";
  const next = glue ? at + 1 : at;
  if (!glue && !keyOf(reading, next).startsWith("و")) return null;
  const part = readCounted(reading, next) ?? readUncounted(reading, next);
  if (part === null || part.max === null || part.max !== part.min) return null;
  if (!part.bare) return part;
  const after = keyOf(reading, part.to);
  const ends = isGrammarWord(reading, part.to) || after.startsWith("و");
  return ends ? part : null; // «ويوم عرفة» is a day by its name
}

/** The amount as told; a sum in its smallest unit. */
export function amountOf(
  quantity: TimeQuantity,
): NonNullable<DateMention["duration"]> {
  const { min, max, hedge, unit, rest } = quantity;
  const told =
    rest.length === 0
      ? { min, max, unit }
      : sumOf({ min, max }, [{ unit, amount: min }, ...rest]);
  return {
    ...told,
    min: hedge === "less-than" ? null : told.min,
    max: hedge === "more-than" ? null : told.max,
  };
}
