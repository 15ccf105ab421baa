import { expect, test } from "vitest";
import { importReports } from "../../src/operations/importing/import-run.js";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { withdrawCommand } from "../../src/cli/commands/withdraw.js";
import type { Outcome } from "../../src/operations/outcome.js";
import { rejectList } from "../../src/cli/reject-list.js";
import type { Imported } from "../../src/importers/importer.js";
import { openRegister } from "../../src/register/open-register.js";
import { plainLinker, REPORT, scratchFolder } from "../register/registers.js";
import { runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
const command = withdrawCommand(() => plainLinker);
const withdraw = (folder: string, ...args: readonly string[]) =>
  runOn(folder, command, ...args);

test("withdraws, says what was erased in both languages, and verify is clean", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const args = ["r1", "--reason", "طلب الشاهد", "--author", "A1"];
  const { code, out, err } = await withdraw(folder, ...args);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ asked: ["test:r1"], versions: 1 });
  expect(err).toContain("erased: reports 1");
  expect(err).toContain("مُحي: مواد 1");
  const found = await runOn(folder, verifyCommand(), "--notices");
  expect(found.code).toBe(0);
  expect(found.out).toContain("VER-WITHDRAWN");
  expect(found.err).toContain("withdrawn: 1");
  const again = await withdraw(folder, ...args);
  expect(again.code).toBe(0);
  expect(again.err).toContain("already withdrawn");
});

test("asks for a report, a reason and a code; a name is no code", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const reason = ["--reason", "طلب"];
  expect((await withdraw(folder, ...reason, "--author", "A1")).code).toBe(2);
  expect((await withdraw(folder, "r1", "--author", "A1")).code).toBe(2);
  const named = await withdraw(folder, "r1", ...reason, "--author", "سالم");
  expect(named.code).toBe(2);
  expect(named.err).toContain("REG-AUTHOR-IS-NO-CODE");
  const unknown = await withdraw(folder, "r7", ...reason, "--author", "A1");
  expect(unknown.err).toContain("REG-REPORT-UNKNOWN");
});

test("an import says which report was withdrawn and why, and goes on", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const args = ["test:r1", "--reason", "طلب الشاهد", "--author", "A1"];
  await withdraw(folder, ...args);
  const register = await openRegister(folder, { create: false });
  const outcomes: Outcome[] = [];
  const items = ["r1", "r8"].map((id, at) => ({
    ok: true,
    report: { ...REPORT, id },
    record: null,
    position: { file: "-", line: at + 1 },
    notices: [],
  }));
  const tally = await importReports(
    (async function* () {
      for (const item of items)
        yield await Promise.resolve(item as unknown as Imported);
    })(),
    register,
    {
      reader: { coderOf: () => "x", read: () => null },
      namespace: "test",
      batch: 10,
      captureOf: async () =>
        Promise.resolve({
          capturedAt: "2023-05-03T06:00:00.000Z",
          container: null,
        }),
      onOutcome: (outcome) => void outcomes.push(outcome),
    },
  );
  await register.close();
  expect(tally.acknowledged).toMatchObject({ withdrawn: 1, "new-report": 1 });
  const list = rejectList();
  outcomes.forEach((outcome) => list.add(outcome));
  expect([list.read, list.rejected]).toEqual([1, 1]);
  const text = list.lines().join("\n");
  expect(text).toContain("-:1 REG-REPORT-WITHDRAWN");
  expect(text).toContain("report r1 was withdrawn on");
  expect(text).toContain("طلب الشاهد");
});
