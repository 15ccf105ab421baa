import fc from "fast-check";
import { expect, test } from "vitest";
import { undoImport } from "../../../src/register/imports/undo-import.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { itemsDigest } from "../../../src/register/log/import-items.js";
import { logImport } from "../../../src/register/log/import-entry.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { adversarialReports } from "../../linkage/adversarial.js";
import type { LinkableReport } from "../../../src/linkage/index.js";
import { identify, type Arrival } from "../../../src/register/arrival.js";
import { claimSetOf } from "../../../src/register/claim-set.js";
import { registerDump } from "../register-dump.js";
import { CAPTURE, plainLinker, scratchRegister } from "../registers.js";
import { verified } from "../verify/verified.js";

const scratch = scratchRegister();

/** A version of a report; its capture is of the version, whoever brings it. */
function arrivalOf(one: LinkableReport, variant: number): Arrival {
  const number = Number(one.id.slice(1));
  const id = `s${number % 4 === 3 ? 0 : number}`;
  const text = `خبر ${one.id} عن قصف البلدة ${variant}`;
  const { outlet, published } = one;
  const report = { id, outlet, url: null, title: null, published, text };
  const of = identify(report, `n${number}`);
  const incidents = one.incidents.slice(variant % 2).map((incident) => {
    const { key: _, ...rest } = incident;
    return rest;
  });
  const { publishedInferred, fingerprint } = one;
  const head = { publishedInferred, fingerprint };
  const claims = claimSetOf({ id, incidents, ...head }, of, "coder 1");
  // The second version is not always the later one.
  const minute = (number * 7 + variant * 13) % 50;
  const capturedAt = new Date(Date.UTC(2023, 5, 1, 0, minute)).toISOString();
  const capture = { ...CAPTURE, capturedAt, container: null };
  return { ...of, report, capture, claims };
}

const placeOf = ({ version, reportKey }: Arrival) => `${version} ${reportKey}`;

async function bring(register: Register, arrivals: readonly Arrival[]) {
  const stored = await storeReports(register, arrivals);
  const acknowledged: Record<string, number> = {};
  for (const what of stored) acknowledged[what] = (acknowledged[what] ?? 0) + 1;
  const seen = new Set(arrivals.map(placeOf));
  await logImport(register, { namespace: "n", seen, acknowledged });
  const { id } = await register.store
    .selectFrom("log_entry")
    .select("id")
    .where("kind", "=", "import")
    // The same versions again, and nothing new, are no import of their own.
    .where("body", "like", `%"digest":"${itemsDigest(seen)}"%`)
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  return id;
}

/** All rows but those that an undone import left behind, which count nowhere. */
async function countingRows(register: Register): Promise<string> {
  const undone = await register.store
    .selectFrom("report_version")
    .select(["report_key", "version"])
    .where("undone", "=", 1)
    .execute();
  const left = new Set(undone.map((row) => `${row.version} ${row.report_key}`));
  const rows = (await registerDump(register)).split("\n").filter((line) => {
    const at = line.indexOf(" ");
    const table = line.slice(0, at);
    if (line === "") return false;
    const row = JSON.parse(line.slice(at)) as Record<string, unknown>;
    if (table === "report") return row["current_version"] !== "";
    if (table !== "report_version" && table !== "capture") return true;
    return !left.has(`${String(row["version"])} ${String(row["report_key"])}`);
  });
  return rows.join("\n");
}

/** What is found, told and counted. */
async function outcomeOf(register: Register) {
  const documents = await register.store
    .selectFrom("search_document")
    .select(["part", "record", "version"])
    .orderBy("part")
    .orderBy("record")
    .orderBy("version")
    .execute();
  return {
    incidents: JSON.stringify(await findIncidents(register)),
    rows: await countingRows(register),
    documents: JSON.stringify(documents),
  };
}

const undo = (register: Register, id: string) =>
  undoImport(register, {
    import: id,
    reason: "خطأ",
    author: "A1",
    evenDecided: false,
  });

const plans = fc.record({
  reports: adversarialReports(10),
  imports: fc.array(
    fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 2 })), {
      minLength: 1,
      maxLength: 8,
    }),
    { minLength: 2, maxLength: 5 },
  ),
  /** Imports that are undone, by their place, and when. */
  undone: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
  linksBetween: fc.boolean(),
});

test("a register whose imports were undone is, row for row, one that never had them", async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const { reports, imports, undone, linksBetween } = plan;
      if (reports.length === 0) return;
      const all = imports.map((items) =>
        items.map(([at, variant]) =>
          arrivalOf(reports[at % reports.length]!, variant),
        ),
      );
      const gone = new Set(undone.map((at) => at % all.length));
      const [had, never] = [
        await openRegister(scratch(), { create: true }),
        await openRegister(scratch(), { create: true }),
      ];
      const ids: string[] = [];
      for (const [at, arrivals] of all.entries()) {
        ids.push(await bring(had, arrivals));
        if (linksBetween) await linkRegister(had, plainLinker);
        if (!gone.has(at)) await bring(never, arrivals);
      }
      for (const at of gone) {
        const done = await undo(had, ids[at]!);
        left += done.versions;
        if (linksBetween) await linkRegister(had, plainLinker);
      }
      const standing = new Set(ids.filter((_, at) => !gone.has(at)));
      // Two that saw the same have one entry: both are undone, or none.
      fc.pre([...gone].every((at) => !standing.has(ids[at]!)));
      for (const register of [had, never])
        await linkRegister(register, plainLinker);
      expect(await outcomeOf(had)).toEqual(await outcomeOf(never));
      expect((await verified(had)).faults).toEqual([]);
      // Importing again brings all of it back.
      for (const at of gone) {
        await bring(had, all[at]!);
        await bring(never, all[at]!);
      }
      for (const register of [had, never])
        await linkRegister(register, plainLinker);
      expect(await outcomeOf(had)).toEqual(await outcomeOf(never));
      expect((await verified(had)).faults).toEqual([]);
      await had.close();
      await never.close();
    }),
    { numRuns: 24 },
  );
  expect(left).toBeGreaterThan(20);
}, 240_000);
