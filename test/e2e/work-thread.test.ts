import { existsSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import type * as Starting from "../../src/operations/jobs/start-work-thread.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { openRegister } from "../../src/register/open-register.js";
import { openJobs, type Job } from "../../src/workers/index.js";
import { linesOf, reportLine } from "../operations/jobs/office-means.js";
import { scratchRegister } from "../register/registers.js";
import { ended } from "../workers/scratch-jobs.js";

vi.setConfig({ testTimeout: 120_000 });
const scratch = scratchRegister();
const FILE = new URL(
  "../../dist/operations/jobs/start-work-thread.js",
  import.meta.url,
);
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started(
  register: string,
  listener: Starting.WorkListener,
): Promise<Starting.WorkThread> {
  if (!existsSync(FILE)) throw new Error('run "npm run build" first');
  const built = (await import(FILE.href)) as typeof Starting;
  expect(built.hasWorkThread()).toBe(true);
  const place = { register, passphrase: null, threads: 1 };
  const thread = built.startWorkThread(place, listener);
  stops.push(thread.stop);
  return thread;
}

test("a thread does jobs while this one answers, and ends when it is told", async () => {
  const place = scratch();
  const register = await openRegister(place, { create: true });
  const jobs = openJobs(register);
  const left: Job[] = [];
  const thread = await started(place, { onLeft: (job) => void left.push(job) });
  const { id } = await jobs.submit({
    kind: "import",
    request: {},
    author: "A1",
    inputs: [{ name: "a.jsonl", bytes: [linesOf([1, 2, 3].map(reportLine))] }],
  });
  thread.wake();
  expect(await ended(jobs, id)).toMatchObject({
    state: "done",
    result: { read: 3 },
  });
  expect((await findIncidents(register)).length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(left.map((job) => job.id)).toEqual([id]));
  await thread.stop();
  const later = await jobs.submit({ kind: "link", request: {}, author: "A1" });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await jobs.get(later.id)).state).toBe("queued");
  await jobs.stop();
  await register.close();
});

test("a thread that cannot begin says why and tries again until it is stopped", async () => {
  const seen: string[] = [];
  const thread = await started(scratch(), {
    onFault: ({ context }) => void seen.push(JSON.stringify(context)),
  });
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1), 60_000);
  expect(seen[0]).toMatch(/REG-MISSING/);
  await thread.stop();
});
