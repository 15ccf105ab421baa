import { z } from "zod";
import { canonicalJson } from "../../model/canonical-json.js";
import { encodeUtf8 } from "../../model/utf8.js";

const cellsSchema = z.array(z.string());

/**
 * One row of an office's register, with what its table says of all its rows:
 * enough to write the table again.
 */
export const adoptedRowSchema = z.strictObject({
  /** Form of this record. */
  adopted: z.literal(1),
  /** Who gave the ids: the namespace of the office's reports, and its form. */
  owner: z.string().regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
  /** The office as a source. */
  name: z.string().min(1),
  /** Its own id; of rows that share one the later ones are numbered. */
  id: z.string().min(1),
  table: z.strictObject({
    /** Name of the file, without its folder. */
    file: z.string(),
    /** Null for CSV. */
    sheet: z.string().nullable(),
    /** Place of the sheet in the file, from 0. */
    order: z.int().nonnegative(),
    /** Between cells of a text table. */
    separator: z.string().length(1).nullable(),
    /** Row of the header, from 1; 0 without one. */
    header: z.int().nonnegative(),
    /** The header's cells as they stand. */
    columns: cellsSchema,
    /** What each column is called: unlike the others, never empty. */
    keys: z.array(z.string().min(1)),
    /** Rows above the header: number from 1, and cells. */
    above: z.array(z.tuple([z.int().positive(), cellsSchema])),
  }),
  /** Of the row, from 1. */
  row: z.int().positive(),
  /** By column; as they are shown. */
  cells: cellsSchema,
  /** Columns whose cells are dates to the spreadsheet, from 0. */
  typed: z.array(z.int().nonnegative()),
});

/** One row of an office's register. */
export type AdoptedRow = Readonly<z.infer<typeof adoptedRowSchema>>;

/** The bytes under which a row is kept as evidence. */
export function adoptedBytes(row: AdoptedRow): Uint8Array {
  return encodeUtf8(canonicalJson(row));
}

/** @returns null for bytes that are no adopted row */
export function readAdoptedBytes(bytes: Uint8Array): AdoptedRow | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const found = adoptedRowSchema.safeParse(JSON.parse(text));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
