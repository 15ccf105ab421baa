import { isUtf8 } from "node:buffer";
import { byteReader } from "../byte-reader.js";
import { gunzip } from "../gunzip.js";
import type { ByteStream } from "../importer.js";
import { inflate } from "../inflate.js";
import { MemberFault } from "../member-fault.js";
import { peek } from "../peek.js";

const SIZE_LINE_BYTES = 4096;
const SIZE_LINE = /^\s*([0-9a-f]{1,12})\s*(?:;.*)?\r?\n$/i;

/**
 * Takes the lengths out of a body that was sent in chunks. A body that tells
 * that and is stored whole all the same is left as it is.
 *
 * @source RFC 9112, section 7.1
 */
export async function* dechunked(
  bytes: ByteStream,
): AsyncGenerator<Uint8Array> {
  const reader = byteReader(bytes);
  for (let isFirst = true; ; isFirst = false) {
    const line = await reader.line(SIZE_LINE_BYTES);
    if (line === null) return;
    const size = SIZE_LINE.exec(new TextDecoder().decode(line))?.[1];
    if (size === undefined) {
      if (!isFirst) throw new MemberFault("IMP-UNREADABLE-RECORD", "chunked");
      for (let piece: Uint8Array | null = line; piece !== null;) {
        yield piece;
        piece = await reader.piece(Number.MAX_SAFE_INTEGER);
      }
      return;
    }
    let left = parseInt(size, 16);
    if (left === 0) return;
    while (left > 0) {
      const piece = await reader.piece(left);
      if (piece === null) {
        throw new MemberFault("IMP-UNREADABLE-RECORD", "chunked");
      }
      left -= piece.length;
      yield piece;
    }
    await reader.line(2);
  }
}

/** Whether bytes are text as it stands, though they are said to be compressed. */
function isText(head: Uint8Array): boolean {
  const start = head.subarray(0, 512);
  // The last letter may be cut.
  const isWhole = [0, 1, 2, 3].some((cut) =>
    isUtf8(start.subarray(0, start.length - cut)),
  );
  // eslint-disable-next-line no-control-regex -- what compressed bytes hold
  const control = /[\u0000-\u0008\u000e-\u001f]/;
  return isWhole && !control.test(new TextDecoder().decode(start));
}

type Bytes = AsyncGenerator<Uint8Array>;

/** Undoes one coding; what follows its end is left out, as browsers do. */
function undone(coding: string, head: Uint8Array, bytes: Bytes): Bytes {
  const [first = 0, second = 0] = head;
  if (coding === "gzip" || coding === "x-gzip") {
    const isGzip = first === 0x1f && second === 0x8b;
    return isGzip ? gunzip(byteReader(bytes)) : bytes;
  }
  if (isText(head)) return bytes;
  if (coding === "br") return inflate(byteReader(bytes), "br");
  if (coding !== "deflate") {
    throw new MemberFault("IMP-COMPRESSION-UNKNOWN", coding);
  }
  const isZlib = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  const kind = isZlib ? "deflate" : "deflate-raw";
  return inflate(byteReader(bytes), kind);
}

/** More codings than any server applies to one body. */
const MAX_CODINGS = 4;

const PLAIN = new Set(["", "identity", "none", "utf-8", "utf8"]);

/**
 * Undoes the content codings of a body, last first. A body that was stored
 * decoded, its header kept, is known by its bytes and left as it is.
 *
 * @param codings - value of `Content-Encoding`, as in `gzip` or `deflate, br`
 * @throws MemberFault where a coding is unknown
 */
export async function* decoded(
  bytes: ByteStream,
  codings: string,
): AsyncGenerator<Uint8Array> {
  const list = codings
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => !PLAIN.has(coding));
  const last = list.pop();
  if (last === undefined) {
    yield* bytes;
    return;
  }
  if (list.length >= MAX_CODINGS) {
    throw new MemberFault("IMP-COMPRESSION-UNKNOWN", codings);
  }
  const { head, bytes: all } = await peek(bytes, () => undefined);
  yield* decoded(undone(last, head, all), list.join(","));
}
