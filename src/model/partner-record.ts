import { z } from "zod";
import { GRADE_CODES } from "./decision.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import { competingFieldSchema } from "./register-incident.js";
import {
  incidentIdSchema,
  jsonPointerSchema,
  slugSchema,
  wordsSchema,
} from "./scalar.js";

/**
 * An incident of another office as that office gave it to a partner: redacted
 * by its name policy, with its own number and grade. It stays that office's.
 */
export const partnerRecordSchema = z.strictObject({
  /** Form of this record. */
  partner: z.literal(1),
  /** Code of the office that gave it. */
  owner: slugSchema,
  /** That office as a source. */
  name: wordsSchema,
  /** The incident's number there. */
  id: incidentIdSchema,
  /** Numbers that it had, or would have had if its tellings stood alone. */
  formerIds: z.array(incidentIdSchema),
  /** The incident there that it is part of now; it then tells nothing itself. */
  mergedInto: incidentIdSchema.nullable(),
  /** How far that office has verified it; null where it says nothing. */
  grade: z.enum(GRADE_CODES).nullable(),
  /** Whether a person of that office has looked at it. */
  isReviewed: z.boolean(),
  /** Original sources that it counts. */
  independentSources: z.int().nonnegative(),
  /** Null where it is part of another. */
  incident: incidentSchema.nullable(),
  /** What else its reports tell, by field; shown to people, claimed by nobody. */
  competing: z.record(jsonPointerSchema, competingFieldSchema),
});

/** An incident of another office. */
export type PartnerRecord = Immutable<z.infer<typeof partnerRecordSchema>>;
