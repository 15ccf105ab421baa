import { sql, type Kysely } from "kysely";
import type { Store } from "../engines/engine.js";
import { StoreError } from "../messages.js";
import { vaultFault, type Vault } from "./open-vault.js";
import {
  phoneCode,
  phoneNumber,
  phoneSerial,
  type VaultPerson,
} from "./vault-entry.js";
import type { VaultTables } from "./vault-schema.js";

type On = Kysely<VaultTables>;

/** All of it is on the disk when this returns, or none of it happened. */
async function writing<T>(
  { engine, path, store }: Vault,
  work: (on: On) => Promise<T>,
): Promise<T> {
  try {
    return await store.connection().execute(async (on) => {
      const control = on as unknown as Store;
      await engine.control(control, "begin");
      try {
        const result = await work(on);
        await engine.control(control, "commit");
        return result;
      } catch (error) {
        // A full disk ends the transaction by itself: nothing to undo then.
        await engine.control(control, "rollback").catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    throw vaultFault(error, path);
  }
}

/** Empties the journal, in which older pages of what was changed stand. */
async function emptyJournal({ store }: Vault): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(store);
}

/** What is to be kept. */
export interface VaultAddition {
  readonly persons: readonly VaultPerson[];
  /** Phone numbers as they were written. */
  readonly numbers: readonly string[];
  /** Whether known pseudonyms get the new values. */
  readonly change: boolean;
}

async function putPerson(
  { path }: Vault,
  on: On,
  person: VaultPerson,
  change: boolean,
): Promise<void> {
  const { pseudonym } = person;
  const at = { path, seen: pseudonym };
  const of = (table: "person" | "forgotten") =>
    on
      .selectFrom(table)
      .select("pseudonym")
      .where("pseudonym", "=", pseudonym)
      .executeTakeFirst();
  if (await of("forgotten")) throw new StoreError("VAULT-FORGOTTEN", at);
  const isKnown = (await of("person")) !== undefined;
  if (isKnown && !change) throw new StoreError("VAULT-KNOWN", at);
  if (!isKnown && change) throw new StoreError("VAULT-UNKNOWN", at);
  await on
    .insertInto("person")
    .values(person)
    .onConflict((known) => known.column("pseudonym").doUpdateSet(person))
    .execute();
}

async function putNumber(vault: Vault, on: On, written: string) {
  const number = phoneNumber(written);
  if (number === null) {
    const seen = "number";
    throw new StoreError("VAULT-BAD-RECORD", { path: vault.path, seen });
  }
  await on
    .insertInto("phone")
    .values({ number })
    .onConflict((known) => known.doNothing())
    .execute();
  const { serial } = await on
    .selectFrom("phone")
    .select("serial")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return phoneCode(serial);
}

/**
 * Keeps persons and phone numbers, all of them or none.
 *
 * @returns the code of each number, in the order given; a known number keeps
 * its code
 * @throws StoreError `VAULT-KNOWN`, `VAULT-FORGOTTEN`, `VAULT-UNKNOWN` (to
 * change), `VAULT-BAD-RECORD` for what is no phone number
 */
export async function addToVault(
  vault: Vault,
  { persons, numbers, change }: VaultAddition,
): Promise<readonly string[]> {
  const codes = await writing(vault, async (on) => {
    for (const person of persons) await putPerson(vault, on, person, change);
    const made: string[] = [];
    for (const number of numbers) made.push(await putNumber(vault, on, number));
    return made;
  });
  if (change) await emptyJournal(vault);
  return codes;
}

/** @throws StoreError `VAULT-UNKNOWN` */
export async function vaultPerson(
  { path, store }: Vault,
  pseudonym: string,
): Promise<VaultPerson> {
  const found = await store
    .selectFrom("person")
    .selectAll()
    .where("pseudonym", "=", pseudonym)
    .executeTakeFirst();
  if (found !== undefined) return found;
  throw new StoreError("VAULT-UNKNOWN", { path, seen: pseudonym });
}

/** Pseudonyms with what was agreed to, without names. */
export function vaultPersons({ store }: Vault) {
  const rows = store.selectFrom("person").select(["pseudonym", "consent"]);
  return rows.orderBy("pseudonym").execute();
}

/** Codes with their numbers, in the order in which they were given. */
export async function vaultNumbers({ store }: Vault) {
  const rows = await store
    .selectFrom("phone")
    .selectAll()
    .where("number", "is not", null)
    .orderBy("serial")
    .execute();
  return rows.map(({ serial, number }) => ({
    code: phoneCode(serial),
    number,
  }));
}

/**
 * Forgets a person or a phone number. What stays is that the pseudonym or code
 * was used, so that it never stands for another one.
 *
 * @param named - a pseudonym, or a code such as `P-0001`
 * @throws StoreError `VAULT-UNKNOWN`
 */
export async function forgetInVault(
  vault: Vault,
  named: string,
): Promise<void> {
  await writing(vault, async (on) => {
    const gone = await on
      .deleteFrom("person")
      .where("pseudonym", "=", named)
      .executeTakeFirst();
    if (gone.numDeletedRows > 0n) {
      await on.insertInto("forgotten").values({ pseudonym: named }).execute();
      return;
    }
    const emptied = await on
      .updateTable("phone")
      .set({ number: null })
      .where("serial", "=", phoneSerial(named) ?? 0)
      .where("number", "is not", null)
      .executeTakeFirst();
    if (emptied.numUpdatedRows > 0n) return;
    const { path } = vault;
    throw new StoreError("VAULT-UNKNOWN", { path, seen: named });
  });
  await emptyJournal(vault);
}
