import fc from "fast-check";
import { expect, test } from "vitest";
import { casualtyTotal } from "../../src/statistics/casualty-total.js";
import { csvCell, csvRow } from "../../src/exporters/csv-cell.js";
import { csvExporter } from "../../src/exporters/csv.js";
import { fileBytes } from "../../src/exporters/file-bytes.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import { UNREVIEWED } from "../../src/release/index.js";
import { BARE, INCIDENT } from "./incidents.js";
import { parseCsv } from "./opened.js";

async function table(incidents = [INCIDENT]) {
  const fit = incidents.map((incident) => ({
    ...incident,
    review: UNREVIEWED,
    namesWithheld: 0,
  }));
  const origin = bareOrigin("1.0.0", "internal");
  const { files } = await csvExporter.write(fit, origin, NO_KNOWLEDGE);
  const text = fileBytes(files[0]!).toString("utf8");
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ""));
  return {
    text,
    records: rows.map((row) =>
      Object.fromEntries(head.map((name, index) => [name, row[index]])),
    ),
  };
}

test("begins with a byte order mark, for Excel", async () => {
  expect((await table()).text.startsWith("\ufeffreview,id,")).toBe(true);
});

test("a row says what the incident says", async () => {
  expect((await table()).records[0]).toMatchObject({
    review: "آلي، غير مدقَّق",
    type: "assassination",
    type_ar: "اغتيال",
    status: "attempted",
    start: "2023-05-01",
    end: "2023-05-02",
    admin1: "درعا",
    lat: "-1.5",
    killed_min: "2",
    killed_max: "",
    wounded_min: "0",
    wounded_max: "0",
    survived_min: "1",
    arrested_min: "",
    names: "حسان الديري؛ سالم العوض",
    perpetrators: "مجهولون؛ مجموعة أبو ريم (متهم بحسب مصدر: ليلى العوض)",
    perpetrator_ids: "unknown",
    weapons: "gunfire؛ ied",
    independent_sources: "2",
    sources: "تجمع السهل ← ليلى العوض؛ مصدر محلي",
    contested: "/casualties/killed؛ /targets",
    reports: "r1/i1؛ r2/i3",
  });
});

test("what is not known is an empty cell, never a zero", async () => {
  const [row = {}] = (await table([BARE])).records;
  for (const name of ["start", "place", "killed_min", "killed_max", "names"]) {
    expect(row[name]).toBe("");
  }
});

test.for([
  "=HYPERLINK(1)",
  "+963 11",
  "-2",
  "@cmd",
  " =1+1",
  "\t=1",
  "\r=1",
  "＝1",
  "＠x",
])("no spreadsheet computes %j", (text) => {
  const cell = csvCell(text);
  expect(parseCsv(`${cell}\r\n`)[0]?.[0]).toBe(`'${text}`);
});

test("numbers stay numbers, below zero too", () => {
  expect(csvRow([-1.5, 0, null, undefined, "درعا"])).toBe("-1.5,0,,,درعا\r\n");
});

test("any cell is read back as it was, but for the guard", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 2, maxLength: 5 }),
      (cells) => {
        const read = parseCsv(csvRow(cells))[0] ?? [];
        expect(read.map((cell) => cell.replace(/^'/, ""))).toEqual(
          cells.map((cell) => cell.replace(/^'/, "")),
        );
      },
    ),
  );
});

test("rows of a group are part of another row; perpetrators never count", () => {
  const row = { outcome: "killed", role: "civilian", names: [] } as const;
  const of = (...casualties: (typeof INCIDENT)["casualties"][number][]) =>
    casualtyTotal({ casualties }, "killed");
  expect(of()).toEqual({ min: null, max: null });
  expect(of({ ...row, min: null, max: null })).toEqual({
    min: null,
    max: null,
  });
  expect(of({ ...row, min: 3, max: 3 }, { ...row, min: 2, max: null })).toEqual(
    {
      min: 5,
      max: null,
    },
  );
  expect(
    of({ ...row, min: 3, max: 3 }, { ...row, min: 1, max: 1, group: "child" }),
  ).toEqual({ min: 3, max: 3 });
  expect(of({ ...row, min: 1, max: 1, group: "woman" })).toEqual({
    min: 1,
    max: 1,
  });
  expect(
    of(
      { ...row, min: 4, max: 4 },
      { ...row, min: 1, max: 1, perpetrator: true },
      { ...row, min: 9, max: 9, unit: "family" },
    ),
  ).toEqual({ min: 4, max: 4 });
});
