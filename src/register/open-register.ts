import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Engine, EngineOptions, Store } from "./engines/engine.js";
import { migrate, type MigrationTarget } from "./engines/migrate.js";
import { openPostgres } from "./engines/postgres.js";
import { openSqlite } from "./engines/sqlite.js";
import { registerPlace, shownPlace } from "./location.js";
import { StoreError } from "./messages.js";
import type { Migration } from "./migration.js";
import { MIGRATIONS } from "./migrations.generated.js";
import { BUSY_MILLIS, storeFault } from "./store-fault.js";

export type { Store } from "./engines/engine.js";

/** An open register. */
export interface Register {
  /** As the user named it, without a password. */
  readonly path: string;
  readonly engine: Engine;
  readonly store: Store;
  /** The folder of its files; null on PostgreSQL. */
  readonly folder: string | null;
  readonly close: () => Promise<void>;
}

/** How a register is opened. */
export interface OpenOptions {
  /** Whether to make one where there is none. */
  readonly create: boolean;
  /** How long to wait for another writer, in milliseconds. */
  readonly busyMillis?: number;
  /** The schema's steps; a test gives its own. */
  readonly migrations?: readonly Migration[];
  /** Key of an encrypted file, 64 hexadecimal digits. */
  readonly key?: string;
}

type Prepare = (target: MigrationTarget) => Promise<void>;

async function openAt(
  name: string,
  options: OpenOptions,
  engineOptions: EngineOptions,
): Promise<{ readonly engine: Engine; readonly folder: string | null }> {
  const shown = shownPlace(name);
  const { create, migrations = MIGRATIONS } = options;
  const place = registerPlace(name);
  const missing = () => new StoreError("REG-MISSING", { path: shown });
  const prepare: Prepare = async (target) => {
    if (!create && (await target.version()) === 0) throw missing();
    await migrate(target, shown, migrations);
  };
  if (place.engine === "postgres") {
    const engine = await openPostgres(place.url, engineOptions, prepare);
    return { engine, folder: null };
  }
  const folder = path.dirname(place.file);
  if (!existsSync(place.file)) {
    if (!create) throw missing();
    mkdirSync(folder, { recursive: true });
  }
  const engine = await openSqlite(place.file, engineOptions, prepare);
  return { engine, folder };
}

/**
 * Opens the register of a folder, file or database, with this version's schema.
 *
 * @throws IsnadError `REG-NOT-A-REGISTER`, `REG-NEWER-SCHEMA`, `REG-OLD-ENGINE`
 * @throws StoreError `REG-MISSING`, `REG-LOCKED`, `REG-DAMAGED`,
 * `REG-UNWRITABLE`, `REG-DISK-FULL`, `REG-UNREACHABLE`, `REG-UNKNOWN-ENGINE`
 */
export async function openRegister(
  name: string,
  options: OpenOptions,
): Promise<Register> {
  const { busyMillis = BUSY_MILLIS, key } = options;
  const shown = shownPlace(name);
  try {
    const engineOptions = { busyMillis, ...(key === undefined ? {} : { key }) };
    const { engine, folder } = await openAt(name, options, engineOptions);
    const { store, close } = engine;
    return { path: shown, engine, store, folder, close };
  } catch (error) {
    throw storeFault(error, shown, busyMillis);
  }
}

/** A fault of the engine can end a transaction by itself: nothing to undo. */
async function rollBack(engine: Engine, on: Store): Promise<void> {
  try {
    await engine.control(on, "rollback");
  } catch {
    // What made the work fail is thrown instead.
  }
}

/**
 * Does several reads and writes as one: all of it is on the disk when this
 * returns, or none of it happened.
 *
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`, `REG-UNREACHABLE`
 */
export async function inTransaction<T>(
  register: Register,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { engine } = register;
  try {
    return await engine.store.connection().execute(async (on) => {
      try {
        await engine.control(on, "begin");
        const result = await work(on);
        await engine.control(on, "commit");
        return result;
      } catch (error) {
        await rollBack(engine, on);
        throw error;
      }
    });
  } catch (error) {
    throw storeFault(error, register.path);
  }
}
