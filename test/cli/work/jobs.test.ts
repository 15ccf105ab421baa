import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jobsCommand } from "../../../src/cli/commands/jobs.js";
import { workerCommand } from "../../../src/cli/commands/worker.js";
import { openRegister } from "../../../src/register/open-register.js";
import type { Register } from "../../../src/register/open-register.js";
import { openJobs, type Job, type Jobs } from "../../../src/workers/index.js";
import { linesOf, reportLine } from "../../operations/jobs/office-means.js";
import { scratchRegister } from "../../register/registers.js";
import { testIo } from "../terminal.js";

// The packs are loaded, and each command opens the register anew.
vi.setConfig({ testTimeout: 120_000 });
const scratch = scratchRegister();
let place: string;
let register: Register;
let jobs: Jobs;

beforeEach(async () => {
  place = scratch();
  register = await openRegister(place, { create: true });
  jobs = openJobs(register);
});

afterEach(async () => {
  await jobs.stop();
  await register.close();
});

const asked = (lines: readonly string[], request: object = {}) =>
  jobs.submit({
    kind: "import",
    request: { ...request },
    author: "A1",
    inputs: [{ name: "a.jsonl", bytes: [linesOf(lines)] }],
  });

async function ran(...args: readonly string[]) {
  const io = testIo();
  const code = await jobsCommand()([...args, "--register", place], io);
  return { code, out: io.stdout.text, err: io.stderr.text };
}

/** Runs `isnad worker` until a job has ended, and stops it. */
async function worked(...ids: readonly string[]): Promise<string> {
  const stop = new AbortController();
  const io = testIo("", { signal: stop.signal });
  const line = ["--register", place];
  const running = workerCommand()(line, io);
  const { signal } = new AbortController();
  for (const id of ids)
    for await (const job of jobs.watch(id, signal)) void job;
  // The worker tells of it once it has written it.
  await vi.waitFor(() => {
    for (const id of ids) expect(io.stderr.text).toContain(id.slice(0, 16));
  }, 10_000);
  stop.abort();
  expect(await running).toBe(0);
  return io.stderr.text;
}

test("a worker does what waits until it is stopped, and tells of it by codes", async () => {
  const good = await asked([reportLine(1), "{not json"]);
  const bad = await asked([reportLine(2)], { namespce: "office" });
  const said = await worked(good.id, bad.id);
  expect(said).toContain(`job ${good.id.slice(0, 16)} import done`);
  expect(said).toContain(
    `job ${bad.id.slice(0, 16)} import failed JOB-BAD-REQUEST`,
  );
  expect(said).toMatch(/worker w-[0-9a-f]{8} has stopped/);
  expect(said).toMatch(/توقف العامل/);
  expect(said).not.toContain("برصاص");
  const shown = await ran("show", good.id.slice(0, 16));
  expect(JSON.parse(shown.out)).toMatchObject({
    state: "done",
    result: {
      read: 1,
      rejects: [
        {
          line: 2,
          code: "IMP-NOT-JSON",
          message: {
            ar: expect.stringMatching(/السطر/) as string,
            en: expect.stringMatching(/line 2/) as string,
          },
        },
      ],
    },
  });
  const failed = await ran("show", bad.id);
  expect((JSON.parse(failed.out) as Job).error).toMatchObject({
    message: {
      ar: expect.stringMatching(/طلب .*import/) as string,
      en: expect.stringMatching(/the request for import/) as string,
    },
  });
});

test("jobs are listed, stopped and tried again", async () => {
  const first = await asked([reportLine(1)]);
  const second = await asked([reportLine(2)]);
  await register.store
    .updateTable("job")
    .set({
      state: "dead",
      error: JSON.stringify({
        code: "REG-LOCKED",
        context: { path: "r", seconds: 10 },
      }),
    })
    .where("id", "=", first.id)
    .execute();
  const dead = await ran("list", "--state", "dead");
  expect(
    dead.out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as Job).id),
  ).toEqual([first.id]);
  const shown = await ran("show", first.id);
  expect(shown.out).toContain("another program has held the register r");
  const table = await ran("--format", "table");
  expect(table.out).toContain(`${second.id.slice(0, 16)}  import`);
  expect(table.out).toMatch(/متروك dead.*REG-LOCKED/);
  const again = await ran("retry", first.id);
  expect(JSON.parse(again.out)).toMatchObject({ state: "queued" });
  expect(again.err).toMatch(/waits for a worker again/);
  const stopped = await ran("cancel", second.id);
  expect(JSON.parse(stopped.out)).toMatchObject({ state: "cancelled" });
  const once = await ran("cancel", second.id);
  expect(once.code).toBe(2);
  expect(once.err).toContain("JOB-ENDED");
});

test.for([
  [["frobnicate"], /list, show, retry, cancel/],
  [["show"], /the id of a job/],
  [["show", "0123456789"], /JOB-UNKNOWN/],
  [["show", "01"], /JOB-UNKNOWN/],
  [["list", "--state", "lost"], /queued, running, done/],
  [["--format", "csv"], /jsonl, table/],
] as const)("%j is refused by name", async ([args, words]) => {
  const { code, err } = await ran(...args);
  expect(code).toBe(2);
  expect(err).toMatch(words);
});

test("a worker takes four jobs at a time at most", async () => {
  const io = testIo();
  const line = ["--register", place, "--concurrency", "5"];
  expect(await workerCommand()(line, io)).toBe(2);
  expect(io.stderr.text).toMatch(/1 to 4; run more workers/);
});
