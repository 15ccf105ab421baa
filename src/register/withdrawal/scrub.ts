import { sql } from "kysely";
import { StoreError } from "../messages.js";
import type { Register, Store } from "../open-register.js";
import { storeFault } from "../store-fault.js";

/** Tables that held what a withdrawal erases. */
const TOUCHED = [
  "report_version",
  "capture",
  "attachment",
  "coding",
  "claim",
  "evidence",
  "log_entry",
  "decision_anchor",
  "double_coding",
  "incident",
  "link_claim",
  "link_key",
  "incident_member",
  "incident_actor",
  "incident_brief",
  "search_report",
  "search_superseded",
  "search_incident",
  "job",
  "job_file",
  "job_chunk",
] as const;

interface Checkpoint {
  readonly busy: number;
}

/**
 * SQLite overwrites what is deleted, yet moves rows between pages and leaves
 * copies in the gaps of those: the file is written anew. Then the write-ahead
 * log, which holds the pages as they were, is emptied.
 */
async function scrubSqlite(store: Store, path: string): Promise<void> {
  await sql`vacuum`.execute(store);
  const { rows } = await sql<Checkpoint>`
    pragma wal_checkpoint(truncate)`.execute(store);
  if (rows[0]?.busy !== 0)
    throw new StoreError("REG-NOT-SCRUBBED", { path, seen: "", seconds: 0 });
}

/** PostgreSQL keeps dead rows in the tables' files until they are rewritten. */
async function scrubPostgres(store: Store): Promise<void> {
  for (const table of TOUCHED)
    await sql`vacuum (full) ${sql.table(table)}`.execute(store);
}

/**
 * Takes what was erased out of the files too; not inside a transaction. A run
 * that was killed before it is completed by another.
 *
 * @throws StoreError `REG-NOT-SCRUBBED` while another program reads; what was
 * erased stays erased
 */
export async function scrubErased(register: Register): Promise<void> {
  const { store, engine, path } = register;
  try {
    if (engine.name === "sqlite") await scrubSqlite(store, path);
    else await scrubPostgres(store);
  } catch (error) {
    throw storeFault(error, path);
  }
}
