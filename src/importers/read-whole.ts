import type { ByteStream } from "./importer.js";
import { holdBytes } from "./held-bytes.js";

/** All bytes of the input, or null when there are more than the limit. */
export async function readWhole(
  bytes: ByteStream,
  limit: number,
): Promise<Uint8Array | null> {
  const held = await holdBytes(bytes, limit);
  return held && Buffer.concat(held.pieces, held.length);
}
