import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import {
  emptyFile,
  replaceFile,
  syncFile,
  syncFolder,
} from "../durable-file.js";
import {
  copySqlite,
  holdAlone,
  integrityOf,
  rowCounts,
} from "../engines/copy-sqlite.js";
import type { Store } from "../engines/engine.js";
import { openSqlite } from "../engines/sqlite.js";
import { companionOf, KEY_FILE } from "../location.js";
import { StoreError } from "../messages.js";
import {
  newKey,
  nextFile,
  readRing,
  ringOf,
  ringText,
  type OpenedKey,
} from "./key-ring.js";
import { renewParts, type RenewPart } from "./renew-parts.js";
import { databaseKey } from "./subkeys.js";

/** What is to be renewed, and how. */
export interface Renewal {
  /** The register, as it may be named to the user. */
  readonly shown: string;
  readonly from: OpenedKey;
  /** All that keep something under a key of the register. */
  readonly parts: readonly RenewPart[];
  /** Null leaves the new key open. */
  readonly passphrase: string | null;
  readonly busyMillis: number;
}

/** Beyond the time for which another program waits, in milliseconds. */
const MARGIN = 500;

/** Brings the copy under the new keys; all of it is in its one file then. */
async function finishCopy(
  copy: string,
  renewal: Renewal,
  to: OpenedKey,
): Promise<string> {
  const { shown, busyMillis } = renewal;
  const key = databaseKey(to.dataKey, to.registerId);
  const prepare = () => Promise.resolve();
  const engine = await openSqlite(copy, { busyMillis, key }, prepare);
  try {
    const { store } = engine;
    await store.connection().execute(async (on) => {
      await engine.control(on, "begin");
      await renewParts(on, renewal, to);
      await engine.control(on, "commit");
    });
    const seen = await integrityOf(store);
    if (seen !== "ok")
      throw new StoreError("REG-DAMAGED", { path: shown, seen });
    await sql`pragma journal_mode = delete`.execute(store);
    return JSON.stringify(await rowCounts(store));
  } finally {
    await engine.close();
  }
}

/** Copies of renewals that were killed. */
async function removeUnfinished(file: string): Promise<void> {
  const folder = path.dirname(file);
  const start = `${path.basename(file)}.next-`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(start)) await rm(path.join(folder, name));
  }
}

/** What stood under the old key; an SSD may keep blocks all the same. */
function overwrite(handle: number, bytes: number): void {
  const piece = 1 << 20;
  for (let at = 0; at < bytes; at += piece) {
    const length = Math.min(piece, bytes - at);
    writeSync(handle, randomBytes(length), 0, length, at);
  }
  fsyncSync(handle);
}

/** Puts the copy in the place of the database. */
async function exchange(
  file: string,
  { from, busyMillis }: Renewal,
  to: OpenedKey,
): Promise<void> {
  const keyFile = companionOf(file, KEY_FILE);
  const write = (keys: readonly OpenedKey[]) => {
    const entries = keys.map(({ entry }) => entry);
    const ring = ringOf(to.registerId, entries);
    return replaceFile(keyFile, Buffer.from(ringText(ring)));
  };
  // Closing a handle of the file gives up every lock that this process has on
  // it: that is the last that is done.
  const handle = openSync(file, "r+");
  try {
    const { size } = fstatSync(handle);
    await write([from, to]);
    await rename(nextFile(file, to.entry), file);
    await syncFolder(path.dirname(file));
    await write([to]);
    // Who waits for the old file must give up before it is let go: the names
    // beside it are the new one's now.
    await wait(busyMillis + MARGIN);
    overwrite(handle, size);
  } finally {
    closeSync(handle);
  }
}

/**
 * Encrypts a database anew under a new data key: a copy is made under it,
 * checked, and put in the place of the old one. A kill at any moment leaves the
 * register as it was or as it is to be.
 *
 * @param store - the open database; not to be used afterwards
 * @returns the new key
 * @throws StoreError `REG-LOCKED` while another program has it open;
 * `REG-DAMAGED` when the copy differs: nothing was changed then
 */
export async function renewSqlite(
  file: string,
  store: Store,
  renewal: Renewal,
): Promise<OpenedKey> {
  const { from, passphrase, shown } = renewal;
  const keyFile = companionOf(file, KEY_FILE);
  const to = await newKey(passphrase, "encrypted", from.registerId);
  const copy = nextFile(file, to.entry);
  await holdAlone(store);
  const ring = readRing(readFileSync(keyFile, "utf8"));
  if (!ring?.keys.some(({ id }) => id === from.entry.id)) {
    throw new StoreError("REG-KEY-MISMATCH", { path: shown, seen: keyFile });
  }
  await removeUnfinished(file);
  try {
    await emptyFile(copy);
    await copySqlite(store, copy, databaseKey(to.dataKey, to.registerId));
    const counts = JSON.stringify(await rowCounts(store));
    const seen = await finishCopy(copy, renewal, to);
    if (seen !== counts)
      throw new StoreError("REG-DAMAGED", { path: shown, seen });
    await syncFile(copy);
    await syncFolder(path.dirname(file));
    await exchange(file, renewal, to);
    return to;
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}
