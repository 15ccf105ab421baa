import type { Job, Plain } from "./job.js";
import type { JobFile, NewFile } from "./job-files.js";

/** What a handler is given of a job. */
export interface JobWork {
  readonly job: Job;
  readonly inputs: readonly JobFile[];
  /**
   * Aborted when the worker stops, when a person cancels the job, and when
   * another worker has it: the handler then stops at the next place where what
   * is stored is whole, and throws. Its `reason` is a {@link StopReason}.
   */
  readonly signal: AbortSignal;
  /** Says how far it is; written at most once a second. */
  readonly progress: (progress: Plain) => void;
  /** Keeps a file that the job makes; it counts once the job is done. */
  readonly output: (file: NewFile) => Promise<void>;
}

/** Why a job is to be left. */
export type StopReason = "stopping" | "cancelled" | "lost";

/**
 * Does a job. It may be begun again from its beginning by another worker after
 * a kill at any moment, and for a while twice at once: what it does must be
 * the same when it is done again.
 *
 * @returns what came of it, as plain data
 */
export type JobHandler = (work: JobWork) => Promise<Plain>;

/** What a worker can do, by kind. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;
