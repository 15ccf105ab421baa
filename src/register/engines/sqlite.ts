import { Kysely, SqliteDialect } from "kysely";
import Database from "libsql";
import type { RegisterTables } from "../tables.js";
import type { Control, Engine, EngineOptions } from "./engine.js";
import { FOUNDATION, type MigrationTarget } from "./migrate.js";

/** `ISND`: marks an SQLite file as a register. */
const APPLICATION_ID = 0x49_53_4e_44;

/**
 * Pages of 4 kB encrypted one by one, the journal too. The only cipher that
 * libsql 0.5 ships; its key is 32 random bytes, so no passphrase can be guessed
 * through it.
 */
export const CIPHER = "aes256cbc";

/**
 * Write-ahead log, every commit on the disk before it is acknowledged, writers
 * wait for one another, references are enforced, temporary tables stay in
 * memory, and what is deleted is overwritten.
 *
 * @source stack.md "embedded store": 21,707 acknowledged rows, 30 kills, 0 lost
 */
const DURABLE = [
  "pragma journal_mode = wal",
  "pragma synchronous = full",
  "pragma foreign_keys = on",
  "pragma temp_store = memory",
  "pragma secure_delete = on",
  // 64 MB of pages: each is deciphered once, not at every look.
  "pragma cache_size = -65536",
  // 16 MB of log before it is carried over: the commit that does it waits.
  "pragma wal_autocheckpoint = 4000",
] as const;

/**
 * Immediate: a transaction that reads first and writes later would fail at
 * once when another process wrote in between.
 *
 * These never go through a prepared statement: one that met a lock stays in
 * progress until it is collected as garbage, and no commit of its connection
 * succeeds meanwhile (libsql 0.5.29).
 */
const CONTROL: Readonly<Record<Control, string>> = {
  begin: "begin immediate",
  commit: "commit",
  rollback: "rollback",
};

function numberOf(database: Database.Database, sql: string): number {
  const row = database.prepare(sql).get() as Readonly<Record<string, unknown>>;
  return Number(Object.values(row)[0]);
}

function schemaVersion(
  database: Database.Database,
  applicationId: number,
): number | null {
  const id = numberOf(database, "pragma application_id");
  const tables = numberOf(database, "select count(*) from sqlite_master");
  if (id === 0 && tables === 0) return 0;
  if (id !== applicationId) return null;
  return numberOf(
    database,
    "select coalesce(max(version), 0) from schema_migration",
  );
}

/** A database file as `migrate` takes it. */
export function sqliteTarget(
  database: Database.Database,
  applicationId: number = APPLICATION_ID,
): MigrationTarget {
  const run = (sql: string) => Promise.resolve(void database.exec(sql));
  return {
    engine: "sqlite",
    version: () => Promise.resolve(schemaVersion(database, applicationId)),
    run,
    control(statement) {
      if (statement === "rollback" && !database.inTransaction)
        return Promise.resolve();
      return run(CONTROL[statement]);
    },
    async record({ version, name }) {
      await Promise.resolve();
      database
        .prepare("insert into schema_migration (version, name) values (?, ?)")
        .run(version, name);
    },
    async found() {
      await run(`pragma application_id = ${applicationId}`);
      await run(FOUNDATION);
    },
  };
}

/** Opens a database file, encrypted when a key is given. @public */
export function openSqliteFile(
  file: string,
  { busyMillis, key }: EngineOptions,
): Database.Database {
  const cipher =
    key === undefined ? {} : { encryptionCipher: CIPHER, encryptionKey: key };
  // The package's types know only the options of better-sqlite3.
  const database = new Database(file, cipher as Database.Options);
  database.prepare(`pragma busy_timeout = ${busyMillis}`).all();
  return database;
}

/**
 * Opens the database file of a register.
 *
 * @param prepare - run before anything is set: a stranger's file is not touched
 */
export async function openSqlite(
  file: string,
  options: EngineOptions,
  prepare: (target: MigrationTarget) => Promise<void>,
): Promise<Engine> {
  const database = openSqliteFile(file, options);
  try {
    await prepare(sqliteTarget(database, options.applicationId));
    for (const pragma of DURABLE) database.prepare(pragma).all();
  } catch (error) {
    database.close();
    throw error;
  }
  const store = new Kysely<RegisterTables>({
    dialect: new SqliteDialect({ database }),
  });
  return {
    name: "sqlite",
    store,
    control: (_on, statement) =>
      Promise.resolve(void database.exec(CONTROL[statement])),
    openCopy: (copy) => openSqlite(copy, options, () => Promise.resolve()),
    close: () => store.destroy(),
  };
}
