import {
  PERSON_FIELDS,
  type ComparedPersons,
  type PersonComparison,
  type PersonField,
} from "./person-comparison.js";

/** Evidence of each level in bits; the name brings bits of its own. */
export interface PersonWeights {
  /** Bits that any two mentions start from. */
  readonly prior: number;
  /** Bits from which two mentions are joined. */
  readonly threshold: number;
  /** Bits from which a pair that is not joined is worth a look. */
  readonly suggestion: number;
  /** Bits by which one father must lead another for a name without one. */
  readonly lead: number;
  readonly fields: {
    readonly [Field in PersonField]: Readonly<
      Record<PersonComparison[Field], number>
    >;
  };
}

/**
 * Weights of persons.
 *
 * @source judgement: the prior stands for a register of some 8,000 persons of
 * one region; a name adds the rarity of its parts (`name-rarity.ts`), so that
 * محمد العلي alone stays at -4 and a rare name of three parts at +10. A town
 * adds little to a name of two parts, for a family lives together. Two mentions
 * of one incident start near 0 before their names speak. 5 bits is 97 %.
 */
export const PERSON_WEIGHTS: PersonWeights = {
  prior: -13,
  threshold: 5,
  suggestion: 0,
  lead: 3,
  fields: {
    name: {
      full: 0,
      part: 0,
      alias: 0,
      weak: -3,
      fathers_differ: -20,
      differ: -20,
    },
    incident: { same_side: 12, other_side: -4, beside: 6, none: 0 },
    place: {
      near: 2,
      region: 0.5,
      other_town: -0.5,
      elsewhere: -4,
      unknown: 0,
    },
    origin: { same: 3, region: 0.5, other: -4, unknown: 0 },
    age: { equal: 3, compatible: 0.5, apart: -4, far: -8, unknown: 0 },
    byname: { same: 5, other: -2, unknown: 0 },
    affiliation: {
      same_post: 5,
      same: 1.5,
      former: 1.5,
      other: -0.5,
      unknown: 0,
    },
    date: { days: 3, month: 1.5, year: 0, years: -1, unknown: 0 },
    fate: { follows: 4, repeated: 1, alike: 1, none: 0 },
  },
};

/** What one field adds. */
export interface PersonFieldWeight {
  readonly field: PersonField;
  readonly level: string;
  readonly bits: number;
}

/** @returns one entry a field, in the order of {@link PERSON_FIELDS} */
export function personFieldWeights(
  { comparison, nameBits }: ComparedPersons,
  weights: PersonWeights,
): readonly PersonFieldWeight[] {
  return PERSON_FIELDS.map((field) => {
    const level = comparison[field];
    const levels: Readonly<Record<string, number>> = weights.fields[field];
    const bits = (levels[level] ?? 0) + (field === "name" ? nameBits : 0);
    return { field, level, bits };
  });
}

/** @returns bits of the whole pair */
export function personWeight(
  compared: ComparedPersons,
  weights: PersonWeights,
): number {
  return personFieldWeights(compared, weights).reduce(
    (sum, { bits }) => sum + bits,
    weights.prior,
  );
}
