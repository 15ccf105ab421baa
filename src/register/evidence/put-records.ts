import { randomBytes } from "node:crypto";
import { KEY_BYTES } from "../keys/subkeys.js";
import type { Store } from "../open-register.js";
import { EvidenceFault } from "./evidence-fault.js";
import {
  evidenceRows,
  rowWithKey,
  writeEvidence,
  type EvidenceRow,
} from "./evidence-rows.js";
import { hashOf } from "./hash-of.js";
import type { PackWriter } from "./pack-store.js";
import { sealRecord } from "./seal-record.js";
import {
  written,
  type EvidenceName,
  type EvidenceRecord,
  type Sealer,
} from "./sealer.js";

/** Records by hash, without those that are there. */
async function missing(
  on: Store,
  records: ReadonlyMap<string, EvidenceRecord>,
): Promise<readonly (readonly [string, EvidenceRecord])[]> {
  const known = await evidenceRows(on, [...records.keys()]);
  for (const [sha256, row] of known) {
    if (row.withdrawn_at !== null)
      throw new EvidenceFault("withdrawn", sha256, null);
  }
  return [...records].filter(([sha256]) => !known.has(sha256));
}

/** Seals records one after the other into a pack. */
async function sealInto(
  writer: PackWriter,
  records: readonly (readonly [string, EvidenceRecord])[],
  evidenceKey: Uint8Array,
): Promise<readonly EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  let starts = 0;
  for (const [sha256, { bytes, mediaType }] of records) {
    const key = randomBytes(KEY_BYTES);
    let stored_bytes = 0;
    for (const piece of sealRecord(key, bytes)) {
      stored_bytes += piece.length;
      await writer.append(piece);
    }
    const size = { bytes: bytes.length, media_type: mediaType };
    const place = { pack_id: writer.id, starts, stored_bytes };
    rows.push(rowWithKey(evidenceKey, key, { sha256, ...size, ...place }));
    starts += stored_bytes;
  }
  return rows;
}

/**
 * Stores records in one pack; what is there already is not written again.
 *
 * @param on - the transaction that names them
 * @returns names in the order of the records
 * @throws EvidenceFault `withdrawn`
 */
export async function putRecords(
  { packs, evidenceKey }: Sealer,
  on: Store,
  records: readonly EvidenceRecord[],
): Promise<readonly EvidenceName[]> {
  const names = records.map(({ bytes }) => ({
    sha256: hashOf(bytes),
    bytes: bytes.length,
  }));
  const distinct = new Map(
    names.map(({ sha256 }, index) => [sha256, records[index]!]),
  );
  const fresh = await missing(on, distinct);
  if (fresh.length === 0) return names;
  const writer = packs.create(on);
  await written(writer, async () => {
    const rows = await sealInto(writer, fresh, evidenceKey);
    await writeEvidence(on, await writer.finish(on), rows);
  });
  return names;
}
