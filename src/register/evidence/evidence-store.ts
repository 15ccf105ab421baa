import { createHash, randomBytes } from "node:crypto";
import { KEY_BYTES } from "../keys/subkeys.js";
import { companionOf, EVIDENCE_FOLDER } from "../location.js";
import { pieces } from "../known-reports.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { EvidenceFault } from "./evidence-fault.js";
import { hashOf } from "./hash-of.js";
import { packFiles } from "./pack-files.js";
import { PackMissing, type PackStore, type PackWriter } from "./pack-store.js";
import { packTable } from "./pack-table.js";
import {
  NotOpened,
  openRecord,
  sealRecord,
  sealStream,
} from "./seal-record.js";
import { unwrapKey, wrapKey } from "./wrapped-key.js";

/** Bytes as they were captured. */
export interface EvidenceRecord {
  readonly bytes: Uint8Array;
  /** As in `application/json`; null when it is not known. */
  readonly mediaType: string | null;
}

/** What bytes are known by. */
export interface EvidenceName {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A row that names bytes. */
export type EvidenceRow = RowOf<"evidence">;

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

const AT_ONCE = 100;

/** Rows of some hashes. */
export async function evidenceRows(
  store: Store,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, EvidenceRow>> {
  const found = new Map<string, EvidenceRow>();
  for (const piece of pieces(hashes, AT_ONCE)) {
    const rows = await store
      .selectFrom("evidence")
      .selectAll()
      .where("sha256", "in", piece)
      .execute();
    for (const row of rows) found.set(row.sha256, row);
  }
  return found;
}

async function writeEvidence(
  on: Store,
  pack: RowOf<"evidence_pack">,
  rows: readonly EvidenceRow[],
): Promise<void> {
  await on.insertInto("evidence_pack").values(pack).execute();
  for (const piece of pieces(rows, AT_ONCE)) {
    await on.insertInto("evidence").values(piece).execute();
  }
}

type Sealer = {
  readonly packs: PackStore;
  readonly evidenceKey: Uint8Array;
};

const wrapped = (
  evidenceKey: Uint8Array,
  key: Uint8Array,
  place: Omit<EvidenceRow, "wrapped_key" | "withdrawn_at">,
): EvidenceRow => ({
  ...place,
  wrapped_key: wrapKey(evidenceKey, key, place),
  withdrawn_at: null,
});

/** Runs the work; what it had written of a pack is taken away if it fails. */
async function written<T>(
  writer: PackWriter,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await writer.discard().catch(() => undefined);
    throw error;
  }
}

function putter({ packs, evidenceKey }: Sealer): EvidenceStore["put"] {
  return async (on, records) => {
    const names = records.map(({ bytes }) => ({
      sha256: hashOf(bytes),
      bytes: bytes.length,
    }));
    const distinct = new Map(
      names.map(({ sha256 }, index) => [sha256, records[index]!]),
    );
    const known = await evidenceRows(on, [...distinct.keys()]);
    for (const [sha256, row] of known) {
      if (row.withdrawn_at === null) distinct.delete(sha256);
      else throw new EvidenceFault("withdrawn", sha256, null);
    }
    if (distinct.size === 0) return names;
    const writer = packs.create(on);
    return written(writer, async () => {
      const rows: EvidenceRow[] = [];
      let starts = 0;
      for (const [sha256, { bytes, mediaType }] of distinct) {
        const key = randomBytes(KEY_BYTES);
        let stored_bytes = 0;
        for (const piece of sealRecord(key, bytes)) {
          stored_bytes += piece.length;
          await writer.append(piece);
        }
        const size = { bytes: bytes.length, media_type: mediaType };
        const place = { pack_id: writer.id, starts, stored_bytes };
        rows.push(wrapped(evidenceKey, key, { sha256, ...size, ...place }));
        starts += stored_bytes;
      }
      await writeEvidence(on, await writer.finish(on), rows);
      return names;
    });
  };
}

/** Hashes and counts a stream that passes. */
function measured(bytes: AsyncIterable<Uint8Array>) {
  const digest = createHash("sha256");
  let length = 0;
  async function* passing() {
    for await (const piece of bytes) {
      digest.update(piece);
      length += piece.length;
      yield piece;
    }
  }
  const name = () => ({ sha256: digest.digest("hex"), bytes: length });
  return { passing: passing(), name };
}

function streamPutter(
  register: Register,
  { packs, evidenceKey }: Sealer,
): EvidenceStore["putStream"] {
  const name = async (
    on: Store,
    writer: PackWriter,
    row: Omit<EvidenceRow, "wrapped_key" | "withdrawn_at">,
    key: Uint8Array,
  ) => {
    const { sha256 } = row;
    const known = (await evidenceRows(on, [sha256])).get(sha256);
    if (known !== undefined && known.withdrawn_at !== null) {
      throw new EvidenceFault("withdrawn", sha256, null);
    }
    if (known !== undefined) return writer.discard();
    const pack = await writer.finish(on);
    await writeEvidence(on, pack, [wrapped(evidenceKey, key, row)]);
  };
  const write = async (
    writer: PackWriter,
    bytes: AsyncIterable<Uint8Array>,
    media_type: string | null,
  ) => {
    const key = randomBytes(KEY_BYTES);
    const measure = measured(bytes);
    let stored_bytes = 0;
    for await (const piece of sealStream(key, measure.passing)) {
      stored_bytes += piece.length;
      await writer.append(piece);
    }
    await writer.settle();
    const of = measure.name();
    const place = { pack_id: writer.id, starts: 0, stored_bytes };
    return { key, of, row: { ...of, media_type, ...place } };
  };
  return async (bytes, mediaType) => {
    // Files are written before the lock is taken; chunks of a table must be
    // written in the transaction that names them.
    if (register.engine.name === "sqlite") {
      const writer = packs.create(register.store);
      return written(writer, async () => {
        const { key, of, row } = await write(writer, bytes, mediaType);
        await inTransaction(register, (on) => name(on, writer, row, key));
        return of;
      });
    }
    return inTransaction(register, async (on) => {
      const writer = packs.create(on);
      const { key, of, row } = await write(writer, bytes, mediaType);
      await name(on, writer, row, key);
      return of;
    });
  };
}

/** Reads what one row names. */
async function* readRow(
  row: EvidenceRow,
  { packs, evidenceKey }: Sealer,
): AsyncGenerator<Uint8Array> {
  const { sha256, bytes, pack_id, starts, stored_bytes } = row;
  const fault = (trouble: EvidenceFault["trouble"]) =>
    new EvidenceFault(trouble, sha256, packs.placeOf(pack_id));
  if (row.wrapped_key === null) throw fault("withdrawn");
  const key = unwrapKey(evidenceKey, row.wrapped_key, row);
  if (key === null) throw fault("key-differs");
  const digest = createHash("sha256");
  let length = 0;
  let held: Uint8Array | undefined;
  try {
    const sealed = packs.read(pack_id, starts, stored_bytes);
    const size = { storedBytes: stored_bytes, bytes };
    for await (const piece of openRecord(key, sealed, size)) {
      digest.update(piece);
      length += piece.length;
      if (held !== undefined) yield held;
      held = piece;
    }
  } catch (error) {
    if (error instanceof PackMissing) throw fault("pack-missing");
    if (error instanceof NotOpened) throw fault(error.trouble);
    throw error;
  }
  if (length !== bytes || digest.digest("hex") !== sha256) {
    throw fault("hash-differs");
  }
  if (held !== undefined) yield held;
}

/** Where the packs of a register are kept. */
export function packsOf(register: Register): PackStore {
  const { file, store } = register;
  return file === null
    ? packTable(store)
    : packFiles(companionOf(file, EVIDENCE_FOLDER));
}

/** Opens the captured bytes of a register. */
export function openEvidence(register: Register): EvidenceStore {
  const evidenceKey = register.keys.evidence;
  const sealer = { packs: packsOf(register), evidenceKey };
  const stream = async function* (sha256: string) {
    const row = (await evidenceRows(register.store, [sha256])).get(sha256);
    if (row === undefined) throw new EvidenceFault("unknown", sha256, null);
    yield* readRow(row, sealer);
  };
  return {
    put: putter(sealer),
    putStream: streamPutter(register, sealer),
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
