import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { slugSchema, wordsSchema } from "./scalar.js";
import {
  EVENT_TYPE_CODES,
  MEASURE_CODES,
  ROLE_CODES,
  STATUS_CODES,
} from "./vocabulary.js";

/** A text in both languages of the program. */
export const bilingualSchema = z.object({ ar: wordsSchema, en: wordsSchema });

/** Part of a table: those event types or subtypes, in those states. */
export const countedTypeSchema = z.object({
  type: z.enum(EVENT_TYPE_CODES),
  subtypes: z.array(slugSchema).optional(),
  statuses: z.array(z.enum(STATUS_CODES)).optional(),
});

/** One line of a published table. */
export const countedLineSchema = z.object({
  code: slugSchema,
  label: bilingualSchema,
  measure: z.enum(MEASURE_CODES),
  /** What adds one to the figure. */
  unit: z.enum(["incident", "targeted_person", "victim", "claim"]),
  in: z.array(countedTypeSchema),
  out: z.array(countedTypeSchema),
  /** Roles counted together, in the publisher's own grouping. */
  roleGroups: z.array(
    z.object({
      code: slugSchema,
      label: bilingualSchema,
      roles: z.array(z.enum(ROLE_CODES)).min(1),
    }),
  ),
});

/**
 * How one publisher counts. The same words count different things, so no
 * figure is printed without the rule that made it.
 */
export const countingRuleSchema = z.object({
  id: slugSchema,
  publisher: bilingualSchema,
  lines: z.array(countedLineSchema).min(1),
  dateBasis: z.enum(["occurred", "reported", "documented"]),
  /** Whether an area counts what happened in it, its people, or both. */
  areaBasis: z.enum(["place", "origin", "place_or_origin"]),
  /** The publisher's parts of the area; each place id stands in one part. */
  partition: z.array(
    z.object({
      code: slugSchema,
      label: bilingualSchema,
      placeIds: z.array(z.string().min(1)),
    }),
  ),
  exclusions: z.array(bilingualSchema),
  /** We read the rule out of published texts; the publisher did not give it. */
  inferred: z.boolean(),
  sources: z.array(wordsSchema).min(1),
});

/** A text in both languages of the program. */
export type Bilingual = Immutable<z.infer<typeof bilingualSchema>>;
/** One line of a published table. */
export type CountedLine = Immutable<z.infer<typeof countedLineSchema>>;
/** How one publisher counts. */
export type CountingRule = Immutable<z.infer<typeof countingRuleSchema>>;
