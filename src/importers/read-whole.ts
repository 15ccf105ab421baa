import type { ByteStream } from "./importer.js";

/** All bytes of the input, or null when there are more than the limit. */
export async function readWhole(
  bytes: ByteStream,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
