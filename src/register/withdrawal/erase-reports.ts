import { randomBytes } from "node:crypto";
import { attachmentsOf } from "../attachment-rows.js";
import { rowSeals } from "../evidence/row-seal.js";
import { deleteIncidents } from "../incident-rows.js";
import { pieces } from "../known-reports.js";
import {
  forgetLinker,
  nextGeneration,
  noteChanged,
} from "../linking/link-state.js";
import type { Register, Store } from "../open-register.js";
import { eraseCodings } from "../samples/double-codings.js";
import { searchIndexOf } from "../search/engine-index.js";
import { removeRecords } from "../search/remove-records.js";

const AT_ONCE = 200;

/**
 * Incidents hold the words of their claims: they are computed anew. Their index
 * may still hold what an earlier change took out of it, so it is purged even
 * where none of them is in it now.
 */
async function eraseIncidents(
  store: Store,
  reports: readonly string[],
): Promise<void> {
  const ids = new Set<string>();
  for (const piece of pieces(reports, AT_ONCE)) {
    const rows = await store
      .selectFrom("incident_member")
      .select("incident_id")
      .distinct()
      .where("report_key", "in", piece)
      .execute();
    for (const { incident_id } of rows) ids.add(incident_id);
  }
  const touched = await removeRecords(store, [...reports, ...ids]);
  await deleteIncidents(store, [...ids]);
  for (const part of new Set([...touched, "incident" as const]))
    await searchIndexOf(store).purge(store, part);
}

/**
 * Claims as they were linked go at once, whatever comes after; so everything
 * is linked anew: what met them does not know that they are gone.
 */
async function eraseLinked(
  store: Store,
  reports: readonly string[],
): Promise<void> {
  for (const report of reports) {
    const rows = await store
      .selectFrom("link_claim")
      .select("slot")
      .where("report_key", "=", report)
      .execute();
    for (const piece of pieces(rows, AT_ONCE)) {
      const slots = piece.map(({ slot }) => slot);
      await store.deleteFrom("link_key").where("slot", "in", slots).execute();
      await store
        .deleteFrom("link_pair")
        .where((eb) =>
          eb.or([eb("slot", "in", slots), eb("other", "in", slots)]),
        )
        .execute();
      await store.deleteFrom("link_claim").where("slot", "in", slots).execute();
    }
  }
  await noteChanged(store, reports);
  await forgetLinker(store);
  // Whoever linked meanwhile must not write what it read before.
  await nextGeneration(store);
}

/** Name and caption of what came with a report go; hash, size and type stay. */
async function eraseAttachments(
  store: Store,
  report: string,
): Promise<readonly string[]> {
  await store
    .updateTable("attachment")
    .set({ name: "", caption: null })
    .where("report_key", "=", report)
    .execute();
  const rows = await store
    .selectFrom("attachment")
    .select("sha256")
    .where("report_key", "=", report)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/**
 * Link, file and details of a capture go; its hash and instant stay, sealed
 * anew with what is left of its attachments.
 *
 * @returns hashes of the bytes of both
 */
async function eraseCaptures(
  store: Store,
  register: Register,
  report: string,
): Promise<readonly string[]> {
  const seals = rowSeals(register.keys.evidence);
  const attached = await eraseAttachments(store, report);
  const came = await attachmentsOf(store, [report]);
  const rows = await store
    .selectFrom("capture")
    .selectAll()
    .where("report_key", "=", report)
    .execute();
  for (const row of rows) {
    const gone = { url: null, container_name: null, detail: null };
    const bare = { ...row, ...gone };
    await store
      .updateTable("capture")
      .set({
        ...gone,
        seal: row.seal === null ? null : seals.capture(bare, came(row)),
      })
      .where("report_key", "=", report)
      .where("version", "=", row.version)
      .execute();
  }
  return [...rows.flatMap(({ sha256 }) => sha256 ?? []), ...attached];
}

/** Whether a report that stays captured the same bytes, or came with them. */
async function isHeldElsewhere(store: Store, sha256: string): Promise<boolean> {
  for (const table of ["capture", "attachment"] as const) {
    const other = await store
      .selectFrom("report_version")
      .select("report_key")
      .where("withdrawn", "=", 0)
      // By the index of the bytes; else all versions would be read.
      .where("report_key", "in", (eb) =>
        eb.selectFrom(table).select("report_key").where("sha256", "=", sha256),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom(table)
            .select("sha256")
            .whereRef(`${table}.report_key`, "=", "report_version.report_key")
            .whereRef(`${table}.version`, "=", "report_version.version")
            .where("sha256", "=", sha256),
        ),
      )
      .limit(1)
      .executeTakeFirst();
    if (other !== undefined) return true;
  }
  return false;
}

/** Destroys the keys of bytes that no other report has. */
async function destroyKeys(
  store: Store,
  hashes: Iterable<string>,
  at: string,
): Promise<number> {
  let destroyed = 0;
  for (const sha256 of new Set(hashes)) {
    if (await isHeldElsewhere(store, sha256)) continue;
    const row = await store
      .selectFrom("evidence")
      .select("wrapped_key")
      .where("sha256", "=", sha256)
      .executeTakeFirst();
    if (row?.wrapped_key == null) continue;
    const noise = randomBytes(row.wrapped_key.length)
      .toString("base64")
      .slice(0, row.wrapped_key.length);
    // In its own place first: as long as the key, and nothing of it.
    for (const change of [
      { wrapped_key: noise },
      { wrapped_key: null, withdrawn_at: at },
    ])
      await store
        .updateTable("evidence")
        .set(change)
        .where("sha256", "=", sha256)
        .execute();
    destroyed += 1;
  }
  return destroyed;
}

/** What was erased. */
export interface Erased {
  readonly versions: number;
  /** Captured records whose keys were destroyed. */
  readonly records: number;
  /** Captured records that other reports share: they stay. */
  readonly shared: number;
}

/**
 * Erases reports: text, title, link, claims, what people coded of them, their
 * rows in the index, the incidents that hold them, and the keys of their bytes.
 * Hashes, outlet and day stay. To be called inside a transaction.
 *
 * @param at - UTC instant of the withdrawal
 */
export async function eraseReports(
  store: Store,
  register: Register,
  reports: readonly string[],
  at: string,
): Promise<Erased> {
  await eraseIncidents(store, reports);
  await eraseLinked(store, reports);
  const hashes = new Set<string>();
  let versions = 0;
  for (const report of reports) {
    await store.deleteFrom("claim").where("report_key", "=", report).execute();
    await store.deleteFrom("coding").where("report_key", "=", report).execute();
    await eraseCodings(store, report);
    const { numUpdatedRows } = await store
      .updateTable("report_version")
      .set({ body: "", title: null, withdrawn: 1 })
      .where("report_key", "=", report)
      .executeTakeFirst();
    versions += Number(numUpdatedRows);
    for (const sha256 of await eraseCaptures(store, register, report))
      hashes.add(sha256);
  }
  const records = await destroyKeys(store, hashes, at);
  return { versions, records, shared: hashes.size - records };
}
