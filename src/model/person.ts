import { z } from "zod";
import { accusationSchema } from "./accusation.js";
import { actorIdSchema } from "./actor-role.js";
import type { Immutable } from "./immutable.js";
import { personNameSchema } from "./person-name.js";
import { wordsSchema } from "./scalar.js";
import { sensitivitySchema } from "./sensitivity.js";
import { statusHistorySchema } from "./status-history.js";
import { affiliationSchema } from "./victim.js";

/** A person whom one report names, as that report names him. */
export const personMentionSchema = z.object({
  name: wordsSchema,
  aliases: z.array(wordsSchema),
  /** The present affiliation that the report gives. */
  actor: actorIdSchema.nullable(),
  position: z.string().nullable(),
  nameParts: personNameSchema.optional(),
  formerAffiliations: z.array(affiliationSchema).optional(),
  accusations: z.array(accusationSchema).optional(),
  statusHistory: statusHistorySchema.optional(),
});

/** A person of the register. Everybody is private until a decision says not. */
export const personSchema = personMentionSchema.extend({
  sensitivity: sensitivitySchema.default("private"),
});

/** A person whom one report names. */
export type PersonMention = Immutable<z.infer<typeof personMentionSchema>>;
/** A person of the register. */
export type Person = Immutable<z.infer<typeof personSchema>>;
