import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Kysely } from "kysely";
import { IsnadError } from "../../model/errors.js";
import type { Engine } from "../engines/engine.js";
import { migrate } from "../engines/migrate.js";
import { guardOf, type OpenedKey } from "../keys/key-ring.js";
import { openKeyedSqlite } from "../keys/keyed-sqlite.js";
import { askedOnce, type PassphraseSource } from "../keys/passphrase-source.js";
import {
  companionOf,
  REGISTER_FILE,
  registerPlace,
  shownPlace,
  VAULT_FILE,
} from "../location.js";
import { StoreError, type StoreCode } from "../messages.js";
import { BUSY_MILLIS, storeFault } from "../store-fault.js";
import {
  VAULT_ID,
  VAULT_MIGRATIONS,
  type VaultTables,
} from "./vault-schema.js";

/** An open vault. */
export interface Vault {
  /** Its file. */
  readonly path: string;
  readonly engine: Engine;
  readonly store: Kysely<VaultTables>;
  readonly key: OpenedKey;
  readonly close: () => Promise<void>;
}

/** How a vault is opened. */
export interface VaultOptions {
  /** Whether to make one where there is none. */
  readonly create: boolean;
  readonly passphrase: PassphraseSource;
  /** How long to wait for another writer, in milliseconds. */
  readonly busyMillis?: number;
}

/**
 * The file of the vault that belongs to a register: beside it.
 *
 * @param register - as the user named it
 * @throws StoreError `VAULT-NO-FOLDER` on PostgreSQL; `REG-MISSING` where no
 * register is: a slip in a path must not make a vault that nobody finds again
 */
export function vaultBeside(register: string): string {
  const place = registerPlace(register);
  const shown = shownPlace(register);
  if (place.engine === "postgres") {
    throw new StoreError("VAULT-NO-FOLDER", { path: shown });
  }
  if (existsSync(place.file)) return companionOf(place.file, VAULT_FILE);
  throw new StoreError("REG-MISSING", { path: shown });
}

/**
 * The file of a vault at a place of its own, such as a stick.
 *
 * @param name - a file, or a folder that is to hold it
 * @throws StoreError `VAULT-NOT-A-VAULT` for the file of a register
 */
export function vaultAt(name: string): string {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder) return path.join(name, VAULT_FILE);
  if (path.basename(name) !== REGISTER_FILE) return name;
  throw new StoreError("VAULT-NOT-A-VAULT", { path: name });
}

/** Faults of a keyed file, in words that fit a vault. */
const OWN_CODES: Readonly<Partial<Record<string, StoreCode>>> = {
  "REG-MISSING": "VAULT-MISSING",
  "REG-PASSPHRASE-NEEDED": "VAULT-PASSPHRASE-NEEDED",
  "REG-WRONG-PASSPHRASE": "VAULT-WRONG-PASSPHRASE",
  "REG-NOT-A-REGISTER": "VAULT-NOT-A-VAULT",
};

/** What was thrown while a vault was open, or opened, as an error that says what to do. */
export function vaultFault(error: unknown, file: string): unknown {
  const fault = storeFault(error, file);
  if (!(fault instanceof StoreError || fault instanceof IsnadError)) {
    return fault;
  }
  const code = OWN_CODES[fault.code];
  return code === undefined
    ? fault
    : new StoreError(code, { path: file }, fault);
}

/** No passphrase, no vault: nothing is ever kept under an open key. */
function neverOpen(source: PassphraseSource): PassphraseSource {
  const given = async (words: Promise<string | null>, file: string) => {
    const passphrase = await words;
    if (passphrase !== null) return passphrase;
    throw new StoreError("VAULT-PASSPHRASE-NEEDED", { path: file });
  };
  return askedOnce({
    existing: (file) => given(source.existing(file), file),
    fresh: (file) => given(source.fresh(file), file),
  });
}

/**
 * Opens a vault with its own key, which lies beside it under its own
 * passphrase (`vault.sqlite.key`). The key is on the disk before the file it
 * opens, so that a kill leaves no vault or one that opens.
 *
 * @param file - see {@link vaultBeside}, {@link vaultAt}
 * @throws StoreError `VAULT-MISSING`, `VAULT-PASSPHRASE-NEEDED`,
 * `VAULT-WRONG-PASSPHRASE`, `VAULT-NOT-A-VAULT`, and those of
 * `openKeyedSqlite` and `storeFault`
 */
export async function openVault(
  file: string,
  { create, passphrase, busyMillis = BUSY_MILLIS }: VaultOptions,
): Promise<Vault> {
  try {
    const { engine, key } = await openKeyedSqlite(file, {
      shown: file,
      create,
      busyMillis,
      plain: false,
      applicationId: VAULT_ID,
      source: neverOpen(passphrase),
      async prepare(target) {
        if (!create && (await target.version()) === 0) {
          throw new StoreError("VAULT-MISSING", { path: file });
        }
        await migrate(target, file, VAULT_MIGRATIONS);
      },
    });
    const { entry } = key;
    if (entry.database === "plain" || guardOf(entry) === "open") {
      await engine.close();
      throw new StoreError("VAULT-NOT-A-VAULT", { path: file });
    }
    // The driver is the register's; the tables are the vault's.
    const store = engine.store as unknown as Kysely<VaultTables>;
    return { path: file, engine, store, key, close: engine.close };
  } catch (error) {
    throw vaultFault(error, file);
  }
}
