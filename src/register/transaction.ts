import type { Engine, Store } from "./engines/engine.js";
import { StoreError } from "./messages.js";
import { storeFault } from "./store-fault.js";

/** Tries of one transaction that may be tried again. */
const TRIES = 3;

/** PostgreSQL undid it because of others: it may succeed the next time. */
const UNDONE = new Set(["40001", "40P01"]);

/** An open register, as far as a transaction goes. */
interface TransactionPlace {
  readonly engine: Engine;
  /** As it may be named to the user. */
  readonly path: string;
}

/** How a transaction is done. */
export interface TransactionOptions {
  /**
   * Whether the work may be done anew from its beginning, because all that it
   * changes stands in the transaction.
   */
  readonly isRepeatable?: boolean;
}

/** A fault of the engine can end a transaction by itself: nothing to undo. */
async function rollBack(engine: Engine, on: Store): Promise<void> {
  try {
    await engine.control(on, "rollback");
  } catch {
    // What made the work fail is thrown instead.
  }
}

const codeOf = (error: unknown) =>
  (error as { readonly code?: unknown } | undefined)?.code;

/** Whether a connection was dead before anything was asked of it. */
const isLost = (fault: unknown) =>
  fault instanceof StoreError && fault.code === "REG-UNREACHABLE";

/**
 * Does several reads and writes as one: all of it is on the disk when this
 * returns, or none of it happened. A connection that the server ended while
 * nobody used it is made anew.
 *
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`, `REG-UNREACHABLE`
 */
export async function inTransaction<T>(
  { engine, path }: TransactionPlace,
  work: (store: Store) => Promise<T>,
  { isRepeatable = false }: TransactionOptions = {},
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    let hasBegun = false;
    try {
      return await engine.store.connection().execute(async (on) => {
        try {
          await engine.control(on, "begin");
          hasBegun = true;
          const result = await work(on);
          await engine.control(on, "commit");
          return result;
        } catch (error) {
          await rollBack(engine, on);
          throw error;
        }
      });
    } catch (error) {
      const fault = storeFault(error, path);
      const mayRepeat = hasBegun
        ? isRepeatable && UNDONE.has(String(codeOf(error)))
        : isLost(fault);
      if (!mayRepeat || tries >= TRIES) throw fault;
    }
  }
}
