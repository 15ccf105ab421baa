import { describe, expect, test } from "vitest";
import {
  explainPairs,
  likelyDuplicates,
  linkIncidents,
  type LinkableReport,
} from "../../../src/linkage/index.js";
import { keyOfIncident } from "../../../src/linkage/claims/linkable.js";
import { officeRegister } from "../../fixtures/office-register/office-register.mjs";
import { linkable, readRows, tableOf } from "../../importers/adopted/rows.js";

const HEADER =
  "الاسم|اسم الأب|الكنية|اسم الأم|العمر|تاريخ الوفاة|البلدة|المحافظة|نوع الانتهاك".split(
    "|",
  );
const ROW = "سامر|عدنان|الحامد|ريم|31|5/3/2018|طفس|درعا|قصف".split("|");

function reports(...rows: readonly (readonly string[])[]) {
  const read = readRows(tableOf(HEADER, rows));
  return read.map(({ line }, at) => linkable(line, String(at + 1)));
}

const pairs = (other: readonly string[]) =>
  likelyDuplicates(reports(ROW, other));

describe("rows of one register that are likely one happening", () => {
  test.for<[string, string[]]>([
    ["the same row", ROW],
    ["another spelling", ROW.with(2, "حامد").with(6, "طفس ")],
    ["a day apart", ROW.with(5, "6/3/2018")],
    ["without the father", ROW.with(1, "")],
    ["father and family exchanged", ROW.with(1, "الحامد").with(2, "عدنان")],
    ["town and governorate exchanged", ROW.with(6, "درعا").with(7, "طفس")],
    ["day and month exchanged", ROW.with(5, "3/5/2018")],
    ["another word for what happened", ROW.with(8, "قصف جوي")],
  ])("%s", ([, other]) => {
    const [pair, ...more] = pairs(other);
    expect(more).toEqual([]);
    expect(pair?.rows).toEqual(["1", "2"]);
    expect(pair!.weight).toBeGreaterThanOrEqual(pair!.threshold);
    for (const { words } of pair!.fields) {
      expect(words.ar).toMatch(/\p{Script=Arabic}/u);
      expect(words.en).toMatch(/[a-z]/);
    }
  });

  test.for<[string, string[]]>([
    ["a brother", ROW.with(0, "ماهر").with(4, "28")],
    ["a brother of a name that sounds alike", ROW.with(0, "سامي")],
    ["a cousin of the same name", ROW.with(1, "وليد")],
    ["a namesake of another age", ROW.with(1, "").with(4, "8")],
    ["another mother", ROW.with(1, "").with(3, "هدى")],
    ["another year", ROW.with(5, "5/3/2019")],
    [
      "a namesake of another province",
      ROW.with(1, "").with(3, "").with(4, "").with(6, "سرمين").with(7, "إدلب"),
    ],
  ])("not %s", ([, other]) => expect(pairs(other)).toEqual([]));

  test("what slipped is told", () => {
    const [pair] = pairs(ROW.with(1, "الحامد").with(2, "عدنان"));
    expect(pair?.slip).toMatchObject({ code: "father_family" });
    expect(pairs(ROW)[0]?.slip).toBeNull();
  });
});

describe("linking", () => {
  const twice = reports(ROW, ROW);
  const keys = twice.map((one) => keyOfIncident(one, one.incidents[0]!));

  test("two rows of one register are never joined by the program", () => {
    expect(linkIncidents(twice)).toHaveLength(2);
    expect(explainPairs(keys, twice)[0]?.barrier?.code).toBe("one_register");
  });

  test("a person joins them", () => {
    const decision = { id: "d1", kind: "must_link", claims: keys } as const;
    expect(linkIncidents(twice, { decisions: [decision] })).toHaveLength(1);
  });

  test("rows of two registers, and a row and a report, are joined", () => {
    const [row, other] = twice as [LinkableReport, LinkableReport];
    expect(linkIncidents([row, { ...other, list: "office-y" }])).toHaveLength(
      1,
    );
    const { list: _, ...report } = other;
    expect(linkIncidents([row, report])).toHaveLength(1);
  });
});

test("of an invented register it finds what is there twice, and little else", () => {
  const {
    header,
    rows,
    pairs: planted,
  } = officeRegister({
    seed: 2,
    rows: 4000,
  });
  const id = header.indexOf("رقم الضحية");
  const read = readRows(tableOf(header, rows));
  const all = read.map(({ line }, at) => linkable(line, rows[at]![id]!));
  const keyOf = (ids: readonly string[]) => ids.toSorted().join();
  const truth = new Set(planted.map(({ ids }) => keyOf(ids)));
  const found = likelyDuplicates(all).map((pair) => keyOf(pair.rows));
  const right = found.filter((key) => truth.has(key)).length;
  expect(truth.size).toBe(160);
  expect(right / found.length).toBeGreaterThanOrEqual(0.95);
  expect(right / truth.size).toBeGreaterThanOrEqual(0.9);
});
