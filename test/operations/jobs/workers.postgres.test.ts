import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  coderReader,
  inTurn,
} from "../../../src/operations/coding/report-reader.js";
import { jobHandlers } from "../../../src/operations/jobs/job-handlers.js";
import { jobMeans } from "../../../src/operations/jobs/job-means.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { openRegister } from "../../../src/register/open-register.js";
import { openJobs, type Jobs } from "../../../src/workers/index.js";
import { once } from "../../../src/text/once.js";
import { scratchRegister } from "../../register/registers.js";
import { ended } from "../../workers/scratch-jobs.js";
import { linesOf } from "./office-means.js";

vi.setConfig({ testTimeout: 600_000 });
const scratch = scratchRegister();

/** Loading the packs takes a second: all workers of this process share them. */
const reader = once(async () => inTurn(await coderReader({})));

const PLACES = ["داعل", "نوى", "طفس", "جاسم", "الحراك", "إنخل"];
const NAMES = ["سالم العوض", "عامر الديري", "فراس المناوي", "هيثم الشريدة"];
const OUTLETS = ["شبكة السهل", "موقع الضفة", "وكالة الريف"];

/** One of several accounts of a few killings. */
function told(at: number) {
  const killing = at % 40;
  const place = PLACES[killing % PLACES.length];
  const name = NAMES[killing % NAMES.length];
  const day = String(1 + (killing % 28)).padStart(2, "0");
  return {
    id: `r${at}`,
    outlet: OUTLETS[Math.floor(at / 40)],
    published: `2023-05-${day}`,
    text: `قُتل ${name} برصاص مجهولين اليوم في ${place} بريف درعا، وفق مصدر محلي. رقم الخبر ${at}.`,
  };
}

/** A worker as it runs on a machine of its own. */
async function worker(place: string, concurrency: number) {
  const register = await openRegister(place, { create: true });
  const jobs = openJobs(register);
  const means = {
    ...jobMeans(register),
    coding: async () => ({ pool: null, reader: await reader() }),
  };
  return {
    register,
    jobs,
    start: () => jobs.start({ handlers: jobHandlers(means), concurrency }),
    async stop() {
      await jobs.stop();
      await register.close();
    },
  };
}

async function asked(jobs: Jobs, pieces: readonly (readonly object[])[]) {
  const ids: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const bytes = [linesOf(piece.map((one) => JSON.stringify(one)))];
    const inputs = [{ name: `${at}.jsonl`, bytes }];
    const order = { kind: "import", request: {}, author: "A1", inputs };
    ids.push((await jobs.submit(order)).id);
  }
  return ids;
}

/** What a register shows when workers have imported all pieces. */
async function shown(workers: number, pieces: readonly (readonly object[])[]) {
  const place = scratch();
  const all = [];
  for (let number = 0; number < workers; number += 1)
    all.push(await worker(place, 1));
  const [first] = all;
  if (first === undefined) throw new Error("no worker");
  const ids = await asked(first.jobs, pieces);
  for (const one of all) one.start();
  const busy = new Set<string | null>();
  for (const id of ids) {
    const job = await ended(first.jobs, id);
    expect(job).toMatchObject({ state: "done", result: { rejected: 0 } });
    busy.add(job.worker);
  }
  const incidents = JSON.stringify(await findIncidents(first.register));
  for (const one of all) await one.stop();
  return { incidents, busy: busy.size };
}

/** The same reports in pieces of other sizes and in another order. */
const cut = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );

test("four workers and shuffled inputs give the register of one, byte for byte", async () => {
  const reports = Array.from({ length: 120 }, (_, at) => told(at));
  const one = await shown(1, [reports]);
  expect(JSON.parse(one.incidents)).not.toHaveLength(0);
  let most = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...reports], { minLength: reports.length }),
      fc.integer({ min: 5, max: 30 }),
      async (shuffled, size) => {
        // Some reports come twice, from two senders at once.
        const twice = shuffled.slice(0, 20);
        const four = await shown(4, [...cut(shuffled, size), twice]);
        most = Math.max(most, four.busy);
        expect(four.incidents).toBe(one.incidents);
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
  // Else it would prove nothing of workers beside one another.
  expect(most).toBeGreaterThan(1);
});
