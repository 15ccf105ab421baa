import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { RunCommand } from "../../src/cli/command.js";
import { columnsCommand } from "../../src/cli/commands/columns.js";
import { runCommand } from "../../src/cli/commands/run.js";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { openRegister } from "../../src/register/open-register.js";
import { workbookOf, type Cell } from "../importers/columns/workbooks.js";
import { scratchFolder } from "../register/registers.js";
import { testIo } from "./terminal.js";
import { fileIn, runOn } from "./told-register.js";

const folderOf = scratchFolder();

/** A folder for files, which a register is not. */
function filesOf(): string {
  const folder = folderOf();
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function run(command: RunCommand, ...args: readonly string[]) {
  const io = testIo();
  const code = await command(args, io);
  return { code, out: io.stdout.text, err: io.stderr.text };
}

const REPORTS = [
  "المعرّف,تاريخ النشر,المصدر,النص,ملاحظات",
  "kh-1,5/3/2022,شبكة حوران,خبر مختلق أول,س",
  "kh-2,قريباً,شبكة حوران,خبر مختلق ثان,",
].join("\n");

describe("isnad columns", () => {
  it("shows columns, values, how dates are read, and what is rejected", async () => {
    const file = fileIn(filesOf(), "r.csv", REPORTS);
    const { code, out, err } = await run(columnsCommand(), file);
    expect(code).toBe(0);
    expect(out).toMatch(/^B +تاريخ النشر +published +5\/3\/2022 → 2022-03-05/m);
    expect(out).toMatch(/قريباً → ✗/);
    expect(out).toMatch(/^D +النص +text +خبر مختلق أول/m);
    expect(out).toMatch(/^E +ملاحظات +– /m);
    expect(err).toContain("IMP-CELL-DATE");
    expect(err).toContain("1 rows would be reports, 1 would be rejected");
    expect(err).toContain("ما سيُرفض: 1");
  });

  it("saves the mapping, which reads the table the same, and never over a file", async () => {
    const folder = filesOf();
    const file = fileIn(folder, "r.csv", REPORTS);
    const map = path.join(folder, "map.json");
    await run(columnsCommand(), file, "--save", map);
    expect(JSON.parse(readFileSync(map, "utf8"))).toMatchObject({
      columns: { id: "المعرّف", text: "النص", published: "تاريخ النشر" },
      dates: { order: "dmy", calendar: "gregorian" },
    });
    const guessed = await run(columnsCommand(), file);
    const mapped = await run(columnsCommand(), file, "--columns", map);
    expect(mapped).toEqual(guessed);
    const again = await run(columnsCommand(), file, "--save", map);
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("EXP-FILE-EXISTS");
  });

  it("saves a draft that reads nothing until a person has chosen", async () => {
    const folder = filesOf();
    const table = "م,تفاصيل,المصدر,الصفحة\n1,خبر مختلق,أ,ب\n";
    const file = fileIn(folder, "r.csv", table);
    const map = path.join(folder, "map.json");
    const { err } = await run(columnsCommand(), file, "--save", map);
    expect(err).toContain("IMP-COLUMNS-UNCLEAR");
    const draft = JSON.parse(readFileSync(map, "utf8")) as {
      columns: Record<string, string>;
    };
    expect(draft.columns).toEqual({ text: "?", outlet: "?" });
    const unread = await run(columnsCommand(), file, "--columns", map);
    expect(unread.err).toContain("IMP-COLUMNS-MISSING");
    draft.columns = { text: "تفاصيل", outlet: "المصدر" };
    writeFileSync(map, JSON.stringify(draft));
    const read = await run(columnsCommand(), file, "--columns", map);
    expect(read.err).toContain("1 rows would be reports, 0 would be rejected");
  });

  it("names the sheets of a workbook that hold reports", async () => {
    const folder = filesOf();
    const file = path.join(folder, "r.xlsx");
    const map = path.join(folder, "map.json");
    const reports: Cell[][] = [
      ["النص", "المصدر"],
      ["خبر مختلق", "أ"],
    ];
    const counts: Cell[][] = [
      ["المحافظة", "العدد"],
      ["درعا", 3],
    ];
    writeFileSync(file, await workbookOf({ أرقام: counts, أخبار: reports }));
    const { out } = await run(columnsCommand(), file, "--save", map);
    expect(out).toMatch(/^أرقام · .*\n(?:.*\n)+أخبار · /m);
    expect(JSON.parse(readFileSync(map, "utf8"))).toMatchObject({
      columns: { text: "النص", outlet: "المصدر" },
      sheets: ["أخبار"],
    });
  });

  it.for([
    ["{", "JSON"],
    ['{"columns":{}}', "/columns"],
    ['{"columns":{"text":"النص"},"dates":{"order":"dym"}}', "/dates/order"],
  ])("refuses the mapping %j", async ([json, seen]) => {
    const folder = filesOf();
    const file = fileIn(folder, "r.csv", REPORTS);
    const map = fileIn(folder, "map.json", json!);
    const { code, err } = await run(columnsCommand(), file, "--columns", map);
    expect(code).toBe(2);
    expect(err).toContain("IMP-COLUMNS-MAPPING");
    expect(err).toContain(seen);
  });
});

/** What is told of the reports of a run. */
const tallyOf = (err: string) => /new reports .*? rejected \d+/.exec(err)?.[0];

describe("tables in a register", () => {
  it("an updated row is a new version, the same rows again are nothing", async () => {
    const folder = folderOf();
    const claims = fileIn(filesOf(), "claims.jsonl", "");
    const rows: Cell[][] = [
      ["المعرّف", "تاريخ النشر", "النص", "ملاحظات"],
      ["kh-1", new Date("2022-03-05T00:00:00Z"), "خبر مختلق أول", "س"],
      ["kh-2", "قريباً", "خبر مختلق ثان", null],
      [null, "6/3/2022", "خبر مختلق ثالث", null],
    ];
    const file = path.join(filesOf(), "r.xlsx");
    const importOnce = async () => {
      writeFileSync(file, await workbookOf({ أخبار: rows }));
      const args = [file, "--claims", claims] as const;
      return tallyOf((await runOn(folder, runCommand(), ...args)).err);
    };
    const tally = (fresh: number, versions: number, same: number) =>
      `new reports ${fresh}, new versions ${versions}, read again 0, unchanged ${same}, rejected`;
    expect(await importOnce()).toBe(`${tally(2, 0, 0)} 1`);
    expect(await importOnce()).toBe(`${tally(0, 0, 2)} 1`);
    rows[1]![2] = "خبر مختلق أول، مصحح";
    rows[2]![1] = "2022-03-07";
    // A row that moved is the same row.
    rows.push(rows.splice(3, 1)[0]!);
    rows.splice(1, 0, ["kh-0", "1/3/2022", "خبر مختلق سابق", null]);
    expect(await importOnce()).toBe(`${tally(2, 1, 1)} 0`);
    expect(await importOnce()).toBe(`${tally(0, 0, 4)} 0`);
    const register = await openRegister(folder, { create: false });
    const captures = await register.store
      .selectFrom("capture")
      .select(["kind", "format"])
      .execute();
    await register.close();
    expect(captures).toHaveLength(5);
    expect(new Set(captures.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"kind":"row","format":"xlsx"}']),
    );
    const { code } = await runOn(folder, verifyCommand());
    expect(code).toBe(0);
  });

  it("reads a table by a mapping that is given", async () => {
    const claims = fileIn(filesOf(), "claims.jsonl", "");
    const table = "م,تفاصيل,تاريخ\n1,خبر مختلق,2/8/43\n";
    const file = fileIn(filesOf(), "r.csv", table);
    const mapping = {
      columns: { text: "تفاصيل", id: "م", published: "تاريخ" },
      dates: { calendar: "hijri", pivot: 47 },
      ids: "file",
    };
    const map = fileIn(filesOf(), "map.json", JSON.stringify(mapping));
    const folder = folderOf();
    const args = [file, "--claims", claims, "--columns", map] as const;
    const { err } = await runOn(folder, runCommand(), ...args);
    expect(tallyOf(err)).toContain("new reports 1,");
    const register = await openRegister(folder, { create: false });
    const [report] = await register.store
      .selectFrom("report_version")
      .selectAll()
      .execute();
    await register.close();
    expect(report).toMatchObject({
      report_key: "local:r/1",
      published: "2022-03-05",
    });
  });
});
