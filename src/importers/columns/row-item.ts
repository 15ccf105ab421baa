import { sha256 } from "../../model/sha256.js";
import { rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import type { Fault, Imported } from "../importer.js";
import { cellAddress, columnLetters } from "../tables/cell-address.js";
import type { TableColumn, TableRow } from "../tables/table.js";
import type { ColumnMapping } from "./column-mapping.js";
import { rowBytes } from "./row-record.js";
import { rowReport } from "./row-report.js";
import { positionOf, type Reading, type Sheet } from "./sheet.js";

/** Characters of all cells of a row. */
export const lengthOf = ({ cells }: TableRow) =>
  cells.reduce((sum, { length }) => sum + length, 0);

/** An id that a spreadsheet shows shortened is taken as it is stored. */
function unshortened(row: TableRow, column: number | undefined): string {
  if (column === undefined) return "";
  const cell = (row.cells[column] ?? "").trim();
  const stored = row.stored.get(column);
  return stored !== undefined && /\dE[+-]?\d/i.test(cell) ? stored : cell;
}

function idOf(
  row: TableRow,
  own: string,
  { ids }: ColumnMapping,
  { context }: Reading,
): string {
  if (own !== "" && ids === "own") return own;
  const last = row.cells.findLastIndex((cell) => cell !== "");
  const cells = JSON.stringify(row.cells.slice(0, last + 1));
  const named = own === "" ? `row-${sha256(cells).slice(0, 16)}` : own;
  const around = [context.fileId, row.sheet].filter((part) => part !== null);
  return [...around, named].join("/");
}

/** What is wrong with a row before any of its cells is read. */
function rowFault(
  row: TableRow,
  { header, known }: Sheet,
  limit: number,
): Fault | null {
  const { cells, number, sheet, troubles } = row;
  const seen = () => seenStart(cells.join(" | "));
  if (lengthOf(row) > limit)
    return { code: "IMP-RECORD-TOO-LONG", seen: seen(), context: { limit } };
  const wanted = header.columns.length;
  const isLonger = cells.slice(wanted).some((cell) => cell.trim() !== "");
  if (sheet === null && (cells.length < wanted || isLonger)) {
    const context = { cells: cells.length, wanted };
    return { code: "IMP-ROW-WIDTH", seen: seen(), context };
  }
  const mapped = [...(known?.columns.values() ?? [])];
  for (const { column, code, seen: what } of troubles) {
    const found = mapped.find((one) => one.column === column);
    if (found === undefined) continue;
    const cell = addressOf(sheet, column, number);
    return { code, seen: what, context: { cell, column: found.key } };
  }
  return null;
}

/** Longest name of a column that is kept with each row. */
const LONGEST_KEY = 200;

const keyOf = ({ key, column }: TableColumn) =>
  key.length <= LONGEST_KEY
    ? key
    : `${key.slice(0, LONGEST_KEY)}… ${columnLetters(column)}`;

/** A cell's address, as in `B7`, or `ورقة1!B7` in a workbook. */
function addressOf(
  sheet: string | null,
  column: number,
  number: number,
): string {
  const address = cellAddress(column, number);
  return sheet === null ? address : `${sheet}!${address}`;
}

/**
 * Makes the report of a row, or says why there is none.
 *
 * @param sheet - whose columns are known
 */
export function rowItem(
  row: TableRow,
  sheet: Sheet,
  reading: Reading,
): Imported {
  const { mapping, columns } = sheet.known!;
  const { header } = sheet;
  const position = positionOf(reading, row.sheet, row.line);
  const fault = rowFault(row, sheet, reading.limit);
  if (fault !== null) return rejected(position, fault);
  const own = unshortened(row, columns.get("id")?.column);
  const mapped = new Set([...columns.values()].map(({ column }) => column));
  // Empty cells say nothing; a header of thousands would be kept with each row.
  const kept = header.columns.filter(
    ({ column }) => mapped.has(column) || (row.cells[column] ?? "") !== "",
  );
  const placeOf = (column: number) =>
    kept.findIndex((one) => one.column === column);
  const record = {
    as: "row 1" as const,
    id: idOf(row, own, mapping, reading),
    sheet: row.sheet,
    keys: kept.map(keyOf),
    cells: kept.map(({ column }) => row.cells[column] ?? ""),
    typed: kept.flatMap(({ column }, at) =>
      row.typedDates.has(column) ? [at] : [],
    ),
    fields: Object.fromEntries(
      [...columns].map(([field, { column }]) => [field, placeOf(column)]),
    ),
    dates: mapping.dates,
    kind: mapping.kind,
    outlet: mapping.outlet ?? null,
    encoding: header.encoding,
  };
  const bytes = rowBytes(record);
  const date = columns.get("published")?.column ?? 0;
  const place = { position, dateAt: addressOf(row.sheet, date, row.number) };
  const item = rowReport(record, bytes, reading.format, place);
  if (!item.ok || row.sheet !== null) return item;
  if (!row.cells.some((cell) => cell.includes("\ufffd"))) return item;
  const seen = seenStart(item.report.id);
  const context = { encoding: header.encoding ?? "" };
  const notice = {
    ...position,
    code: "IMP-CELL-DAMAGED",
    seen,
    context,
  } as const;
  return { ...item, notices: [...item.notices, notice] };
}
