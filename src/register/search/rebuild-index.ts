import { searchIndexOf } from "./engine-index.js";
import { sql } from "kysely";
import { SEARCH_TERMS_VERSION } from "../../languages/ar/search/search-terms.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { Store } from "../engines/engine.js";
import { inTransaction, type Register } from "../open-register.js";
import { indexIncidents } from "./index-incidents.js";
import { indexReports } from "./index-reports.js";
import { SEARCH_PARTS } from "./search-index.js";

/** What the index holds besides terms; to be raised when that changes. */
const DOCUMENT_VERSION = 1;
const VERSION = `${SEARCH_TERMS_VERSION}.${DOCUMENT_VERSION}`;
const TEXT = "text";
const RECORDS_AT_ONCE = 500;

async function isCurrent(store: Store): Promise<boolean> {
  const row = await store
    .selectFrom("search_state")
    .select("version")
    .where("name", "=", TEXT)
    .executeTakeFirst();
  return row?.version === VERSION;
}

async function isEmpty(store: Store): Promise<boolean> {
  const row = await store.selectFrom("report").select("id").limit(1).execute();
  return row.length === 0;
}

/** Whether the index, if there is anything to index, is of this version. */
export async function isSearchIndexCurrent(store: Store): Promise<boolean> {
  return (await isCurrent(store)) || (await isEmpty(store));
}

async function indexAllReports(store: Store) {
  let after = "";
  for (;;) {
    const rows = await store
      .selectFrom("report")
      .select("report_key as key")
      .where("report_key", ">", after)
      .orderBy("report_key")
      .limit(RECORDS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
    await indexReports(
      store,
      rows.map(({ key }) => key),
    );
  }
}

async function indexAllIncidents(store: Store) {
  let after = "";
  for (;;) {
    const rows = await store
      .selectFrom("incident")
      .select(["id", "value"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(RECORDS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    const incidents = rows.map(
      ({ value }) => JSON.parse(value) as RegisterIncident,
    );
    await indexIncidents(store, incidents);
  }
}

async function markCurrent(store: Store): Promise<void> {
  await store
    .insertInto("search_state")
    .values({ name: TEXT, version: VERSION })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ version: sql`excluded.version` }),
    )
    .execute();
}

/**
 * Makes the index anew when it was made by other rules, or not at all: a register
 * of an earlier version, or a copy that came without it. To be called before the
 * index is asked.
 *
 * @returns whether it was made
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`
 */
export async function ensureSearchIndex(register: Register): Promise<boolean> {
  if (await isCurrent(register.store)) return false;
  return inTransaction(register, async (store) => {
    if (await isCurrent(store)) return false;
    for (const part of SEARCH_PARTS) {
      await searchIndexOf(store).clear(store, part);
    }
    await store.deleteFrom("search_document").execute();
    await indexAllReports(store);
    await indexAllIncidents(store);
    await markCurrent(store);
    return true;
  });
}

/**
 * Notes that an index made by the rules of this version is begun, when the
 * register holds no report yet; to be called in the transaction that stores the
 * first.
 */
export async function beginSearchIndex(store: Store): Promise<void> {
  if (await isCurrent(store)) return;
  if (await isEmpty(store)) await markCurrent(store);
}
