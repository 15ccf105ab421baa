import {
  decodeBytes,
  keptEncoding,
  withEncodingNotice,
} from "./decode-bytes.js";
import { binaryFault } from "./head-fault.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
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
  const binary = binaryFault(whole.subarray(0, HEAD_BYTES), "IMP-BINARY");
  if (binary !== null) {
    yield rejected(position, binary);
    return;
  }
  const decoded = await decodeBytes(whole, context.encoding);
  if (!decoded.ok) {
    yield rejected(position, decoded.fault);
    return;
  }
  const { encoding } = decoded;
  // A line end is a line end: the same text has one hash on every system.
  const text = decoded.text.replaceAll("\r\n", "\n");
  const unknown = { outlet: null, url: null, title: null, published: null };
  const id = context.hints?.id ?? fileId;
  const raw = { ...unknown, id, text, ...keptEncoding(encoding) };
  const read = importedReport(raw, { ...RECORD, bytes: whole }, position);
  const isTold = context.encoding !== undefined;
  yield isTold ? read : withEncodingNotice(read, encoding);
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
