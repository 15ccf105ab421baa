import type { Bilingual } from "../../model/index.js";
import { LEVEL_WORDS } from "../pairs/explanation-words.js";
import type { ListVerdict } from "./list-pairs.js";
import type { PersonComparison } from "./person-comparison.js";
import type { PersonRecord } from "./person-records.js";

/** Bits of each level of each field of two persons. */
export interface PersonWeights {
  readonly prior: number;
  readonly threshold: number;
  /** Bits by which a pair must lead over every other of its two sides. */
  readonly lead: number;
  readonly fields: {
    readonly [Field in keyof PersonComparison]: Readonly<
      Record<PersonComparison[Field], number>
    >;
  };
}

/**
 * @source judgement: a name of three parts outweighs all else; two parts are
 * borne by many, so that day and place must agree as well
 */
export const PERSON_WEIGHTS: PersonWeights = {
  prior: -5,
  threshold: 2.5,
  lead: 1,
  fields: {
    name: { full: 8, part: 4, weak: 0, fathers_differ: -2, differ: -10 },
    date: {
      same_day: 3,
      covered: 2,
      within: 1,
      within_long: 0,
      next_day: 1.5,
      near: 0.5,
      apart: -2,
      unknown: 0,
    },
    place: {
      same: 2,
      part: 1.5,
      close: 1,
      inside: 0.5,
      region: 0.5,
      other_spot: -0.5,
      other_town: -1.5,
      elsewhere: -3,
      unknown: 0,
    },
    age: { same: 2, near: 1, other: -3, unknown: 0 },
    sex: { same: 0.5, other: -5, unknown: 0 },
    outcome: { same: 0.5, later: 0, other: -2, unknown: 0 },
  },
};

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const FIELDS: Readonly<Record<keyof PersonComparison, Bilingual>> = {
  name: both("الاسم", "name"),
  date: both("التاريخ", "date"),
  place: both("المكان", "place"),
  age: both("العمر", "age"),
  sex: both("الجنس", "sex"),
  outcome: both("ما حلّ به", "outcome"),
};

const OWN_LEVELS = {
  age: {
    same: both("العمر نفسه", "the same age"),
    near: both("بينهما سنة أو سنتان", "one or two years apart"),
    other: both("عمران مختلفان", "different ages"),
    unknown: both("لا عمر في أحدهما", "one tells no age"),
  },
  sex: {
    same: both("الجنس نفسه", "the same sex"),
    other: both("جنسان مختلفان", "different sexes"),
    unknown: both("لا يُذكر في أحدهما", "one does not tell"),
  },
  outcome: {
    same: both("الأمر نفسه", "the same outcome"),
    later: both("قد يكون توفي لاحقاً", "may have died later"),
    other: both("أمران مختلفان", "different outcomes"),
    unknown: both("لا يُذكر في أحدهما", "one does not tell"),
  },
} as const;

function levelWords(field: keyof PersonComparison, level: string): Bilingual {
  const tables: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> =
    {
      ...OWN_LEVELS,
      name: LEVEL_WORDS.victims,
      date: LEVEL_WORDS.date,
      place: LEVEL_WORDS.place,
    };
  return tables[field]![level]!;
}

/** What one field said for or against two persons being one. */
export interface PersonFieldExplanation {
  readonly field: keyof PersonComparison;
  readonly level: string;
  readonly bits: number;
  readonly words: Bilingual;
}

/** @returns fields that say something, the strongest first */
export function explainPersons(
  comparison: PersonComparison,
  weights: PersonWeights,
): readonly PersonFieldExplanation[] {
  const fields = Object.keys(FIELDS) as (keyof PersonComparison)[];
  return fields
    .map((field) => {
      const level = comparison[field];
      const levels: Readonly<Record<string, number>> = weights.fields[field];
      const [name, told] = [FIELDS[field], levelWords(field, level)];
      const words = both(`${name.ar}: ${told.ar}`, `${name.en}: ${told.en}`);
      return { field, level, bits: levels[level] ?? 0, words };
    })
    .filter(({ bits }) => bits !== 0)
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
}

/** @returns bits of two persons, the prior included */
export function personWeight(
  comparison: PersonComparison,
  weights: PersonWeights,
): number {
  const told = explainPersons(comparison, weights);
  return told.reduce((sum, { bits }) => sum + bits, weights.prior);
}

const ONE_DAY: ReadonlySet<string> = new Set(["same_day", "covered"]);
const ONE_PLACE: ReadonlySet<string> = new Set(["same", "part", "close"]);

/**
 * Judges two persons. Without a father's name in common they are one only
 * where day and place agree and nothing contradicts; never where the fathers
 * differ or somebody accuses one of them.
 */
export function personVerdict(
  a: PersonRecord,
  b: PersonRecord,
  comparison: PersonComparison,
  weights: PersonWeights,
): ListVerdict {
  const { name, date, place, sex, age, outcome } = comparison;
  if (name === "differ") return "none";
  const isOneTime = ONE_DAY.has(date);
  const isOnePlace = ONE_PLACE.has(place);
  if (name === "fathers_differ" || name === "weak")
    return isOneTime && isOnePlace ? "possible" : "none";
  const contradicts = sex === "other" || age === "other" || outcome === "other";
  const isHeavy = personWeight(comparison, weights) >= weights.threshold;
  const isGrounded =
    name === "full"
      ? date !== "apart" && place !== "elsewhere"
      : isOneTime && isOnePlace && !a.accused && !b.accused;
  return isHeavy && isGrounded && !contradicts ? "match" : "possible";
}
