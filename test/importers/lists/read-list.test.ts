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

function read(
  text: string | Uint8Array,
  mapping: ListMapping = MAPPING,
): ListReading {
  const found = readList(typeof text === "string" ? bytes(text) : text, {
    file: "f.csv",
    mappings: [mapping],
  });
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

const whenOf = (cell: string, dates: Partial<ListMapping["dates"]> = {}) =>
  one({ التاريخ: cell }, { ...MAPPING, dates: { ...MAPPING.dates, ...dates } })
    .rows[0]?.when;

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
  ] as const)("%s, %s", ([name, father, full]) => {
    const { rows } = one({ الأسماء: name, الأب: father });
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
  ] as const)("%s", ([cell, start, end]) => {
    expect(whenOf(cell)).toMatchObject({ start, end });
  });

  test("month first and Hijri, where the mapping says so", () => {
    expect(whenOf("3/5/2022", { order: "mdy" })).toMatchObject({
      start: "2022-03-05",
    });
    // 1 Ramadan 1443 fell on 2 April 2022, a day either way by sighting.
    expect(whenOf("1/9/1443", { calendar: "hijri" })).toMatchObject({
      start: "2022-04-01",
      end: "2022-04-03",
    });
  });

  test.for(["31/2/2022", "أمس", "5/13/2022", "12345", "1/1/0001"])(
    "%s is none",
    (cell) => {
      const { rows, rejected } = one({ التاريخ: cell });
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

  test("a row without one is kept", () => {
    expect(whenOf("")).toMatchObject({
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
  ] as const)("killed %s", ([cell, expected]) => {
    expect(one({ قتلى: cell }).rows[0]!.amounts.killed).toEqual(expected);
  });

  test.for([
    ["قتلى", "كثير"],
    ["قتلى", "5-3"],
    ["y", "95"],
    ["x", "شرق"],
  ] as const)("%s %s is a reject of that column", ([column, cell]) => {
    const { rows, rejected } = one({ [column]: cell });
    expect(rows).toEqual([]);
    expect(rejected[0]!.fault).toMatchObject({
      code: "IMP-LIST-NUMBER",
      context: { column, seen: cell },
    });
  });

  test("names of one cell are parted", () => {
    const names = (cell: string, more: object = {}) =>
      one({ الأسماء: cell, ...more }).rows[0]!.persons.map(({ name }) => name);
    expect(names("سامر الحامد؛ ماهر القاسم\nوائل الخطيب")).toEqual([
      "سامر الحامد",
      "ماهر القاسم",
      "وائل الخطيب",
    ]);
    expect(names("سامر الحامد", { الأب: "عدنان" })).toEqual([
      "سامر عدنان الحامد",
    ]);
    expect(names("عبد الرحمن الحامد", { الأب: "عدنان" })).toEqual([
      "عبد الرحمن عدنان الحامد",
    ]);
    expect(names("سامر عدنان الحامد", { الأب: "عدنان" })).toEqual([
      "سامر عدنان الحامد",
    ]);
  });

  test("outcome, sex and age by the mapping's codes", () => {
    const [person] = one({
      الأسماء: "سامر الحامد",
      الحالة: "جريح",
      الجنس: "ذكر",
      العمر: "25 سنة",
    }).rows[0]!.persons;
    expect(person).toMatchObject({
      outcome: "wounded",
      sex: "male",
      age: { min: 25, max: 25 },
    });
  });

  test("a code without a counterpart is kept and told", () => {
    const { rows, notices } = read(
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

  test("every value stands beside its cell", () => {
    const [row] = one({ رقم: "م-7", قتلى: "2" }).rows;
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

describe("ACLED and GED", () => {
  const acled = (cells: string) => {
    const header =
      "event_id_cnty,event_date,time_precision,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,fatalities";
    const found = readList(bytes(`${header}\n${cells}\n`), { file: "f.csv" });
    if (!found.ok) throw new Error("unknown");
    return found.reading.rows[0]!;
  };

  test("are known by their headers, whatever the case", () => {
    const found = readList(
      bytes(
        "ID,Type_Of_Violence,Date_Start,Date_End,Best\n1,3,2022-05-01,2022-05-03,2\n",
      ),
      { file: "f.csv" },
    );
    expect(found).toMatchObject({
      ok: true,
      reading: { mapping: { name: "UCDP GED" } },
    });
  });

  test("ACLED's precisions become intervals and ranks", () => {
    expect(
      acled("S1,10 May 2022,1,Attack,Syria,Dar'a,Tafas,32.7,36.1,1,2"),
    ).toMatchObject({
      when: { start: "2022-05-10", end: "2022-05-10", precision: "day" },
      where: { precision: "town", name: "Tafas", country: "SY" },
    });
    expect(
      acled("S1,10 May 2022,2,Attack,Syria,Dar'a,Tafas,32.7,36.1,2,2"),
    ).toMatchObject({
      when: { start: "2022-05-07", end: "2022-05-13", precision: "week" },
      where: { precision: "area" },
    });
    // The capital stands for the governorate: its name and point say nothing.
    expect(
      acled("S1,10 May 2022,3,Attack,Syria,Dar'a,Dar'a,32.6,36.1,3,2"),
    ).toMatchObject({
      when: { start: "2022-05-01", end: "2022-05-31", precision: "month" },
      where: { precision: "admin1", name: null, lat: null, admin1: "Dar'a" },
    });
  });

  test("GED prints both ends, and low and high", () => {
    const header =
      "id,date_start,date_end,date_prec,type_of_violence,country,adm_1,where_coordinates,where_prec,best,high,low";
    const found = readList(
      bytes(
        `${header}\n9,2022-05-01,2022-05-06,2,3,Syria,Daraa governorate,Tafas town,1,3,6,2\n`,
      ),
      { file: "f.csv" },
    );
    expect(found).toMatchObject({
      ok: true,
      reading: {
        rows: [
          {
            when: {
              start: "2022-05-01",
              end: "2022-05-06",
              precision: "range",
            },
            amounts: { killed: { min: 2, max: 6 } },
          },
        ],
      },
    });
  });
});
