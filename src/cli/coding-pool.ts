import { Worker } from "node:worker_threads";
import { IsnadError } from "../model/errors.js";
import type { Imported, ImportedReport } from "../importers/importer.js";
import type { CodingTask } from "./coder-access.js";
import { outcomeOf, type CodedOutcome, type Outcome } from "./outcome.js";

/** Reports sent to a worker at a time. */
export const BATCH_SIZE = 64;

/** The part of a worker thread that the pool uses. */
export interface CodingWorker {
  postMessage(reports: readonly ImportedReport[]): void;
  on(event: "message", listen: (coded: readonly CodedOutcome[]) => void): void;
  on(event: "error", listen: (error: unknown) => void): void;
  on(event: "exit", listen: (code: number) => void): void;
  terminate(): Promise<unknown>;
}

/** Starts one worker thread. */
export type StartWorker = (task: CodingTask) => CodingWorker;

/** Starts a worker thread of the built program. */
function startCodingWorker(task: CodingTask): CodingWorker {
  const file = new URL("./coding-worker.js", import.meta.url);
  return new Worker(file, { workerData: task });
}

interface Job {
  readonly reports: readonly ImportedReport[];
  readonly resolve: (coded: readonly CodedOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Pool {
  run(reports: readonly ImportedReport[]): Promise<readonly CodedOutcome[]>;
  close(): Promise<void>;
}

function startPool(count: number, start: () => CodingWorker): Pool {
  const queue: Job[] = [];
  const idle: CodingWorker[] = [];
  const running = new Map<CodingWorker, Job>();
  let failure: Error | null = null;
  let isClosing = false;

  const next = (): void => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop();
      const job = queue.shift();
      if (worker === undefined || job === undefined) return;
      running.set(worker, job);
      worker.postMessage(job.reports);
    }
  };
  const fail = (cause: unknown): void => {
    if (isClosing) return;
    const seen = cause instanceof Error ? cause.message : String(cause);
    const isCoded = cause instanceof Error && "context" in cause;
    failure ??= isCoded
      ? cause
      : new IsnadError("CLI-UNEXPECTED", { seen: `worker: ${seen}` }, cause);
    for (const job of [...running.values(), ...queue]) job.reject(failure);
    running.clear();
    queue.length = 0;
  };
  const workers = Array.from({ length: count }, () => {
    const worker = start();
    worker.on("message", (coded) => {
      const job = running.get(worker);
      running.delete(worker);
      idle.push(worker);
      job?.resolve(coded);
      next();
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(`stopped with code ${code}`));
    idle.push(worker);
    return worker;
  });
  return {
    run: (reports) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        queue.push({ reports, resolve, reject });
        next();
      }),
    async close() {
      isClosing = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

type Batch = readonly Imported[];

async function* batches(items: AsyncIterable<Imported>): AsyncGenerator<Batch> {
  let batch: Imported[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function codeBatch(batch: Batch, pool: Pool): Promise<Outcome[]> {
  const reports = batch.flatMap((item) => (item.ok ? [item.report] : []));
  const coded = reports.length === 0 ? [] : await pool.run(reports);
  let at = 0;
  return batch.map((item) => {
    if (!item.ok) return item;
    const outcome = coded[at];
    at += 1;
    if (outcome !== undefined) return outcomeOf(item, outcome);
    throw new IsnadError("CLI-UNEXPECTED", { seen: "a worker lost a report" });
  });
}

/**
 * Codes reports on several threads, 64 at a time, and gives them back in input
 * order. At most two batches a thread are read ahead.
 *
 * @throws IsnadError when a worker stops: of its own code when it had one.
 */
export async function* codeOnThreads(
  items: AsyncIterable<Imported>,
  options: { readonly threads: number; readonly task: CodingTask },
  start: StartWorker = startCodingWorker,
): AsyncGenerator<Outcome> {
  const { threads, task } = options;
  const pool = startPool(threads, () => start(task));
  const ahead: Promise<Outcome[]>[] = [];
  try {
    for await (const batch of batches(items)) {
      const coding = codeBatch(batch, pool);
      coding.catch(() => undefined);
      ahead.push(coding);
      const first = ahead.length >= threads * 2 ? ahead.shift() : undefined;
      if (first !== undefined) yield* await first;
    }
    for (const coding of ahead) yield* await coding;
  } finally {
    await pool.close();
  }
}
