import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Deferred, ImportedReport } from "../../importers/importer.js";
import { IsnadError } from "../../model/errors.js";
import type { CodingTask } from "./coder-access.js";
import type { CodedOutcome } from "../outcome.js";
import {
  carried,
  type Answer,
  type Job,
  type Parsed,
  type WorkerMessage,
} from "./jobs.js";

/** Items of a job at most. */
export const BATCH_SIZE = 64;

/**
 * Records that one worker parses before another takes its place: what readers
 * of pages leave in memory is given back.
 */
const PARSED_BEFORE_RECYCLED = 500;

/** Memory of one worker, in megabytes; beyond it the worker alone dies. */
const WORKER_MEGABYTES = 1024;

/** A worker that is silent for so long is dead, in milliseconds. */
const LONGEST = { batch: 600_000, single: 120_000 };

/** The part of a worker thread that the pool uses. */
export interface PoolWorker {
  postMessage(job: Job): void;
  on(event: "message", listen: (message: WorkerMessage) => void): void;
  on(event: "error", listen: (error: unknown) => void): void;
  on(event: "exit", listen: (code: number) => void): void;
  terminate(): Promise<unknown>;
}

/** Starts one worker thread, without a coder where the task is null. */
export type StartWorker = (task: CodingTask | null) => PoolWorker;

/** Why there is no answer: the worker died of this item, twice. */
export interface Died {
  readonly died: string;
}

/** Threads that parse records and code reports. */
export interface WorkerPool {
  readonly threads: number;
  /** Stands for coder and packs; null for a pool without. */
  coder(): Promise<string | null>;
  parse(records: readonly Deferred[]): Promise<readonly (Parsed | Died)[]>;
  code(
    reports: readonly ImportedReport[],
  ): Promise<readonly (CodedOutcome | Died)[]>;
  close(): Promise<void>;
}

/** What a worker thread runs: a file of the built program. */
const WORKER_FILE = new URL("./coding-worker.js", import.meta.url);

/** Whether there are worker threads to be had: not from unbuilt sources. */
export const hasWorkers = (): boolean => existsSync(WORKER_FILE);

function startWorkerThread(task: CodingTask | null): PoolWorker {
  const resourceLimits = { maxOldGenerationSizeMb: WORKER_MEGABYTES };
  return new Worker(WORKER_FILE, { workerData: task, resourceLimits });
}

