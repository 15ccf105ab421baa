import { parentPort, workerData } from "node:worker_threads";
import { coderNameOf, loadCoder, type CodingTask } from "./coder-access.js";
import { doJob, type Job, type WorkerMessage } from "./jobs.js";

const task = workerData as CodingTask | null;
const coder = task === null ? null : await loadCoder(task);

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

say({ ready: true, coder: coder === null ? null : coderNameOf(coder) });
parentPort?.on("message", (job: Job) => {
  void doJob(job, coder, task).then((answer) => say({ answer }));
});
