import { openPostgres } from "../engines/postgres.js";
import type { Store } from "../engines/engine.js";
import { StoreError } from "../messages.js";
import { newKey, readRing, ringOf, ringText } from "./key-ring.js";
import type { KeyedOptions, KeyedStore } from "./keyed-sqlite.js";
import { unlock } from "./unlock.js";

/** The one row of `register_key`. */
export const KEY_ROW = "current";

async function ringTextIn(store: Store): Promise<string | undefined> {
  const row = await store
    .selectFrom("register_key")
    .select("content")
    .where("name", "=", KEY_ROW)
    .executeTakeFirst();
  return row?.content;
}

/** Makes the key of a database that has none; of two makers the first counts. */
async function makeKey(
  store: Store,
  { shown, source, plain, registerId }: KeyedOptions,
): Promise<void> {
  const passphrase = plain ? null : await source.fresh(shown);
  // The tables are the operator's to encrypt; see the page on encryption.
  const key = await newKey(passphrase, "plain", registerId);
  const content = ringText(ringOf(key.registerId, [key.entry]));
  await store
    .insertInto("register_key")
    .values({ name: KEY_ROW, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Opens a register in PostgreSQL with the key that protects its evidence, the
 * device's key and its backups.
 *
 * @throws StoreError `REG-BAD-KEY-FILE`, `REG-PASSPHRASE-NEEDED`,
 * `REG-WRONG-PASSPHRASE`
 */
export async function openKeyedPostgres(
  url: string,
  options: KeyedOptions,
): Promise<KeyedStore> {
  const { shown, busyMillis, source, prepare } = options;
  const engine = await openPostgres(url, { busyMillis }, prepare);
  try {
    const { store } = engine;
    if ((await ringTextIn(store)) === undefined) await makeKey(store, options);
    const ring = readRing((await ringTextIn(store)) ?? "");
    if (ring !== null) {
      for await (const key of unlock(ring, shown, source)) {
        return { engine, key };
      }
    }
    const seen = "register_key";
    throw new StoreError("REG-BAD-KEY-FILE", { path: shown, seen });
  } catch (error) {
    await engine.close();
    throw error;
  }
}
