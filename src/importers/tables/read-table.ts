import { binarySignature, hasManyZeros, headEncoding } from "../encoding.js";
import { MAX_RECORD_BYTES, type ByteStream } from "../importer.js";
import { peek } from "../peek.js";
import { columnsOf, findHeader, HEADER_ROWS, isHeaderAgain } from "./header.js";
import type { SheetItem, TableItem, TableRow, TableSource } from "./table.js";
import { openTextTable } from "./text-table.js";

/** A table's rows, and what its header changes. */
interface OpenTable {
  readonly rows: AsyncIterable<SheetItem>;
  readonly encoding: () => string | null;
  readonly separator: () => string | null;
  readonly isDamaged: () => boolean;
  readonly setWidth: (cells: number) => void;
}

/** What is known of the sheet that is being read. */
interface SheetState {
  readonly sheet: string | null;
  /** Rows until the header is found; null afterwards. */
  waiting: SheetItem[] | null;
  header: readonly string[];
  width: number;
}

const isRow = (item: SheetItem): item is TableRow => !("kind" in item);

/** Cells as many as the header has: a workbook leaves empty ones out. */
function padded(row: TableRow, width: number): TableRow {
  const missing = width - row.cells.length;
  if (row.sheet === null || missing <= 0) return row;
  const cells = [
    ...row.cells,
    ...Array.from<string>({ length: missing }).fill(""),
  ];
  return { ...row, cells };
}

/** Cells up to the last that is not empty. */
const lengthOf = ({ cells }: TableRow) =>
  cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** The header of the rows that waited, and these rows. */
function* begun(
  state: SheetState,
  table: OpenTable,
  isKnown: TableSource["isKnownName"],
): Generator<TableItem> {
  const waiting = state.waiting ?? [];
  state.waiting = null;
  const rows = waiting.filter(isRow);
  const at = findHeader(rows, isKnown);
  const header = at < 0 ? undefined : rows[at];
  const isText = state.sheet === null && header !== undefined;
  const width = isText
    ? header.cells.length
    : Math.max(1, ...rows.slice(Math.max(at, 0)).map(lengthOf));
  state.header = header?.cells ?? [];
  state.width = width;
  if (isText) table.setWidth(width);
  const { sheet } = state;
  const { number, line } = header ?? { number: 0, line: 1 };
  const columns = columnsOf(state.header, width);
  const above = rows.slice(0, Math.max(at, 0));
  const told = { encoding: table.encoding(), separator: table.separator() };
  const { header: cells } = state;
  yield { kind: "header", sheet, number, line, columns, cells, above, ...told };
  const start = header === undefined ? -1 : waiting.indexOf(header);
  for (const [place, item] of waiting.entries()) {
    if (place > start || !isRow(item)) yield* passed(item, state);
  }
}

function* passed(item: SheetItem, state: SheetState): Generator<TableItem> {
  if (!isRow(item)) yield item;
  else if (!isHeaderAgain(item, state.header))
    yield { kind: "row", row: padded(item, state.width) };
}

const isZip = (head: Uint8Array) =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte);

async function openTable(
  source: TableSource,
  head: Uint8Array,
  bytes: ByteStream,
): Promise<OpenTable | string> {
  const { encoding, maxRowBytes = MAX_RECORD_BYTES } = source;
  if (isZip(head)) {
    const { openWorkbook } = await import("./workbook.js");
    // It is read where it lies; the stream is let go.
    if (source.path) for await (const _ of bytes) break;
    return openWorkbook({ ...source, bytes });
  }
  const kind = binarySignature(head);
  if (kind !== null) return kind;
  const isWide = encoding !== undefined || headEncoding(head) !== "utf-8";
  if (!isWide && hasManyZeros(head)) return "binary";
  return openTextTable(bytes, maxRowBytes, encoding);
}

/**
 * Reads a table, CSV or a workbook by its content: each sheet's header, then
 * its rows, in the order of the file. Never throws for bad content.
 *
 * Memory is bounded by the longest row, and for a workbook by its shared texts.
 */
export async function* readTable(
  source: TableSource,
): AsyncGenerator<TableItem> {
  const { head, bytes } = await peek(source.bytes, () => undefined);
  const table = await openTable(source, head, bytes);
  if (typeof table === "string") {
    const seen = table;
    yield { kind: "fault", sheet: null, line: 1, code: "IMP-NOT-TABLE", seen };
    return;
  }
  let state: SheetState | null = null;
  for await (const item of table.rows) {
    if (!isRow(item) && state?.sheet !== item.sheet) {
      yield item;
      continue;
    }
    if (state === null || state.sheet !== item.sheet) {
      if (state?.waiting) yield* begun(state, table, source.isKnownName);
      state = { sheet: item.sheet, waiting: [], header: [], width: 0 };
    }
    if (state.waiting === null) yield* passed(item, state);
    else {
      state.waiting.push(item);
      if (state.waiting.length >= HEADER_ROWS)
        yield* begun(state, table, source.isKnownName);
    }
  }
  if (state?.waiting) yield* begun(state, table, source.isKnownName);
  if (table.isDamaged())
    yield { kind: "damaged", encoding: table.encoding() ?? "" };
}
