import {
  COMPARED_FIELDS,
  type ComparedField,
  type Comparison,
} from "./comparison.js";

/**
 * Evidence of each level of each field, in bits: log2 of how much more often
 * two tellings of one happening show it than two other claims of one block.
 */
export interface MatchWeights {
  /** Bits that a pair of one block starts from. */
  readonly prior: number;
  /** Bits from which a pair is linked. */
  readonly threshold: number;
  /** Bits from which a pair by itself makes its two reports companions. */
  readonly companionThreshold: number;
  readonly fields: {
    readonly [Field in ComparedField]: Readonly<
      Record<Comparison[Field], number>
    >;
  };
}

/** What one field adds. */
export interface FieldWeight {
  readonly field: ComparedField;
  /** The level of agreement. */
  readonly level: string;
  /** log2 of the likelihood ratio. */
  readonly bits: number;
}

/** @returns one entry a field, in the order of {@link COMPARED_FIELDS} */
export function fieldWeights(
  comparison: Comparison,
  weights: MatchWeights,
): readonly FieldWeight[] {
  return COMPARED_FIELDS.map((field) => {
    const level = comparison[field];
    const levels: Readonly<Record<string, number>> = weights.fields[field];
    return { field, level, bits: levels[level] ?? 0 };
  });
}

/** @returns bits of the whole pair: the prior and all fields */
export function matchWeight(
  comparison: Comparison,
  weights: MatchWeights,
): number {
  let bits = weights.prior;
  for (const field of COMPARED_FIELDS) {
    const levels: Readonly<Record<string, number>> = weights.fields[field];
    bits += levels[comparison[field]] ?? 0;
  }
  return bits;
}
