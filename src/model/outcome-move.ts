import { z } from "zod";
import { dateIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { incidentIdSchema, wordsSchema } from "./scalar.js";
import { OUTCOME_CODES } from "./vocabulary.js";

/**
 * What became of one person after the outcome that an incident tells: the
 * wounded died, the arrested was released. Such a person counts once, with
 * the later outcome; which month that moves is for the counting rule.
 */
export const outcomeMoveSchema = z.object({
  /** Id of the person in the register. */
  person: wordsSchema,
  /** The longest name that any report gives. */
  name: wordsSchema,
  /** The incident that tells the earlier outcome. */
  incident: incidentIdSchema,
  from: z.enum(OUTCOME_CODES),
  /** The later outcome, told by `laterIncident`. */
  to: z.enum(OUTCOME_CODES),
  /**
   * The incident that tells the later outcome; the same as `incident` when a
   * later report of the same happening tells it.
   */
  laterIncident: incidentIdSchema,
  /** When the later outcome came about. */
  when: dateIntervalSchema,
});

/** What became of one person after the outcome that an incident tells. */
export type OutcomeMove = Immutable<z.infer<typeof outcomeMoveSchema>>;
