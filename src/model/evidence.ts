import { z } from "zod";
import { citationSchema } from "./citation.js";
import type { Immutable } from "./immutable.js";
import {
  confidenceSchema,
  jsonPointerSchema,
  slugSchema,
  wordsSchema,
} from "./scalar.js";

/**
 * Inferences that have a name; each starts from a cited value. A rule may name
 * one of its own.
 */
export const INFERENCES = [
  "published-day",
  "dateline",
  "outlet-home",
  "parent-place",
  "same-happening",
  "scope-of-attribution",
  "sum-of-rows",
  "default-of-type",
] as const;

/** Another reading of the same field, kept as a suggestion. */
export const alternativeSchema = z.object({
  value: z.json(),
  citations: z.array(citationSchema),
  rule: slugSchema.optional(),
  confidence: confidenceSchema,
});

/**
 * What carries one value of a record: the places where it was read, or the
 * named inference that gave it, or the reason why it is unknown.
 */
export const evidenceEntrySchema = z
  .object({
    citations: z.array(citationSchema),
    rule: slugSchema.optional(),
    inferredFrom: slugSchema.nullable().optional(),
    /** Pointers to the cited values from which the inference starts. */
    from: z.array(jsonPointerSchema).optional(),
    confidence: confidenceSchema,
    /** Why the field is empty; the suggestions stand in `alternatives`. */
    unknown: slugSchema.optional(),
    alternatives: z.array(alternativeSchema).optional(),
    /** Who entered the value by hand, as an author code. */
    enteredBy: wordsSchema.optional(),
  })
  .refine(
    (entry) =>
      entry.citations.length > 0 ||
      (entry.inferredFrom ?? null) !== null ||
      entry.unknown !== undefined,
    "a value has a citation, a named inference or a reason to be unknown",
  );

/** Evidence of a record, by JSON pointer into that record. */
export const evidenceSchema = z.record(jsonPointerSchema, evidenceEntrySchema);

/** Another reading of the same field. */
export type Alternative = Immutable<z.infer<typeof alternativeSchema>>;
/** What carries one value. */
export type EvidenceEntry = Immutable<z.infer<typeof evidenceEntrySchema>>;
/** Evidence of a record, by JSON pointer. */
export type Evidence = Immutable<z.infer<typeof evidenceSchema>>;
