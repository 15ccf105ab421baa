import type {
  ListCell,
  ListField,
  ListRow,
} from "../../linkage/lists/index.js";
import { LIST_FIELDS } from "../../linkage/lists/index.js";
import type { Coded } from "../../model/errors.js";
import {
  separatorOf,
  tableRecords,
  type TableRecord,
} from "../gazetteer/delimited.js";
import { seenStart } from "../seen.js";
import { decodeTable } from "./decode-table.js";
import { sniffList } from "./known-lists.js";
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
}

/** White space of a cell at its ends; line ends inside part names. */
const trimmed = (cell: string) => cell.trim();

/** Where a field's cell stands in a record, by the header. */
type Columns = ReadonlyMap<
  ListField,
  { readonly at: number; readonly name: string }
>;

function columnsOf(mapping: ListMapping, header: readonly string[]): Columns {
  const at = new Map<string, number>();
  header.forEach((name, index) => {
    const key = headerKey(name);
    if (!at.has(key)) at.set(key, index);
  });
  const columns = new Map<ListField, { at: number; name: string }>();
  for (const field of LIST_FIELDS)
    for (const name of headersOf(mapping, field)) {
      const index = at.get(headerKey(name));
      if (index === undefined || columns.has(field)) continue;
      columns.set(field, { at: index, name: header[index]! });
    }
  return columns;
}

/** The mapping that finds most of its columns, at least the date's. */
function mappingFor(
  header: readonly string[],
  mappings: readonly ListMapping[],
): ListMapping | undefined {
  let best: ListMapping | undefined;
  let most = 0;
  for (const mapping of mappings) {
    const columns = columnsOf(mapping, header);
    if (!columns.has("date") || columns.size <= most) continue;
    [best, most] = [mapping, columns.size];
  }
  return best ?? sniffList(header);
}

function cellsOf(
  record: TableRecord,
  columns: Columns,
): Partial<Record<ListField, ListCell>> {
  const cells: Partial<Record<ListField, ListCell>> = {};
  for (const [field, { at, name }] of columns) {
    const text = record.cells[at] ?? "";
    if (text !== "") cells[field] = { column: name, text };
  }
  return cells;
}

/** Lines of a text with their numbers, blank ones left out. */
function linesOf(text: string) {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((one) => one.text.trim() !== "");
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

function readRecords(
  records: readonly TableRecord[],
  header: TableRecord,
  mapping: ListMapping,
  file: string,
): Omit<ListReading, "notices" | "mapping"> & {
  readonly strange: readonly StrangeCode[];
} {
  const columns = columnsOf(mapping, header.cells);
  const wanted = header.cells.length;
  const rows: ListRow[] = [];
  const rejected: RejectedRow[] = [];
  const strange: StrangeCode[] = [];
  for (const record of records) {
    const { line, cells } = record;
    const reject = (code: Coded["code"], context: Coded["context"]) =>
      rejected.push({
        line,
        cells,
        fault: { code, context: { file, line, ...context } },
      });
    const extra = cells.slice(wanted);
    if (cells.length < wanted || extra.some((cell) => cell !== "")) {
      const seen = seenStart(cells.join(" | "));
      reject("IMP-LIST-COLUMNS", { cells: cells.length, wanted, seen });
      continue;
    }
    const found = readRow(cellsOf(record, columns), mapping, {
      list: mapping.name,
      line,
    });
    if (found.ok) {
      rows.push(found.row);
      strange.push(...found.strange);
    } else {
      const { code, column, seen, wanted: expected } = found.fault;
      reject(code, { column, seen: seenStart(seen), wanted: expected });
    }
  }
  return { rows, rejected, strange };
}

/**
 * Reads a table of incidents or people: ACLED and UCDP GED by their headers,
 * any other by a mapping. Never throws for bad content: each record is a row
 * or a reject.
 *
 * @returns not ok when the file is no table, or lacks the mapped columns
 */
export function readList(bytes: Uint8Array, source: ListSource): ListOutcome {
  const { file } = source;
  const decoded = decodeTable(bytes);
  if (!decoded.ok) {
    const context = { file, seen: decoded.kind };
    return { ok: false, fault: { code: "IMP-LIST-NOT-TABLE", context } };
  }
  const lines = linesOf(decoded.text);
  // Excel's own mark of the separator stands before the header.
  const [, marked] = /^sep=(.)$/.exec(lines[0]?.text ?? "") ?? [];
  const body = marked === undefined ? lines : lines.slice(1);
  const separator = marked ?? separatorOf(body[0]?.text ?? "");
  const [header, ...records] = tableRecords(body, separator, trimmed);
  const mapping = mappingFor(header?.cells ?? [], source.mappings ?? []);
  if (header === undefined || mapping === undefined) {
    const known = (source.mappings ?? []).flatMap((one) =>
      headersOf(one, "date"),
    );
    const wanted = known.length === 0 ? "--map" : known.join(", ");
    const seen = seenStart(header?.cells.join(" | ") ?? "");
    const context = { file, line: header?.line ?? 1, seen, wanted };
    return { ok: false, fault: { code: "IMP-LIST-HEADER", context } };
  }
  const { strange, ...read } = readRecords(records, header, mapping, file);
  const notices: Coded[] = [...strangeNotices(strange, file)];
  if (decoded.isDamaged)
    notices.push({ code: "IMP-LIST-BYTES", context: { file } });
  return { ok: true, reading: { mapping, notices, ...read } };
}
