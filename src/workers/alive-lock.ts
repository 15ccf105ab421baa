import { sql } from "kysely";
import type { Register, Store } from "../register/open-register.js";
import { bell } from "./bell.js";
import type { OnFault } from "./delivery.js";

/** `ISNJ`: names the locks of workers, apart from those of writers. */
const ALIVE_LOCK = 0x49_53_4e_4a;

/** Milliseconds before the lock is asked for again after a fault. */
const AGAIN = 1000;

/** The server ends a session whose machine is gone for half a minute. */
const KEEPALIVE = [
  "set tcp_keepalives_idle = 10",
  "set tcp_keepalives_interval = 5",
  "set tcp_keepalives_count = 4",
].join("; ");

const keyOf = (worker: string) => sql`${ALIVE_LOCK}::int,
  hashtext(${worker} || coalesce(current_schema()::text, ''))`;

/**
 * Whether a worker is connected, though it has not said so for a while: linking
 * computes for longer than a lease between two statements. On SQLite nobody
 * knows. To be called inside a transaction.
 */
export async function isConnected(
  { engine }: Register,
  on: Store,
  worker: string,
): Promise<boolean> {
  if (engine.name === "sqlite") return false;
  const { rows } = await sql<{ readonly got: boolean }>`
    select pg_try_advisory_xact_lock(${keyOf(worker)}) as got`.execute(on);
  return rows[0]?.got !== true;
}

/**
 * Holds a lock of the server for as long as this worker is connected: it is let
 * go with the connection, at once when the process is killed.
 */
export async function stayConnected(
  { engine, store }: Register,
  worker: string,
  told: {
    readonly stopping: AbortSignal;
    /** Milliseconds between two looks whether the connection still stands. */
    readonly every: number;
    readonly onFault: OnFault;
  },
): Promise<void> {
  const { stopping, every, onFault } = told;
  if (engine.name === "sqlite") return;
  while (!stopping.aborted)
    try {
      await store.connection().execute(async (on) => {
        await sql.raw(KEEPALIVE).execute(on);
        await sql`select pg_advisory_lock(${keyOf(worker)})`.execute(on);
        while (!stopping.aborted) {
          await bell().wait(every, stopping);
          await sql`select 1`.execute(on);
        }
        await sql`select pg_advisory_unlock(${keyOf(worker)})`.execute(on);
      });
    } catch (error) {
      onFault(error);
      await bell().wait(AGAIN, stopping);
    }
}
