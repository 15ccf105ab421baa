import { expect, test, vi } from "vitest";
import { stayConnected } from "../../src/workers/alive-lock.js";
import { deliveryOf } from "../../src/workers/choose-delivery.js";
import { claimJob } from "../../src/workers/claim-job.js";
import { recoverJobs } from "../../src/workers/recover-jobs.js";
import { order, POLICY, scratchJobs } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();
const NOBODY = new Set<string>();

/** A job that a worker has and said nothing of for a while. */
async function silent(millis: number) {
  const { register } = scratch;
  const fault = vi.fn();
  const delivery = deliveryOf(register, fault);
  const settling = { register, delivery, policy: { ...POLICY } };
  const { id } = await scratch.made().submit(order());
  const worker = `w-${id.slice(-8)}`;
  const claimed = await claimJob(register, delivery, { worker, lease: 1 });
  expect(claimed).toMatchObject({ holder: { id, worker, attempts: 1 } });
  await register.store
    .updateTable("job")
    .set({ lease_until: new Date(Date.now() - millis).toISOString() })
    .execute();
  const stop = new AbortController();
  const connected = stayConnected(register, worker, {
    stopping: stop.signal,
    every: 50,
    onFault: fault,
  });
  // The lock is there when a transaction of another connection sees it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const leave = async () => {
    stop.abort();
    await connected;
    expect(fault).not.toHaveBeenCalled();
  };
  return { id, settling, leave, close: delivery.close };
}

test("a worker that computes for longer than its lease keeps its job while it is connected", async () => {
  const { settling, leave, close } = await silent(60_000);
  const isSeen = scratch.register.engine.name === "postgres";
  expect(await recoverJobs(settling, NOBODY)).toBe(isSeen ? 0 : 1);
  await leave();
  expect(await recoverJobs(settling, NOBODY)).toBe(isSeen ? 1 : 0);
  await close();
});

test("one that hangs loses it all the same", async () => {
  const { settling, leave, close } = await silent(60 * 60_000);
  expect(await recoverJobs(settling, NOBODY)).toBe(1);
  await leave();
  await close();
});

test("a worker does not take a job from itself", async () => {
  const { id, settling, leave, close } = await silent(60 * 60_000);
  expect(await recoverJobs(settling, new Set([id]))).toBe(0);
  await leave();
  await close();
});
