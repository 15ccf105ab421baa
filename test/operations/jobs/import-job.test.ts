import { expect, test } from "vitest";
import { importJob } from "../../../src/operations/jobs/import-job.js";
import { listImports } from "../../../src/register/imports/list-imports.js";
import type { JobWork, StopReason } from "../../../src/workers/index.js";
import { scratchJobs } from "../../workers/scratch-jobs.js";
import { linesOf, officeMeans, reportLine } from "./office-means.js";

const scratch = scratchJobs();

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => reportLine(from + at));

/** Work whose file goes on after the signal, as an upload of any length. */
function stoppedWork(reason: StopReason): JobWork {
  const abort = new AbortController();
  async function* open() {
    yield linesOf(numbers(1, 151));
    // What was read so far is on its way into the register.
    await new Promise(setImmediate);
    abort.abort(reason);
    yield linesOf(numbers(151, 400));
  }
  const file = { name: "a.jsonl", mediaType: null, bytes: 9, sha256: "0" };
  return {
    job: {
      id: "j1",
      kind: "import",
      state: "running",
      author: "A1",
      request: {},
      progress: null,
      result: null,
      error: null,
      attempts: 1,
      createdAt: "2024-01-01T00:00:00.000Z",
      startedAt: null,
      endedAt: null,
      dueAt: "2024-01-01T00:00:00.000Z",
      worker: "w-1",
    },
    inputs: [{ ...file, open }],
    signal: abort.signal,
    progress: () => undefined,
    output: () => Promise.resolve(),
  };
}

/** What stands in the register after an import was stopped. */
async function after(reason: StopReason) {
  const { register } = scratch;
  let links = 0;
  const link = () => Promise.resolve(void (links += 1));
  const handler = importJob(officeMeans(register, { link }));
  await expect(handler(stoppedWork(reason))).rejects.toBe(reason);
  const reports = await register.store
    .selectFrom("report")
    .select("report_key")
    .execute();
  const logged = await listImports(register.store);
  return { reports: reports.length, logged, links };
}

test("an import that a person stops keeps and logs what came in", async () => {
  const { reports, logged, links } = await after("cancelled");
  expect(reports).toBeGreaterThanOrEqual(100);
  expect(reports).toBeLessThan(399);
  expect(logged).toMatchObject([{ newReports: reports }]);
  expect(links).toBe(0);
});

test("one whose worker stops is logged by the worker that goes on", async () => {
  const { reports, logged, links } = await after("stopping");
  expect(reports).toBeGreaterThanOrEqual(100);
  expect(logged).toEqual([]);
  expect(links).toBe(0);
  const { register } = scratch;
  const whole = numbers(1, 400);
  const file = {
    ...stoppedWork("lost").inputs[0]!,
    open: async function* () {
      yield await Promise.resolve(linesOf(whole));
    },
  };
  const handler = importJob(officeMeans(register));
  const work = { ...stoppedWork("lost"), inputs: [file] };
  expect(await handler(work)).toMatchObject({ read: 399, isLogged: true });
  expect(await listImports(register.store)).toMatchObject([
    { versions: 399, newReports: 399 - reports },
  ]);
});
