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
import {
  createFile,
  makeFolder,
  PRIVATE_FILE,
  replaceFile,
} from "../durable-file.js";
import type { Engine } from "../engines/engine.js";
import type { MigrationTarget } from "../engines/migrate.js";
import { openSqlite } from "../engines/sqlite.js";
import { companionOf, KEY_FILE } from "../location.js";
import { StoreError } from "../messages.js";
import {
  newKey,
  nextFile,
  readRing,
  ringOf,
  ringText,
  type KeyRing,
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
  /** Id of a new one; random when undefined. */
  readonly registerId?: string | undefined;
  /** What marks the file as ours; a register when left out. */
  readonly applicationId?: number;
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

/** Closing a handle gives up the locks of this process: none is opened here. */
const isThere = (file: string) =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** What stands at a place: told without any key. */
function databaseAt(file: string): "none" | "plain" | "encrypted" | "other" {
  if (!isThere(file)) return "none";
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(24);
    readSync(handle, head, 0, head.length, 0);
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
  { busyMillis, prepare, applicationId }: KeyedOptions,
): Promise<Engine | null> {
  // The owner's alone from its first byte; its log inherits that.
  if (!existsSync(file)) closeSync(openSync(file, "a", PRIVATE_FILE));
  const before = identityOf(file);
  const cipher =
    key.entry.database === "plain"
      ? {}
      : { key: databaseKey(key.dataKey, key.registerId) };
  const mark = applicationId === undefined ? {} : { applicationId };
  const options = { busyMillis, ...cipher, ...mark };
  try {
    const engine = await openSqlite(file, options, prepare);
    if (identityOf(file) === before) return engine;
    await engine.close();
    return null;
  } catch (error) {
    // Who waited for the file that is gone looks again.
    if (isOtherKey(error) || identityOf(file) !== before) return null;
    throw error;
  }
}

/** Which of two keys is the database's while it is encrypted anew. */
function currentKey(file: string, ring: KeyRing): KeyRing {
  const [old, next] = ring.keys;
  if (old === undefined || next === undefined) return ring;
  const isMade = !existsSync(nextFile(file, next));
  return ringOf(ring.register, [isMade ? next : old]);
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
  const key = await newKey(
    passphrase,
    isPlain ? "plain" : "encrypted",
    options.registerId,
  );
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
    if (!create && !isThere(file)) {
      throw new StoreError("REG-MISSING", { path: shown });
    }
    const ring = readRing(readFileSync(keyFile, "utf8"));
    if (ring === null) {
      throw new StoreError("REG-BAD-KEY-FILE", { path: shown, seen: keyFile });
    }
    const current = currentKey(file, ring);
    for await (const key of unlock(current, shown, source)) {
      const engine = await openUnder(file, key, options);
      if (engine === null) continue;
      if (current.keys[0]?.id === ring.keys[1]?.id) {
        // A kill left the old key there, which may lie open.
        await replaceFile(keyFile, Buffer.from(ringText(current)));
      }
      return { engine, key };
    }
  }
  throw new StoreError("REG-KEY-MISMATCH", { path: shown, seen: keyFile });
}
