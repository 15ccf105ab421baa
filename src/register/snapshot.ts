import { sql } from "kysely";
import type { EngineName } from "./engines/engine.js";
import type { Register, Store } from "./open-register.js";

const BEGIN: Readonly<Record<EngineName, string>> = {
  sqlite: "begin deferred",
  postgres: "begin isolation level repeatable read read only",
};

/**
 * Reads a register as it stands at one moment, whatever others write meanwhile.
 * Nothing is locked.
 */
export async function inSnapshot<T>(
  { engine }: Register,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return engine.store.connection().execute(async (on) => {
    await sql.raw(BEGIN[engine.name]).execute(on);
    try {
      return await work(on);
    } finally {
      // Nothing was written; a fault can have ended the transaction by itself.
      await sql
        .raw("rollback")
        .execute(on)
        .catch(() => undefined);
    }
  });
}
