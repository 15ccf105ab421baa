import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { workbookBytes } from "../../src/exporters/table-files.js";
import { scratchFolder } from "../register/registers.js";
import { adopt, adoptFile, cellsOf } from "./adopted-office.js";
import { testIo } from "./terminal.js";
import { runOn } from "./told-register.js";

const folderOf = scratchFolder();

describe("a workbook of several sheets", () => {
  const SHEETS = [
    {
      name: "الشهداء",
      rows: [
        ["سجل مكتب مختلق"],
        [],
        [
          "الرقم",
          "الاسم الثلاثي",
          "تاريخ الاستشهاد",
          "المدينة",
          "المحافظة",
          "سبب غير مذكور",
        ],
        ["1", "سامر عدنان الحامد", "2014-03-05", "طفس", "درعا", "=1+1"],
        ["2", "ماهر القاسم، وليد نادر الخطيب", "ليلاً", "داعل", "درعا", ""],
        [],
        ["2", "هالة سمير درويش", "17/6/1435", "نوى", "درعا", "  x "],
      ],
      dates: new Set(["3 2"]),
    },
    {
      name: "المعتقلون",
      rows: [
        ["الرقم", "الاسم", "تاريخ الاعتقال", "جهة الاعتقال"],
        ["1", "وائل نادر الخطيب", "آذار 2014", "الأمن العسكري"],
      ],
      dates: new Set<string>(),
    },
  ];

  test("comes in with its sheets, and is written again", async () => {
    const folder = folderOf();
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, "سجل.xlsx");
    writeFileSync(file, await workbookBytes(SHEETS));
    const done = await adoptFile(folder, file, "--format", "jsonl");
    expect(done.code).toBe(0);
    expect(done.err).toContain("new reports 4");
    expect(done.err).toContain("الشهداء/2 ×2");
    const strange = done.out
      .split("\n")
      .filter((line) => line.includes("ليلاً"));
    expect(strange).toHaveLength(1);
    const out = path.join(folder, "out");
    await runOn(
      path.join(folder, "register"),
      adopt(),
      "--export",
      out,
      "--owner",
      "office-x",
    );
    const before = await cellsOf(file);
    expect(Object.keys(before)).toEqual(["الشهداء", "المعتقلون"]);
    expect(await cellsOf(path.join(out, "سجل.xlsx"))).toEqual(before);
    const verified = await runOn(
      path.join(folder, "register"),
      verifyCommand(),
    );
    expect(verified.code).toBe(0);
  });
});

test("--dry-run saves the guess, tells what is understood, stores nothing", async () => {
  const folder = folderOf();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "a.csv");
  writeFileSync(
    file,
    "الاسم,تاريخ الوفاة,لون\nسامر الحامد,5/3/2018,أزرق\nماهر القاسم,ليلاً,\n",
  );
  const map = path.join(folder, "map.json");
  const io = testIo();
  const code = await adopt()([file, "--columns", map, "--dry-run"], io);
  expect(code).toBe(0);
  expect(io.stdout.text).toMatch(/تاريخ الوفاة\s+date\s+2\s+1\s+ليلاً ×1/);
  expect(io.stdout.text).toMatch(/لون\s+—\s+1/);
  const saved = JSON.parse(readFileSync(map, "utf8")) as { sheets: object[] };
  expect(saved.sheets[0]).toMatchObject({
    columns: { names: "الاسم", date: "تاريخ الوفاة" },
    outcome: "killed",
  });
  writeFileSync(map, '{"name":"x","sheets":[{"columns":{"colour":"لون"}}]}');
  const bad = testIo();
  expect(await adopt()([file, "--columns", map, "--dry-run"], bad)).toBe(2);
  expect(bad.stderr.text).toContain("IMP-LIST-MAPPING");
});
