import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import type { Store } from "./engine.js";
import { CIPHER } from "./sqlite.js";

/**
 * Keeps every other program out until the connection ends, and leaves nothing
 * of the database in files beside it.
 *
 * @throws `SQLITE_BUSY` while another program has it open
 */
export async function holdAlone(store: Store): Promise<void> {
  await sql`pragma journal_mode = delete`.execute(store);
  // No file of a journal may stand there later, beside another database. In
  // this order: a journal of who holds the lock for good is kept.
  await sql`pragma journal_mode = memory`.execute(store);
  await sql`pragma locking_mode = exclusive`.execute(store);
  await store.connection().execute(async (on) => {
    await sql`begin exclusive`.execute(on);
    await sql`commit`.execute(on);
  });
  const { rows } = await sql<{ readonly journal_mode: string }>`
    pragma journal_mode`.execute(store);
  if (rows[0]?.journal_mode === "memory") return;
  const between = new Error("another program opened the database");
  throw Object.assign(between, { code: "SQLITE_BUSY" });
}

/**
 * Copies a database into an empty file: what was committed when it begins. A
 * kill leaves a file that is no register.
 *
 * @param key - of the copy; the same as the database's when left out
 */
export async function copySqlite(
  store: Store,
  file: string,
  key?: string,
): Promise<void> {
  const name = pathToFileURL(file).href;
  const cipher = key === undefined ? "" : `?cipher=${CIPHER}&key=${key}`;
  await sql`vacuum into ${name + cipher}`.execute(store);
}

/** @returns `ok`, or what is wrong */
export async function integrityOf(store: Store): Promise<string> {
  const { rows } = await sql<{ readonly integrity_check: string }>`
    pragma integrity_check`.execute(store);
  return rows.map((row) => row.integrity_check).join("; ");
}

/** Number of rows of each table, in the order of their names. */
export async function rowCounts(
  store: Store,
): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(
    store,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly rows: number }>`
      select count(*) as rows from ${sql.table(name)}`.execute(store);
    counts[name] = rows[0]?.rows ?? 0;
  }
  return counts;
}
