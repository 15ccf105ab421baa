import type Database from "libsql";
import { IsnadError } from "../model/errors.js";
import type { Migration } from "./migration.js";

/** `ISND`: marks an SQLite file as a register. */
const APPLICATION_ID = 0x49_53_4e_44;

function numberOf(database: Database.Database, sql: string): number {
  const row = database.prepare(sql).get() as Readonly<Record<string, unknown>>;
  return Number(Object.values(row)[0]);
}

/** The version of a register's schema; 0 for an empty file. */
function schemaVersion(database: Database.Database, path: string): number {
  const id = numberOf(database, "pragma application_id");
  const tables = numberOf(database, "select count(*) from sqlite_master");
  if (id === 0 && tables === 0) return 0;
  if (id !== APPLICATION_ID) {
    throw new IsnadError("REG-NOT-A-REGISTER", { path });
  }
  return numberOf(
    database,
    "select coalesce(max(version), 0) from schema_migration",
  );
}

function apply(database: Database.Database, migration: Migration): void {
  const { version, name, sql } = migration;
  database.exec(sql);
  database
    .prepare("insert into schema_migration (version, name) values (?, ?)")
    .run(version, name);
}

/**
 * Brings a store to this program's schema, in one transaction: a kill leaves
 * the old schema or the new one. A store of the right version is not written.
 *
 * @param path - the register as the user named it, for messages
 * @throws IsnadError `REG-NOT-A-REGISTER`, `REG-NEWER-SCHEMA`; the file is
 * untouched then
 */
export function migrate(
  database: Database.Database,
  path: string,
  migrations: readonly Migration[],
): void {
  const known = migrations.length;
  const check = (seen: number) => {
    if (seen <= known) return seen;
    throw new IsnadError("REG-NEWER-SCHEMA", { path, seen, known });
  };
  if (check(schemaVersion(database, path)) === known) return;
  database.exec("begin immediate");
  try {
    // Another process may have migrated while this one waited.
    const from = check(schemaVersion(database, path));
    if (from === 0) {
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
      database.exec(
        "create table schema_migration (version integer not null primary key, name text not null)",
      );
    }
    for (const migration of migrations.slice(from)) apply(database, migration);
    database.exec("commit");
  } catch (error) {
    if (database.inTransaction) database.exec("rollback");
    throw error;
  }
}
