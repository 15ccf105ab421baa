import type { Register, Store } from "../open-register.js";
import { EvidenceFault } from "./evidence-fault.js";
import { evidenceRows } from "./evidence-rows.js";
import type { PackStore } from "./pack-store.js";
import { putRecords } from "./put-records.js";
import { putStream, putStreamOn } from "./put-stream.js";
import { readRow } from "./read-evidence.js";
import { sealerOf, type EvidenceName, type EvidenceRecord } from "./sealer.js";

/** The captured bytes of a register. */
export interface EvidenceStore {
  /**
   * Stores records in one pack; what is there already is not written again.
   *
   * @param on - the transaction that names them: when it is committed, they
   * are durable
   * @returns names in the order of the records
   */
  readonly put: (
    on: Store,
    records: readonly EvidenceRecord[],
  ) => Promise<readonly EvidenceName[]>;
  /** Stores bytes that are too many to hold, such as a film; durable on return. */
  readonly putStream: (
    bytes: AsyncIterable<Uint8Array>,
    mediaType: string | null,
  ) => Promise<EvidenceName>;
  /** As {@link putStream}, inside the transaction that names them. */
  readonly putStreamOn: (
    on: Store,
    bytes: AsyncIterable<Uint8Array>,
    mediaType: string | null,
  ) => Promise<EvidenceName>;
  /** @throws EvidenceFault unless the bytes are those of the hash */
  readonly get: (sha256: string) => Promise<Uint8Array>;
  /**
   * Reads piece by piece. Each piece is authentic; the last one comes only
   * when the hash of the whole is right.
   *
   * @throws EvidenceFault
   */
  readonly stream: (sha256: string) => AsyncGenerator<Uint8Array>;
  /** Which of these are there and were not withdrawn. */
  readonly has: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly packs: PackStore;
}

/** Opens the captured bytes of a register. */
export function openEvidence(register: Register): EvidenceStore {
  const sealer = sealerOf(register);
  const stream = async function* (sha256: string) {
    const row = (await evidenceRows(register.store, [sha256])).get(sha256);
    if (row === undefined) throw new EvidenceFault("unknown", sha256, null);
    yield* readRow(row, sealer);
  };
  return {
    put: (on, records) => putRecords(sealer, on, records),
    putStream: (bytes, mediaType) =>
      putStream(register, sealer, { bytes, mediaType }),
    putStreamOn: (on, bytes, mediaType) =>
      putStreamOn(on, sealer, { bytes, mediaType }),
    stream,
    async get(sha256) {
      const found: Uint8Array[] = [];
      for await (const piece of stream(sha256)) found.push(piece);
      return Buffer.concat(found);
    },
    async has(hashes) {
      const rows = await evidenceRows(register.store, [...new Set(hashes)]);
      const living = [...rows.values()].filter(
        ({ withdrawn_at }) => withdrawn_at === null,
      );
      return new Set(living.map(({ sha256 }) => sha256));
    },
    packs: sealer.packs,
  };
}
