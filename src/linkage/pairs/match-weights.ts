import { fieldCertainty, softened, type Certainty } from "./certainty.js";
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

/** Bits of one field, less of what may have been misread. */
function bitsOf(
  field: ComparedField,
  comparison: Comparison,
  certainty: Certainty,
  weights: MatchWeights,
): number {
  const levels: Readonly<Record<string, number>> = weights.fields[field];
  const bits = levels[comparison[field]] ?? 0;
  return bits === 0 ? 0 : softened(bits, fieldCertainty(field, certainty));
}

/** @returns one entry a field, in the order of {@link COMPARED_FIELDS} */
export function fieldWeights(
  comparison: Comparison,
  certainty: Certainty,
  weights: MatchWeights,
): readonly FieldWeight[] {
  return COMPARED_FIELDS.map((field) => ({
    field,
    level: comparison[field],
    bits: bitsOf(field, comparison, certainty, weights),
  }));
}

/** @returns bits of the whole pair: the prior and all fields */
export function matchWeight(
  comparison: Comparison,
  certainty: Certainty,
  weights: MatchWeights,
): number {
  let bits = weights.prior;
  for (const field of COMPARED_FIELDS)
    bits += bitsOf(field, comparison, certainty, weights);
  return bits;
}
