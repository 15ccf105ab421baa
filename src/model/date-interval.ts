import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { isoDateSchema } from "./scalar.js";
import { DATE_PRECISION_CODES } from "./vocabulary.js";

/** Parts of the day, in their order. */
export const PARTS_OF_DAY = [
  "before_dawn",
  "dawn",
  "morning",
  "noon",
  "afternoon",
  "evening",
  "night",
] as const;

/**
 * What a date was counted from.
 *
 * - `stated`: the text gives the date itself
 * - `published`: the day of publication
 * - `publication_interval`: the interval the text supports for it
 * - `dateline`: a date at the head of the text
 * - `calendar_event`: a well-known dated event of a country pack
 * - `other_incident`: another happening of the same report
 * - `none`: nothing to count from
 */
export const DATE_ANCHORS = [
  "stated",
  "published",
  "publication_interval",
  "dateline",
  "calendar_event",
  "other_incident",
  "none",
] as const;

const ordered = (date: { start: string | null; end: string | null }) =>
  date.start === null || date.end === null || date.start <= date.end;

/**
 * A closed interval of days. With `before X` told, `start` is null and `end`
 * is the day before X; with precision `unknown` both are null.
 */
export const dateIntervalSchema = z
  .object({
    start: isoDateSchema.nullable(),
    end: isoDateSchema.nullable(),
    precision: z.enum(DATE_PRECISION_CODES),
    anchor: z.enum(DATE_ANCHORS).optional(),
    partOfDay: z.enum(PARTS_OF_DAY).nullable().optional(),
  })
  .refine(ordered, "an interval does not end before it starts");

/** Days from which to which a figure counts, both included. */
export const periodSchema = z
  .object({ start: isoDateSchema.nullable(), end: isoDateSchema.nullable() })
  .refine(ordered, "a period does not end before it starts");

/** When an undated report can have been published, both days included. */
export const publicationIntervalSchema = z
  .object({ earliest: isoDateSchema, latest: isoDateSchema })
  .refine((days) => days.earliest <= days.latest, "earliest is before latest");

/** The three dates of a happening; a table names the one it counts by. */
export const datesSchema = z.object({
  occurred: dateIntervalSchema,
  reported: dateIntervalSchema.nullable(),
  documented: dateIntervalSchema.nullable(),
});

/** A closed interval of days. */
export type DateInterval = Immutable<z.infer<typeof dateIntervalSchema>>;
/** Days from which to which a figure counts. */
export type Period = Immutable<z.infer<typeof periodSchema>>;
/** When an undated report can have been published. */
export type PublicationInterval = Immutable<
  z.infer<typeof publicationIntervalSchema>
>;
/** The three dates of a happening. */
export type Dates = Immutable<z.infer<typeof datesSchema>>;
/** What a date was counted from. */
export type DateAnchor = (typeof DATE_ANCHORS)[number];
/** A part of the day. */
export type PartOfDay = (typeof PARTS_OF_DAY)[number];
