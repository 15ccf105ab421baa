import { expect, test } from "vitest";
import { importReports } from "../../../src/operations/importing/import-run.js";
import type { Imported } from "../../../src/importers/importer.js";
import { openRegister } from "../../../src/register/open-register.js";
import {
  CAPTURE,
  claimLine,
  scratchRegister,
} from "../../register/registers.js";

const newRegister = scratchRegister();
const MEGABYTE = 1024 * 1024;

/** A report of so many bytes, half of them text of two bytes a letter. */
function report(at: number, bytes: number): Imported {
  const text = `${at} ${"خ".repeat(Math.floor(bytes / 4))}`;
  const record = Buffer.alloc(Math.floor(bytes / 2), at + 1);
  return {
    ok: true,
    report: {
      id: `r${at}`,
      outlet: null,
      url: null,
      title: null,
      published: null,
      text,
    },
    record: {
      bytes: record,
      kind: "line",
      format: "jsonl",
      mediaType: "application/json",
    },
    position: { file: "a.jsonl", line: at + 1 },
    notices: [],
  };
}

/** How many reports were read before each batch was on the disk. */
async function batchesOf(sizes: readonly number[], batch = 100) {
  const register = await openRegister(newRegister(), { create: true });
  const batches: number[] = [];
  async function* items(): AsyncGenerator<Imported> {
    for (const [at, size] of sizes.entries()) yield report(at, size);
  }
  await importReports(items(), register, {
    reader: {
      coderOf: () => "coder 1",
      read: ({ id }) => ({ coder: "coder 1", line: claimLine(id) }),
    },
    namespace: "local",
    batch,
    captureOf: async () => CAPTURE,
    onOutcome: () => undefined,
    onStored: async () => {
      const { stored } = await register.store
        .selectFrom("report")
        .select((eb) => eb.fn.countAll<number>().as("stored"))
        .executeTakeFirstOrThrow();
      batches.push(Number(stored) - batches.reduce((sum, n) => sum + n, 0));
    },
  });
  await register.close();
  return batches;
}

test("long reports are stored a few at a time, short ones by number", async () => {
  const long = Array.from({ length: 7 }, () => 6 * MEGABYTE);
  expect(await batchesOf(long)).toEqual([3, 3, 1]);
  const short = Array.from({ length: 250 }, () => 1000);
  expect(await batchesOf(short)).toEqual([100, 100, 50]);
  expect(await batchesOf([17 * MEGABYTE, 1000, 1000])).toEqual([1, 2]);
}, 60_000);
