import { decodeUtf8 } from "./encoding.js";
import { readAdoptedBytes, type AdoptedRow } from "./adopted/adopted-row.js";
import { rowText } from "./adopted/row-text.js";
import type { Imported, Position, RecordContext } from "./importer.js";
import { recordImporter } from "./record-importer.js";
import { importedReport, rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";

const RECORD = {
  kind: "row",
  format: "adopted",
  mediaType: "application/json",
} as const;

/**
 * A row of an office's register as a report of that register: a statement of
 * the office, its cells as fields.
 *
 * @param bytes - the row as `adoptedBytes` writes it
 */
export function adoptedReport(
  row: AdoptedRow,
  bytes: Uint8Array,
  position: Position,
): Imported {
  const { text, fields, spans } = rowText(row);
  const unknown = { url: null, title: null, published: null };
  const told = {
    kind: "statement",
    detail: { fields, fieldSpans: spans },
  } as const;
  const raw = { ...unknown, ...told, id: row.id, outlet: row.name, text };
  return importedReport(raw, { ...RECORD, bytes }, position);
}

/** Reads one row as `adopt` keeps it. */
async function parse(
  bytes: Uint8Array,
  { file, line = 1, member }: RecordContext,
): Promise<readonly Imported[]> {
  const position = { file, line, ...(member === undefined ? {} : { member }) };
  const row = readAdoptedBytes(bytes);
  if (row !== null) return [adoptedReport(row, bytes, position)];
  const seen = seenStart(decodeUtf8(bytes.subarray(0, 240)) ?? "");
  return [rejected(position, { code: "IMP-NOT-ADOPTED", seen })];
}

/**
 * One row of an office's register, as `isnad adopt` keeps it; what a file of
 * the office itself is read by is in `tables/`.
 */
export const adoptedImporter = recordImporter({
  format: "adopted",
  endings: [],
  recognises: (head) =>
    Buffer.from(head.subarray(0, 12)).toString("latin1") === '{"adopted":1',
  parse,
});