interface Piece {
  readonly job: Job;
  /** How often a worker died of it. */
  readonly deaths: number;
  readonly resolve: (answer: readonly (Answer[number] | Died)[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Seat {
  readonly worker: PoolWorker;
  isReady: boolean;
  parsed: number;
  piece: Piece | null;
  timer: NodeJS.Timeout | null;
}

const reasonOf = (cause: unknown) =>
  cause instanceof Error ? cause.message : String(cause);

/** A job of one item each, in order. */
const single = (job: Job): readonly Job[] =>
  job.kind === "parse"
    ? job.items.map((item) => ({ kind: "parse", items: [item] }))
    : job.items.map((item) => ({ kind: "code", items: [item] }));

/**
 * Makes a pool. Threads start when there is work for them; one that dies is
 * replaced. The items of the job that it died of are tried once more, each by
 * itself, and the one that kills again is answered with {@link Died}.
 *
 * @throws IsnadError from every job when a worker cannot be started: of its own
 * code when it had one
 */
export function workerPool(
  threads: number,
  task: CodingTask | null,
  start: StartWorker = startWorkerThread,
): WorkerPool {
  const queue: Piece[] = [];
  const seats = new Set<Seat>();
  let isNamed: (coder: string | null) => void = () => undefined;
  let isNameless: (cause: Error) => void = () => undefined;
  const coder = new Promise<string | null>((resolve, reject) => {
    isNamed = resolve;
    isNameless = reject;
  });
  coder.catch(() => undefined);
  let failure: Error | null = null;
  let isClosing = false;

  const leave = (seat: Seat): Piece | null => {
    const { piece } = seat;
    if (seat.timer !== null) clearTimeout(seat.timer);
    seats.delete(seat);
    seat.piece = null;
    return piece;
  };
  const fail = (cause: unknown): void => {
    const isCoded = cause instanceof Error && "context" in cause;
    const seen = `worker: ${reasonOf(cause)}`;
    failure ??= isCoded
      ? cause
      : new IsnadError("CLI-UNEXPECTED", { seen }, cause);
    isNameless(failure);
    const running = [...seats].flatMap((seat) => seat.piece ?? []);
    for (const piece of [...running, ...queue]) piece.reject(failure);
    for (const seat of seats) seat.piece = null;
    queue.length = 0;
  };
  const tryAgain = (piece: Piece, cause: unknown): void => {
    const { job, deaths, resolve, reject } = piece;
    if (job.items.length === 1 && deaths > 0)
      return resolve([{ died: reasonOf(cause) }]);
    const again = single(job).map(
      (one) =>
        new Promise<readonly (Answer[number] | Died)[]>((done, failed) => {
          queue.push({
            job: one,
            deaths: deaths + 1,
            resolve: done,
            reject: failed,
          });
        }),
    );
    void Promise.all(again).then((answers) => resolve(answers.flat()), reject);
  };
  const die = (seat: Seat, cause: unknown): void => {
    if (isClosing || !seats.has(seat)) return;
    const piece = leave(seat);
    void seat.worker.terminate();
    if (!seat.isReady) {
      if (piece !== null) queue.unshift(piece);
      return fail(cause);
    }
    if (piece !== null) tryAgain(piece, cause);
    next();
  };
  const hear = (seat: Seat, message: WorkerMessage): void => {
    if (!seats.has(seat)) return;
    if ("ready" in message) {
      seat.isReady = true;
      return isNamed(message.coder);
    }
    const { piece } = seat;
    seat.piece = null;
    if (seat.timer !== null) clearTimeout(seat.timer);
    if (piece?.job.kind === "parse") seat.parsed += piece.job.items.length;
    if (seat.parsed >= PARSED_BEFORE_RECYCLED) {
      leave(seat);
      void seat.worker.terminate();
    }
    piece?.resolve(message.answer);
    next();
  };
  const sit = (): Seat => {
    const worker = start(task);
    const seat: Seat = {
      worker,
      isReady: false,
      parsed: 0,
      piece: null,
      timer: null,
    };
    seats.add(seat);
    worker.on("message", (message) => hear(seat, message));
    worker.on("error", (error) => die(seat, error));
    worker.on("exit", (code) => die(seat, `stopped with code ${code}`));
    return seat;
  };
  const next = (): void => {
    while (queue.length > 0 && failure === null && !isClosing) {
      const idle = [...seats].find(({ piece }) => piece === null);
      if (idle === undefined && seats.size >= threads) return;
      const seat = idle ?? sit();
      const piece = queue.shift();
      if (piece === undefined) return;
      seat.piece = piece;
      const isSingle = piece.job.items.length === 1;
      const silent = isSingle ? LONGEST.single : LONGEST.batch;
      seat.timer = setTimeout(
        () => die(seat, `no answer in ${silent / 1000} s`),
        silent,
      );
      seat.timer.unref();
      seat.worker.postMessage(carried(piece.job));
    }
  };
  const run = (job: Job) =>
    new Promise<readonly (Answer[number] | Died)[]>((resolve, reject) => {
      if (failure !== null) return reject(failure);
      if (job.items.length === 0) return resolve([]);
      queue.push({ job, deaths: 0, resolve, reject });
      next();
    });
  return {
    threads,
    coder() {
      if (task === null) return Promise.resolve(null);
      if (seats.size === 0 && failure === null) sit();
      return coder;
    },
    parse: (items) =>
      run({ kind: "parse", items }) as Promise<readonly (Parsed | Died)[]>,
    code: (items) =>
      run({ kind: "code", items }) as Promise<readonly (CodedOutcome | Died)[]>,
    async close() {
      isClosing = true;
      const running = [...seats];
      for (const seat of running) leave(seat);
      await Promise.all(running.map(({ worker }) => worker.terminate()));
    },
  };
}
