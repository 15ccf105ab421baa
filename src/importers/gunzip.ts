import { crc32 } from "node:zlib";
import type { ReturningReader } from "./byte-reader.js";
import { inflate } from "./inflate.js";

const FLAGS = { headerCheck: 2, extra: 4, name: 8, comment: 16, reserved: 224 };

/** A name or comment of a header; longer ones are no gzip. */
const MAX_NAME = 64 * 1024;

/** Whether a gzip member can begin with these four bytes. */
export function beginsGzip(head: Uint8Array): boolean {
  const [first, second, method, flags = 0] = head;
  return (
    first === 0x1f &&
    second === 0x8b &&
    method === 8 &&
    (flags & FLAGS.reserved) === 0
  );
}

/** Exactly so many bytes. */
async function exactly(
  reader: ReturningReader,
  count: number,
): Promise<Uint8Array> {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count;) {
    const piece = await reader.piece(count - at);
    if (piece === null) throw new Error("unexpected end of file");
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function skipName(reader: ReturningReader): Promise<void> {
  for (let length = 0; length < MAX_NAME; length += 1) {
    const [byte] = await exactly(reader, 1);
    if (byte === 0) return;
  }
  throw new Error("incorrect header check");
}

async function skipHeader(
  reader: ReturningReader,
  begun: Uint8Array,
): Promise<void> {
  const rest = await exactly(reader, 10 - begun.length);
  const head = Buffer.concat([begun, rest]);
  if (!beginsGzip(head)) throw new Error("incorrect header check");
  const flags = head[3] ?? 0;
  if ((flags & FLAGS.extra) !== 0) {
    const [low = 0, high = 0] = await exactly(reader, 2);
    await exactly(reader, low + high * 256);
  }
  if ((flags & FLAGS.name) !== 0) await skipName(reader);
  if ((flags & FLAGS.comment) !== 0) await skipName(reader);
  if ((flags & FLAGS.headerCheck) !== 0) await exactly(reader, 2);
}

/**
 * The bytes of one gzip member; the reader stands behind it then.
 *
 * @param begun - its first bytes, where they were read already
 * @throws Error where it is damaged or cut off, after what came out before
 * @source RFC 1952
 */
export async function* gunzip(
  reader: ReturningReader,
  begun: Uint8Array = new Uint8Array(),
): AsyncGenerator<Uint8Array> {
  await skipHeader(reader, begun);
  let check = 0;
  let length = 0;
  for await (const piece of inflate(reader, "deflate-raw")) {
    check = crc32(piece, check);
    length = (length + piece.length) % 2 ** 32;
    yield piece;
  }
  const end = Buffer.from(await exactly(reader, 8));
  if (end.readUInt32LE(0) !== check) throw new Error("incorrect data check");
  if (end.readUInt32LE(4) !== length) throw new Error("incorrect length check");
}
