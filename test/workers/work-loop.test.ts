import { describe, expect, test, vi } from "vitest";
import type { JobHandler } from "../../src/workers/index.js";
import { begun, ended, order, POLICY, scratchJobs } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();

describe("a worker", () => {
  /** Works until it is told to stop, then says so as handlers should. */
  const patient: JobHandler = ({ signal }) =>
    new Promise((_, reject) => {
      const leave = () => reject(signal.reason as Error);
      signal.addEventListener("abort", leave, { once: true });
    });

  test("that stops hands back what it has, and another goes on at once", async () => {
    const first = scratch.made();
    const { id } = await first.submit(order("slow"));
    first.start({ handlers: { slow: patient } });
    await begun(first, id);
    await first.stop();
    expect(await first.get(id)).toMatchObject({ state: "queued", attempts: 1 });
    const second = scratch.made();
    const from = Date.now();
    second.start({ handlers: { slow: () => Promise.resolve({ by: 2 }) } });
    expect(await ended(second, id)).toMatchObject({
      state: "done",
      attempts: 2,
      worker: second.worker,
    });
    expect(Date.now() - from).toBeLessThan(POLICY.lease);
  });

  test("that is lost loses its job to another, and says nothing of it later", async () => {
    const lost = scratch.made();
    const { id } = await lost.submit(order("slow"));
    let finish: (result: object) => void = () => undefined;
    const mute: JobHandler = () =>
      new Promise((resolve) => (finish = resolve as typeof finish));
    lost.start({ handlers: { slow: mute } });
    await begun(lost, id);
    // As of a process that was killed, or hung for longer than its lease.
    await scratch.register.store
      .updateTable("job")
      .set({ worker: "w-gone", lease_until: "2020-01-01T00:00:00.000Z" })
      .where("id", "=", id)
      .execute();
    const second = scratch.made(await scratch.another());
    second.start({ handlers: { slow: () => Promise.resolve({ by: 2 }) } });
    const done = await ended(second, id);
    expect(done).toMatchObject({
      state: "done",
      result: { by: 2 },
      attempts: 2,
    });
    finish({ by: 1 });
    await lost.stop();
    expect(await second.get(id)).toEqual(done);
  });

  test("that is lost again and again takes its job with it", async () => {
    const jobs = scratch.made();
    const { id } = await jobs.submit(order("kill"));
    await scratch.register.store
      .updateTable("job")
      .set({ lapses: 2 })
      .execute();
    jobs.start({ handlers: { kill: patient } });
    await begun(jobs, id);
    await scratch.register.store
      .updateTable("job")
      .set({ worker: "w-gone", lease_until: "2020-01-01T00:00:00.000Z" })
      .where("id", "=", id)
      .execute();
    expect(await ended(jobs, id)).toMatchObject({
      state: "dead",
      error: { code: "JOB-WORKER-LOST", context: { count: 3 } },
    });
  });

  test("keeps its job for as long as it lives", async () => {
    const first = scratch.made();
    const { id } = await first.submit(order("slow"));
    let times = 0;
    const slow: JobHandler = async () => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, POLICY.lease * 2.5));
      return {};
    };
    const other = await scratch.another();
    const second = scratch.made(other);
    first.start({ handlers: { slow } });
    second.start({ handlers: { slow } });
    expect(await ended(first, id)).toMatchObject({
      state: "done",
      attempts: 1,
    });
    expect(times).toBe(1);
    await second.stop();
  });

  test("leaves a job that a person cancelled", async () => {
    const jobs = scratch.made();
    const inputs = [{ name: "a", bytes: [Buffer.from("x")] }];
    const running = await jobs.submit({ ...order("slow"), inputs });
    const waiting = await jobs.submit(order("slow"));
    const reasons: unknown[] = [];
    const slow: JobHandler = async (work) => {
      try {
        return await patient(work);
      } finally {
        reasons.push(work.signal.reason);
      }
    };
    jobs.start({ handlers: { slow } });
    await begun(jobs, running.id);
    expect(await jobs.cancel(waiting.id)).toMatchObject({ state: "cancelled" });
    expect(await jobs.cancel(running.id)).toMatchObject({ state: "cancelled" });
    await vi.waitFor(() => expect(reasons).toEqual(["cancelled"]), 10_000);
    await expect(jobs.cancel(running.id)).rejects.toMatchObject({
      code: "JOB-ENDED",
    });
    // The hand is free for the next one, and the other is never begun.
    const next = await jobs.submit(order("quick"));
    expect((await ended(jobs, next.id)).error?.code).toBe("JOB-UNKNOWN-KIND");
    expect((await jobs.get(waiting.id)).attempts).toBe(0);
    expect(await scratch.chunks()).toBe(0);
  });

  test("shares the work with others: each job is done once", async () => {
    const asked = await Promise.all(
      Array.from({ length: 24 }, () => scratch.made().submit(order("count"))),
    );
    const seen: string[] = [];
    const count: JobHandler = ({ job }) => {
      seen.push(job.id);
      return Promise.resolve({});
    };
    const machines = await Promise.all([1, 2, 3].map(scratch.another));
    const workers = machines.map((one) => scratch.made(one));
    for (const jobs of workers)
      jobs.start({ handlers: { count }, concurrency: 2 });
    for (const { id } of asked)
      expect((await ended(workers[0]!, id)).state).toBe("done");
    expect(seen.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
    for (const jobs of workers) await jobs.stop();
  });
});
