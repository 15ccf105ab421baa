import { describe, expect, test, vi } from "vitest";
import { IsnadError } from "../../src/model/errors.js";
import { StoreError } from "../../src/register/messages.js";
import type { JobHandler } from "../../src/workers/index.js";
import { ended, order, scratchJobs } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();

describe("a fault", () => {
  test("that may pass is tried again, later each time, then given up", async () => {
    const jobs = scratch.made();
    const inputs = [{ name: "a.txt", bytes: [Buffer.from("x")] }];
    const { id } = await jobs.submit({ ...order("fail"), inputs });
    let isMended = false;
    const begun: number[] = [];
    const fail: JobHandler = () => {
      begun.push(Date.now());
      return isMended
        ? Promise.resolve({ mended: true })
        : Promise.reject(new Error("away"));
    };
    jobs.start({ handlers: { fail } });
    expect(await ended(jobs, id)).toMatchObject({
      state: "dead",
      attempts: 3,
      error: { code: "CLI-UNEXPECTED", context: { seen: "away" } },
    });
    expect(begun[2]! - begun[1]!).toBeGreaterThanOrEqual(39);
    expect(await scratch.chunks()).toBe(1);
    expect((await jobs.list({ state: "dead" })).map((one) => one.id)).toEqual([
      id,
    ]);
    isMended = true;
    expect(await jobs.retry(id)).toMatchObject({ state: "queued" });
    expect(await ended(jobs, id)).toMatchObject({
      state: "done",
      error: null,
      result: { mended: true },
    });
    await expect(jobs.retry(id)).rejects.toMatchObject({
      code: "JOB-NOT-DEAD",
    });
  });

  test("of the store may pass, one of the request does not", async () => {
    const jobs = scratch.made();
    const context = { path: "r", seconds: 10 };
    let begun = 0;
    jobs.start({
      handlers: {
        locked: () => {
          begun += 1;
          return begun === 1
            ? Promise.reject(new StoreError("REG-LOCKED", context))
            : Promise.resolve({});
        },
        wrong: () =>
          Promise.reject(
            new IsnadError("EXP-UNKNOWN-FORMAT", { seen: "x", known: "csv" }),
          ),
      },
    });
    const locked = await jobs.submit(order("locked"));
    expect((await ended(jobs, locked.id)).attempts).toBe(2);
    const inputs = [{ name: "a", bytes: [Buffer.from("x")] }];
    const wrong = await jobs.submit({ ...order("wrong"), inputs });
    expect(await ended(jobs, wrong.id)).toMatchObject({
      state: "failed",
      attempts: 1,
      error: {
        code: "EXP-UNKNOWN-FORMAT",
        context: { seen: "x", known: "csv" },
      },
    });
    const unknown = await jobs.submit(order("unknown"));
    expect((await ended(jobs, unknown.id)).error?.code).toBe(
      "JOB-UNKNOWN-KIND",
    );
    expect(await scratch.chunks()).toBe(0);
  });
});
