import { z } from "zod";
import { actorRoleSchema } from "./actor-role.js";
import { chainsSchema } from "./attribution.js";
import { casualtyRowSchema } from "./casualty-row.js";
import { dateIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { placeReferenceSchema } from "./place-reference.js";
import { slugSchema } from "./scalar.js";
import { victimSchema } from "./victim.js";
import {
  EVENT_TYPE_CODES,
  OUTCOME_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "./vocabulary.js";

/**
 * Stems of the words that tell a happening: `rare` ones, names among them,
 * and everyday ones. What every report holds is left out.
 */
export const tellingWordsSchema = z.object({
  rare: z.array(z.string().min(1)),
  plain: z.array(z.string().min(1)),
});

/**
 * One happening, bounded in place and time, as one report tells it. `when` is
 * the date it occurred; codes under `subtype`, `attributes`, `struckObjects`,
 * `method`, `delivery` and `weaponKinds` are the codebook's additive ones.
 */
export const incidentSchema = z.object({
  type: z.enum(EVENT_TYPE_CODES),
  status: z.enum(STATUS_CODES),
  when: dateIntervalSchema,
  where: placeReferenceSchema,
  perpetrators: z.array(actorRoleSchema),
  targets: z.array(actorRoleSchema),
  weapons: z.array(z.enum(WEAPON_CODES)),
  casualties: z.array(casualtyRowSchema),
  sources: chainsSchema,
  background: z.boolean(),
  victims: z.array(victimSchema).optional(),
  /** Outcomes that the report says did not happen ("no casualties"). */
  toldNone: z.array(z.enum(OUTCOME_CODES)).optional(),
  reported: dateIntervalSchema.nullable().optional(),
  documented: dateIntervalSchema.nullable().optional(),
  subtype: slugSchema.optional(),
  attributes: z.array(slugSchema).optional(),
  struckObjects: z.array(slugSchema).optional(),
  method: slugSchema.optional(),
  delivery: slugSchema.optional(),
  weaponKinds: z.array(slugSchema).optional(),
  tellingWords: tellingWordsSchema.optional(),
  /** Id of the well-known event of a country's calendar that it is. */
  event: slugSchema.optional(),
});

/** One happening as one report tells it. */
export type Incident = Immutable<z.infer<typeof incidentSchema>>;
/** Stems of the words that tell a happening. */
export type TellingWords = Immutable<z.infer<typeof tellingWordsSchema>>;
