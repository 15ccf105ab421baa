import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Imported,
} from "../importer.js";
import { peek } from "../peek.js";
import { readWhole } from "../read-whole.js";
import { rejected } from "../report-fields.js";
import { readTable } from "../tables/read-table.js";
import type { TableFault, TableRow } from "../tables/table.js";
import { readMapping } from "./column-mapping.js";
import { lengthOf, rowItem } from "./row-item.js";
import { isRowRecord, readRowBytes } from "./row-record.js";
import { rowReport } from "./row-report.js";
import {
  isRow,
  knowColumns,
  knownNames,
  positionOf,
  type Reading,
  type Sheet,
} from "./sheet.js";

/** Rows by which the columns are known, and letters of them at most. */
const SAMPLE_ROWS = 200;
const SAMPLE_LENGTH = 4 * 1024 * 1024;

function faultItem(reading: Reading, fault: TableFault): Imported {
  const { sheet, line, code, seen, context } = fault;
  const isLong = code === "IMP-ROW-TOO-LONG";
  return rejected(positionOf(reading, sheet, line), {
    code: isLong ? "IMP-RECORD-TOO-LONG" : code,
    seen,
    ...(context && { context }),
  });
}

function* itemsOf(
  items: readonly (TableRow | TableFault)[],
  sheet: Sheet,
  reading: Reading,
): Generator<Imported> {
  for (const item of items)
    if ("kind" in item) yield faultItem(reading, item);
    else if (sheet.known) yield rowItem(item, sheet, reading);
}

/** What waited for the columns of a sheet. */
function* settled(sheet: Sheet, reading: Reading): Generator<Imported> {
  const { header, waiting } = sheet;
  const items = [...waiting];
  if (items.some(isRow)) {
    const fault = knowColumns(sheet, reading.given);
    const position = positionOf(reading, header.sheet, header.line);
    if (fault !== null) yield rejected(position, fault);
  } else sheet.known = null;
  waiting.length = 0;
  yield* itemsOf(items, sheet, reading);
}

async function* tableItems(
  bytes: ByteStream,
  reading: Reading,
): AsyncGenerator<Imported> {
  const { context, given, limit } = reading;
  const { path, encoding } = context;
  const isKnownName = knownNames(given);
  const source = { bytes, path, encoding, maxRowBytes: limit, isKnownName };
  let sheet: Sheet | null = null;
  for await (const item of readTable(source)) {
    if (item.kind === "damaged") continue;
    if (item.kind === "header") {
      if (sheet?.known === undefined && sheet !== null)
        yield* settled(sheet, reading);
      sheet = { header: item, waiting: [], length: 0 };
      continue;
    }
    const found = item.kind === "row" ? item.row : item;
    if (sheet === null) {
      if ("kind" in found) yield faultItem(reading, found);
      continue;
    }
    if (sheet.known !== undefined) {
      yield* itemsOf([found], sheet, reading);
      continue;
    }
    sheet.waiting.push(found);
    sheet.length += "kind" in found ? 0 : lengthOf(found);
    const isEnough =
      sheet.waiting.length >= SAMPLE_ROWS || sheet.length > SAMPLE_LENGTH;
    if (isEnough) yield* settled(sheet, reading);
  }
  if (sheet !== null && sheet.known === undefined)
    yield* settled(sheet, reading);
}

/** A row that was kept, read again. */
async function* recordItems(
  bytes: ByteStream,
  reading: Reading,
): AsyncGenerator<Imported> {
  const position = positionOf(reading, null, reading.context.line ?? 1);
  // Its table's words stand in it too, each letter in six signs at most.
  const whole = await readWhole(bytes, 8 * MAX_RECORD_BYTES);
  const record = whole === null ? null : readRowBytes(whole);
  if (whole === null || record === null) {
    const seen = '{"as":"row"';
    yield rejected(position, { code: "IMP-UNREADABLE-RECORD", seen });
    return;
  }
  yield rowReport(record, whole, reading.format, { position });
}

/**
 * Reads a table whose rows are reports: each row is a report or a reject. The
 * columns are those of the mapping in the context, else guessed for each sheet;
 * a sheet whose columns cannot be known is one reject.
 */
export async function* readRows(
  format: Reading["format"],
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const limit =
    format === "csv"
      ? (context.maxRecordBytes ?? MAX_RECORD_BYTES)
      : MAX_RECORD_BYTES;
  const { head, bytes: all } = await peek(bytes, () => undefined);
  const { columns } = context;
  const told = columns === undefined ? null : readMapping(columns);
  const given = told?.ok === true ? told.mapping : null;
  const reading: Reading = { format, context, given, limit };
  if (isRowRecord(head)) {
    yield* recordItems(all, reading);
  } else if (told?.ok === false) {
    const fault = { seen: told.seen, context: { wanted: told.wanted } };
    const position = positionOf(reading, null, 1);
    yield rejected(position, { code: "IMP-COLUMNS-MAPPING", ...fault });
  } else yield* tableItems(all, reading);
}
