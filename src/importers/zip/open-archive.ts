import type {
  ByteStream,
  ImportContext,
  Imported,
  Position,
} from "../importer.js";
import { holdBytes, type HeldBytes } from "../held-bytes.js";
import { MemberFault } from "../member-fault.js";
import { rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { zipArchive, type ZipArchive, type ZipEntry } from "./archive.js";

/** 256 MiB: what archives inside archives may take of memory together. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

type Reject = Extract<Imported, { ok: false }>;

/** An archive whose directory was read; to be closed. */
export interface OpenArchive {
  readonly archive: ZipArchive;
  /** Path on the disk, or the bytes. */
  readonly source: string | HeldBytes;
  /** Bytes of memory that it takes. */
  readonly held: number;
  readonly position: Position;
  readonly entries: readonly ZipEntry[];
  /** Why the directory could not be read to its end. */
  readonly failure: Reject | null;
}

function directoryReject(failure: Error, position: Position): Reject {
  const fault =
    failure instanceof MemberFault
      ? failure.fault
      : ({
          code: failure.message.startsWith("strong encryption")
            ? "IMP-ENCRYPTED"
            : "IMP-ARCHIVE-BROKEN",
          seen: seenStart(failure.message),
        } as const);
  return rejected(position, fault) as Reject;
}

/**
 * Opens an archive and reads its directory: from the disk where it lies there,
 * else held in memory up to {@link MAX_HELD_BYTES}.
 *
 * @returns a reject where there is nothing to read
 */
export async function openArchive(
  bytes: ByteStream,
  context: ImportContext,
): Promise<OpenArchive | Reject> {
  const { file, member, line = 1, path = null, held: around = 0 } = context;
  const position =
    member === undefined ? { file, line } : { file, line, member };
  const limit = MAX_HELD_BYTES - around;
  const source = path ?? (await holdBytes(bytes, limit));
  if (source === null) {
    const fault = { seen: "", context: { limit } };
    const code = "IMP-ARCHIVE-TOO-LARGE";
    return rejected(position, { code, ...fault }) as Reject;
  }
  const archive = zipArchive(source);
  try {
    const { entries, failure } = await archive.directory();
    return {
      archive,
      source,
      held: typeof source === "string" ? 0 : source.length,
      position,
      entries,
      failure: failure && directoryReject(failure, position),
    };
  } catch (error) {
    archive.close();
    return directoryReject(error as Error, position);
  }
}
