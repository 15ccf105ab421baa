import { afterEach, beforeEach } from "vitest";
import { openRegister, type Register } from "../../src/register/index.js";
import { openJobs, type Job, type Jobs } from "../../src/workers/index.js";
import { scratchRegister } from "../register/registers.js";

/** Short enough for a test, long enough for a busy machine. */
export const POLICY = {
  lease: 1200,
  delay: 20,
  longest: 100,
  failures: 3,
  lapses: 3,
};

/** A register of its own for each test of a file, and workers on it. */
export interface ScratchJobs {
  readonly register: Register;
  /** The jobs of a register; of the test's own when left out. */
  readonly made: (on?: Register) => Jobs;
  /**
   * The register as another machine has it. On SQLite it is the same
   * connection: two of one process would wait for each other, and in different
   * processes they are tried by the soak.
   */
  readonly another: () => Promise<Register>;
  /** Pieces of files that the database holds. */
  readonly chunks: () => Promise<number>;
}

/** What is made for each test is stopped and closed after it. */
export function scratchJobs(): ScratchJobs {
  const scratch = scratchRegister();
  let place = "";
  let own: Register | undefined;
  let all: Jobs[] = [];
  let others: Register[] = [];
  const register = () => {
    if (own === undefined) throw new Error("only inside a test");
    return own;
  };
  beforeEach(async () => {
    place = scratch();
    own = await openRegister(place, { create: true });
    [all, others] = [[], []];
  });
  afterEach(async () => {
    for (const jobs of all) await jobs.stop();
    for (const one of others) await one.close();
    await register().close();
  });
  return {
    get register() {
      return register();
    },
    made(on = register()) {
      const jobs = openJobs(on, { policy: POLICY });
      all.push(jobs);
      return jobs;
    },
    async another() {
      if (register().engine.name === "sqlite") return register();
      const other = await openRegister(place, { create: false });
      others.push(other);
      return other;
    },
    async chunks() {
      const { store } = register();
      const rows = await store
        .selectFrom("job_chunk")
        .select("number")
        .execute();
      return rows.length;
    },
  };
}

/** Waits until a job has ended. */
export async function ended(jobs: Jobs, id: string): Promise<Job> {
  let last: Job | undefined;
  const { signal } = new AbortController();
  for await (const job of jobs.watch(id, signal)) last = job;
  if (last === undefined) throw new Error("nothing was told");
  return last;
}

/** Waits until a worker has a job. */
export async function begun(jobs: Jobs, id: string): Promise<Job> {
  const { signal } = new AbortController();
  for await (const job of jobs.watch(id, signal))
    if (job.state === "running") return job;
  throw new Error("it ended before it was seen to run");
}

/** A job that is asked for. */
export const order = (kind = "count") =>
  ({ kind, request: { to: 3 }, author: "A1" }) as const;

/** All of a file. */
export async function bytesOf(file: {
  readonly open: () => AsyncIterable<Uint8Array>;
}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
