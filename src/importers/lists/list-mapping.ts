import { z } from "zod";
import { LIST_FIELDS, type ListField } from "../../linkage/lists/index.js";
import {
  DATE_PRECISION_CODES,
  EVENT_TYPE_CODES,
  OUTCOME_CODES,
  PLACE_PRECISION_CODES,
} from "../../model/vocabulary.js";
import {
  datesSchema,
  headerKey,
  headersSchema,
  namesOf,
} from "../tables/mapping-parts.js";

const columnsSchema = z.partialRecord(z.enum(LIST_FIELDS), headersSchema);

const reachSchema = z.union([
  z.int().min(0).max(31),
  z.enum(["month", "year", "given"]),
]);

/**
 * How to read somebody's table: which column holds what, how its dates are
 * written, what its codes mean. Codes that stand in no table are kept and
 * reported, never guessed.
 */
export const listMappingSchema = z.strictObject({
  /** The list as a source: `SNHR`, «مكتب توثيق الشهداء». */
  name: z.string().min(1),
  /** Other names under which reports cite it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** What a row stands for. */
  rows: z.enum(["incidents", "people"]).default("incidents"),
  columns: columnsSchema.refine(
    ({ date }) => date !== undefined,
    "the column of the date is named",
  ),
  dates: datesSchema.default({ order: "dmy", calendar: "gregorian" }),
  /** Country of all rows, ISO 3166-1 alpha-2, if no column says it. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  types: z.record(z.string(), z.array(z.enum(EVENT_TYPE_CODES))).default({}),
  outcomes: z.record(z.string(), z.enum(OUTCOME_CODES)).default({}),
  /** Outcome of named people where no column says it. */
  outcome: z.enum(OUTCOME_CODES).default("killed"),
  sexes: z.record(z.string(), z.enum(["female", "male"])).default({}),
  datePrecisions: z
    .record(
      z.string(),
      z.strictObject({
        precision: z.enum(DATE_PRECISION_CODES),
        reach: reachSchema,
      }),
    )
    .default({}),
  placePrecisions: z
    .record(z.string(), z.enum(PLACE_PRECISION_CODES))
    .default({}),
  /** Signs between names of one cell; a line end always parts them. */
  nameSeparators: z.array(z.string().min(1)).default(["؛", ";", "|"]),
  /** Whether the list records only happenings with a death. */
  deathsOnly: z.boolean().default(false),
});

/** How to read somebody's table. */
export type ListMapping = z.infer<typeof listMappingSchema>;

/** Accepted header names of a field, in order of preference. */
export function headersOf(
  mapping: ListMapping,
  field: ListField,
): readonly string[] {
  return namesOf(mapping.columns[field]);
}

export { headerKey };
