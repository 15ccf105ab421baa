import { z } from "zod";
import { actorRoleSchema } from "./actor-role.js";
import { chainsSchema } from "./attribution.js";
import { citationSchema } from "./citation.js";
import { dateIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { placeReferenceSchema } from "./place-reference.js";

/** What became of a person, step by step. */
export const PERSON_STATES = [
  "detained",
  "abducted",
  "transferred",
  "visited",
  "seen_alive",
  "forcibly_disappeared",
  "missing",
  "released",
  "ransomed",
  "escaped",
  "exchanged",
  "wounded",
  "survived",
  "killed",
  "died_of_wounds",
  "died_in_custody",
  "death_registered",
  "body_returned",
  "fate_unknown",
  "found_alive",
] as const;

/** One step in what became of a person. */
export const personStateSchema = z.object({
  state: z.enum(PERSON_STATES),
  when: dateIntervalSchema,
  holder: actorRoleSchema.nullable(),
  where: placeReferenceSchema.nullable(),
  /** Why, in the words of the text; null when no reason is told. */
  reason: z.string().nullable(),
  sources: chainsSchema,
  citations: z.array(citationSchema),
});

/** The steps in order of their dates; undated ones last. */
export const statusHistorySchema = z.array(personStateSchema);

/** One step in what became of a person. */
export type PersonState = Immutable<z.infer<typeof personStateSchema>>;
/** The steps in order of their dates. */
export type StatusHistory = Immutable<z.infer<typeof statusHistorySchema>>;
