import { createHash } from "node:crypto";
import { EvidenceFault } from "./evidence-fault.js";
import type { EvidenceRow } from "./evidence-rows.js";
import { PackMissing } from "./pack-store.js";
import { NotOpened, openRecord } from "./seal-record.js";
import type { Sealer } from "./sealer.js";
import { unwrapKey } from "./wrapped-key.js";

/**
 * Reads what one row names. Each piece is authentic; the last one comes only
 * when the hash of the whole is right.
 *
 * @throws EvidenceFault
 */
export async function* readRow(
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
