import type { RegisterKeys } from "../keys/subkeys.js";
import type { Store } from "../open-register.js";
import { isSameSeal, rowSeals } from "./row-seal.js";
import { allCaptures, allReadings } from "./sealed-rows.js";
import { unwrapKey, wrapKey } from "./wrapped-key.js";

type EvidenceKeys = Pick<RegisterKeys, "evidence">;

/** What came of exchanging the keys. */
export interface Rewrapped {
  /** Records whose key is wrapped by the new one. */
  readonly records: number;
  /** SHA-256 of records that the old key did not open: left as they stand. */
  readonly left: readonly string[];
}

const ROWS_AT_ONCE = 300;

async function rewrapKeys(
  on: Store,
  from: Uint8Array,
  to: Uint8Array,
): Promise<Rewrapped> {
  const left: string[] = [];
  let records = 0;
  let last = "";
  for (;;) {
    const rows = await on
      .selectFrom("evidence")
      .selectAll()
      .where("sha256", ">", last)
      .orderBy("sha256")
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of rows) {
      last = row.sha256;
      if (row.wrapped_key === null) continue;
      const key = unwrapKey(from, row.wrapped_key, row);
      if (key === null) {
        left.push(row.sha256);
        continue;
      }
      records += 1;
      await on
        .updateTable("evidence")
        .set({ wrapped_key: wrapKey(to, key, row) })
        .where("sha256", "=", row.sha256)
        .execute();
    }
    if (rows.length < ROWS_AT_ONCE) return { records, left };
  }
}

/**
 * Wraps the keys of all records by the register's new key and makes the seals
 * of captures and readings anew. To be called inside the transaction in which
 * the register's key is exchanged.
 *
 * What was not in order stays so: a row that its seal does not fit gets no new
 * seal, so that an exchange of keys cannot make a changed row look genuine.
 *
 * @returns what `verify` will go on naming is in `left`
 */
export async function rewrapEvidence(
  on: Store,
  { evidence: from }: EvidenceKeys,
  { evidence: to }: EvidenceKeys,
): Promise<Rewrapped> {
  const [before, now] = [rowSeals(from), rowSeals(to)];
  const rewrapped = await rewrapKeys(on, from, to);
  for await (const row of allCaptures(on)) {
    if (row.seal === null || !isSameSeal(row.seal, before.capture(row)))
      continue;
    await on
      .updateTable("capture")
      .set({ seal: now.capture(row) })
      .where("report_key", "=", row.report_key)
      .where("version", "=", row.version)
      .execute();
  }
  for await (const { coding, claims } of allReadings(on)) {
    const { seal, report_key, version } = coding;
    if (seal === null || !isSameSeal(seal, before.coding(coding, claims)))
      continue;
    await on
      .updateTable("coding")
      .set({ seal: now.coding(coding, claims) })
      .where("report_key", "=", report_key)
      .where("version", "=", version)
      .execute();
  }
  return rewrapped;
}
