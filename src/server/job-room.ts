import {
  hasWorkThread,
  startWorkThread,
} from "../operations/jobs/start-work-thread.js";
import { IsnadError } from "../model/errors.js";
import type { Register } from "../register/open-register.js";
import { openJobs, type Jobs } from "../workers/index.js";
import type { WorkerPlace } from "./heavy/task-runner.js";

/** Where jobs are done, and by whom. */
export interface JobRoomOptions {
  readonly place: WorkerPlace;
  /** Links, where there is no thread for jobs. */
  readonly link: () => Promise<void>;
  /** Whether this process does jobs; other workers may as well. */
  readonly works: boolean;
  /** Told of faults that no request sees. */
  readonly onFault: (error: unknown) => void;
}

/** Starts doing jobs on this thread. */
function startedHere(
  jobs: Jobs,
  register: Register,
  link: () => Promise<void>,
): Jobs {
  const started = (async () => {
    const { jobHandlers } = await import("../operations/jobs/job-handlers.js");
    const { jobMeans } = await import("../operations/jobs/job-means.js");
    const means = jobMeans(register, { link });
    jobs.start({ handlers: jobHandlers(means) });
    return means;
  })();
  return {
    ...jobs,
    async stop() {
      const means = await started;
      await jobs.stop();
      await means.close();
    },
  };
}

/**
 * The jobs of a register, done on a thread of their own: coding, storing and
 * linking hold up no answer. From unbuilt sources there is none to be had; then
 * on the thread that answers.
 */
export function jobRoom(
  register: Register,
  { place, link, works, onFault }: JobRoomOptions,
): Jobs {
  const jobs = openJobs(register, { onFault });
  if (!works) return jobs;
  if (!hasWorkThread()) return startedHere(jobs, register, link);
  const thread = startWorkThread(place, {
    onFault: ({ code, context }) => onFault(new IsnadError(code, context)),
  });
  return {
    ...jobs,
    async submit(order) {
      const job = await jobs.submit(order);
      thread.wake();
      return job;
    },
    async retry(id) {
      const job = await jobs.retry(id);
      thread.wake();
      return job;
    },
    async stop() {
      await thread.stop();
      await jobs.stop();
    },
  };
}
