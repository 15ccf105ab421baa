import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import type { PackRow } from "./pack-store.js";
import { wrapKey, type WrappedFor } from "./wrapped-key.js";

/** A row that names bytes. */
export type EvidenceRow = RowOf<"evidence">;

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

/** Names a pack and what stands in it; to be called inside a transaction. */
export async function writeEvidence(
  on: Store,
  pack: PackRow,
  rows: readonly EvidenceRow[],
): Promise<void> {
  await on.insertInto("evidence_pack").values(pack).execute();
  for (const piece of pieces(rows, AT_ONCE)) {
    await on.insertInto("evidence").values(piece).execute();
  }
}

/** The row of bytes that were sealed by a key. */
export const rowWithKey = (
  evidenceKey: Uint8Array,
  key: Uint8Array,
  place: WrappedFor,
): EvidenceRow => ({
  ...place,
  wrapped_key: wrapKey(evidenceKey, key, place),
  withdrawn_at: null,
});
