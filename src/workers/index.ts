export {
  hasEnded,
  JOB_STATES,
  type Job,
  type JobState,
  type Plain,
} from "./job.js";
export type { JobFile, NewFile } from "./job-files.js";
export type {
  JobHandler,
  JobHandlers,
  JobWork,
  StopReason,
} from "./job-work.js";
export type { JobQuery } from "./list-jobs.js";
export {
  openJobs,
  type Jobs,
  type JobsOptions,
  type WorkOptions,
} from "./open-jobs.js";
export { codedFault, RETRY_POLICY, type RetryPolicy } from "./retry-policy.js";
export type { JobOrder } from "./submit-job.js";
