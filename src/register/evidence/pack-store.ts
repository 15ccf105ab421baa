import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";

/** Bytes that are written or read at a time: a chunk of a table, 256 KiB. */
export const CHUNK_BYTES = 256 * 1024;

/** A pack as its row tells it. */
export type PackRow = RowOf<"evidence_pack">;

/** A pack that is being written. */
export interface PackWriter {
  readonly id: string;
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Puts on the disk what was written so far, so that `finish` is short. */
  readonly settle: () => Promise<void>;
  /**
   * Makes it durable, at the latest when the transaction of `on` is committed.
   * To be called inside the transaction that names the pack, so that whoever
   * holds the write lock sees no finished pack that waits for its row.
   */
  readonly finish: (on: Store) => Promise<PackRow>;
  /** Takes away what was written of an unfinished pack. */
  readonly discard: () => Promise<void>;
}

/** A pack that stands in the store, named by a row or not. */
export interface StandingPack {
  readonly id: string;
  readonly bytes: number;
  /** A file that was being written: by a program that runs, or that was killed. */
  readonly isUnfinished: boolean;
  /** UTC instant of the last write; null where the store does not tell. */
  readonly modified: string | null;
}

/** Where packs are kept: files beside SQLite, a table on PostgreSQL. */
export interface PackStore {
  /**
   * @param on - the connection of the transaction that will name the pack
   * @param id - 32 hexadecimal digits, of a pack that is copied; random when
   * left out
   */
  readonly create: (on: Store, id?: string) => PackWriter;
  /**
   * Reads part of a pack; fewer bytes when it ends before.
   *
   * @throws PackMissing
   */
  readonly read: (
    id: string,
    starts: number,
    length: number,
  ) => AsyncGenerator<Uint8Array>;
  readonly list: () => AsyncGenerator<StandingPack>;
  readonly remove: (
    pack: Pick<StandingPack, "id" | "isUnfinished">,
  ) => Promise<void>;
  /** Where a pack stands, for messages. */
  readonly placeOf: (id: string) => string;
}

/** Thrown for a pack that is not there. */
export class PackMissing extends Error {
  override readonly name = "PackMissing";
}

/** Collects small appends into pieces of {@link CHUNK_BYTES}. */
export function chunked(write: (chunk: Buffer) => Promise<void>) {
  let parts: Uint8Array[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    const whole = Buffer.concat(parts, length);
    parts = [];
    length = 0;
    await write(whole);
  };
  return {
    async append(bytes: Uint8Array): Promise<void> {
      let rest = bytes;
      while (length + rest.length >= CHUNK_BYTES) {
        const fits = CHUNK_BYTES - length;
        parts.push(rest.subarray(0, fits));
        length += fits;
        rest = rest.subarray(fits);
        await flush();
      }
      if (rest.length > 0) parts.push(rest);
      length += rest.length;
    },
    flush,
  };
}
