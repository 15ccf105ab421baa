import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { makeFolder, PRIVATE_FILE, syncFolder } from "../durable-file.js";

/** What a file holds, without its bytes. */
export interface FileDigest {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Hashes a file. */
export async function digestFile(file: string): Promise<FileDigest> {
  const digest = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(file)) {
    const chunk = piece as Buffer;
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: digest.digest("hex") };
}

/** Writes a new file of the owner alone, on the disk when this returns. */
export async function writeStream(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<FileDigest> {
  await makeFolder(path.dirname(file));
  const digest = createHash("sha256");
  let bytes = 0;
  const handle = await open(file, "wx", PRIVATE_FILE);
  try {
    for await (const piece of pieces) {
      digest.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file));
  return { bytes, sha256: digest.digest("hex") };
}

/** Copies a file and says what was copied. */
export function copyHashed(from: string, to: string): Promise<FileDigest> {
  return writeStream(to, createReadStream(from) as AsyncIterable<Buffer>);
}
