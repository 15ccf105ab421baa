import { StoreError } from "../messages.js";
import type { Store } from "../open-register.js";

/** What was acknowledged and is not done: the files of these are needed. */
const WAITING = ["queued", "running", "dead"] as const;

/**
 * Makes sure that no job waits, runs or was given up: its files would stay
 * behind.
 *
 * @param path - the register as the user named it
 * @throws StoreError `REG-JOBS-WAIT`
 */
export async function checkNoJobs(store: Store, path: string): Promise<void> {
  const rows = await store
    .selectFrom("job")
    .select((eb) => ["state", eb.fn.countAll<number>().as("jobs")])
    .where("state", "in", WAITING)
    .groupBy("state")
    .orderBy("state")
    .execute();
  if (rows.length === 0) return;
  const seen = rows.map(({ state, jobs }) => `${state} ${jobs}`).join(", ");
  throw new StoreError("REG-JOBS-WAIT", { path, seen });
}
