import path from "node:path";
import type { Engine, Store } from "./engines/engine.js";
import { migrate } from "./engines/migrate.js";
import { guardOf, type OpenedKey } from "./keys/key-ring.js";
import { openKeyedPostgres } from "./keys/keyed-postgres.js";
import {
  openKeyedSqlite,
  type KeyedOptions,
  type KeyedStore,
} from "./keys/keyed-sqlite.js";
import {
  askedOnce,
  NOBODY,
  type PassphraseSource,
} from "./keys/passphrase-source.js";
import { subkeysOf, type RegisterKeys } from "./keys/subkeys.js";
import { registerPlace, shownPlace } from "./location.js";
import { IsnadError } from "../model/errors.js";
import { StoreError } from "./messages.js";
import type { Migration } from "./migration.js";
import { MIGRATIONS } from "./migrations.generated.js";
import { BUSY_MILLIS, storeFault } from "./store-fault.js";

export type { Store } from "./engines/engine.js";

/**
 * What guards what is written: a passphrase; a key that lies open beside it;
 * or, in registers of an earlier version, nothing.
 */
export type Protection = "passphrase" | "open" | "plain";

/** An open register. */
export interface Register {
  /** As the user named it, without a password. */
  readonly path: string;
  /** Random; the same for ever, whatever its place and its keys. */
  readonly id: string;
  readonly engine: Engine;
  readonly store: Store;
  /** The folder of its files; null on PostgreSQL. */
  readonly folder: string | null;
  /** The database file; null on PostgreSQL. */
  readonly file: string | null;
  /** Keys for what is kept beside or inside the tables. */
  readonly keys: RegisterKeys;
  readonly protection: Protection;
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
  /** Where the passphrase comes from; nowhere when left out. */
  readonly passphrase?: PassphraseSource;
  /** Whether a new one is left unencrypted: for what holds no secret. */
  readonly plain?: boolean;
  /**
   * Whether nothing may be written, not even a newer schema: then one of an
   * older schema is refused. Not together with `create`.
   */
  readonly asItIs?: boolean;
  /** Id of a new one: it is the copy of another; random when left out. */
  readonly registerId?: string;
}

/** An open store with its key. */
interface OpenedStore extends KeyedStore {
  readonly file: string | null;
}

/** Opens the store of a register with its key, for work on the key itself. */
export async function openStore(
  name: string,
  options: OpenOptions,
  busyMillis: number,
): Promise<OpenedStore> {
  const shown = shownPlace(name);
  const { create, migrations = MIGRATIONS } = options;
  const place = registerPlace(name);
  const keyed: KeyedOptions = {
    shown,
    create,
    busyMillis,
    plain: options.plain ?? false,
    registerId: options.registerId,
    source: askedOnce(options.passphrase ?? NOBODY),
    async prepare(target) {
      const version = create ? null : await target.version();
      if (version === 0) throw new StoreError("REG-MISSING", { path: shown });
      const known = migrations.length;
      if (options.asItIs && version !== null && version < known) {
        const context = { path: shown, seen: version, known };
        throw new IsnadError("REG-OLDER-SCHEMA", context);
      }
      await migrate(target, shown, migrations);
    },
  };
  if (place.engine === "postgres") {
    return { ...(await openKeyedPostgres(place.url, keyed)), file: null };
  }
  const { file } = place;
  return { ...(await openKeyedSqlite(file, keyed)), file };
}

/** What a key says of how its store is guarded. */
export function protectionOf({ entry }: OpenedKey, engine: Engine): Protection {
  const isPlain = engine.name === "sqlite" && entry.database === "plain";
  return isPlain ? "plain" : guardOf(entry);
}

/**
 * Opens the register of a folder, file or database, with this version's schema.
 * A new one is encrypted; without a passphrase its key lies open beside it.
 *
 * @throws IsnadError `REG-NOT-A-REGISTER`, `REG-NEWER-SCHEMA`, `REG-OLD-ENGINE`,
 * `REG-OLDER-SCHEMA`
 * @throws StoreError `REG-MISSING`, `REG-LOCKED`, `REG-DAMAGED`,
 * `REG-UNWRITABLE`, `REG-DISK-FULL`, `REG-UNREACHABLE`, `REG-UNKNOWN-ENGINE`,
 * and those of {@link openKeyedSqlite}
 */
export async function openRegister(
  name: string,
  options: OpenOptions,
): Promise<Register> {
  const { busyMillis = BUSY_MILLIS } = options;
  const shown = shownPlace(name);
  try {
    const { engine, key, file } = await openStore(name, options, busyMillis);
    return {
      path: shown,
      id: key.registerId,
      engine,
      store: engine.store,
      folder: file === null ? null : path.dirname(file),
      file,
      keys: subkeysOf(key.dataKey, key.registerId),
      protection: protectionOf(key, engine),
      close: engine.close,
    };
  } catch (error) {
    throw storeFault(error, shown, busyMillis);
  }
}

export { inTransaction } from "./transaction.js";
