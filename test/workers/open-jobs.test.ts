import { describe, expect, test, vi } from "vitest";
import type { JobHandler } from "../../src/workers/index.js";
import { bytesOf, ended, order, scratchJobs } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();

describe("a job", () => {
  test("is durable when it is acknowledged, done once, and told of", async () => {
    const jobs = scratch.made();
    const asked = await jobs.submit(order());
    expect(asked).toMatchObject({
      kind: "count",
      state: "queued",
      author: "A1",
      request: { to: 3 },
      attempts: 0,
    });
    const other = await scratch.another();
    expect(await scratch.made(other).get(asked.id)).toEqual(asked);
    let begun = 0;
    jobs.start({
      handlers: {
        count: ({ job, progress }) => {
          begun += 1;
          progress({ records: 3 });
          return Promise.resolve({ sum: Number(job.request["to"]) * 2 });
        },
      },
    });
    const done = await ended(jobs, asked.id);
    expect(done).toMatchObject({
      state: "done",
      result: { sum: 6 },
      progress: { records: 3 },
      error: null,
      attempts: 1,
      worker: jobs.worker,
    });
    expect(done.endedAt! >= done.startedAt!).toBe(true);
    expect(begun).toBe(1);
  });

  test("takes files in sealed, gives them to its handler and erases them", async () => {
    const jobs = scratch.made();
    const words = "قُتل سالم العوض في تل الريح ".repeat(60_000);
    const long = Buffer.from(words);
    async function* slowly() {
      for (let at = 0; at < long.length; at += 700_001) {
        yield long.subarray(at, at + 700_001);
        await new Promise(setImmediate);
      }
    }
    const { id } = await jobs.submit({
      ...order("read"),
      inputs: [
        { name: "a.jsonl", bytes: slowly() },
        { name: "a.jsonl", mediaType: "text/plain", bytes: [] },
      ],
    });
    const rows = await scratch.register.store
      .selectFrom("job_chunk")
      .selectAll()
      .execute();
    expect(rows.length).toBe(Math.ceil(long.length / 2 ** 20) + 1);
    const stored = Buffer.concat(
      rows.map(({ bytes }) => new Uint8Array(bytes)),
    );
    expect(stored.includes(Buffer.from("سالم"))).toBe(false);
    const read: [string, string | null, number, boolean][] = [];
    jobs.start({
      handlers: {
        read: async ({ inputs }) => {
          for (const file of inputs) {
            const bytes = await bytesOf(file);
            const isSame = bytes.equals(long);
            read.push([file.name, file.mediaType, file.bytes, isSame]);
          }
          return {};
        },
      },
    });
    await ended(jobs, id);
    expect(read).toEqual([
      ["a.jsonl", null, long.length, true],
      ["a (2).jsonl", "text/plain", 0, false],
    ]);
    expect(await scratch.chunks()).toBe(0);
  });

  test("of which the sender broke off is none, and leaves nothing", async () => {
    const jobs = scratch.made();
    async function* broken() {
      yield Buffer.alloc(3 * 2 ** 20);
      await Promise.reject(new Error("reset"));
    }
    const inputs = [{ name: "a.zip", bytes: broken() }];
    await expect(jobs.submit({ ...order(), inputs })).rejects.toThrow("reset");
    expect(await jobs.list()).toEqual([]);
    expect(await scratch.chunks()).toBe(0);
  });

  test("whose files were changed fails by name", async () => {
    const jobs = scratch.made();
    const inputs = [{ name: "a.txt", bytes: [Buffer.from("نص")] }];
    const { id } = await jobs.submit({ ...order("read"), inputs });
    await scratch.register.store
      .updateTable("job_chunk")
      .set({ bytes: Buffer.alloc(19) })
      .execute();
    const read: JobHandler = async ({ inputs: [file] }) => ({
      bytes: (await bytesOf(file!)).length,
    });
    jobs.start({ handlers: { read } });
    expect(await ended(jobs, id)).toMatchObject({
      state: "failed",
      error: { code: "JOB-FILE-DAMAGED", context: { id, name: "a.txt" } },
    });
  });

  test("keeps what it made, of its last begin alone", async () => {
    const jobs = scratch.made();
    const { id } = await jobs.submit(order("make"));
    let begun = 0;
    const make: JobHandler = async ({ output }) => {
      begun += 1;
      await output({ name: "out.csv", bytes: [Buffer.from(`${begun}`)] });
      if (begun === 1) throw new Error("once");
      return {};
    };
    jobs.start({ handlers: { make } });
    await ended(jobs, id);
    const files = await jobs.outputs(id);
    expect(files.map(({ name }) => name)).toEqual(["out.csv"]);
    expect(String(await bytesOf(files[0]!))).toBe("2");
    expect(await scratch.chunks()).toBe(1);
  });
});

test("jobs are listed later first, a page at a time", async () => {
  const jobs = scratch.made();
  const asked: string[] = [];
  for (const kind of ["a", "b", "a"]) {
    asked.unshift((await jobs.submit(order(kind))).id);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const ids = async (query: object) =>
    (await jobs.list(query)).map(({ id }) => id);
  expect(await ids({})).toEqual(asked);
  expect(await ids({ limit: 2 })).toEqual(asked.slice(0, 2));
  expect(await ids({ after: asked[1] })).toEqual(asked.slice(2));
  expect(await ids({ kind: "b" })).toEqual([asked[1]]);
  expect(await jobs.counts()).toEqual({ queued: 3 });
  await expect(jobs.get("none")).rejects.toMatchObject({ code: "JOB-UNKNOWN" });
});

test("a message that was lost is sent again", async () => {
  const jobs = scratch.made();
  const { id } = await jobs.submit(order());
  // As after a restore: the row is there, no message tells of it.
  await scratch.register.store
    .updateTable("job")
    .set({ due_at: "2020-01-01T00:00:00.000Z", message: null })
    .where("id", "=", id)
    .execute();
  jobs.start({ handlers: { count: () => Promise.resolve({}) } });
  expect((await ended(jobs, id)).state).toBe("done");
});
