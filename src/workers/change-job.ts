import { IsnadError } from "../model/errors.js";
import { atomically } from "./atomically.js";
import { jobOf, jobRow, type Job } from "./job.js";
import { eraseFiles } from "./job-files.js";
import { sendAgain, type Settling } from "./settle-job.js";
import { instant, storeClock } from "./store-clock.js";

/**
 * Stops a job: one that waits is not begun, one that runs is left by its worker
 * at the next sign of life, one that was given up gives its files up. What it
 * stored by then stays.
 *
 * @throws IsnadError `JOB-UNKNOWN`, `JOB-ENDED`
 */
export async function cancelJob(
  { register, delivery }: Settling,
  id: string,
): Promise<Job> {
  await delivery.open();
  return atomically(register, async (on) => {
    const now = instant(await storeClock(register, on));
    const { numUpdatedRows } = await on
      .updateTable("job")
      .set({ state: "cancelled", ended_at: now, lease_until: null })
      .where("id", "=", id)
      .where("state", "in", ["queued", "running", "dead"])
      .executeTakeFirst();
    const row = await jobRow(on, id);
    if (numUpdatedRows === 0n)
      throw new IsnadError("JOB-ENDED", { id, seen: row.state });
    await eraseFiles(on, id, "input");
    await eraseFiles(on, id, "output");
    await delivery.drop(on, row.message);
    return jobOf(row);
  });
}

/**
 * Has a job tried again that was given up, as if for the first time.
 *
 * @throws IsnadError `JOB-UNKNOWN`, `JOB-NOT-DEAD`
 */
export async function retryJob(
  { register, delivery }: Settling,
  id: string,
): Promise<Job> {
  await delivery.open();
  return atomically(register, async (on) => {
    const now = instant(await storeClock(register, on));
    const { numUpdatedRows } = await on
      .updateTable("job")
      .set({
        state: "queued",
        ended_at: null,
        due_at: now,
        failures: 0,
        lapses: 0,
      })
      .where("id", "=", id)
      .where("state", "=", "dead")
      .executeTakeFirst();
    const row = await jobRow(on, id);
    if (numUpdatedRows === 0n)
      throw new IsnadError("JOB-NOT-DEAD", { id, seen: row.state });
    const message = await sendAgain(on, delivery, row, 0);
    await on.updateTable("job").set({ message }).where("id", "=", id).execute();
    return jobOf({ ...row, message });
  });
}
