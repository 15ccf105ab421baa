import type { ByteStream } from "./importer.js";

/** Bytes in memory, in the pieces in which they came. */
export interface HeldBytes {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
}

/** All bytes of a stream, or null when there are more than the limit. */
export async function holdBytes(
  stream: ByteStream,
  limit: number,
): Promise<HeldBytes | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit) return null;
    pieces.push(piece);
  }
  return { pieces, length };
}
