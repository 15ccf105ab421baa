import { z } from "zod";
import { quantitySchema } from "./count.js";
import { periodSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { placeReferenceSchema } from "./place-reference.js";
import { claimKeySchema, wordsSchema } from "./scalar.js";
import {
  EVENT_TYPE_CODES,
  GROUP_CODES,
  MEASURE_CODES,
  ROLE_CODES,
  UNIT_CODES,
  WEAPON_CODES,
} from "./vocabulary.js";

const ROLE = `(?:${ROLE_CODES.join("|")})`;

/** One role, or several that the text joins: `civilian+former_combatant`. */
export const joinedRolesSchema = z
  .string()
  .regex(new RegExp(`^${ROLE}(?:\\+${ROLE})*$`));

/** What a figure is about, when it does not count everything. */
export const subjectSchema = z.object({
  types: z.array(z.enum(EVENT_TYPE_CODES)).optional(),
  weapons: z.array(z.enum(WEAPON_CODES)).optional(),
  perpetrators: z.array(wordsSchema).optional(),
});

/**
 * A figure over a period, as a report tells it. `partOf` is the key of the
 * figure that contains it; `excludes` the text's words for what it leaves out.
 */
export const aggregateSchema = z.object({
  period: periodSchema,
  where: placeReferenceSchema,
  measure: z.enum(MEASURE_CODES),
  min: quantitySchema.nullable(),
  max: quantitySchema.nullable(),
  role: joinedRolesSchema.nullable(),
  group: z.enum(GROUP_CODES).optional(),
  source: z.array(wordsSchema),
  about: subjectSchema.optional(),
  unit: z.enum(UNIT_CODES).optional(),
  partOf: claimKeySchema.nullable().optional(),
  excludes: z.array(wordsSchema).optional(),
  hedge: z.string().nullable().optional(),
});

/** A figure over a period. */
export type Aggregate = Immutable<z.infer<typeof aggregateSchema>>;
/** What a figure is about. */
export type Subject = Immutable<z.infer<typeof subjectSchema>>;
