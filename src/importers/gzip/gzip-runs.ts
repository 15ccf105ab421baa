import { byteReader, type ReturningReader } from "../byte-reader.js";
import { beginsGzip, gunzip } from "../gunzip.js";
import type { ByteStream } from "../importer.js";
import { MemberFault } from "../member-fault.js";

/** A gzip file: its bytes up to a fault, and what can be read after one. */
export interface GzipRuns {
  /** @throws MemberFault `IMP-ARCHIVE-BROKEN`, after what was whole before */
  first(): AsyncGenerator<Uint8Array>;
  /**
   * After a fault, the bytes from the next record of a web archive on; null
   * where there is none, or was no fault. Of other files a rest is not read, as
   * nobody could tell what is missing before it.
   */
  next(): Promise<AsyncGenerator<Uint8Array> | null>;
}

const WARC = Buffer.from("WARC/");

/** Moves to bytes that may begin a member, if there are any; zeros are padding. */
async function nextByte(
  reader: ReturningReader,
): Promise<"member" | "other" | "end"> {
  for (;;) {
    const piece = await reader.piece(4096);
    if (piece === null) return "end";
    const start = piece.findIndex((byte) => byte !== 0);
    if (start < 0) continue;
    reader.back(piece.length - start);
    return piece[start] === 0x1f ? "member" : "other";
  }
}

/** Reads past the next four bytes that begin a member; null at the end. */
async function seekMember(reader: ReturningReader): Promise<Uint8Array | null> {
  const last: number[] = [];
  for (;;) {
    const piece = await reader.piece(4096);
    if (piece === null) return null;
    for (const [at, byte] of piece.entries()) {
      last.push(byte);
      if (last.length > 4) last.shift();
      if (last[0] !== 0x1f || !beginsGzip(Uint8Array.from(last))) continue;
      if (last.length < 4) continue;
      reader.back(piece.length - at - 1);
      return Uint8Array.from(last);
    }
  }
}

async function* members(
  reader: ReturningReader,
  onFault: () => void,
  begun?: Uint8Array,
): AsyncGenerator<Uint8Array> {
  try {
    if (begun !== undefined) yield* gunzip(reader, begun);
    for (;;) {
      const next = await nextByte(reader);
      if (next === "end") return;
      if (next === "other") throw new Error("gzip + ?");
      yield* gunzip(reader);
    }
  } catch (cause) {
    onFault();
    const seen = cause instanceof Error ? cause.message : String(cause);
    throw new MemberFault("IMP-ARCHIVE-BROKEN", seen, undefined, { cause });
  }
}

/** Whether the output begins with a record; with the pieces that it began with. */
async function beginning(
  output: AsyncGenerator<Uint8Array>,
): Promise<{ readonly isRecord: boolean; readonly pieces: Uint8Array[] }> {
  const pieces: Uint8Array[] = [];
  let head = Buffer.alloc(0);
  while (head.length < WARC.length) {
    const next = await output.next();
    if (next.done === true) break;
    pieces.push(next.value);
    head = Buffer.concat([head, next.value.subarray(0, WARC.length)]);
  }
  const isRecord = head.subarray(0, WARC.length).equals(WARC);
  return { isRecord, pieces };
}

/** Reads a gzip file of one member or several. */
export function gzipRuns(bytes: ByteStream): GzipRuns {
  const reader = byteReader(bytes);
  let isFaulty = false;
  const onFault = () => {
    isFaulty = true;
  };
  async function* joined(
    pieces: readonly Uint8Array[],
    output: AsyncGenerator<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    yield* pieces;
    yield* output;
  }
  return {
    first: () => members(reader, onFault),
    async next() {
      while (isFaulty) {
        const begun = await seekMember(reader);
        if (begun === null) return null;
        isFaulty = false;
        const output = members(reader, onFault, begun);
        try {
          const { isRecord, pieces } = await beginning(output);
          if (isRecord) return joined(pieces, output);
          isFaulty = true;
        } catch {
          // No member after all, or a damaged one: the next may be sound.
          isFaulty = true;
        }
      }
      return null;
    },
  };
}
