import {
  inTransaction,
  type Register,
  type Store,
} from "../register/open-register.js";
import { storeFault } from "../register/store-fault.js";

/** Tries of one transaction that the server undid because of others. */
const TRIES = 5;

const UNDONE = new Set(["40001", "40P01"]);

const codeOf = (error: unknown) =>
  String((error as { readonly code?: unknown } | undefined)?.code);

/**
 * Does several writes on jobs as one. On PostgreSQL the register's write lock
 * is not taken: rows of jobs are locked one by one, and a worker that stores a
 * batch must not keep another from saying that it lives. The work may be done
 * anew from its beginning, so all that it changes stands in the transaction.
 *
 * @throws StoreError as `inTransaction`
 */
export async function atomically<T>(
  register: Register,
  work: (on: Store) => Promise<T>,
): Promise<T> {
  const { engine, store, path } = register;
  if (engine.name === "sqlite")
    return inTransaction(register, work, { isRepeatable: true });
  for (let tries = 1; ; tries += 1) {
    try {
      return await store
        .transaction()
        .setIsolationLevel("read committed")
        .execute(work);
    } catch (error) {
      if (tries >= TRIES || !UNDONE.has(codeOf(error)))
        throw storeFault(error, path);
    }
  }
}
