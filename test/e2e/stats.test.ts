import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MonthTable } from "../../src/statistics/index.js";
import { dmdoRule } from "../../src/statistics/index.js";
import { aggregateReport, attackReport } from "./bulletin-reports.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

const lines = (list: readonly unknown[]) =>
  list.map((one) => JSON.stringify(one)).join("\n");

/** A register of three attacks, one of them wounding to death, and a bulletin. */
async function makeRegister(): Promise<string> {
  const [name, files] = [newRegister(), scratch()];
  const [reports, claims] = [`${files}.reports.jsonl`, `${files}.claims.jsonl`];
  const told = [
    attackReport("a", "2022-05-03", { killed: ["سالم فواز الكرمي"] }),
    attackReport("b", "2022-05-20", { wounded: ["هاني عدنان الدالي"] }),
    attackReport("c", "2022-06-07", { killed: ["وليد غسان النجار"] }),
    aggregateReport("d", "2022-06-01"),
  ];
  const heads = told.map(({ id, outlet, published }) => ({
    id,
    outlet,
    published,
    text: `مادة مختلقة رقمها ${id}.`,
  }));
  writeFileSync(reports, lines(heads));
  writeFileSync(claims, lines(told));
  const asked = ["run", reports, "--claims", claims, "--register", name];
  const { code, err } = await isnad(asked);
  expect(err).not.toContain("IMP-");
  expect(code).toBe(0);
  return name;
}

let made: Promise<string> | undefined;
const stats = async (...args: readonly string[]) => {
  made ??= makeRegister();
  return isnad(["stats", "--register", await made, ...args]);
};

type Printed = MonthTable & {
  readonly months?: readonly MonthTable[];
  readonly method: { readonly inferred: boolean };
};
const read = (out: string) => JSON.parse(out) as Printed;
const bestOf = ({ lines: all }: MonthTable, code: string) =>
  all.find((line) => line.code === code)?.figure.best;

