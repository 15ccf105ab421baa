import { LIST_COMPARED, type ListComparison } from "./list-comparison.js";

/** Evidence of each level of each field, in bits: log2 of how much more often
 * a row and its incident show it than a row and another incident. */
export interface ListWeights {
  readonly prior: number;
  /** Bits from which a row and an incident are one happening. */
  readonly threshold: number;
  /** Bits from which a person is asked. */
  readonly possible: number;
  /** Bits by which a pair must lead over every other of its two sides. */
  readonly lead: number;
  readonly fields: {
    readonly [Field in keyof ListComparison]: Readonly<
      Record<ListComparison[Field], number>
    >;
  };
}

/**
 * Weights for a row against an incident of the register. They differ from
 * those of two reports: a row's date and number are a coder's choice among
 * sources, its code is wide, and no rest of the report speaks for it.
 *
 * @source judgement, from the start weights of linkage; a planted file of 90
 * rows (test/linkage/lists/planted.ts) holds them to precision and recall
 */
export const LIST_WEIGHTS: ListWeights = {
  prior: -4,
  threshold: 1.5,
  possible: -0.5,
  lead: 1,
  fields: {
    type: {
      same: 1.5,
      one_of: 1,
      told_alike: 0.5,
      close: 0,
      bordering: -2,
      different: -5,
      opposed: -6,
      unknown: 0,
    },
    date: {
      same_day: 2.5,
      covered: 1.5,
      within: 0.5,
      within_long: -0.5,
      next_day: -1,
      near: -2,
      apart: -4,
      unknown: 0,
    },
    place: {
      same: 3,
      part: 2,
      close: 0.5,
      inside: 0,
      region: 0,
      other_spot: -1.5,
      other_town: -4,
      elsewhere: -6,
      unknown: -1,
    },
    victims: {
      full: 6,
      part: 4,
      weak: 0.5,
      fathers_differ: -4,
      differ: -3,
      unknown: 0,
    },
    killed: {
      equal_many: 3,
      equal_few: 1,
      compatible: 0.5,
      close: -0.5,
      far: -2.5,
      // These two are levels of reports; rows never show them.
      absent: 0,
      disjoint: 0,
      unknown: 0,
    },
    wounded: {
      equal_many: 3,
      equal_few: 1,
      compatible: 0.5,
      close: 0,
      far: -1.5,
      // These two are levels of reports; rows never show them.
      absent: 0,
      disjoint: 0,
      unknown: 0,
    },
    affected: {
      equal_many: 3,
      equal_few: 1,
      compatible: 0.5,
      close: 0.5,
      far: -1.5,
      // These two are levels of reports; rows never show them.
      absent: 0,
      disjoint: 0,
      unknown: 0,
    },
  },
};

/** What one field of a row adds. */
export interface ListFieldWeight {
  readonly field: keyof ListComparison;
  readonly level: string;
  readonly bits: number;
}

/** @returns one entry a field, in the order of {@link LIST_COMPARED} */
export function listFieldWeights(
  comparison: ListComparison,
  weights: ListWeights,
): readonly ListFieldWeight[] {
  return LIST_COMPARED.map((field) => {
    const level = comparison[field];
    const levels: Readonly<Record<string, number>> = weights.fields[field];
    return { field, level, bits: levels[level] ?? 0 };
  });
}

/** @returns bits of the whole pair, rounded to hundredths */
export function listWeight(
  comparison: ListComparison,
  weights: ListWeights,
): number {
  const bits = listFieldWeights(comparison, weights).reduce(
    (sum, field) => sum + field.bits,
    weights.prior,
  );
  return Math.round(bits * 100) / 100;
}
