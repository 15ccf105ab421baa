import { bell, type Bell } from "./bell.js";
import { claimJob } from "./claim-job.js";
import { recoverJobs } from "./recover-jobs.js";
import { runJob, type Running } from "./run-job.js";
import { sweepFiles } from "./sweep-files.js";

/** Milliseconds between two looks for a job, where nobody rings. */
const LOOK_EVERY = 500;

/** Milliseconds before the next try after a fault of the store. */
const AFTER_FAULT = 1000;

/** Milliseconds between two rounds of sweeping. */
const SWEEP_EVERY = 60 * 60 * 1000;

/** A worker that runs. */
export interface WorkLoop extends Running {
  /** Random; names nobody and no machine. */
  readonly worker: string;
  /** Jobs at a time. */
  readonly concurrency: number;
  readonly wake: Bell;
}

/** Takes one job after the other until the worker stops. */
async function workInTurn(loop: WorkLoop): Promise<void> {
  const { register, delivery, worker, policy, stopping, wake } = loop;
  const { lease } = policy;
  while (!stopping.aborted) {
    try {
      const claimed = await claimJob(register, delivery, { worker, lease });
      if (claimed === null) await wake.wait(LOOK_EVERY, stopping);
      else if (claimed !== "stale") await runJob(loop, claimed);
    } catch (error) {
      loop.onFault(error);
      await wake.wait(AFTER_FAULT, stopping);
    }
  }
}

/** Looks after what killed workers left. */
async function lookAfter(loop: WorkLoop): Promise<void> {
  const { policy, stopping, wake, register } = loop;
  let swept = -SWEEP_EVERY;
  while (!stopping.aborted) {
    try {
      if ((await recoverJobs(loop)) > 0) wake.ring();
      if (performance.now() - swept >= SWEEP_EVERY) {
        swept = performance.now();
        await sweepFiles(register);
      }
    } catch (error) {
      loop.onFault(error);
    }
    // A bell of its own, which nobody rings.
    await bell().wait(policy.lease / 3, stopping);
  }
}

/** Works until the signal; what is at hand then is finished or handed back. */
export async function runLoop(loop: WorkLoop): Promise<void> {
  const hands = Array.from({ length: loop.concurrency }, () =>
    workInTurn(loop),
  );
  await Promise.all([lookAfter(loop), ...hands]);
}
