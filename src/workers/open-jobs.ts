import { randomBytes } from "node:crypto";
import type { Register } from "../register/open-register.js";
import { bell } from "./bell.js";
import { cancelJob, retryJob } from "./change-job.js";
import { deliveryOf } from "./choose-delivery.js";
import type { OnFault } from "./delivery.js";
import { jobOf, jobRow, type Job } from "./job.js";
import { filesOf, type JobFile } from "./job-files.js";
import type { JobHandlers } from "./job-work.js";
import { countJobs, findJob, listJobs, type JobQuery } from "./list-jobs.js";
import { RETRY_POLICY, type RetryPolicy } from "./retry-policy.js";
import { submitJob, type JobOrder } from "./submit-job.js";
import { watchJob } from "./watch-job.js";
import { runLoop } from "./work-loop.js";

/** What a worker does, and how much of it at a time. */
export interface WorkOptions {
  readonly handlers: JobHandlers;
  /** Jobs at a time; 1 when left out. */
  readonly concurrency?: number | undefined;
}

/** The jobs of a register: asked for, looked at, and done. */
export interface Jobs {
  /** Names this worker in the rows of its jobs. */
  readonly worker: string;
  /** @see submitJob */
  readonly submit: (order: JobOrder) => Promise<Job>;
  /** @throws IsnadError `JOB-UNKNOWN` */
  readonly get: (id: string) => Promise<Job>;
  /**
   * Whole id of the one job whose id begins so.
   *
   * @throws IsnadError `JOB-UNKNOWN` for none and for several
   */
  readonly find: (start: string) => Promise<string>;
  /** Later first. */
  readonly list: (query?: JobQuery) => Promise<readonly Job[]>;
  readonly counts: () => ReturnType<typeof countJobs>;
  /** @throws IsnadError `JOB-UNKNOWN`, `JOB-ENDED` */
  readonly cancel: (id: string) => Promise<Job>;
  /** @throws IsnadError `JOB-UNKNOWN`, `JOB-NOT-DEAD` */
  readonly retry: (id: string) => Promise<Job>;
  /** @throws IsnadError `JOB-UNKNOWN` */
  readonly watch: (id: string, signal: AbortSignal) => AsyncIterable<Job>;
  /**
   * What a job made that is done; nothing after a week.
   *
   * @throws IsnadError `JOB-UNKNOWN`
   */
  readonly outputs: (id: string) => Promise<readonly JobFile[]>;
  /** Looks for jobs at once: somebody else asked for one. */
  readonly wake: () => void;
  /** Begins to do jobs in this process; once. */
  readonly start: (options: WorkOptions) => void;
  /**
   * Stops: what is at hand is finished or handed back, so that another worker
   * goes on at once. The register stays open.
   */
  readonly stop: () => Promise<void>;
}

/** How jobs are kept; a test gives shorter times. */
export interface JobsOptions {
  readonly policy?: Partial<RetryPolicy> | undefined;
  /** Told of faults that no caller sees; nothing of them is lost. */
  readonly onFault?: OnFault | undefined;
  /** Told of each job that this worker has left, as it is then. */
  readonly onLeft?: ((job: Job) => void) | undefined;
}

/** The jobs of an open register. Nothing runs before `start`. */
export function openJobs(
  register: Register,
  {
    policy: given,
    onFault = () => undefined,
    onLeft = () => undefined,
  }: JobsOptions = {},
): Jobs {
  const policy = { ...RETRY_POLICY, ...given };
  const delivery = deliveryOf(register, onFault);
  const settling = { register, delivery, policy };
  const worker = `w-${randomBytes(4).toString("hex")}`;
  const wake = bell();
  const change = bell();
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const told = async (doing: Promise<Job>): Promise<Job> => {
    const job = await doing;
    wake.ring();
    change.ring();
    return job;
  };
  return {
    worker,
    submit: (order) => told(submitJob(register, delivery, order)),
    get: async (id) => jobOf(await jobRow(register.store, id)),
    find: (start) => findJob(register, start),
    list: (query) => listJobs(register, query),
    counts: () => countJobs(register),
    cancel: (id) => told(cancelJob(settling, id)),
    retry: (id) => told(retryJob(settling, id)),
    watch: (id, signal) => watchJob(register, id, { change, signal }),
    async outputs(id) {
      const row = await jobRow(register.store, id);
      return row.state === "done" ? filesOf(register, row, "output") : [];
    },
    wake: wake.ring,
    start({ handlers, concurrency = 1 }) {
      running ??= runLoop({
        ...settling,
        handlers,
        concurrency,
        worker,
        wake,
        stopping: stopping.signal,
        onFault,
        onLeft,
        onChange: change.ring,
      });
    },
    async stop() {
      stopping.abort();
      await running;
      await delivery.close();
    },
  };
}
