import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { sha256Schema, slugSchema } from "./scalar.js";

/** The fields of a report that can be cited. */
export const CITABLE_FIELDS = ["text", "title", "published", "outlet"] as const;

/** A field of {@link CITABLE_FIELDS}. */
export type CitableField = (typeof CITABLE_FIELDS)[number];

const offset = z.int().nonnegative();
const share = z.number().min(0).max(1);

/**
 * Characters of the original report: half-open, UTF-16 code units, 0-based,
 * never empty.
 */
export const textSpanSchema = z
  .object({ in: z.enum(CITABLE_FIELDS), start: offset, end: offset })
  .refine((span) => span.end > span.start, "a span ends after it starts");

/**
 * Part of a picture: shares of its width and height from 0 to 1, counted from
 * the upper left corner.
 */
export const imageRegionSchema = z.object({
  image: sha256Schema,
  x: share,
  y: share,
  width: share,
  height: share,
});

/** Part of a recording, half-open, in milliseconds from its beginning. */
export const mediaRangeSchema = z
  .object({ media: sha256Schema, startMs: offset, endMs: offset })
  .refine(
    (range) => range.endMs > range.startMs,
    "a range ends after it starts",
  );

/** A page of a document; the first page is 1. */
export const pageCitationSchema = z.object({
  document: sha256Schema,
  page: z.int().positive(),
});

/** A field of a form or a cell of a table, by the form's own field name. */
export const formFieldSchema = z.object({
  form: slugSchema,
  field: z.string().min(1),
});

/** Where, exactly, a value was read. */
export const citationSchema = z.union([
  textSpanSchema,
  imageRegionSchema,
  mediaRangeSchema,
  pageCitationSchema,
  formFieldSchema,
]);

/** Characters of the original report. */
export type TextSpan = Immutable<z.infer<typeof textSpanSchema>>;
/** Part of a picture. */
export type ImageRegion = Immutable<z.infer<typeof imageRegionSchema>>;
/** Part of a recording. */
export type MediaRange = Immutable<z.infer<typeof mediaRangeSchema>>;
/** A page of a document. */
export type PageCitation = Immutable<z.infer<typeof pageCitationSchema>>;
/** A field of a form. */
export type FormField = Immutable<z.infer<typeof formFieldSchema>>;
/** Where, exactly, a value was read. */
export type Citation = Immutable<z.infer<typeof citationSchema>>;

/**
 * @param citation - any citation
 * @returns whether it cites characters of the report
 */
export function isTextSpan(citation: Citation): citation is TextSpan {
  return "in" in citation;
}
