import { z } from "zod";
import { accusationSchema } from "./accusation.js";
import { actorRoleSchema } from "./actor-role.js";
import { isOrdered, quantitySchema } from "./count.js";
import { dateIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { personNameSchema } from "./person-name.js";
import { placeReferenceSchema } from "./place-reference.js";
import { countrySchema, wordsSchema } from "./scalar.js";
import { sensitivitySchema } from "./sensitivity.js";
import { statusHistorySchema } from "./status-history.js";
import { GROUP_CODES, OUTCOME_CODES, ROLE_CODES } from "./vocabulary.js";

/** Whether a former fighter settled, and in which round. */
export const SETTLEMENTS = ["2018", "2021", "none", "unknown"] as const;

/** Age in completed years. */
export const ageSchema = z
  .object({ min: quantitySchema.nullable(), max: quantitySchema.nullable() })
  .refine(isOrdered, "min does not exceed max");

/** A membership, present or former, with its dates when told. */
export const affiliationSchema = actorRoleSchema.extend({
  position: z.string().nullable().optional(),
  when: dateIntervalSchema.optional(),
});

/**
 * One person to whom it happened. What the text does not tell is absent; each
 * part has its own evidence under `/victims/n/…`.
 */
export const victimSchema = z.object({
  name: personNameSchema.nullable(),
  mother: wordsSchema.optional(),
  sex: z.enum(["female", "male"]).optional(),
  group: z.enum(GROUP_CODES).optional(),
  age: ageSchema.optional(),
  birth: dateIntervalSchema.optional(),
  /** Where the person comes from; not where it happened. */
  origin: placeReferenceSchema.optional(),
  residence: placeReferenceSchema.optional(),
  occupation: wordsSchema.optional(),
  nationality: countrySchema.optional(),
  affiliation: affiliationSchema.optional(),
  formerAffiliations: z.array(affiliationSchema).optional(),
  settlement: z.enum(SETTLEMENTS).optional(),
  outcome: z.enum(OUTCOME_CODES),
  role: z.enum(ROLE_CODES),
  cause: wordsSchema.optional(),
  died: dateIntervalSchema.optional(),
  diedAt: placeReferenceSchema.optional(),
  accusations: z.array(accusationSchema).optional(),
  statusHistory: statusHistorySchema.optional(),
  /** The one who did it: shown, but outside every total. */
  perpetrator: z.boolean().optional(),
  sensitivity: sensitivitySchema.default("private"),
});

/** One person to whom it happened. */
export type Victim = Immutable<z.infer<typeof victimSchema>>;
/** A membership, present or former. */
export type Affiliation = Immutable<z.infer<typeof affiliationSchema>>;
