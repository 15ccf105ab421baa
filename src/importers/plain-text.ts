import { decodeUtf8, notUtf8Fault, withoutByteOrderMark } from "./encoding.js";
import { headFault } from "./head-fault.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type Fault,
  type ImportContext,
  type Imported,
  type PlainImporter,
} from "./importer.js";
import { readWhole } from "./read-whole.js";
import { importedReport, rejected } from "./report-fields.js";

const HEAD_BYTES = 4096;
const RECORD = {
  kind: "upload",
  format: "text",
  mediaType: "text/plain",
} as const;

/** Why the bytes are no UTF-8 text, or null when they are. */
function encodingFault(bytes: Uint8Array): Fault | null {
  const fault = headFault(bytes.subarray(0, HEAD_BYTES), "IMP-BINARY");
  if (fault !== null || decodeUtf8(bytes) !== null) return fault;
  return notUtf8Fault(bytes);
}

/** Reads the whole input as the body of one report. */
async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const { file, fileId, line = 1, maxRecordBytes = MAX_RECORD_BYTES } = context;
  const position = { file, line };
  const whole = await readWhole(bytes, maxRecordBytes);
  if (whole === null) {
    const context = { limit: maxRecordBytes };
    const code = "IMP-RECORD-TOO-LONG";
    yield rejected(position, { code, seen: file, context });
    return;
  }
  const body = withoutByteOrderMark(whole);
  const fault = encodingFault(whole);
  if (fault !== null) {
    yield rejected(position, fault);
    return;
  }
  const decoded = decodeUtf8(body) ?? "";
  // A line end is a line end: the same text has one hash on every system.
  const text = decoded.replaceAll("\r\n", "\n");
  const unknown = { outlet: null, url: null, title: null, published: null };
  const raw = { ...unknown, id: context.hints?.id ?? fileId, text };
  yield importedReport(raw, { ...RECORD, bytes: whole }, position);
}

/**
 * Plain text: one file is one report, its id the file's name; the rest is
 * unknown and left to the coder (dateline, credit line, repeated title).
 */
export const plainTextImporter: PlainImporter = {
  format: "text",
  endings: ["txt", "text", "md"],
  recognises: () => true,
  read,
};
