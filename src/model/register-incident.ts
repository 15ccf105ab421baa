import { z } from "zod";
import { GRADE_CODES } from "./decision.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import {
  claimKeySchema,
  incidentIdSchema,
  instantSchema,
  isoDateSchema,
  jsonPointerSchema,
  sha256Schema,
  slugSchema,
  wordsSchema,
} from "./scalar.js";

/** How the claims' roots divide. */
export const sourceTallySchema = z.object({
  known: z.int().nonnegative(),
  unnamed: z.int().nonnegative(),
});

/** One of the values that the members give for a field. */
export const competingValueSchema = z.object({
  value: z.json(),
  claims: z.array(claimKeySchema).min(1),
  /** Author code of who decided on it; its decision's id. */
  decidedBy: wordsSchema.optional(),
  decision: sha256Schema.optional(),
  /** Distinct original sources that carry this value. */
  independentSources: z.int().nonnegative(),
  /** Names of those that have one; who is unnamed is only counted. */
  sources: z.array(wordsSchema).optional(),
  /** First and last day on which a report printed it. */
  firstReported: isoDateSchema.optional(),
  lastReported: isoDateSchema.optional(),
  /** Of these, those that are not shown to depend on each other. */
  corroboration: sourceTallySchema.optional(),
});

/** A field of the register: what is shown, by which rule, and what is told. */
export const competingFieldSchema = z.object({
  shown: z.json(),
  rule: slugSchema,
  values: z.array(competingValueSchema).min(1),
});

/** Whether a person has looked at an incident. */
export const REVIEW_STATES = [
  "unreviewed",
  "accepted",
  "corrected",
  "rejected",
] as const;

/** What people decided about an incident. */
export const decidedSchema = z.object({
  /** Accepted, and maybe corrected, as it is shown; else unreviewed. */
  review: z.enum(REVIEW_STATES),
  grade: z.enum(GRADE_CODES),
  embargoUntil: instantSchema.nullable(),
  /** Earlier first; of several about one thing the last alone. */
  decisions: z.array(
    z.object({
      id: sha256Schema,
      kind: slugSchema,
      field: jsonPointerSchema.optional(),
      author: wordsSchema,
      at: instantSchema,
    }),
  ),
});

/**
 * A happening of the register: a view over its members, computed from claims
 * and decisions. Everything of an incident but its print number, with the
 * values that contradict each other side by side under `competing`.
 */
export const registerIncidentSchema = incidentSchema.extend({
  id: incidentIdSchema,
  /** Ids of incidents merged into this one; they resolve to it for ever. */
  formerIds: z.array(incidentIdSchema).optional(),
  /** Report id and incident number, as `isnad code` prints them. */
  members: z.array(z.tuple([z.string(), z.string()])).min(1),
  claims: z.array(claimKeySchema).min(1),
  independentSources: z.int().nonnegative(),
  sourceTally: sourceTallySchema.optional(),
  /**
   * Sources that are not shown to depend on each other: background retellings,
   * copies and what follows a known source without naming any add nothing.
   */
  corroboration: sourceTallySchema.optional(),
  competing: z.record(jsonPointerSchema, competingFieldSchema),
  /** Left out where nobody has decided anything. */
  decided: decidedSchema.optional(),
});

/** Whether a person has looked at an incident. */
export type ReviewState = (typeof REVIEW_STATES)[number];
/** What people decided about an incident. */
export type Decided = Immutable<z.infer<typeof decidedSchema>>;
/** A happening of the register. */
export type RegisterIncident = Immutable<
  z.infer<typeof registerIncidentSchema>
>;
/** One of the values that the members give for a field. */
export type CompetingValue = Immutable<z.infer<typeof competingValueSchema>>;
/** A field of the register. */
export type CompetingField = Immutable<z.infer<typeof competingFieldSchema>>;
/** How the claims' roots divide. */
export type SourceTally = Immutable<z.infer<typeof sourceTallySchema>>;
