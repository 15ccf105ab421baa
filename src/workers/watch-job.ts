import type { Register } from "../register/open-register.js";
import type { Bell } from "./bell.js";
import { hasEnded, jobOf, jobRow, type Job } from "./job.js";

/** Milliseconds between two looks at a job that another process does. */
const LOOK_EVERY = 500;

/**
 * Tells of a job as it is and at every change until it has ended or the
 * signal comes.
 *
 * @throws IsnadError `JOB-UNKNOWN`
 */
export async function* watchJob(
  { store }: Pick<Register, "store">,
  id: string,
  { change, signal }: { readonly change: Bell; readonly signal: AbortSignal },
): AsyncGenerator<Job> {
  let told = "";
  while (!signal.aborted) {
    const job = jobOf(await jobRow(store, id));
    const text = JSON.stringify(job);
    if (text !== told) yield job;
    told = text;
    if (hasEnded(job)) return;
    await change.wait(LOOK_EVERY, signal);
  }
}
