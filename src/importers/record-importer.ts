import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type Imported,
  type ImportContext,
  type Importer,
  type ImportFormat,
  type ImportItem,
  type RecordContext,
} from "./importer.js";
import { readWhole } from "./read-whole.js";
import { rejected } from "./report-fields.js";

/** A format of which a whole file is one record. */
export interface RecordFormat {
  readonly format: ImportFormat;
  readonly endings: readonly string[];
  /** Longest file that is held in memory; 16 MiB when left out. */
  readonly maxBytes?: number;
  recognises(head: Uint8Array): boolean;
  /** See {@link Importer.parse}. */
  parse(
    bytes: Uint8Array,
    context: RecordContext,
  ): Promise<readonly Imported[]>;
}

/** What travels with a deferred record: plain data, no open files. */
function recordContext(context: ImportContext): RecordContext {
  const {
    path: _,
    siblings: __,
    codes: ___,
    held: ____,
    pages: _____,
    ...record
  } = context;
  return record;
}

/**
 * Makes an importer of a format whose files are records: each is read whole and
 * parsed later, on whatever thread there is. Longer ones are rejected unread.
 */
export function recordImporter(format: RecordFormat): Importer {
  async function* read(
    bytes: ByteStream,
    context: ImportContext,
  ): AsyncGenerator<ImportItem> {
    const { file, member, line = 1, maxRecordBytes } = context;
    const limit = Math.max(
      maxRecordBytes ?? MAX_RECORD_BYTES,
      format.maxBytes ?? 0,
    );
    const whole = await readWhole(bytes, limit);
    if (whole === null) {
      const position =
        member === undefined ? { file, line } : { file, line, member };
      const fault = { seen: member ?? file, context: { limit } };
      yield rejected(position, { code: "IMP-RECORD-TOO-LONG", ...fault });
      return;
    }
    yield {
      step: "parse",
      format: format.format,
      bytes: whole,
      context: recordContext(context),
    };
  }
  return { ...format, read };
}
