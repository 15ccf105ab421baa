import { describe, expect, test } from "vitest";
import {
  listMappingSchema,
  type ListMapping,
} from "../../../src/importers/lists/list-mapping.js";
import {
  readList,
  type ListReading,
} from "../../../src/importers/lists/read-list.js";
import { formatError } from "../../../src/model/errors.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const MAPPING = listMappingSchema.parse({
  name: "مكتب مختلق",
  columns: {
    id: "رقم",
    date: ["اليوم", "التاريخ"],
    type: "النوع",
    place: "المكان",
    killed: "قتلى",
    names: "الأسماء",
    father: "الأب",
    outcome: "الحالة",
    sex: "الجنس",
    age: "العمر",
    lat: "y",
    lon: "x",
  },
  types: { اغتيال: ["assassination"] },
  outcomes: { شهيد: "killed", جريح: "wounded" },
});

async function read(
  text: string | Uint8Array,
  mapping: ListMapping = MAPPING,
): Promise<ListReading> {
  const found = await readList(
    [typeof text === "string" ? bytes(text) : text],
    {
      file: "f.csv",
      mappings: [mapping],
    },
  );
  if (!found.ok) throw new Error(formatError(found.fault, "en"));
  return found.reading;
}

/** One row under a header of its own columns. */
function one(cells: Readonly<Record<string, string>>, mapping?: ListMapping) {
  const quoted = Object.values({ التاريخ: "1/5/2022", ...cells }).map(
    (cell) => `"${cell}"`,
  );
  const header = Object.keys({ التاريخ: "", ...cells });
  return read(`${header.join(",")}\n${quoted.join(",")}\n`, mapping);
}

const whenOf = async (
  cell: string,
  dates: Partial<ListMapping["dates"]> = {},
) =>
  (
    await one(
      { التاريخ: cell },
      { ...MAPPING, dates: { ...MAPPING.dates, ...dates } },
    )
  ).rows[0]?.when;

describe("a father's name in a column of its own", () => {
  test.for([
    ["سامر الحامد", "عدنان", "سامر عدنان الحامد"],
    ["محيي الدين الحامد", "قاسم", "محيي الدين قاسم الحامد"],
    ["حسب الله الحامد", "قاسم", "حسب الله قاسم الحامد"],
    ["عبد الرحمن الحامد", "قاسم", "عبد الرحمن قاسم الحامد"],
    ["Salah al-Din Hamed", "Qasem", "Salah al-Din Qasem Hamed"],
    ["Nour Al Din Hamed", "Qasem", "Nour Al Din Qasem Hamed"],
    ["سامر عدنان الحامد", "عدنان", "سامر عدنان الحامد"],
    ["سامر عليان الحامد", "علي", "سامر علي عليان الحامد"],
    ["سامر", "عدنان", "سامر عدنان"],
    ["سامر الحامد", "", "سامر الحامد"],
  ] as const)("%s, %s", async ([name, father, full]) => {
    const { rows } = await one({ الأسماء: name, الأب: father });
    expect(rows[0]?.persons.map((person) => person.name)).toEqual([full]);
  });
});

describe("dates", () => {
  test.for([
    ["5/3/2022", "2022-03-05", "2022-03-05"],
    ["٥-٣-٢٠٢٢", "2022-03-05", "2022-03-05"],
    ["2022-03-05", "2022-03-05", "2022-03-05"],
    ["2022-03-05 00:00:00.000", "2022-03-05", "2022-03-05"],
    ["5 March 2022", "2022-03-05", "2022-03-05"],
    ["March 5, 2022", "2022-03-05", "2022-03-05"],
    ["5 آذار 2022", "2022-03-05", "2022-03-05"],
    ["5 آذار/مارس 2022", "2022-03-05", "2022-03-05"],
    ["كانون الثاني 2022", "2022-01-01", "2022-01-31"],
    ["3/2022", "2022-03-01", "2022-03-31"],
    ["2022", "2022-01-01", "2022-12-31"],
  ] as const)("%s", async ([cell, start, end]) => {
    expect(await whenOf(cell)).toMatchObject({ start, end });
  });

  test("month first and Hijri, where the mapping says so", async () => {
    expect(await whenOf("3/5/2022", { order: "mdy" })).toMatchObject({
      start: "2022-03-05",
    });
    // 1 Ramadan 1443 fell on 2 April 2022, a day either way by sighting.
    expect(await whenOf("1/9/1443", { calendar: "hijri" })).toMatchObject({
      start: "2022-04-01",
      end: "2022-04-03",
    });
  });

  test.for(["31/2/2022", "أمس", "5/13/2022", "12345", "1/1/0001"])(
    "%s is none",
    async (cell) => {
      const { rows, rejected } = await one({ التاريخ: cell });
      expect(rows).toEqual([]);
      expect(rejected).toMatchObject([
        {
          line: 2,
          fault: {
            code: "IMP-LIST-DATE",
            context: { column: "التاريخ", seen: cell, line: 2 },
          },
        },
      ]);
      expect(formatError(rejected[0]!.fault, "ar")).toContain("التاريخ");
    },
  );

  test("a row without one is kept", async () => {
    const { rows } = await one({ التاريخ: "", المكان: "طفس" });
    expect(rows[0]?.when).toMatchObject({
      start: null,
      end: null,
      precision: "unknown",
    });
  });
});

