import type { Store } from "../register/open-register.js";
import { atomically } from "./atomically.js";
import { eraseFiles } from "./job-files.js";
import { sendAgain, setMessage, type Settling } from "./settle-job.js";
import { instant, storeClock } from "./store-clock.js";

/** Jobs that are looked at in one round. */
const AT_ONCE = 50;

/** Milliseconds after which a job that is due but was not taken is doubted. */
const DOUBTED = 30_000;

/** Ids of jobs whose workers have said nothing for longer than their lease. */
async function lapsed(on: Store, now: number): Promise<readonly string[]> {
  const rows = await on
    .selectFrom("job")
    .select("id")
    .where("state", "=", "running")
    .where("lease_until", "<", instant(now))
    .orderBy("lease_until")
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives one job to another worker, unless its own spoke meanwhile. */
async function takeFrom(
  { register, delivery, policy }: Settling,
  id: string,
): Promise<boolean> {
  return atomically(register, async (on) => {
    const millis = await storeClock(register, on);
    const now = instant(millis);
    const row = await on
      .selectFrom("job")
      .select(["id", "message", "lapses"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const lapses = row.lapses + 1;
    const isDead = lapses >= policy.lapses;
    const error = JSON.stringify({
      code: "JOB-WORKER-LOST",
      context: { count: lapses },
    });
    const { numUpdatedRows } = await on
      .updateTable("job")
      .set(
        isDead
          ? { state: "dead", lease_until: null, ended_at: now, error, lapses }
          : { state: "queued", lease_until: null, due_at: now, lapses },
      )
      .where("id", "=", id)
      .where("state", "=", "running")
      .where("lapses", "=", row.lapses)
      .where("lease_until", "<", now)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (isDead) {
      await eraseFiles(on, id, "output");
      await delivery.drop(on, row.message);
      await setMessage(on, id, null);
    } else await setMessage(on, id, await sendAgain(on, delivery, row, 0));
    return true;
  });
}

/** Sends again what no message tells of, as in a register that was restored. */
async function resend({ register, delivery }: Settling): Promise<number> {
  const now = await storeClock(register, register.store);
  const rows = await register.store
    .selectFrom("job")
    .select(["id", "message"])
    .where("state", "=", "queued")
    .where("due_at", "<", instant(now - DOUBTED))
    .orderBy("due_at")
    .limit(AT_ONCE)
    .execute();
  let sent = 0;
  for (const { id } of rows)
    await atomically(register, async (on) => {
      const row = await on
        .selectFrom("job")
        .select(["id", "message", "state"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      if (row.state !== "queued") return;
      if (await delivery.waits(on, row.message)) return;
      await setMessage(on, id, await sendAgain(on, delivery, row, 0));
      sent += 1;
    });
  return sent;
}

/**
 * Finds jobs that nobody has: of workers that were killed, and those whose
 * message was lost.
 *
 * @returns how many are delivered anew
 */
export async function recoverJobs(settling: Settling): Promise<number> {
  const { register, delivery } = settling;
  await delivery.open();
  const now = await storeClock(register, register.store);
  let found = 0;
  for (const id of await lapsed(register.store, now))
    if (await takeFrom(settling, id)) found += 1;
  return found + (await resend(settling));
}
