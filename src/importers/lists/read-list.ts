import type {
  ListCell,
  ListField,
  ListRow,
} from "../../linkage/lists/index.js";
import { LIST_FIELDS } from "../../linkage/lists/index.js";
import type { Coded } from "../../model/errors.js";
import { seenStart } from "../seen.js";
import type { ByteStream } from "../importer.js";
import { readTable } from "../tables/read-table.js";
import { cellAddress } from "../tables/cell-address.js";
import type { TableColumn, TableHeader, TableRow } from "../tables/table.js";
import { isListName, sniffList } from "./known-lists.js";
import { headerKey, headersOf, type ListMapping } from "./list-mapping.js";
import { readRow, type StrangeCode } from "./read-row.js";

/** A row that was not read: its line, and what was seen and expected. */
export interface RejectedRow {
  readonly line: number;
  readonly fault: Coded;
  /** The row as it stands in the file. */
  readonly cells: readonly string[];
}

/** A table as read. Each record is a row or a reject. */
export interface ListReading {
  readonly mapping: ListMapping;
  readonly rows: readonly ListRow[];
  readonly rejected: readonly RejectedRow[];
  /** Codes without a counterpart, damaged bytes. */
  readonly notices: readonly Coded[];
}

/** A list, or why the file is none. */
export type ListOutcome =
  | { readonly ok: true; readonly reading: ListReading }
  | { readonly ok: false; readonly fault: Coded };

/** What a list is read by. */
export interface ListSource {
  /** For messages. */
  readonly file: string;
  /**
   * Ways to read tables, of which the one that knows most columns of this one
   * is taken; a published list is known by its header.
   */
  readonly mappings?: readonly ListMapping[] | undefined;
  /** The file on the disk, if it is one. */
  readonly path?: string | null;
}

/** Where a field's cell stands in a row, by the header. */
type Columns = ReadonlyMap<ListField, TableColumn>;

function columnsOf(
  mapping: ListMapping,
  header: readonly TableColumn[],
): Columns {
  const at = new Map<string, TableColumn>();
  for (const column of header) {
    const key = headerKey(column.name);
    if (key !== "" && !at.has(key)) at.set(key, column);
  }
  const columns = new Map<ListField, TableColumn>();
  for (const field of LIST_FIELDS)
    for (const name of headersOf(mapping, field)) {
      const column = at.get(headerKey(name));
      if (column === undefined || columns.has(field)) continue;
      columns.set(field, column);
    }
  return columns;
}

/** The mapping that finds most of its columns, at least the date's. */
function mappingFor(
  header: readonly TableColumn[],
  mappings: readonly ListMapping[],
): ListMapping | undefined {
  let best: ListMapping | undefined;
  let most = 0;
  for (const mapping of mappings) {
    const columns = columnsOf(mapping, header);
    if (!columns.has("date") || columns.size <= most) continue;
    [best, most] = [mapping, columns.size];
  }
  return best ?? sniffList(header.map(({ name }) => name));
}

function cellsOf(
  row: TableRow,
  columns: Columns,
): Partial<Record<ListField, ListCell>> {
  const cells: Partial<Record<ListField, ListCell>> = {};
  for (const [field, { column, name }] of columns) {
    const text = (row.cells[column] ?? "").trim();
    if (text !== "") cells[field] = { column: name, text };
  }
  return cells;
}

function strangeNotices(
  strange: readonly StrangeCode[],
  file: string,
): readonly Coded[] {
  const counts = new Map<string, { code: StrangeCode; rows: number }>();
  for (const code of strange) {
    const key = JSON.stringify([code.column, code.code]);
    const count = counts.get(key) ?? { code, rows: 0 };
    count.rows += 1;
    counts.set(key, count);
  }
  return [...counts.keys()].sort().map((key) => {
    const { code, rows } = counts.get(key)!;
    const context = { file, column: code.column, seen: code.code, rows };
    return { code: "IMP-LIST-CODE", context };
  });
}

/** A row by its mapping, or what is wrong with it. */
function readTableRow(
  row: TableRow,
  header: readonly TableColumn[],
  columns: Columns,
  mapping: ListMapping,
): ReturnType<typeof readRow> | { readonly ok: false; readonly fault: Coded } {
  const { line, number, cells, troubles } = row;
  const wanted = header.length;
  const extra = cells.slice(wanted);
  if (cells.length < wanted || extra.some((cell) => cell.trim() !== "")) {
    const seen = seenStart(cells.join(" | "));
    const context = { cells: cells.length, wanted, seen };
    return { ok: false, fault: { code: "IMP-LIST-COLUMNS", context } };
  }
  const read = new Map([...columns.values()].map((one) => [one.column, one]));
  const trouble = troubles.find(({ column }) => read.has(column));
  if (trouble !== undefined) {
    const { column, code, seen } = trouble;
    const { name } = read.get(column)!;
    const cell = cellAddress(column, number);
    return {
      ok: false,
      fault: { code, context: { cell, column: name, seen } },
    };
  }
  return readRow(cellsOf(row, columns), mapping, { list: mapping.name, line });
}

