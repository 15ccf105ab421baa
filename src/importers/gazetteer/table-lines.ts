import { byteLines } from "../byte-lines.js";
import { decodeUtf8, notUtf8Fault, withoutByteOrderMark } from "../encoding.js";
import { headFault } from "../head-fault.js";
import type { ByteStream } from "../importer.js";
import { seenStart } from "../seen.js";
import type { LeftOutRow } from "./place.js";

/** A line of a table as text, or why it is none. */
export type TableLine =
  | { readonly ok: true; readonly line: number; readonly text: string }
  | { readonly ok: false; readonly row: LeftOutRow };

/** 1 MiB: sixty times the longest row that GeoNames allows. */
const MAX_LINE_BYTES = 1024 * 1024;

type Fault = Pick<LeftOutRow, "code" | "seen" | "context">;

function lineFault(bytes: Uint8Array, tooLong: boolean): Fault | null {
  if (tooLong) {
    const seen = seenStart(new TextDecoder().decode(bytes.subarray(0, 256)));
    const context = { limit: MAX_LINE_BYTES };
    return { code: "IMP-RECORD-TOO-LONG", seen, context };
  }
  if (decodeUtf8(bytes) !== null) return null;
  const { seen, context } = notUtf8Fault(bytes);
  return {
    code: "IMP-NOT-UTF8",
    seen,
    ...(context === undefined ? {} : { context }),
  };
}

/**
 * The lines of a table in UTF-8, blank ones left out. A line in another
 * encoding is one fault; a file in another encoding, or none, is one fault and
 * its end.
 */
export async function* tableLines(
  bytes: ByteStream,
  file: string,
): AsyncGenerator<TableLine> {
  for await (const { line, bytes: raw, tooLong } of byteLines(
    bytes,
    MAX_LINE_BYTES,
  )) {
    const at = { file, line, id: "", name: "" };
    const whole =
      line === 1
        ? headFault(raw.subarray(0, 4096), "IMP-PLACE-NOT-TEXT")
        : null;
    if (whole !== null) {
      yield { ok: false, row: { ...at, ...whole } };
      return;
    }
    const content = line === 1 ? withoutByteOrderMark(raw) : raw;
    const fault = lineFault(content, tooLong);
    if (fault !== null) {
      yield { ok: false, row: { ...at, ...fault } };
      continue;
    }
    const text = decodeUtf8(content) ?? "";
    if (text.trim() !== "") yield { ok: true, line, text };
  }
}
