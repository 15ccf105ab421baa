import { z } from "zod";
import { canonicalJson } from "../../model/canonical-json.js";
import { REPORT_KINDS } from "../../model/report.js";
import { encodeUtf8 } from "../../model/utf8.js";
import { decodeUtf8 } from "../encoding.js";
import { datesSchema } from "../tables/mapping-parts.js";
import { REPORT_FIELDS } from "./column-mapping.js";

const columnSchema = z.int().nonnegative();

/**
 * One row with what its table and its mapping say of it: read alone, it gives
 * the same report. Where it stood is not part of it, so that a row that moved
 * is the same row.
 */
export const rowRecordSchema = z.strictObject({
  /** Form of this record. */
  as: z.literal("row 1"),
  id: z.string(),
  /** Null for CSV. */
  sheet: z.string().nullable(),
  /** What the columns are called that hold something, or are mapped. */
  keys: z.array(z.string()),
  /** Their cells, as they are shown. */
  cells: z.array(z.string()),
  /** Which of them are dates to the spreadsheet, from 0. */
  typed: z.array(columnSchema),
  fields: z.partialRecord(z.enum(REPORT_FIELDS), columnSchema),
  dates: datesSchema,
  kind: z.enum(REPORT_KINDS),
  outlet: z.string().nullable(),
  /** How the table was decoded; null for a workbook. */
  encoding: z.string().nullable(),
});

/** One row, as it is kept. */
export type RowRecord = Readonly<z.infer<typeof rowRecordSchema>>;

/** First letters of every record. */
const OPENING = '{"as":"row ';

/** Whether bytes begin as a row that was kept. */
export function isRowRecord(head: Uint8Array): boolean {
  const start = head.subarray(0, OPENING.length);
  return Buffer.from(start).toString("latin1") === OPENING;
}

/** The bytes under which a row is kept as evidence. */
export function rowBytes(record: RowRecord): Uint8Array {
  return encodeUtf8(canonicalJson(record));
}

/** @returns null for bytes that are no row that was kept */
export function readRowBytes(bytes: Uint8Array): RowRecord | null {
  try {
    const found = rowRecordSchema.safeParse(
      JSON.parse(decodeUtf8(bytes) ?? ""),
    );
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
