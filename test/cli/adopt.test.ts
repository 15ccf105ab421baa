import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { adoptCommand } from "../../src/cli/commands/adopt.js";
import { exportCommand } from "../../src/cli/commands/export.js";
import { searchCommand } from "../../src/cli/commands/search.js";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { decideCommand } from "../../src/cli/commands/decide.js";
import { readTable } from "../../src/importers/tables/read-table.js";
import { openRegister } from "../../src/register/open-register.js";
import { workbookBytes } from "../../src/exporters/table-files.js";
import {
  csvOf,
  officeRegister,
} from "../fixtures/office-register/office-register.mjs";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { runOn } from "./told-register.js";
import { testIo } from "./terminal.js";

const folderOf = scratchFolder();
const adopt = () => adoptCommand();

/** Cells of a file as it is shown, sheet by sheet, by row. */
async function cellsOf(file: string) {
  const sheets: Record<string, string[][]> = {};
  const bytes = [readFileSync(file)];
  for await (const item of readTable({ bytes, path: file })) {
    if (item.kind === "fault") throw new Error(item.code);
    if (item.kind === "header") {
      const rows: string[][] = (sheets[item.sheet ?? ""] = []);
      for (const row of item.above) rows[row.number] = [...row.cells];
      rows[item.number] = [...item.cells];
    } else if (item.kind === "row")
      sheets[item.row.sheet ?? ""]![item.row.number] = [...item.row.cells];
  }
  return sheets;
}

const adoptFile = (folder: string, file: string, ...more: string[]) =>
  runOn(
    path.join(folder, "register"),
    adopt(),
    file,
    "--owner",
    "office-x",
    ...more,
  );

describe("an office's register of one sheet", () => {
  let folder = "";
  let file = "";
  const made = officeRegister({ seed: 8, rows: 120 });
  const [planted] = made.pairs;
  let first: Awaited<ReturnType<typeof adoptFile>>;
  beforeAll(async () => {
    WORLD.gazetteer.find("");
    folder = folderOf();
    mkdirSync(folder, { recursive: true });
    file = path.join(folder, "سجل الضحايا.csv");
    writeFileSync(file, csvOf(made));
    first = await adoptFile(folder, file, "--format", "jsonl");
  });
  const on = (
    ...args: Parameters<typeof runOn> extends [string, ...infer Rest]
      ? Rest
      : never
  ) => runOn(path.join(folder, "register"), ...args);

  test("comes in row by row, and again without a change", async () => {
    expect(first.code).toBe(0);
    expect(first.err).toContain("new reports 120");
    expect(first.err).toContain("120 incidents");
    const again = await adoptFile(folder, file);
    expect(again.err).toContain(
      "new reports 0, new versions 0, read again 0, unchanged 120",
    );
  });

  test("its likely doubles are listed with what to merge; none was merged", () => {
    const pairs = first.out
      .trim()
      .split("\n")
      .map(
        (line) =>
          JSON.parse(line) as { kind: string; ids: string[]; why: object },
      )
      .filter(({ kind }) => kind === "duplicate");
    expect(pairs.map(({ ids }) => ids.toSorted())).toContainEqual(
      planted!.ids.toSorted(),
    );
    expect(pairs[0]!.why).toMatchObject({
      ar: expect.stringContaining("قبل المقارنة") as string,
      en: expect.stringContaining("before any field") as string,
    });
  });

  test("every cited cell is found again", async () => {
    const { code, out } = await on(verifyCommand(), "--notices");
    expect(out.split("\n").filter((line) => line.includes("VER-CELL"))).toEqual(
      [],
    );
    expect([code, out]).toEqual([0, ""]);
  });

  test("a row is found by its own number", async () => {
    const { out } = await on(
      searchCommand(),
      planted!.ids[0],
      "--format",
      "jsonl",
    );
    expect(out).toContain(planted!.ids[0]);
  });

  test("is written again as it was, cell for cell", async () => {
    const out = path.join(folder, "again");
    expect(
      (await on(adopt(), "--export", out, "--owner", "office-x")).code,
    ).toBe(0);
    const name = path.basename(file);
    expect(await cellsOf(path.join(out, name))).toEqual(await cellsOf(file));
    // What is there is never written over.
    expect(
      (await on(adopt(), "--export", out, "--owner", "office-x")).code,
    ).toBe(2);
  });

  test("private names do not reach the public", async () => {
    const { out } = await on(
      exportCommand({ loadWorld: () => WORLD }),
      "--format",
      "incidents-jsonl",
    );
    const internal = await on(
      exportCommand({ loadWorld: () => WORLD }),
      "--format",
      "incidents-jsonl",
      "--audience",
      "internal",
    );
    const named = made.rows.map((row) => row.slice(2, 5).join(" ").trim());
    expect(
      named.filter((name) => name.includes(" ") && internal.out.includes(name))
        .length,
    ).toBeGreaterThan(80);
    expect(
      named.filter((name) => name.split(" ").length > 2 && out.includes(name)),
    ).toEqual([]);
    const mothers = made.rows.map((row) => row[5]).filter(Boolean);
    expect(out).not.toContain('"mother"');
    expect(mothers.length).toBeGreaterThan(20);
  });

  test("what people decide stands beside the row, when asked", async () => {
    const line = first.out
      .split("\n")
      .find((one) => one.includes('"duplicate"'))!;
    const { incidents, ids } = JSON.parse(line) as Record<string, string[]>;
    const merged = await on(
      decideCommand(),
      "merge",
      ...incidents!,
      "--reason",
      "صفّان لحادثة واحدة",
      "--author",
      "A1",
    );
    expect(merged.code).toBe(0);
    const out = path.join(folder, "decided");
    await on(
      adopt(),
      "--export",
      out,
      "--owner",
      "office-x",
      "--with-decisions",
    );
    const [sheet] = Object.values(
      await cellsOf(path.join(out, path.basename(file))),
    );
    expect(sheet![1]!.slice(-5)[0]).toBe("isnad_incident");
    const row = sheet!.find((cells) => cells?.[1] === ids![0]);
    expect(row!.slice(-2)[0]).toBe(ids![1]);
    expect(row!.at(-1)).toContain("must_link");
    const { out: left } = await on(
      adopt(),
      "--duplicates",
      "--owner",
      "office-x",
      "--format",
      "jsonl",
    );
    expect(left).not.toContain(JSON.stringify(ids));
  });

  test("a changed cell is a new version of its row alone", async () => {
    const rows = made.rows.map((row) => [...row]);
    rows[3]![7] = "44";
    writeFileSync(file, csvOf({ ...made, rows }));
    const { err } = await adoptFile(folder, file);
    expect(err).toContain(
      "new reports 0, new versions 1, read again 0, unchanged 119",
    );
  });

  test("a claim that cites another cell is a fault", async () => {
    const register = await openRegister(path.join(folder, "register"), {
      create: false,
    });
    const claim = await register.store
      .selectFrom("claim")
      .selectAll()
      .where("kind", "=", "incident")
      .limit(1)
      .executeTakeFirstOrThrow();
    await register.store
      .updateTable("claim")
      .set({
        value: claim.value.replaceAll('"field":"البلدة"', '"field":"المصدر"'),
      })
      .where("claim_key", "=", claim.claim_key)
      .execute();
    await register.close();
    const { code, out } = await on(verifyCommand());
    expect(code).toBe(4);
    expect(out).toContain("VER-CELL");
  });
});

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
