import type { Fault, ImportContext, Position } from "../importer.js";
import { seenStart } from "../seen.js";
import { headerKey, namesOf } from "../tables/mapping-parts.js";
import type { TableFault, TableHeader, TableRow } from "../tables/table.js";
import {
  columnsByField,
  type ColumnMapping,
  type FieldColumns,
} from "./column-mapping.js";
import { likelyField } from "./column-names.js";
import { guessMapping } from "./guess-columns.js";

/** A table while it is read. */
export interface Reading {
  readonly format: "csv" | "xlsx";
  readonly context: ImportContext;
  readonly given: ColumnMapping | null;
  /** Characters of a row; longer ones are rejected. */
  readonly limit: number;
}

/** A sheet while it is read. */
export interface Sheet {
  readonly header: TableHeader;
  /** Until its columns are known. */
  readonly waiting: (TableRow | TableFault)[];
  length: number;
  /** Null when the columns are not known; undefined before. */
  known?: { mapping: ColumnMapping; columns: FieldColumns } | null;
}

/** Whether what came of a table is a row. */
export const isRow = (item: TableRow | TableFault): item is TableRow =>
  !("kind" in item);

/** Where something of a table stands; a sheet is a member of its workbook. */
export function positionOf(
  { context, format }: Reading,
  sheet: string | null,
  line: number,
): Position {
  const { file, member } = context;
  const inside = sheet === null ? member : `${member ?? file}/${sheet}`;
  const at = { file, line: Math.max(1, line) };
  return inside === undefined || format === "csv"
    ? { ...at, ...(member !== undefined && { member }) }
    : { ...at, member: inside };
}

/**
 * Finds the columns of a sheet: as the mapping has it, else as they can be
 * guessed by its header and the rows that wait.
 *
 * @param given - a mapping; guessed without
 * @returns why they cannot be known
 */
export function knowColumns(
  sheet: Sheet,
  given: ColumnMapping | null,
): Fault | null {
  const { columns } = sheet.header;
  const rows = sheet.waiting.filter(isRow);
  sheet.known = null;
  if (given?.sheets?.includes(sheet.header.sheet ?? "") === false) return null;
  const guess =
    given === null
      ? guessMapping(columns, rows)
      : { ok: true as const, mapping: given };
  if (!guess.ok) return guess.fault;
  const { mapping } = guess;
  const found = columnsByField(mapping, columns);
  const missing = Object.entries(mapping.columns).find(
    ([field]) => !found.has(field as "text"),
  );
  if (missing !== undefined) {
    const seen = seenStart(columns.map(({ key }) => key).join(" | "));
    const context = { wanted: namesOf(missing[1]).join(", ") };
    return { code: "IMP-COLUMNS-MISSING", seen, context };
  }
  sheet.known = { mapping, columns: found };
  return null;
}

/** Names of columns by which a header is known. */
export function knownNames(
  given: ColumnMapping | null,
): (cell: string) => boolean {
  if (given === null) return (cell) => likelyField(cell) !== null;
  const names = new Set(
    Object.values(given.columns).flatMap((one) => namesOf(one).map(headerKey)),
  );
  return (cell) => names.has(headerKey(cell));
}
