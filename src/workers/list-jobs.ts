import type { Register } from "../register/open-register.js";
import { jobOf, type Job, type JobState } from "./job.js";

/** Which jobs are asked for. */
export interface JobQuery {
  readonly state?: JobState | undefined;
  readonly kind?: string | undefined;
  /** Id of the last job of the page before. */
  readonly after?: string | undefined;
  /** Rows of a page; 50 when left out. */
  readonly limit?: number | undefined;
}

const PAGE = 50;

/** Jobs, later first. */
export async function listJobs(
  { store }: Pick<Register, "store">,
  { state, kind, after, limit = PAGE }: JobQuery = {},
): Promise<readonly Job[]> {
  let query = store.selectFrom("job").selectAll();
  if (state !== undefined) query = query.where("state", "=", state);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (after !== undefined) query = query.where("id", "<", after);
  const rows = await query.orderBy("id", "desc").limit(limit).execute();
  return rows.map(jobOf);
}

/** Number of jobs by state, for who watches over a server. */
export async function countJobs({
  store,
}: Pick<Register, "store">): Promise<
  Readonly<Partial<Record<JobState, number>>>
> {
  const rows = await store
    .selectFrom("job")
    .select((eb) => ["state", eb.fn.countAll<number>().as("jobs")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(
    rows.map(({ state, jobs }) => [state, Number(jobs)]),
  );
}
