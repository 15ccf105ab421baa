import { z } from "zod";
import { REPORT_KINDS } from "../../model/report.js";
import type { TableColumn } from "../tables/table.js";
import {
  datesSchema,
  headerKey,
  headersSchema,
  namesOf,
} from "../tables/mapping-parts.js";

/** What a column of a table of reports can hold. */
export const REPORT_FIELDS = [
  "text",
  "id",
  "outlet",
  "url",
  "title",
  "published",
  "author",
] as const;

/** A field of {@link REPORT_FIELDS}. */
export type ReportField = (typeof REPORT_FIELDS)[number];

/**
 * How to read a table whose rows are reports: which column holds what, and how
 * its dates are written. Other columns are kept by their names.
 */
export const columnMappingSchema = z.strictObject({
  columns: z
    .partialRecord(z.enum(REPORT_FIELDS), headersSchema)
    .refine(
      ({ text }) => text !== undefined,
      "the column of the text is named",
    ),
  dates: datesSchema.default({ order: "dmy", calendar: "gregorian" }),
  /**
   * Whether ids hold wherever the table is found, or in one file alone, as the
   * numbers 1, 2, 3 of its rows do.
   */
  ids: z.enum(["own", "file"]).default("own"),
  /** What the rows are. */
  kind: z.enum(REPORT_KINDS).default("article"),
  /** Outlet of rows whose column does not say it. */
  outlet: z.string().min(1).optional(),
  /** Names of the sheets that hold reports; all when left out. */
  sheets: z.array(z.string()).min(1).optional(),
});

/** How to read a table whose rows are reports. */
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Columns of one table by what they hold. */
export type FieldColumns = ReadonlyMap<ReportField, TableColumn>;

/** Finds the columns of a mapping among those of a table. */
export function columnsByField(
  mapping: ColumnMapping,
  columns: readonly TableColumn[],
): FieldColumns {
  const at = new Map<string, TableColumn>();
  // A name that stands twice is told apart by its key: «التاريخ (2)».
  for (const column of columns)
    for (const name of [column.name, column.key])
      if (name !== "" && !at.has(headerKey(name)))
        at.set(headerKey(name), column);
  const found = new Map<ReportField, TableColumn>();
  for (const field of REPORT_FIELDS)
    for (const name of namesOf(mapping.columns[field])) {
      const column = at.get(headerKey(name));
      if (column !== undefined && !found.has(field)) found.set(field, column);
    }
  return found;
}

/** A mapping that was given, or the place in it that is none. */
export function readMapping(
  given: unknown,
):
  | { readonly ok: true; readonly mapping: ColumnMapping }
  | { readonly ok: false; readonly seen: string; readonly wanted: string } {
  const found = columnMappingSchema.safeParse(given);
  if (found.success) return { ok: true, mapping: found.data };
  const [issue] = found.error.issues;
  const seen = `/${issue?.path.join("/") ?? ""}`;
  return { ok: false, seen, wanted: issue?.message ?? "?" };
}
