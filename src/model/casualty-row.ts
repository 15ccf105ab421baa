import { z } from "zod";
import { chainsSchema } from "./attribution.js";
import { quantitySchema } from "./count.js";
import type { Immutable } from "./immutable.js";
import { wordsSchema } from "./scalar.js";
import {
  GROUP_CODES,
  OUTCOME_CODES,
  ROLE_CODES,
  UNIT_CODES,
} from "./vocabulary.js";

/**
 * How many of which role came to which outcome: the victims named in `names`
 * and an unnamed remainder. A row with `group` is part of another row of the
 * same outcome and never added to it, unless it is the only one.
 */
export const casualtyRowSchema = z.object({
  outcome: z.enum(OUTCOME_CODES),
  min: quantitySchema.nullable(),
  max: quantitySchema.nullable(),
  role: z.enum(ROLE_CODES),
  group: z.enum(GROUP_CODES).optional(),
  names: z.array(wordsSchema),
  /** The text's hedging word, null when the number is told flatly. */
  hedge: z.string().nullable().optional(),
  unit: z.enum(UNIT_CODES).optional(),
  sources: chainsSchema.optional(),
  /** The row counts those who did it; it stays outside every total. */
  perpetrator: z.boolean().optional(),
});

/** How many of which role came to which outcome. */
export type CasualtyRow = Immutable<z.infer<typeof casualtyRowSchema>>;