describe("cells", () => {
  test.for([
    ["3", { min: 3, max: 3 }],
    ["٣", { min: 3, max: 3 }],
    ["3-5", { min: 3, max: 5 }],
    ["5+", { min: 5, max: null }],
    ["", undefined],
  ] as const)("killed %s", async ([cell, expected]) => {
    expect((await one({ قتلى: cell })).rows[0]!.amounts.killed).toEqual(
      expected,
    );
  });

  test.for([
    ["قتلى", "كثير"],
    ["قتلى", "5-3"],
    ["y", "95"],
    ["x", "شرق"],
  ] as const)("%s %s is a reject of that column", async ([column, cell]) => {
    const { rows, rejected } = await one({ [column]: cell });
    expect(rows).toEqual([]);
    expect(rejected[0]!.fault).toMatchObject({
      code: "IMP-LIST-NUMBER",
      context: { column, seen: cell },
    });
  });

  test("names of one cell are parted", async () => {
    const names = async (cell: string, more: object = {}) =>
      (await one({ الأسماء: cell, ...more })).rows[0]!.persons.map(
        ({ name }) => name,
      );
    expect(await names("سامر الحامد؛ ماهر القاسم\nوائل الخطيب")).toEqual([
      "سامر الحامد",
      "ماهر القاسم",
      "وائل الخطيب",
    ]);
    expect(await names("سامر الحامد", { الأب: "عدنان" })).toEqual([
      "سامر عدنان الحامد",
    ]);
    expect(await names("عبد الرحمن الحامد", { الأب: "عدنان" })).toEqual([
      "عبد الرحمن عدنان الحامد",
    ]);
    expect(await names("سامر عدنان الحامد", { الأب: "عدنان" })).toEqual([
      "سامر عدنان الحامد",
    ]);
  });

  test("outcome, sex and age by the mapping's codes", async () => {
    const { rows } = await one({
      الأسماء: "سامر الحامد",
      الحالة: "جريح",
      الجنس: "ذكر",
      العمر: "25 سنة",
    });
    const [person] = rows[0]!.persons;
    expect(person).toMatchObject({
      outcome: "wounded",
      sex: "male",
      age: { min: 25, max: 25 },
    });
  });

  test("a code without a counterpart is kept and told", async () => {
    const { rows, notices } = await read(
      "التاريخ,النوع\n1/5/2022,قنص\n2/5/2022,قنص\n3/5/2022,اغتيال\n",
    );
    expect(rows.map(({ types }) => types)).toEqual([[], [], ["assassination"]]);
    expect(rows[0]!.cells.type).toEqual({ column: "النوع", text: "قنص" });
    expect(notices).toEqual([
      {
        code: "IMP-LIST-CODE",
        context: { file: "f.csv", column: "النوع", seen: "قنص", rows: 2 },
      },
    ]);
  });

  test("every value stands beside its cell", async () => {
    const {
      rows: [row],
    } = await one({ رقم: "م-7", قتلى: "2" });
    expect(row).toMatchObject({
      id: "م-7",
      line: 2,
      cells: {
        id: { column: "رقم", text: "م-7" },
        killed: { column: "قتلى", text: "2" },
      },
    });
  });
});
