import { createHash } from "node:crypto";
import type { ExportedFile } from "./exporter.js";

/** What is told of a written file beside it, since none holds its own digest. */
export interface FileDigest {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

const bytesOf = (piece: string | Uint8Array) =>
  typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;

/** The whole of a file in memory. */
export function fileBytes({ pieces }: Pick<ExportedFile, "pieces">): Buffer {
  return Buffer.concat([...pieces].map(bytesOf));
}

/** The digest of bytes that are at hand. */
export const digestOfBytes = (bytes: Uint8Array): FileDigest => ({
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** Hands pieces on and digests them on the way. */
export function digesting(pieces: Iterable<string | Uint8Array>): {
  readonly pieces: Iterable<Uint8Array>;
  /** Of all that went by; complete when the pieces are read. */
  readonly digest: () => FileDigest;
} {
  const hash = createHash("sha256");
  let bytes = 0;
  function* passing() {
    for (const piece of pieces) {
      const part = bytesOf(piece);
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  }
  return {
    pieces: passing(),
    digest: () => ({ bytes, sha256: hash.copy().digest("hex") }),
  };
}
