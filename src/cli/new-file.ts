import { existsSync } from "node:fs";
import { link, open, unlink, type FileHandle } from "node:fs/promises";
import { once } from "node:events";
import { IsnadError } from "../model/errors.js";
import type { OutputStream } from "./command.js";

/** A file that does not exist yet. */
export interface NewFile {
  /**
   * Writes it whole: other programs see all of it or nothing.
   *
   * @throws IsnadError `EXP-FILE-EXISTS` when somebody made it meanwhile
   */
  readonly write: (pieces: Pieces) => Promise<void>;
}

/** Parts of a text or of bytes, at hand or as they come. */
type Pieces =
  Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A write may be cut short; what is left is written after it. */
async function writeWhole(
  handle: FileHandle,
  piece: string | Uint8Array,
): Promise<void> {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length;)
    at += (await handle.write(bytes, at)).bytesWritten;
}

/**
 * Names a file to be made.
 *
 * @param mode - its permissions, less the user's mask
 * @throws IsnadError `EXP-FILE-EXISTS`
 */
export function newFile(name: string, mode = 0o666): NewFile {
  if (existsSync(name)) throw new IsnadError("EXP-FILE-EXISTS", { file: name });
  return {
    async write(pieces) {
      const draft = `${name}.part-${process.pid}`;
      const handle = await open(draft, "wx", mode);
      try {
        try {
          for await (const piece of pieces) await writeWhole(handle, piece);
          await handle.sync();
        } finally {
          await handle.close();
        }
        // A hard link, unlike a renaming, never replaces what is there.
        await link(draft, name);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "EEXIST") throw error;
        throw new IsnadError("EXP-FILE-EXISTS", { file: name }, error);
      } finally {
        await unlink(draft);
      }
    },
  };
}

/** Writes pieces to a stream at the pace of its reader. */
export async function printPieces(
  pieces: Pieces,
  stream: OutputStream,
): Promise<void> {
  let isClosed = false;
  stream.on("error", () => {
    isClosed = true;
  });
  for await (const piece of pieces) {
    if (isClosed) return;
    if (!stream.write(piece))
      await once(stream, "drain").catch(() => undefined);
  }
}
