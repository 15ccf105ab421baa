import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Register } from "../../register/open-register.js";

/** `ISNL`: names the lock of the one who links, apart from that of writers. */
const LINK_LOCK = 0x49_53_4e_4c;

/** Milliseconds between two tries to get the turn. */
const TRY_EVERY = 250;

/** The turns of this process, by register. */
const turns = new WeakMap<Register, Promise<unknown>>();

const PLACE = sql`${LINK_LOCK}::int,
  hashtext(coalesce(current_schema()::text, current_setting('search_path')))`;

/** @returns whether nobody else had the lock, and the work is done */
async function tryLocked(
  { store }: Register,
  work: () => Promise<void>,
): Promise<boolean> {
  return store.connection().execute(async (on) => {
    const { rows } = await sql<{ readonly got: boolean }>`
      select pg_try_advisory_lock(${PLACE}) as got`.execute(on);
    if (rows[0]?.got !== true) return false;
    try {
      await work();
      return true;
    } finally {
      // A connection that was lost has let go of it.
      await sql`select pg_advisory_unlock(${PLACE})`
        .execute(on)
        .catch(() => undefined);
    }
  });
}

/** Fails at the signal, by its reason. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/**
 * Links when nobody else does: several at once would compute the same thing
 * several times. Whoever comes after finds it done, but for what came since.
 * Linking itself needs no lock; one who was killed holds none.
 *
 * At the signal it is not waited for: what it wrote is whole, and the next one
 * does the rest.
 *
 * @throws the signal's reason
 */
export async function inLinkTurn(
  register: Register,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const turn = takeTurn(register, signal, work);
  turn.catch(() => undefined);
  return Promise.race([turn, untilStopped(signal)]);
}

async function takeTurn(
  register: Register,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const before = turns.get(register) ?? Promise.resolve();
  const turn = before
    .catch(() => undefined)
    .then(async () => {
      signal.throwIfAborted();
      if (register.engine.name === "sqlite") return work();
      while (!(await tryLocked(register, work))) {
        await wait(TRY_EVERY);
        signal.throwIfAborted();
      }
    });
  turns.set(register, turn);
  return turn;
}
