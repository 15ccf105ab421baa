import { parentPort, workerData } from "node:worker_threads";
import type { ImportedReport } from "../importers/importer.js";
import { codeForTask, loadCoder, type CodingTask } from "./coder-access.js";
import { attempt } from "./outcome.js";

const task = workerData as CodingTask;
const coder = await loadCoder(task);
const actorIds = new Map(task.actorIds);

parentPort?.on("message", (reports: readonly ImportedReport[]) => {
  const coded = reports.map((report) =>
    attempt(() => codeForTask(coder, report, { trace: task.trace, actorIds })),
  );
  parentPort?.postMessage(coded);
});
