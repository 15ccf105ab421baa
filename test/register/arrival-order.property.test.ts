import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { programLinker } from "../../src/operations/linker.js";
import type { ImportedReport } from "../../src/importers/importer.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { identify, type Arrival } from "../../src/register/arrival.js";
import { claimSetOf, type ClaimLine } from "../../src/register/claim-set.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { pieces } from "../../src/register/known-reports.js";
import { linkRegister } from "../../src/register/link-register.js";
import { openRegister } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { countableRegister } from "../../src/statistics/countable-register.js";
import { COUNTING_RULES } from "../../src/statistics/counting-rules/index.js";
import { monthTable } from "../../src/statistics/month-table.js";
import { registerDump } from "./register-dump.js";
import { CAPTURE, scratchRegister } from "./registers.js";

const scratch = scratchRegister();
const SETS = ["dev", "dev-south", "dev-north"];
const MONTHS = ["2023-10", "2022-10", "2021-03"];

function lines<T>(file: string): readonly T[] {
  const text = readFileSync(new URL(`../../gold/${file}`, import.meta.url));
  return text
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

const recordOf = (read: object) => ({
  bytes: Buffer.from(JSON.stringify(read)),
  kind: "line" as const,
  format: "jsonl",
  mediaType: "application/json",
});

function goldArrivals(): readonly Arrival[] {
  return SETS.flatMap((set) => {
    const gold = new Map(
      lines<ClaimLine>(`${set}/gold.jsonl`).map((line) => [line.id, line]),
    );
    return lines<ImportedReport>(`${set}/reports.jsonl`).map(
      (report, index) => {
        const of = identify(report, "gold");
        const line = gold.get(report.id);
        const claims = line ? claimSetOf(line, of, `gold ${report.id}`) : null;
        const container = { name: set, sha256: set, position: index + 1 };
        const capture = { ...CAPTURE, container, record: recordOf(report) };
        return { ...of, report, capture, claims };
      },
    );
  });
}

/** A second version of some reports, captured at the same or another time. */
function revised(arrivals: readonly Arrival[]): readonly Arrival[] {
  return arrivals
    .filter((_, index) => index % 9 === 0)
    .map((one, index) => {
      const report = { ...one.report, title: `${one.report.title} (محدّث)` };
      const of = identify(report, "gold");
      const incidents = (one.claims?.claims ?? [])
        .filter(({ kind }) => kind === "incident")
        .map(({ value }) => ({ ...value, key: undefined }));
      const head = { ...one.claims?.head, id: report.id };
      const coded: ClaimLine = { ...head, incidents };
      const capturedAt = `2023-05-0${3 + (index % 2)}T06:00:00.000Z`;
      const record = recordOf(report);
      const capture = { ...one.capture, capturedAt, record };
      const claims = claimSetOf(coded, of, "second");
      return { ...of, report, capture, claims };
    });
}

function statistics(incidents: readonly RegisterIncident[]): string {
  const area = { kind: "country", name: "SY", country: "SY" } as const;
  const register = countableRegister(incidents);
  const tables = MONTHS.flatMap((month) =>
    COUNTING_RULES.map((rule) => monthTable(register, { rule, month, area })),
  );
  return JSON.stringify(tables);
}

/** What a register prints and holds after this order and batch size. */
async function outcomeOf(arrivals: readonly Arrival[], batch: number) {
  const register = await openRegister(scratch(), { create: true });
  for (const some of pieces(arrivals, batch)) {
    await storeReports(register, some);
  }
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register);
  const outcome = {
    incidents: JSON.stringify(incidents),
    statistics: statistics(incidents),
    rows: await registerDump(register),
  };
  await register.close();
  return outcome;
}

const arrivals = goldArrivals();
/** The same version as captured on an earlier day, with other bytes. */
const earlier = arrivals
  .filter((_, index) => index % 7 === 0)
  .map((one) => {
    const capturedAt = "2023-05-01T06:00:00.000Z";
    const record = recordOf({ ...one.report, tags: ["earlier"] });
    return { ...one, capture: { ...one.capture, capturedAt, record } };
  });
const all = [...arrivals, ...revised(arrivals), ...earlier];

test("any order of arrival and any batch size give the same register", async () => {
  const expected = await outcomeOf(all, all.length);
  expect(expected.incidents.length).toBeGreaterThan(100_000);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...all], { minLength: all.length }),
      fc.integer({ min: 1, max: 40 }),
      async (shuffled, batch) => {
        expect(await outcomeOf(shuffled, batch)).toEqual(expected);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

test("linking between batches gives what linking once at the end gives", async () => {
  const expected = await outcomeOf(all, all.length);
  const register = await openRegister(scratch(), { create: true });
  for (const some of pieces([...all].reverse(), 30)) {
    await storeReports(register, some);
    await linkRegister(register, programLinker());
  }
  expect(await registerDump(register)).toBe(expected.rows);
  await register.close();
}, 60_000);