const shownHeader = ({ columns, above }: TableHeader) => {
  const names = columns.map(({ name }) => name);
  return seenStart(names.join(" | ") || (above[0]?.cells.join(" | ") ?? ""));
};

/** What is gathered of a list while its table is read. */
class Gathered {
  readonly rows: ListRow[] = [];
  readonly rejected: RejectedRow[] = [];
  readonly strange: StrangeCode[] = [];
  mapping: ListMapping | undefined;
  /** Of the sheet that is being read, if the mapping knows its columns. */
  sheet: { header: TableHeader; columns: Columns } | null = null;
  isDamaged = false;
  /** Why the file, or a sheet without the columns, was not read. */
  readonly faults: { line: number; fault: Coded }[] = [];
}

/** Names of columns that a mapping, or a published list, knows. */
function knownNames(mappings: readonly ListMapping[]) {
  const known = new Set(
    mappings.flatMap((mapping) =>
      LIST_FIELDS.flatMap((field) => headersOf(mapping, field).map(headerKey)),
    ),
  );
  return (cell: string) => known.has(headerKey(cell)) || isListName(cell);
}

function takeHeader(
  header: TableHeader,
  to: Gathered,
  { file, mappings = [] }: ListSource,
): void {
  const mapping = to.mapping ?? mappingFor(header.columns, mappings);
  const columns =
    mapping === undefined ? null : columnsOf(mapping, header.columns);
  if (mapping === undefined || columns?.has("date") !== true) {
    const known = mappings.flatMap((one) => headersOf(one, "date"));
    const wanted = known.length === 0 ? "--map" : known.join(", ");
    const seen = shownHeader(header);
    const line = Math.max(header.line, 1);
    const context = { file, line, seen, wanted };
    to.faults.push({ line, fault: { code: "IMP-LIST-HEADER", context } });
    to.sheet = null;
    return;
  }
  to.mapping = mapping;
  to.sheet = { header, columns };
}

function takeRow(row: TableRow, to: Gathered, file: string): void {
  const { sheet, mapping } = to;
  if (sheet === null || mapping === undefined) return;
  const { header, columns } = sheet;
  const found = readTableRow(row, header.columns, columns, mapping);
  if (found.ok) {
    to.rows.push(found.row);
    to.strange.push(...found.strange);
    return;
  }
  const { line, cells } = row;
  const { code } = found.fault;
  const told =
    "context" in found.fault
      ? found.fault.context
      : {
          column: found.fault.column,
          seen: seenStart(found.fault.seen),
          wanted: found.fault.wanted,
        };
  const fault: Coded = { code, context: { file, line, ...told } };
  to.rejected.push({ line, cells: cells.map((cell) => cell.trim()), fault });
}

/**
 * Reads a table of incidents or people, CSV or a workbook: ACLED and UCDP GED
 * by their headers, any other by a mapping. Never throws for bad content: each
 * record is a row or a reject.
 *
 * @returns not ok when the file is no table, or lacks the mapped columns
 */
export async function readList(
  bytes: ByteStream,
  source: ListSource,
): Promise<ListOutcome> {
  const { file, path, mappings = [] } = source;
  const to = new Gathered();
  const isKnownName = knownNames(mappings);
  for await (const item of readTable({ bytes, path, isKnownName })) {
    if (item.kind === "header") takeHeader(item, to, source);
    else if (item.kind === "row") takeRow(item.row, to, file);
    else if (item.kind === "damaged") to.isDamaged = true;
    else {
      const { line, code: found, seen } = item;
      const isWhole = found === "IMP-NOT-TABLE";
      const code = isWhole ? "IMP-LIST-NOT-TABLE" : found;
      const context = { file, line, seen, ...item.context };
      to.faults.push({ line, fault: { code, context } });
    }
  }
  const { mapping, rows, strange } = to;
  if (mapping === undefined) {
    const context = { file, line: 1, seen: "", wanted: "--map" };
    const nothing: Coded = { code: "IMP-LIST-HEADER", context };
    return { ok: false, fault: to.faults[0]?.fault ?? nothing };
  }
  const faults = to.faults.map((one) => ({ ...one, cells: [] }));
  const rejected = [...to.rejected, ...faults];
  const notices: Coded[] = [...strangeNotices(strange, file)];
  if (to.isDamaged) notices.push({ code: "IMP-LIST-BYTES", context: { file } });
  return { ok: true, reading: { mapping, rows, rejected, notices } };
}
