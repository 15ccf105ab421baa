import { describe, expect, test } from "vitest";
import { goldReportSchema } from "../../../src/model/gold-report.js";
import { evidenceSchema } from "../../../src/model/evidence.js";
import { rowText } from "../../../src/importers/adopted/row-text.js";
import { lostCells } from "../../../src/register/verify/check-cells.js";
import type { Incident } from "../../../src/model/index.js";
import { officeRegister } from "../../fixtures/office-register/office-register.mjs";
import { readRows, tableOf } from "./rows.js";

const HEADER = [
  "رقم الضحية",
  "الاسم",
  "اسم الأب",
  "الكنية",
  "العمر",
  "الصفة",
  "تاريخ الوفاة",
  "البلدة",
  "المحافظة",
  "نوع الانتهاك",
  "السلاح",
  "الجهة المسؤولة",
  "المصدر",
  "عدد الجرحى",
  "لون الملف",
];

const row = (...cells: readonly string[]) => tableOf(HEADER, [cells]);

const FULL = [
  "ض-1",
  "سامر",
  "عدنان",
  "الحامد",
  "31",
  "مدني",
  "5/3/2018",
  "طفس",
  "درعا",
  "قصف",
  "قذيفة",
  "قوات النظام",
  "مراسل",
  "",
  "أزرق",
];

function first(table: ReturnType<typeof tableOf>) {
  const [read] = readRows(table);
  const [incident] = read!.line.incidents as readonly Incident[];
  return { ...read!, incident };
}

describe("a row as a claim of its register", () => {
  test("says what its cells say", () => {
    const { incident, strange, line } = first(row(...FULL));
    expect(strange).toEqual([]);
    expect(line.list).toBe("office-x");
    expect(incident).toMatchObject({
      type: "shelling",
      status: "occurred",
      when: { start: "2018-03-05", end: "2018-03-05", precision: "day" },
      where: { name: "طفس", admin1: "درعا", precision: "town" },
      weapons: ["artillery"],
      perpetrators: [{ name: "قوات النظام", basis: "stated" }],
      casualties: [{ outcome: "killed", min: 1, max: 1, role: "civilian" }],
      sources: [["مراسل"]],
      victims: [
        {
          name: {
            full: "سامر عدنان الحامد",
            father: "عدنان",
            family: "الحامد",
          },
          age: { min: 31, max: 31 },
          outcome: "killed",
          role: "civilian",
          sensitivity: "private",
        },
      ],
    });
  });

  test("what is not understood is unknown, and told", () => {
    const cells = FULL.with(6, "ليلة العيد")
      .with(9, "حالة خاصة")
      .with(5, "منشق");
    const { incident, strange } = first(row(...cells));
    expect(incident?.when).toMatchObject({ start: null, precision: "unknown" });
    expect(incident?.casualties[0]?.role).toBe("unknown");
    expect(strange.map(({ column, seen }) => [column, seen])).toEqual([
      ["نوع الانتهاك", "حالة خاصة"],
      ["الصفة", "منشق"],
      ["تاريخ الوفاة", "ليلة العيد"],
    ]);
    const { evidence } = incident as unknown as {
      evidence: Record<string, { confidence: number; unknown?: string }>;
    };
    expect(evidence["/type"]).toMatchObject({
      inferredFrom: "default-of-type",
      unknown: "code-not-mapped",
    });
    expect(evidence["/type"]!.confidence).toBeLessThan(0.5);
  });

  test("three people of one cell, one without a name", () => {
    const cells = FULL.with(1, "سامر الحامد، ماهر القاسم\nطفل مجهول")
      .with(2, "")
      .with(3, "")
      .with(4, "31 - 12 - 6 أشهر");
    const { incident } = first(row(...cells));
    expect(incident?.casualties).toMatchObject([
      {
        outcome: "killed",
        min: 3,
        max: 3,
        names: ["سامر الحامد", "ماهر القاسم"],
      },
    ]);
    expect(incident?.victims?.map(({ age }) => age)).toEqual([
      { min: 31, max: 31 },
      { min: 12, max: 12 },
    ]);
  });

  test("a child is a child, however its age is written", () => {
    const byRole = first(row(...FULL.with(5, "طفل").with(4, "")));
    expect(byRole.incident?.victims?.[0]?.group).toBe("child");
    expect(byRole.strange).toEqual([]);
    const byAge = first(row(...FULL.with(4, "6 أشهر")));
    expect(byAge.incident?.victims?.[0]?.age).toEqual({ min: 0, max: 1 });
  });

  test("where nothing says what happened there is no happening", () => {
    const table = tableOf(["الاسم", "ملاحظات"], [["سامر الحامد", "؟"]]);
    const { line } = readRows(table)[0]!;
    expect(line.incidents).toEqual([]);
    expect(line.people).toMatchObject([{ name: "سامر الحامد" }]);
  });

  test("a sheet of the detained says it of its rows", () => {
    const table = tableOf(
      ["الاسم", "تاريخ الاعتقال", "جهة الاعتقال"],
      [["سامر الحامد", "آذار 2014", "الأمن العسكري"]],
      "المعتقلون",
    );
    expect(first(table).incident).toMatchObject({
      type: "arrest",
      when: { start: "2014-03-01", end: "2014-03-31", precision: "month" },
      victims: [{ outcome: "arrested" }],
    });
  });
});

describe("all rows of an invented register", () => {
  const { header, rows } = officeRegister({ seed: 5, rows: 400 });
  const table = tableOf(header, rows);
  const read = readRows(table);

  test("give claims in the guide's form, with sound evidence", () => {
    for (const { line } of read) {
      expect(goldReportSchema.safeParse(line).error).toBeUndefined();
      for (const incident of line.incidents) {
        const { evidence } = incident as { evidence: unknown };
        expect(evidenceSchema.safeParse(evidence).error).toBeUndefined();
      }
    }
  });

  test("every cited cell is found again, and a changed one is missed", () => {
    let cited = 0;
    read.forEach(({ line }, at) => {
      const { text, fields } = rowText(table.rows[at]!);
      const report = { text, detail: { fields } };
      for (const claim of [...line.incidents, ...line.people]) {
        const { evidence } = claim as {
          evidence: Parameters<typeof lostCells>[0];
        };
        cited += Object.keys(evidence).length;
        expect(lostCells(evidence, report)).toEqual([]);
        const { [header[3]!]: _, ...others } = fields;
        const other = { ...others, [header[15]!]: "1/1/1999" };
        const lost = lostCells(evidence, { text, detail: { fields: other } });
        if ("/when" in evidence) expect(lost).toContain("/when");
        if (rows[at]![3] !== "" && "/victims/0/name/father" in evidence)
          expect(lost).toContain("/victims/0/name/father");
      }
    });
    expect(cited).toBeGreaterThan(4000);
  });
});
