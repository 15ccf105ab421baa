import type { JobHandler } from "../../workers/index.js";
import { adoptJob } from "./adopt-job.js";
import { importJob } from "./import-job.js";
import type { JobMeans } from "./job-means.js";
import { lookJob } from "./look-job.js";
import { exportJob, linkJob, undoImportJob } from "./other-jobs.js";
import type { JobKind } from "./requests.js";
import { verifyJob } from "./verify-job.js";

/** What a worker can do: every kind of job that can be asked for. */
export const jobHandlers = (
  means: JobMeans,
): Readonly<Record<JobKind, JobHandler>> => ({
  import: importJob(means),
  look: lookJob(means),
  adopt: adoptJob(means),
  link: linkJob(means),
  export: exportJob(means),
  verify: verifyJob(means),
  "undo-import": undoImportJob(means),
});
