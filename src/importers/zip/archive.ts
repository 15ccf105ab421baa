import { crc32 } from "node:zlib";
import type { Readable } from "node:stream";
import {
  fromRandomAccessReaderPromise,
  openPromise,
  type Entry,
  type ZipFile,
} from "yauzl";
import type { HeldBytes } from "../held-bytes.js";
import { MemberFault } from "../member-fault.js";
import { entryName } from "./entry-name.js";
import { heldReader } from "./held-reader.js";

/** A file of an archive, as the directory tells of it. */
export interface ZipEntry {
  /** As it stands there: may be absolute, lead upwards or stand twice. */
  readonly name: string;
  /** Place in the directory, from 1. */
  readonly number: number;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Byte at which its local header starts. */
  readonly offset: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when expanded, by the directory's word. */
  readonly size: number;
}

/** The files of an archive, and what broke the directory off, if it did. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly failure: Error | null;
}

/** An archive on the disk or in memory. */
export interface ZipArchive {
  /** @throws Error where there is no directory at all */
  directory(): Promise<ZipDirectory>;
  /**
   * The bytes of a file; may be called again, also after `close`.
   *
   * @throws MemberFault while they are read, where they are not what the
   *   directory tells
   */
  open(entry: ZipEntry): AsyncIterable<Uint8Array>;
  close(): void;
}

/** A million files of 64 characters: what a directory may take of memory. */
const MAX_NAME_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;

const OPTIONS = {
  autoClose: false,
  lazyEntries: true,
  decodeStrings: false,
  validateEntrySizes: false,
} as const;

function asEntry(entry: Entry, number: number): ZipEntry {
  return {
    name: entryName(entry),
    number,
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    crc: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
  };
}

async function readDirectory(zip: ZipFile): Promise<ZipDirectory> {
  const entries: ZipEntry[] = [];
  let nameBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      nameBytes += entry.fileNameLength;
      if (nameBytes > MAX_NAME_BYTES || entries.length >= MAX_ENTRIES) {
        throw new MemberFault("IMP-EXPANDS-TOO-MUCH", "");
      }
      entries.push(asEntry(entry, entries.length + 1));
    }
  } catch (error) {
    return { entries, failure: error as Error };
  }
  return { entries, failure: null };
}

function openStream(zip: ZipFile, entry: ZipEntry): Promise<Readable> {
  const { offset, packed, method } = entry;
  const header = {
    relativeOffsetOfLocalHeader: offset,
    compressedSize: packed,
  } as Entry;
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(header, { minimal: true }, (error, found) => {
      if (error !== null) return reject(error);
      zip.openReadStreamLowLevel(
        found.fileDataStart,
        packed,
        0,
        packed,
        method === 8,
        null,
        (failure, stream) => {
          if (failure === null) resolve(stream);
          else reject(failure);
        },
      );
    });
  });
}

const broken = (seen: string) => new MemberFault("IMP-ARCHIVE-BROKEN", seen);

/** The bytes of an entry, checked against the directory's size and CRC-32. */
async function* checkedBytes(
  zip: ZipFile,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  let crc = 0;
  try {
    const stream = await openStream(zip, entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > entry.size) break;
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  if (length !== entry.size) throw broken(`${length} ≠ ${entry.size}`);
  if (crc !== entry.crc) throw broken("CRC-32");
}

/**
 * Opens an archive for random access; no name in it is ever a path.
 *
 * @param source - path of the file, or its bytes
 */
export function zipArchive(source: string | HeldBytes): ZipArchive {
  const openZip = () =>
    typeof source === "string"
      ? openPromise(source, OPTIONS)
      : fromRandomAccessReaderPromise(
          heldReader(source),
          source.length,
          OPTIONS,
        );
  let shared: Promise<ZipFile> | null = null;
  return {
    async directory() {
      shared = openZip();
      return readDirectory(await shared);
    },
    async *open(entry) {
      const own = shared === null ? openZip() : null;
      const zip = await (own ?? shared ?? openZip());
      try {
        yield* checkedBytes(zip, entry);
      } finally {
        if (own !== null) zip.close();
      }
    },
    close() {
      const zip = shared;
      shared = null;
      zip?.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}
