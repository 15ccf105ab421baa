import { sql } from "kysely";
import { attachmentsOf } from "../attachment-rows.js";
import type { RenewPart } from "../keys/renew-parts.js";
import type { RegisterKeys } from "../keys/subkeys.js";
import type { Store } from "../open-register.js";
import { isSameSeal, rowSeals, type RowSeals } from "./row-seal.js";
import { unwrapKey, wrapKey } from "./wrapped-key.js";

/** Readings that are sealed anew at once. */
const PAGE = 500;

/**
 * Keys of records under the new key. What the old one does not open was
 * changed: it stays as it is, so that `verify` goes on naming it.
 */
async function renewKeys(
  store: Store,
  from: RegisterKeys,
  to: RegisterKeys,
): Promise<void> {
  const rows = await store
    .selectFrom("evidence")
    .selectAll()
    .where("wrapped_key", "is not", null)
    .execute();
  for (const row of rows) {
    const key = unwrapKey(from.evidence, row.wrapped_key ?? "", row);
    if (key === null) continue;
    await store
      .updateTable("evidence")
      .set({ wrapped_key: wrapKey(to.evidence, key, row) })
      .where("sha256", "=", row.sha256)
      .execute();
  }
}

interface Seals {
  readonly old: RowSeals;
  readonly fresh: RowSeals;
}

async function renewCaptures(
  store: Store,
  { old, fresh }: Seals,
): Promise<void> {
  const rows = await store
    .selectFrom("capture")
    .selectAll()
    .where("seal", "is not", null)
    .execute();
  const came = await attachmentsOf(store, [
    ...new Set(rows.map(({ report_key }) => report_key)),
  ]);
  for (const row of rows) {
    if (!isSameSeal(row.seal ?? "", old.capture(row, came(row)))) continue;
    await store
      .updateTable("capture")
      .set({ seal: fresh.capture(row, came(row)) })
      .where("report_key", "=", row.report_key)
      .where("version", "=", row.version)
      .where("seal", "=", row.seal)
      .execute();
  }
}

async function renewReading(
  store: Store,
  { old, fresh }: Seals,
  at: { readonly report_key: string; readonly version: string },
): Promise<void> {
  const row = await store
    .selectFrom("coding")
    .selectAll()
    .where("report_key", "=", at.report_key)
    .where("version", "=", at.version)
    .executeTakeFirstOrThrow();
  const claims = await store
    .selectFrom("claim")
    .select(["claim_key", "kind", "ordinal", "value"])
    .where("report_key", "=", at.report_key)
    .where("version", "=", at.version)
    .orderBy("ordinal")
    .execute();
  if (!isSameSeal(row.seal ?? "", old.coding(row, claims))) return;
  await store
    .updateTable("coding")
    .set({ seal: fresh.coding(row, claims) })
    .where("report_key", "=", at.report_key)
    .where("version", "=", at.version)
    .execute();
}

async function renewReadings(store: Store, seals: Seals): Promise<void> {
  let last = { report_key: "", version: "" };
  for (;;) {
    const page = await store
      .selectFrom("coding")
      .select(["report_key", "version"])
      .where("seal", "is not", null)
      .where(
        sql<boolean>`(report_key, version) > (${last.report_key}, ${last.version})`,
      )
      .orderBy("report_key")
      .orderBy("version")
      .limit(PAGE)
      .execute();
    for (const at of page) await renewReading(store, seals, at);
    const end = page.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** Brings the keys of records and the seals of rows under new keys. */
export const renewEvidence: RenewPart = async (store, from, to) => {
  await renewKeys(store, from, to);
  const seals = { old: rowSeals(from.evidence), fresh: rowSeals(to.evidence) };
  await renewCaptures(store, seals);
  await renewReadings(store, seals);
};
