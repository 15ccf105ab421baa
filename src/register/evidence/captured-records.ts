import type { ArrivalRecord } from "../arrival.js";
import type { Store } from "../open-register.js";
import type { EvidenceStore } from "./evidence-store.js";

/** Stores the bytes of captures; to be called inside the transaction that names them. */
export async function keepRecords(
  evidence: EvidenceStore,
  on: Store,
  records: Iterable<ArrivalRecord | null | undefined>,
): Promise<void> {
  const captured = [...records].flatMap((record) => record ?? []);
  if (captured.length > 0) await evidence.put(on, captured);
}

async function isAttached(on: Store, sha256: string): Promise<boolean> {
  const row = await on
    .selectFrom("attachment")
    .select("version")
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Forgets bytes that no capture names any more: an earlier arrival of the same
 * version took their place. The order of arrival leaves no trace that way.
 */
export async function dropRecords(
  on: Store,
  hashes: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of hashes) {
    const named = await on
      .selectFrom("capture")
      .select("version")
      .where("sha256", "=", sha256)
      .limit(1)
      .executeTakeFirst();
    if (named !== undefined || (await isAttached(on, sha256))) continue;
    // Withdrawn ones stay, to say so.
    await on
      .deleteFrom("evidence")
      .where("sha256", "=", sha256)
      .where("withdrawn_at", "is", null)
      .execute();
  }
}
