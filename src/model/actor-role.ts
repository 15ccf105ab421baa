import { z } from "zod";
import { chainsSchema } from "./attribution.js";
import type { Immutable } from "./immutable.js";
import { wordsSchema } from "./scalar.js";
import { BASIS_CODES } from "./vocabulary.js";

/** Id of an actor in a country pack: `military-security`. */
export const actorIdSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/**
 * Somebody's part in a happening: the words of the text and the neutral id,
 * always both. `basis` says on what ground, `sources` who says so; an `id` of
 * null is a person or an actor that no pack knows.
 */
export const actorRoleSchema = z.object({
  id: actorIdSchema.nullable(),
  name: wordsSchema,
  basis: z.enum(BASIS_CODES).optional(),
  sources: chainsSchema.optional(),
});

/** Somebody's part in a happening. */
export type ActorRole = Immutable<z.infer<typeof actorRoleSchema>>;
