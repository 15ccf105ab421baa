import { expect, test } from "vitest";
import { codeAdmitted } from "../../src/operations/coding/code-admitted.js";
import { importReports } from "../../src/operations/importing/import-run.js";
import {
  inTurn,
  type ReportReader,
} from "../../src/operations/coding/report-reader.js";
import type { Imported } from "../../src/importers/importer.js";
import { decide } from "../../src/register/decisions/decide.js";
import { mergeBundle } from "../../src/register/exchange/merge-bundle.js";
import { bundleLines } from "../../src/register/exchange/write-bundle.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { heldVersions } from "../../src/register/holds.js";
import { linkRegister } from "../../src/register/link-register.js";
import type { Register } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { withRegister } from "./evidence/records.js";
import { registerDump } from "./register-dump.js";
import {
  claimLine,
  plainLinker,
  REPORT,
  scratchRegister,
} from "./registers.js";
import { citedArrival } from "./verify/filled-register.js";
import { verified } from "./verify/verified.js";

const scratch = scratchRegister();

const HOLD = {
  hold: { code: "IMP-CHARACTER-REPLACED", seen: "صفحة 2" },
} as const;

const held = (id = "r1", text?: string) =>
  citedArrival({ id, detail: HOLD, ...(text !== undefined && { text }) });

const reader: ReportReader = {
  coderOf: () => "1",
  read: (report) => ({ coder: "1", line: claimLine(report.id) }),
};

const read = async () => inTurn(reader);

const countOf = async ({ store }: Register, table: "claim" | "coding") =>
  (await store.selectFrom(table).select("version").execute()).length;

async function incidentsOf(register: Register): Promise<number> {
  await linkRegister(register, plainLinker);
  return (await findIncidents(register)).length;
}

async function admit(register: Register, at = held()) {
  const { reportKey: report, version: reportVersion } = at;
  const decision = { kind: "admit", reason: "قُرئت", report, reportVersion };
  const [made] = await decide(register, [
    { author: "A1", decision: decision as never },
  ]);
  return made!;
}

const undo = async (register: Register, decision: string) =>
  (
    await decide(register, [
      { author: "A1", decision: { kind: "undo", reason: "خطأ", decision } },
    ])
  )[0]!;

test("a report on hold is stored, not coded, and an admission releases it", async () => {
  await withRegister(scratch(), async (register) => {
    const { store } = register;
    expect(await storeReports(register, [held()])).toEqual(["new-report"]);
    expect(await countOf(register, "coding")).toBe(0);
    expect(await incidentsOf(register)).toBe(0);
    expect(await heldVersions(store)).toMatchObject([
      { reportKey: held().reportKey, ...HOLD.hold },
    ]);
    expect(await codeAdmitted(register, read)).toBe(0);

    const { id } = await admit(register);
    expect(await heldVersions(store)).toEqual([]);
    expect(await codeAdmitted(register, read)).toBe(1);
    expect(await codeAdmitted(register, read)).toBe(0);
    expect(await incidentsOf(register)).toBe(1);
    expect((await verified(register)).faults).toEqual([]);

    const undone = await undo(register, id);
    expect(await countOf(register, "claim")).toBe(0);
    expect(await incidentsOf(register)).toBe(0);
    expect(await heldVersions(store)).toHaveLength(1);
    expect(await codeAdmitted(register, read)).toBe(0);
    expect((await verified(register)).faults).toEqual([]);

    await undo(register, undone.id);
    expect(await codeAdmitted(register, read)).toBe(1);
    expect(await incidentsOf(register)).toBe(1);
  });
});

test("only what waits can be admitted, and only the version that was read", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, [citedArrival({ id: "r2" }, "داعل"), held()]);
    await expect(
      admit(register, citedArrival({ id: "r2" }, "داعل")),
    ).rejects.toMatchObject({ code: "REG-REPORT-NOT-HELD" });
    await admit(register);
    await expect(admit(register)).rejects.toMatchObject({
      code: "REG-REPORT-NOT-HELD",
    });
    const newer = held("r1", `${held().report.text} ثم توفي.`);
    await storeReports(register, [newer]);
    expect(await heldVersions(register.store)).toMatchObject([
      { version: newer.version },
    ]);
  });
});

test("whether a version is held does not depend on the order of arrival", async () => {
  const sure = (at: string) => citedArrival({}, undefined, at);
  const early = "2023-05-01T06:00:00.000Z";
  const late = "2023-05-09T06:00:00.000Z";
  for (const [other, claims] of [
    [sure(early), 1],
    [sure(late), 0],
  ] as const) {
    const dumps = new Set<string>();
    for (const order of [
      [held(), other],
      [other, held()],
    ]) {
      await withRegister(scratch(), async (register) => {
        for (const one of order) await storeReports(register, [one]);
        expect(await countOf(register, "coding")).toBe(claims);
        await linkRegister(register, plainLinker);
        dumps.add(await registerDump(register));
      });
    }
    expect(dumps.size).toBe(1);
  }
});

test("a run counts reports on hold, and codes none of them before they are admitted", async () => {
  await withRegister(scratch(), async (register) => {
    const item = (id: string, detail?: object): Imported => ({
      ok: true,
      report: { ...REPORT, id, ...(detail && { detail }) },
      record: null,
      position: { file: "-", line: 1 },
      notices: [],
    });
    const asked: string[] = [];
    const run = async () =>
      importReports(
        (async function* () {
          yield item("r1", HOLD);
          yield item("r2");
        })(),
        register,
        {
          reader: {
            coderOf: () => "1",
            read(report) {
              asked.push(report.id);
              return reader.read(report);
            },
          },
          namespace: "test",
          batch: 10,
          captureOf: async () => ({
            capturedAt: "2023-05-03T06:00:00.000Z",
            container: null,
          }),
          onOutcome: () => undefined,
        },
      );
    expect(await run()).toMatchObject({ held: 1, unread: 0 });
    expect(asked).toEqual(["r2"]);
    await admit(register, {
      ...held(),
      version: (await heldVersions(register.store))[0]!.version,
    });
    expect(await run()).toMatchObject({ held: 0 });
    expect(asked).toEqual(["r2", "r1"]);
  });
});

test("an admission and its undoing reach another device", async () => {
  await withRegister(scratch(), async (one) => {
    await withRegister(scratch(), async (other) => {
      const carry = async () => {
        const lines: string[] = [];
        const request = { author: "A1", recipient: "age1" };
        for await (const line of bundleLines(one, request))
          lines.push(line.trimEnd());
        const { device } = await one.store
          .selectFrom("log_entry")
          .select("device_id as device")
          .executeTakeFirstOrThrow();
        await mergeBundle(
          other,
          (async function* () {
            yield* lines;
          })(),
          { trusted: [device] },
        );
      };
      await storeReports(one, [held()]);
      const { id } = await admit(one);
      await codeAdmitted(one, read);
      await carry();
      expect(await countOf(other, "coding")).toBe(1);
      expect(await incidentsOf(other)).toBe(1);
      await undo(one, id);
      await carry();
      expect(await countOf(other, "coding")).toBe(0);
      expect(await incidentsOf(other)).toBe(0);
    });
  });
});
