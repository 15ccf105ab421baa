import { expect, test } from "vitest";
import { decideLines } from "../../src/operations/deciding/decide-lines.js";
import {
  importReports,
  type ImportRun,
} from "../../src/operations/importing/import-run.js";
import type { Imported } from "../../src/importers/importer.js";
import { decide } from "../../src/register/decisions/decide.js";
import { mergeBundle } from "../../src/register/exchange/merge-bundle.js";
import { freeMegabytes } from "../../src/register/free-space.js";
import { StoreError, storeMessage } from "../../src/register/messages.js";
import {
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { claimLine, REPORT, scratchFolder } from "./registers.js";

const folderOf = scratchFolder();
const MORE_THAN_ANY = Number.MAX_SAFE_INTEGER;

async function* reports(...ids: readonly string[]): AsyncGenerator<Imported> {
  for (const [at, id] of ids.entries()) {
    const report = { ...REPORT, id, url: null };
    const position = { file: "a.jsonl", line: at + 1 };
    const item = { ok: true, report, record: null, position } as const;
    yield await Promise.resolve({ ...item, notices: [] });
  }
}

const RUN: ImportRun = {
  reader: {
    coderOf: () => "coder 1",
    read: ({ id }) => ({ line: claimLine(id), coder: "coder 1" }),
  },
  namespace: "test",
  batch: 2,
  captureOf: () =>
    Promise.resolve({
      capturedAt: "2023-05-03T06:00:00.000Z",
      container: null,
    }),
  onOutcome: () => undefined,
};

const stored = async ({ store }: Register) =>
  (await store.selectFrom("report").select("report_key").execute()).map(
    ({ report_key }) => report_key,
  );

async function faultOf(work: Promise<unknown>): Promise<StoreError> {
  const fault: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof StoreError)) throw new Error("no fault of the store");
  return fault;
}

test("importing stops before a batch and goes on where it stopped", async () => {
  const register = await openRegister(folderOf(), { create: true });
  const ids = ["r1", "r2", "r3", "r4", "r5"];
  let batches = 0;
  const filling: ImportRun = {
    ...RUN,
    // The disk fills after the first batch.
    get leastFree() {
      return (batches += 1) === 1 ? 0 : MORE_THAN_ANY;
    },
  };
  const fault = await faultOf(
    importReports(reports(...ids), register, filling),
  );
  expect(fault.code).toBe("REG-DISK-LOW");
  expect(await stored(register)).toEqual(["test:r1", "test:r2"]);
  const again = await importReports(reports(...ids), register, RUN);
  expect(again.acknowledged).toMatchObject({ "new-report": 3, unchanged: 2 });
  expect(await stored(register)).toHaveLength(5);
  await register.close();
});

test("the message tells what is free and what is wanted, in both languages", async () => {
  const register = await openRegister(folderOf(), { create: true });
  const free = await freeMegabytes(register);
  expect(free).toBeGreaterThan(0);
  const run = { ...RUN, leastFree: MORE_THAN_ANY };
  const fault = await faultOf(importReports(reports("r1"), register, run));
  expect(fault.context.least).toBe(MORE_THAN_ANY);
  for (const language of ["ar", "en"] as const) {
    const text = storeMessage(fault, language);
    expect(text).toContain(String(fault.context.seen));
    expect(text).toContain(String(MORE_THAN_ANY));
    expect(text).not.toContain("?");
  }
  await register.close();
});

test("deciding and merging stop before anything is written", async () => {
  const register = await openRegister(folderOf(), { create: true });
  const leastFree = MORE_THAN_ANY;
  const author = "A1";
  const none = (async function* () {})();
  const faults = [
    await faultOf(decide(register, [], Date.now, leastFree)),
    await faultOf(
      decideLines(register, [], { author, leastFree, onRefused() {} }),
    ),
    await faultOf(mergeBundle(register, none, { trusted: [], leastFree })),
  ];
  expect(faults.map(({ code }) => code)).toEqual(
    faults.map(() => "REG-DISK-LOW"),
  );
  expect(await decide(register, [])).toEqual([]);
  await register.close();
});

test("a server knows its own disk", async () => {
  expect(await freeMegabytes({ folder: null })).toBeNull();
});
