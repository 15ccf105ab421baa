import { setTimeout as wait } from "node:timers/promises";
import { IsnadError } from "../model/errors.js";
import { StoreError } from "../register/messages.js";
import { renewLease, type Claimed } from "./claim-job.js";
import type { OnFault } from "./delivery.js";
import { jobOf, jobRow, type Job, type Plain } from "./job.js";
import { filesOf, firstOutput, writeFile } from "./job-files.js";
import type { JobHandlers, JobWork, StopReason } from "./job-work.js";
import { settleJob, type Settlement, type Settling } from "./settle-job.js";
import { openFileKey } from "../register/jobs/file-key.js";

/** What running a job needs. */
export interface Running extends Settling {
  readonly handlers: JobHandlers;
  /** Aborted when the worker stops. */
  readonly stopping: AbortSignal;
  readonly onFault: OnFault;
  /** Told of each job that this worker has left, as it is then. */
  readonly onLeft: (job: Job) => void;
  /** Called when a row was written. */
  readonly onChange: () => void;
}

/** Milliseconds between two writes of how far a job is. */
const PROGRESS_EVERY = 1000;

/** Milliseconds between two tries of saying what became of a job. */
const AGAIN = 1000;

/** Says that the worker lives and how far it is, until it is told to stop. */
function keepLease(running: Running, { holder }: Claimed) {
  const { register, policy, onFault, onChange, stopping } = running;
  const abort = new AbortController();
  const stop = (reason: StopReason) => abort.abort(reason);
  const onStopping = () => stop("stopping");
  stopping.addEventListener("abort", onStopping, { once: true });
  if (stopping.aborted) onStopping();
  let told: Plain | null = null;
  let isWritten = true;
  let isBusy = false;
  let lastBeat = performance.now();
  const beat = async (): Promise<void> => {
    const progress = isWritten || told === null ? undefined : told;
    const isDue = performance.now() - lastBeat >= policy.lease / 4;
    if (isBusy || (progress === undefined && !isDue)) return;
    isBusy = true;
    isWritten = true;
    try {
      const { lease } = policy;
      const isHeld = await renewLease(register, holder, {
        lease,
        ...(progress !== undefined && { progress }),
      });
      lastBeat = performance.now();
      if (progress !== undefined) onChange();
      if (!isHeld && !abort.signal.aborted) {
        const { state } = await jobRow(register.store, holder.id);
        stop(state === "cancelled" ? "cancelled" : "lost");
      }
    } catch (error) {
      // A server that restarts: the lease may outlast it.
      onFault(error);
    } finally {
      isBusy = false;
    }
  };
  const every = Math.min(PROGRESS_EVERY, policy.lease / 4);
  const timer = setInterval(() => void beat(), every);
  return {
    signal: abort.signal,
    progress: (progress: Plain) => {
      told = progress;
      isWritten = false;
    },
    last: () => told,
    end() {
      clearInterval(timer);
      stopping.removeEventListener("abort", onStopping);
    },
  };
}

function outputOf(
  { register }: Running,
  { row, holder }: Claimed,
): JobWork["output"] {
  let count = 0;
  return async (file) => {
    const fileKey = openFileKey(register.keys.jobs, row.id, row.file_key);
    const { id } = row;
    if (fileKey === null)
      throw new IsnadError("JOB-FILE-DAMAGED", { id, name: file.name });
    const position = firstOutput(holder.attempts) + count;
    count += 1;
    const place = { jobId: id, role: "output", position } as const;
    await writeFile(register, fileKey, place, file);
  };
}

/** What the handler made of it; null for a job that is another's now. */
async function handled(
  running: Running,
  claimed: Claimed,
  kept: ReturnType<typeof keepLease>,
): Promise<Settlement | null> {
  const { register, handlers } = running;
  const { row } = claimed;
  try {
    const handler = Object.hasOwn(handlers, row.kind)
      ? handlers[row.kind]
      : undefined;
    if (handler === undefined) {
      const known = Object.keys(handlers).join(", ");
      throw new IsnadError("JOB-UNKNOWN-KIND", { seen: row.kind, known });
    }
    const inputs = await filesOf(register, row, "input");
    kept.signal.throwIfAborted();
    const result = await handler({
      job: jobOf(row),
      inputs,
      signal: kept.signal,
      progress: kept.progress,
      output: outputOf(running, claimed),
    });
    return { kind: "done", result, progress: kept.last() };
  } catch (error) {
    const reason = kept.signal.reason as StopReason | undefined;
    if (reason === undefined) return { kind: "fault", error };
    return reason === "stopping" ? { kind: "handed-back" } : null;
  }
}

/** Says what became of it, again and again while the store is away. */
async function settled(
  running: Running,
  claimed: Claimed,
  settlement: Settlement,
): Promise<void> {
  for (;;) {
    try {
      await settleJob(running, claimed, settlement);
      return;
    } catch (error) {
      running.onFault(error);
      // Whoever has it next finds the lease run out.
      if (running.stopping.aborted || !(error instanceof StoreError)) return;
      await wait(AGAIN);
    }
  }
}

/** Does a job that this worker has, and writes what became of it. */
export async function runJob(
  running: Running,
  claimed: Claimed,
): Promise<void> {
  const kept = keepLease(running, claimed);
  try {
    running.onChange();
    const settlement = await handled(running, claimed, kept);
    if (settlement === null) return;
    await settled(running, claimed, settlement);
  } finally {
    kept.end();
    running.onChange();
    await tellLeft(running, claimed).catch(running.onFault);
  }
}

async function tellLeft(
  { register, onLeft }: Running,
  { holder }: Claimed,
): Promise<void> {
  onLeft(jobOf(await jobRow(register.store, holder.id)));
}
