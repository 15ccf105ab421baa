import { expect, test } from "vitest";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder } from "../register/registers.js";
import { runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();

test("a sound register exits 0 with nothing on the output", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const { code, out, err } = await runOn(folder, verifyCommand());
  expect([code, out]).toEqual([0, ""]);
  expect(err).toContain("nothing is wrong");
  expect(err).toContain("لا خلل");
});

test("a changed text exits 4 and is named in both languages", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const register = await openRegister(folder, { create: false });
  await register.store
    .updateTable("report_version")
    .set({ body: "نص آخر" })
    .where("report_key", "=", "test:r1")
    .execute();
  await register.close();
  const { code, out, err } = await runOn(folder, verifyCommand());
  expect(code).toBe(4);
  const [line, ...more] = out.trimEnd().split("\n");
  expect(more).toEqual([]);
  const finding = JSON.parse(line!) as Record<string, string>;
  expect(finding).toMatchObject({
    severity: "fault",
    code: "VER-TEXT-CHANGED",
    table: "report_version",
  });
  expect(finding["record"]).toMatch(/^test:r1 [0-9a-f]{16}$/);
  expect(finding["ar"]).toContain("استعد");
  expect(finding["en"]).toContain("restore a sound backup");
  expect(line).not.toContain("نص آخر");
  expect(err).toContain("faults: 1");
  const { out: table } = await runOn(
    folder,
    verifyCommand(),
    "--format",
    "table",
  );
  expect(table.split("\n")[0]).toContain("VER-TEXT-CHANGED  report_version");
});
