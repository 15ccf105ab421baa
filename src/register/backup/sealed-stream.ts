import { hkdfSync } from "node:crypto";
import {
  openSegment,
  PACKING,
  sealSegment,
  SEGMENT_BYTES,
  TAG_BYTES,
} from "../evidence/record-cipher.js";
import { KEY_BYTES } from "../keys/subkeys.js";

/**
 * The key of one backup's dump: it seals nothing else.
 *
 * @param salt - random, of this backup
 */
export function dumpKey(backupKey: Uint8Array, salt: Uint8Array): Uint8Array {
  const info = "isnad/1/backup-dump";
  return new Uint8Array(hkdfSync("sha256", backupKey, salt, info, KEY_BYTES));
}

/** Cuts a stream into pieces of one size, the last one marked; never none. */
async function* pieces(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    let rest: Buffer = Buffer.concat(held, length);
    // More than one piece is there: what is cut off is not the last.
    while (rest.length > size) {
      yield { bytes: rest.subarray(0, size), isLast: false };
      rest = rest.subarray(size);
    }
    held = [rest];
    length = rest.length;
  }
  yield { bytes: Buffer.concat(held, length), isLast: true };
}

/** Encrypts a stream; memory holds a segment of 1 MiB. */
export async function* sealStream(
  key: Uint8Array,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let index = 0;
  for await (const { bytes, isLast } of pieces(plain, SEGMENT_BYTES)) {
    yield sealSegment(key, { packing: PACKING.asIs, index, isLast }, bytes);
    index += 1;
  }
}

/**
 * Decrypts what {@link sealStream} made.
 *
 * @throws Error when a bit differs, a segment was moved or the end is missing
 */
export async function* openStream(
  key: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let index = 0;
  const size = SEGMENT_BYTES + TAG_BYTES;
  for await (const { bytes, isLast } of pieces(sealed, size)) {
    const place = { packing: PACKING.asIs, index, isLast };
    const plain = openSegment(key, place, bytes);
    if (plain === undefined) throw new Error(`segment ${index}`);
    yield plain;
    index += 1;
  }
}
