import { fromBufferPromise } from "yauzl";
import type { Fault } from "../importer.js";

/** Text of a document when expanded: a thousand pages stay below 8 MiB. */
const MAX_EXPANDED_BYTES = 32 * 1024 * 1024;

/** Office programs write a dozen parts and one for each picture. */
const MAX_PARTS = 10_000;

/** Parts of a document by name, or why it was not opened. */
export type ZipParts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Expands the wanted parts of a ZIP that is held in memory; pictures and other
 * parts stay as they are. What a part says about its own size is not trusted:
 * bytes are counted while they come.
 *
 * @throws Error when it is no sound ZIP
 */
export async function zipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ZipParts> {
  const { buffer, byteOffset, length } = bytes;
  const zip = await fromBufferPromise(Buffer.from(buffer, byteOffset, length));
  const tooMuch = (seen: string): ZipParts => {
    const fault: Fault = { code: "IMP-EXPANDS-TOO-MUCH", seen };
    return { ok: false, fault };
  };
  if (zip.entryCount > MAX_PARTS) return tooMuch(`${zip.entryCount}`);
  const parts = new Map<string, Buffer>();
  let expanded = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!isWanted(name) || parts.has(name)) continue;
    if (entry.isEncrypted()) throw new Error("password");
    if (expanded + entry.uncompressedSize > MAX_EXPANDED_BYTES) {
      return tooMuch(name);
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const part = piece as Uint8Array;
      expanded += part.length;
      if (expanded > MAX_EXPANDED_BYTES) return tooMuch(name);
      pieces.push(part);
    }
    parts.set(name, Buffer.concat(pieces));
  }
  return { ok: true, parts };
}
