import type { Register } from "../register/open-register.js";
import { atomically } from "./atomically.js";
import { eraseFiles } from "./job-files.js";
import { instant, storeClock } from "./store-clock.js";
import { idAt } from "./submit-job.js";

const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds after which an upload without a job was broken off. */
const LONGEST_UPLOAD = DAY;

/** Milliseconds for which what a job made is kept. */
const KEPT = 7 * DAY;

/** Jobs that are cleaned in one round. */
const AT_ONCE = 100;

/**
 * Erases what broken uploads left, and what jobs made a week ago.
 *
 * @returns of how many jobs something was erased
 */
export async function sweepFiles(register: Register): Promise<number> {
  const { store } = register;
  const now = await storeClock(register, store);
  const orphans = await store
    .selectFrom("job_chunk")
    .select("job_id")
    .distinct()
    .where("job_id", "<", idAt(now - LONGEST_UPLOAD))
    .where("job_id", "not in", (eb) => eb.selectFrom("job").select("id"))
    .limit(AT_ONCE)
    .execute();
  for (const { job_id } of orphans)
    await atomically(register, (on) => eraseFiles(on, job_id, "input"));
  const old = await store
    .selectFrom("job_file")
    .innerJoin("job", "job.id", "job_file.job_id")
    .select("job.id as id")
    .distinct()
    .where("role", "=", "output")
    .where("ended_at", "<", instant(now - KEPT))
    .limit(AT_ONCE)
    .execute();
  for (const { id } of old)
    await atomically(register, (on) => eraseFiles(on, id, "output"));
  return orphans.length + old.length;
}
