import { IsnadError } from "../../model/errors.js";
import type { Migration } from "../migration.js";
import type { Control, EngineName } from "./engine.js";

/** What bringing a store to a schema asks of an engine. */
export interface MigrationTarget {
  readonly engine: EngineName;
  /**
   * Version of the schema that stands there; 0 for an empty store.
   *
   * @returns null for a store of another program
   */
  readonly version: () => Promise<number | null>;
  /** Runs statements as they are. */
  readonly run: (sql: string) => Promise<void>;
  readonly control: (statement: Control) => Promise<void>;
  /** Notes that a step was taken. */
  readonly record: (migration: Migration) => Promise<void>;
  /** Marks an empty store as ours and makes the list of steps. */
  readonly found: () => Promise<void>;
}

/** The list of steps, on both engines. */
export const FOUNDATION =
  "create table schema_migration (version integer not null primary key, name text not null)";

async function apply(
  target: MigrationTarget,
  migration: Migration,
): Promise<void> {
  await target.run(migration.sql);
  const own = migration.only?.[target.engine];
  if (own !== undefined) await target.run(own);
  await target.record(migration);
}

/**
 * Brings a store to this program's schema, in one transaction: a kill leaves
 * the old schema or the new one. A store of the right version is not written.
 *
 * @param path - the register as the user named it, for messages
 * @throws IsnadError `REG-NOT-A-REGISTER`, `REG-NEWER-SCHEMA`; the store is
 * untouched then
 */
export async function migrate(
  target: MigrationTarget,
  path: string,
  migrations: readonly Migration[],
): Promise<void> {
  const known = migrations.length;
  const seenVersion = async (): Promise<number> => {
    const seen = await target.version();
    if (seen === null) throw new IsnadError("REG-NOT-A-REGISTER", { path });
    if (seen <= known) return seen;
    throw new IsnadError("REG-NEWER-SCHEMA", { path, seen, known });
  };
  if ((await seenVersion()) === known) return;
  await target.control("begin");
  try {
    // Another process may have migrated while this one waited.
    const from = await seenVersion();
    if (from === 0) await target.found();
    for (const migration of migrations.slice(from)) {
      await apply(target, migration);
    }
    await target.control("commit");
  } catch (error) {
    try {
      await target.control("rollback");
    } catch {
      // A fault of the engine can have ended the transaction by itself.
    }
    throw error;
  }
}
