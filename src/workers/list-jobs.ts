import { IsnadError } from "../model/errors.js";
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

/** First digits of an id that name it; fewer could be any of a year. */
const LEAST_DIGITS = 8;

/**
 * Whole id of the one job whose id begins so.
 *
 * @throws IsnadError `JOB-UNKNOWN` for none and for several
 */
export async function findJob(
  { store }: Pick<Register, "store">,
  start: string,
): Promise<string> {
  const isId = /^[0-9a-f]+$/.test(start) && start.length >= LEAST_DIGITS;
  const rows = isId
    ? await store
        .selectFrom("job")
        .select("id")
        .where("id", ">=", start)
        // After every digit of an id.
        .where("id", "<", `${start}g`)
        .limit(2)
        .execute()
    : [];
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0)
    throw new IsnadError("JOB-UNKNOWN", { id: start });
  return row.id;
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
