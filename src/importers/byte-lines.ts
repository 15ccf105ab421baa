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

/** How lines end: in bytes, or in units of two bytes. */
export type LineUnits = "bytes" | "utf-16le" | "utf-16be";

/** Pieces of whole units, so that a line end never lies across two of them. */
async function* wholeUnits(bytes: ByteStream): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const even = joined.length - (joined.length % 2);
    rest = Uint8Array.from(joined.subarray(even));
    if (even > 0) yield joined.subarray(0, even);
  }
  if (rest.length > 0) yield rest;
}

/** Index of the first byte of the next line end, or -1. */
function nextLineEnd(
  chunk: Uint8Array,
  from: number,
  units: LineUnits,
): number {
  if (units === "bytes") return chunk.indexOf(LINE_FEED, from);
  const own = units === "utf-16le" ? 0 : 1;
  for (let at = chunk.indexOf(LINE_FEED, from); at >= 0;) {
    if (at % 2 === own && chunk[at + 1 - 2 * own] === 0) return at - own;
    at = chunk.indexOf(LINE_FEED, at + 1);
  }
  return -1;
}

function endsWithReturn(bytes: Uint8Array, units: LineUnits): boolean {
  if (units === "bytes") return bytes.at(-1) === CARRIAGE_RETURN;
  const [low, high] = units === "utf-16le" ? [-2, -1] : [-1, -2];
  return bytes.at(low) === CARRIAGE_RETURN && bytes.at(high) === 0;
}

function finish(pending: Pending, units: LineUnits): Uint8Array {
  const [first] = pending.parts;
  const bytes =
    pending.parts.length === 1 && first !== undefined
      ? first
      : Buffer.concat(pending.parts, pending.length);
  const ends = !pending.tooLong && endsWithReturn(bytes, units);
  return ends ? bytes.subarray(0, units === "bytes" ? -1 : -2) : bytes;
}

/**
 * Splits bytes into lines at LF or CRLF.
 *
 * A line longer than the limit is reported once as `tooLong` and its rest is
 * skipped without being kept, so that memory is bounded by the limit.
 *
 * @param maxLineBytes Length in bytes above which a line is `tooLong`.
 * @param units What a line end is made of.
 * @returns Lines in order; a last line without line end counts, an empty rest
 *   after the last line end does not.
 */
export async function* byteLines(
  bytes: ByteStream,
  maxLineBytes: number,
  units: LineUnits = "bytes",
): AsyncGenerator<ByteLine> {
  const width = units === "bytes" ? 1 : 2;
  let line = 1;
  let pending: Pending = { parts: [], length: 0, tooLong: false };
  for await (const chunk of width === 1 ? bytes : wholeUnits(bytes)) {
    let from = 0;
    for (;;) {
      const end = nextLineEnd(chunk, from, units);
      if (end < 0) break;
      append(pending, chunk.subarray(from, end), maxLineBytes);
      yield { line, bytes: finish(pending, units), tooLong: pending.tooLong };
      pending = { parts: [], length: 0, tooLong: false };
      line += 1;
      from = end + width;
    }
    append(pending, chunk.subarray(from), maxLineBytes);
  }
  if (pending.length > 0) {
    yield { line, bytes: finish(pending, units), tooLong: pending.tooLong };
  }
}
