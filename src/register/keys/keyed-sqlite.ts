import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { IsnadError } from "../../model/errors.js";
import { createFile, makeFolder, PRIVATE_FILE } from "../durable-file.js";
import type { Engine } from "../engines/engine.js";
import type { MigrationTarget } from "../engines/migrate.js";
import { openSqlite } from "../engines/sqlite.js";
import { companionOf, KEY_FILE } from "../location.js";
import { StoreError } from "../messages.js";
import {
  newKey,
  readRing,
  ringOf,
  ringText,
  type OpenedKey,
} from "./key-ring.js";
import type { PassphraseSource } from "./passphrase-source.js";
import { databaseKey } from "./subkeys.js";
import { unlock } from "./unlock.js";

/** How a keyed store is opened. */
export interface KeyedOptions {
  /** The register, as it may be named to the user. */
  readonly shown: string;
  readonly create: boolean;
  readonly busyMillis: number;
  /** Whether a new database is left unencrypted: for what holds no secret. */
  readonly plain: boolean;
  readonly source: PassphraseSource;
  readonly prepare: (target: MigrationTarget) => Promise<void>;
}

/** An open store with the key that opened it. */
export interface KeyedStore {
  readonly engine: Engine;
  readonly key: OpenedKey;
}

/** Rounds of reading the key anew while another process exchanges it. */
const ROUNDS = 5;

const PLAIN_HEADER = "SQLite format 3\0";
/** Bytes 21 to 23 of every SQLite file; the cipher leaves them readable. */
const FRACTIONS = Buffer.from([64, 32, 32]);

/** What stands at a place: told without any key. */
function databaseAt(file: string): "none" | "plain" | "encrypted" | "other" {
  if (!existsSync(file)) return "none";
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(24);
    const length = readSync(handle, head, 0, head.length, 0);
    if (length === 0) return "none";
    if (head.subarray(0, 16).toString("latin1") === PLAIN_HEADER)
      return "plain";
    return head.subarray(21).equals(FRACTIONS) ? "encrypted" : "other";
  } finally {
    closeSync(handle);
  }
}

const isOtherKey = (error: unknown) =>
  (error as { readonly code?: unknown }).code === "SQLITE_NOTADB";

const identityOf = (file: string) => {
  const { dev, ino } = statSync(file, { bigint: true });
  return `${dev} ${ino}`;
};

/**
 * Opens the database under a key.
 *
 * @returns null when the key is another's, or the file was exchanged while it
 * was being opened: nothing may be written to the one that is gone
 */
async function openUnder(
  file: string,
  key: OpenedKey,
  { busyMillis, prepare }: KeyedOptions,
): Promise<Engine | null> {
  // The owner's alone from its first byte; its log inherits that.
  closeSync(openSync(file, "a", PRIVATE_FILE));
  const before = identityOf(file);
  const options =
    key.entry.database === "plain"
      ? { busyMillis }
      : { busyMillis, key: databaseKey(key.dataKey, key.registerId) };
  try {
    const engine = await openSqlite(file, options, prepare);
    if (identityOf(file) === before) return engine;
    await engine.close();
    return null;
  } catch (error) {
    if (isOtherKey(error)) return null;
    throw error;
  }
}

/** Makes the key of a register that has none; the database comes after it. */
async function makeKey(
  file: string,
  keyFile: string,
  options: KeyedOptions,
): Promise<void> {
  const { shown, create, source } = options;
  const found = databaseAt(file);
  if (found === "encrypted") {
    throw new StoreError("REG-NO-KEY", { path: shown, seen: keyFile });
  }
  if (found === "other") {
    throw new IsnadError("REG-NOT-A-REGISTER", { path: shown });
  }
  if (found === "plain") {
    // Of an earlier version; a stranger's database gets no file beside it.
    const { busyMillis, prepare } = options;
    await (await openSqlite(file, { busyMillis }, prepare)).close();
  } else if (!create) throw new StoreError("REG-MISSING", { path: shown });
  const isPlain = found === "plain" || options.plain;
  await makeFolder(path.dirname(file));
  const passphrase = isPlain ? null : await source.fresh(shown);
  const key = await newKey(passphrase, isPlain ? "plain" : "encrypted");
  const ring = ringOf(key.registerId, [key.entry]);
  await createFile(keyFile, Buffer.from(ringText(ring)));
}

/**
 * Opens the database file of a register with the key beside it. The key is on
 * the disk before the database it opens; a kill leaves a register that opens.
 *
 * @throws StoreError `REG-MISSING`, `REG-NO-KEY`, `REG-BAD-KEY-FILE`,
 * `REG-PASSPHRASE-NEEDED`, `REG-WRONG-PASSPHRASE`, `REG-KEY-MISMATCH`
 * @throws IsnadError `REG-NOT-A-REGISTER`
 */
export async function openKeyedSqlite(
  file: string,
  options: KeyedOptions,
): Promise<KeyedStore> {
  const { shown, create, source } = options;
  const keyFile = companionOf(file, KEY_FILE);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!existsSync(keyFile)) await makeKey(file, keyFile, options);
    if (!create && databaseAt(file) === "none") {
      throw new StoreError("REG-MISSING", { path: shown });
    }
    const ring = readRing(readFileSync(keyFile, "utf8"));
    if (ring === null) {
      throw new StoreError("REG-BAD-KEY-FILE", { path: shown, seen: keyFile });
    }
    for await (const key of unlock(ring, shown, source)) {
      const engine = await openUnder(file, key, options);
      if (engine !== null) return { engine, key };
    }
  }
  throw new StoreError("REG-KEY-MISMATCH", { path: shown, seen: keyFile });
}
