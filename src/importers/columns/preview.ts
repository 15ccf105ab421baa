import { seenStart } from "../seen.js";
import { readTable } from "../tables/read-table.js";
import type { TableRow, TableSource } from "../tables/table.js";
import type { Fault } from "../importer.js";
import type { ColumnMapping, ReportField } from "./column-mapping.js";
import { draftMapping } from "./guess-columns.js";
import { readPublished } from "./published-cell.js";
import { knowColumns, knownNames, type Sheet } from "./sheet.js";

/** Rows that are looked at, and values of a column that are shown. */
const SAMPLE_ROWS = 200;
const SHOWN_VALUES = 3;

/** A column as it would be read. */
export interface ColumnPreview {
  /** From 0. */
  readonly column: number;
  readonly key: string;
  /** Null for one that is kept by its name. */
  readonly field: ReportField | null;
  /** First values; of dates the day behind an arrow. */
  readonly values: readonly string[];
}

/** A sheet as it would be read. */
export interface SheetPreview {
  /** Null for CSV. */
  readonly sheet: string | null;
  /** Row of the header, from 1; 0 without one. */
  readonly header: number;
  readonly rows: number;
  readonly columns: readonly ColumnPreview[];
  /** Why its columns are not known; null when they are. */
  readonly fault: Fault | null;
  /** Null where it is not read. */
  readonly mapping: ColumnMapping | null;
  /** To begin a mapping from: `?` where a person has to choose. */
  readonly draft: unknown;
}

function valuesOf(
  rows: readonly TableRow[],
  column: number,
  dates: ColumnMapping["dates"] | undefined,
): readonly string[] {
  const filled = rows.filter(({ cells }) => (cells[column] ?? "").trim());
  return filled.slice(0, SHOWN_VALUES).map((row) => {
    const cell = row.cells[column] ?? "";
    const shown = seenStart(cell.replace(/\s+/g, " ").trim());
    if (dates === undefined) return shown;
    const found = readPublished(cell, dates, row.typedDates.has(column));
    return `${shown} → ${found.ok ? (found.day ?? "–") : "✗"}`;
  });
}

function previewOf(
  sheet: Sheet,
  rows: readonly TableRow[],
  count: number,
  given: ColumnMapping | null,
): SheetPreview {
  const { header } = sheet;
  const fault = rows.length === 0 ? null : knowColumns(sheet, given);
  const known = sheet.known ?? null;
  const fields = new Map(
    [...(known?.columns ?? [])].map(([field, { column }]) => [column, field]),
  );
  return {
    sheet: header.sheet,
    header: header.number,
    rows: count,
    columns: header.columns.map(({ column, key }) => {
      const field = fields.get(column) ?? null;
      const dates = field === "published" ? known?.mapping.dates : undefined;
      return { column, key, field, values: valuesOf(rows, column, dates) };
    }),
    fault,
    mapping: known?.mapping ?? null,
    draft:
      known?.mapping ?? draftMapping(header.columns, fault?.context?.["field"]),
  };
}

/**
 * Shows how the columns of a table would be read, sheet by sheet.
 *
 * @param given - a mapping; guessed without
 */
export async function previewTable(
  source: Pick<TableSource, "bytes" | "path">,
  given: ColumnMapping | null,
): Promise<readonly SheetPreview[]> {
  const isKnownName = knownNames(given);
  const previews: SheetPreview[] = [];
  let sheet: Sheet | null = null;
  let rows: TableRow[] = [];
  let count = 0;
  const end = () => {
    if (sheet !== null) previews.push(previewOf(sheet, rows, count, given));
  };
  for await (const item of readTable({ ...source, isKnownName })) {
    if (item.kind === "header") {
      end();
      rows = [];
      count = 0;
      sheet = { header: item, waiting: rows, length: 0 };
    } else if (item.kind === "row") {
      count += 1;
      if (rows.length < SAMPLE_ROWS) rows.push(item.row);
    }
  }
  end();
  return previews;
}
