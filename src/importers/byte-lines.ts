import { type ByteStream } from "./importer.js";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a byte stream. */
export interface ByteLine {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Bytes without the line end (LF or CRLF); cut when `tooLong`. */
  readonly bytes: Uint8Array;
  /** Whether the line went over the limit; its rest was read past. */
  readonly tooLong: boolean;
}

interface Pending {
  readonly parts: Uint8Array[];
  length: number;
  tooLong: boolean;
}

/** Enough of an over-long line to show its beginning in a message. */
const KEPT_OF_TOO_LONG = 512;

function append(pending: Pending, part: Uint8Array, limit: number): void {
  if (pending.tooLong || part.length === 0) return;
  if (pending.length + part.length <= limit) {
    pending.parts.push(part);
    pending.length += part.length;
    return;
  }
  const start = Buffer.concat([...pending.parts, part.subarray(0, 512)]);
  pending.parts.splice(
    0,
    pending.parts.length,
    start.subarray(0, KEPT_OF_TOO_LONG),
  );
  pending.length = Math.min(start.length, KEPT_OF_TOO_LONG);
  pending.tooLong = true;
}

function finish(pending: Pending): Uint8Array {
  const [first] = pending.parts;
  const bytes =
    pending.parts.length === 1 && first !== undefined
      ? first
      : Buffer.concat(pending.parts, pending.length);
  const ends = !pending.tooLong && bytes.at(-1) === CARRIAGE_RETURN;
  return ends ? bytes.subarray(0, -1) : bytes;
}

/**
 * Splits bytes into lines at LF or CRLF.
 *
 * A line longer than the limit is reported once as `tooLong` and its rest is
 * skipped without being kept, so that memory is bounded by the limit.
 *
 * @param maxLineBytes Length in bytes above which a line is `tooLong`.
 * @returns Lines in order; a last line without line end counts, an empty rest
 *   after the last line end does not.
 */
export async function* byteLines(
  bytes: ByteStream,
  maxLineBytes: number,
): AsyncGenerator<ByteLine> {
  let line = 1;
  let pending: Pending = { parts: [], length: 0, tooLong: false };
  for await (const chunk of bytes) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) break;
      append(pending, chunk.subarray(from, end), maxLineBytes);
      yield { line, bytes: finish(pending), tooLong: pending.tooLong };
      pending = { parts: [], length: 0, tooLong: false };
      line += 1;
      from = end + 1;
    }
    append(pending, chunk.subarray(from), maxLineBytes);
  }
  if (pending.length > 0) {
    yield { line, bytes: finish(pending), tooLong: pending.tooLong };
  }
}
