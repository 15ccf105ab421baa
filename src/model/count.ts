import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { UNIT_CODES } from "./vocabulary.js";

/** A number of people or things: never negative. */
export const quantitySchema = z.int().nonnegative();

/**
 * @param count - bounds of a count, null where open
 * @returns whether the lower bound does not exceed the upper
 */
export function isOrdered(count: {
  readonly min: number | null;
  readonly max: number | null;
}): boolean {
  return count.min === null || count.max === null || count.min <= count.max;
}

/**
 * How many, as told: exact 3 is 3–3, "at least 15" is 15–open, a group told
 * without a number is open–open. `hedge` is the text's hedging word; counts of
 * different units are never added.
 */
export const countSchema = z
  .object({
    min: quantitySchema.nullable(),
    max: quantitySchema.nullable(),
    hedge: z.string().nullable(),
    unit: z.enum(UNIT_CODES),
  })
  .refine(isOrdered, "min does not exceed max");

/** How many, as told. */
export type Count = Immutable<z.infer<typeof countSchema>>;
