import type { Entry, ZipFile } from "yauzl";
import { readWhole } from "../read-whole.js";
import type { ByteStream } from "../importer.js";

/** Compressed bytes of a workbook that is not a file on the disk. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;

/** Parts of a workbook; one with charts and pictures has some hundreds. */
const MAX_PARTS = 10_000;

/** Expanded bytes of one part, and of all that are read. */
const MAX_EXPANDED = 1024 ** 3;

/** Code of a workbook that expands too far. */
export const TOO_MUCH = "IMP-TABLE-TOO-LARGE";

/** Why a workbook cannot be read, in words of the trade. */
export class WorkbookFault extends Error {
  readonly code: typeof TOO_MUCH | "IMP-TABLE-BROKEN";
  constructor(message: string, code?: typeof TOO_MUCH) {
    super(message);
    this.code = code ?? "IMP-TABLE-BROKEN";
  }
}

/** The parts of a ZIP container, by name; nothing is written anywhere. */
export interface ZipParts {
  has(name: string): boolean;
  /** Expanded bytes of a part, or none if it is not there. */
  open(name: string, limit?: number): AsyncGenerator<Uint8Array>;
  close(): void;
}

async function* expanded(
  zip: ZipFile,
  entry: Entry,
): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } finally {
    stream.destroy();
  }
}

/**
 * Opens a ZIP container. Sizes are checked before anything is expanded; a part
 * that turns out longer than its container says breaks off.
 *
 * @param path - the file on the disk, which is then read where it lies
 * @throws WorkbookFault for what is no container, or expands too far
 */
export async function openZip(
  bytes: ByteStream,
  path: string | null,
): Promise<ZipParts> {
  const { fromBufferPromise, openPromise } = await import("yauzl");
  let zip: ZipFile;
  if (path === null) {
    const held = await readWhole(bytes, MAX_HELD_BYTES);
    if (held === null) throw new WorkbookFault(`> ${MAX_HELD_BYTES} bytes`);
    zip = await fromBufferPromise(Buffer.from(held));
  } else {
    zip = await openPromise(path, { autoClose: false });
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > MAX_PARTS)
        throw new WorkbookFault(`> ${MAX_PARTS} parts`, TOO_MUCH);
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  let left = MAX_EXPANDED;
  const counted = new Set<string>();
  return {
    has: (name) => entries.has(name),
    close: () => zip.close(),
    async *open(name, limit = MAX_EXPANDED) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      const size = entry.uncompressedSize;
      if (entry.isEncrypted()) throw new WorkbookFault("encrypted");
      if (!counted.has(name)) left -= size;
      counted.add(name);
      if (size > limit || left < 0) {
        throw new WorkbookFault(`${name}: ${size}`, TOO_MUCH);
      }
      yield* expanded(zip, entry);
    },
  };
}