describe("isnad stats", () => {
  it("counts a series of months, and all of them as one", async () => {
    const { code, out } = await stats(
      ...["--from", "2022-05", "--to", "2022-06"],
      ...["--place", "درعا", "--format", "json"],
    );
    expect(code).toBe(0);
    const { month, months, ...table } = read(out);
    expect(month).toBe("2022-05/2022-06");
    expect(months?.map((one) => [one.month, bestOf(one, "killed")])).toEqual([
      ["2022-05", 1],
      ["2022-06", 1],
    ]);
    expect(bestOf({ month, ...table }, "killed")).toBe(2);
  });

  it("prints a series, coverage and what is not known of the rule", async () => {
    const { out } = await stats(
      ...["--from", "2022-05", "--to", "2022-06"],
      ...["--place", "درعا", "--rule", "dmdo"],
    );
    expect(out).toMatch(/^الشهر/);
    expect(out).toContain("2022-06");
    expect(out).toContain("التغطية");
    expect(out).toContain("قاعدة استنتجناها");
    for (const { ar } of dmdoRule.notes) expect(out).toContain(ar);
  });

  it("holds a bulletin against the rule of its office and says why", async () => {
    const asked = ["--month", "2022-05", "--place", "درعا"];
    const { out } = await stats(...asked, "--format", "json");
    const { published, bulletins } = read(out);
    const operations = published.find(({ measure }) => measure === "incidents");
    expect(operations).toMatchObject({ publisherRule: "dmdo", min: 4 });
    for (const { causes, difference } of published) {
      const sum = causes.reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBe(difference);
    }
    expect(bulletins).toMatchObject([
      { kind: "happenings", addsUpBy: "targeted_person" },
    ]);
    const { out: text } = await stats(...asked);
    expect(text).toContain("تُعدّ بالشخص");
    expect(text).toContain("لا يفسّر فرقها");
    expect(text).not.toMatch(/\b(killed|incidents|civilian)\b/);
  });

  it("counts by a rule of one's own", async () => {
    const file = `${scratch()}.json`;
    const rule = {
      ...dmdoRule,
      id: "office",
      publisher: { ar: "مكتب السهل", en: "Office of the Plain" },
      partition: [
        {
          code: "west",
          label: { ar: "الريف الغربي", en: "West" },
          towns: ["داعل"],
        },
      ],
    };
    writeFileSync(file, JSON.stringify(rule));
    const asked = ["--month", "2022-05", "--place", "درعا", "--rule", file];
    const { code, out } = await stats(...asked);
    expect(code).toBe(0);
    expect(out).toContain("مكتب السهل");
    expect(out).toContain("الريف الغربي");
  });

  it("says in both languages what is wrong with a rule", async () => {
    const file = `${scratch()}.json`;
    writeFileSync(file, JSON.stringify({ ...dmdoRule, areaBasis: "nowhere" }));
    for (const [name, wanted] of [
      [file, "STAT-RULE-FIELD"],
      [`${file}.missing.json`, "STAT-RULE-UNREADABLE"],
      ["dmdoo", "CLI-BAD-OPTION-VALUE"],
    ] as const) {
      const { code, err, out } = await stats(
        ...["--month", "2022-05", "--rule", name],
      );
      expect([code, out]).toEqual([2, ""]);
      expect(err.split(wanted)).toHaveLength(3);
      expect(err).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it.for([
    [["--month", "2022-05", "--from", "2022-04"], "--month"],
    [["--from", "2022-05", "--to", "2022-04"], "--to"],
    [["--from", "2022-5"], "--from"],
    [[], "--month"],
  ] as const)("refuses %j", async ([args, option]) => {
    const { code, err } = await stats(...args);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});

describe("isnad stats, as a report", () => {
  const ASKED = ["--month", "2022-05", "--place", "درعا"];

  it("prints HTML, and bytes into a new file alone", async () => {
    const { code, out } = await stats(...ASKED, "--format", "html");
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(out).toContain("آلي، غير مدقَّق");
    expect(out).toContain("سالم فواز الكرمي");
    const file = `${scratch()}.pdf`;
    const asked = [...ASKED, "--format", "pdf", "--language", "en"];
    expect((await stats(...asked, "--out", file)).code).toBe(0);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
    const again = await stats(...asked, "--out", file);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain("EXP-FILE-EXISTS");
  });

  it("names nobody to the public whom nobody released", async () => {
    const asked = [...ASKED, "--format", "html", "--audience", "public"];
    const { code, out } = await stats(...asked);
    expect(code).toBe(0);
    expect(out).toContain("للعموم");
    for (const name of ["سالم", "الكرمي", "هاني", "الدالي"])
      expect(out).not.toContain(name);
  });

  it("writes the office's own paragraph, cut into messages that fit", async () => {
    const file = `${scratch()}.txt`;
    const line = "قُتل {killed:شخص|شخصان|أشخاص|شخصاً} في {المنطقة}. ";
    writeFileSync(file, line.repeat(60));
    const whole = await stats(...ASKED, "--template", file);
    expect(whole.code, whole.err).toBe(0);
    expect(whole.out.length).toBeGreaterThan(1024);
    const cut = await stats(
      ...[...ASKED, "--template", file, "--message", "telegram-caption"],
    );
    const messages = cut.out.trimEnd().split("\n---\n");
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(message.length).toBeLessThanOrEqual(1024);
      expect(message).toContain("آلي، غير مدقَّق");
    }
  });

  it("refuses a language, a format and a file that it has not", async () => {
    for (const wrong of [
      ["--format", "odt"],
      ["--format", "html", "--language", "fr"],
      ["--format", "table", "--out", "x"],
      ["--message", "telegram"],
      ["--template", "none.txt", "--message", "pigeon"],
    ])
      expect(await stats(...ASKED, ...wrong)).toMatchObject({ code: 2 });
  });
});
