import { expect, test } from "vitest";
import { columnLetters } from "../../../src/importers/tables/cell-address.js";
import {
  cellsOf,
  HEAD,
  itemsOf,
  row,
  rowsOf,
  sheet,
  text,
  workbookOf,
  workbookParts,
  zipOf,
} from "./tables.js";

/** A first row of all columns, each merged with a hundred rows below. */
const COLUMNS = Array.from({ length: 16_384 }, (_, at) => columnLetters(at));
const FILLED = Array.from({ length: 100 }, (_, at) => {
  const cells = at === 0 ? "<c><v>1</v></c>".repeat(16_384) : "<c><v>2</v></c>";
  return row(at + 1, cells);
});
const MERGES = COLUMNS.map(
  (letters) => `<mergeCell ref="${letters}1:${letters}100"/>`,
);

test("a text that looks like a formula is a text", async () => {
  const words = "=HYPERLINK(&quot;http://example.org&quot;)";
  expect(
    await cellsOf(
      workbookOf(sheet(row(2, text("A2", words), text("B2", "@x")))),
    ),
  ).toEqual([['=HYPERLINK("http://example.org")', "@x"]]);
  expect(await cellsOf("الرقم,النص\n=1+1,\"+cmd|' /C calc'!A0\"\n")).toEqual([
    ["=1+1", "+cmd|' /C calc'!A0"],
  ]);
});

const broken = (parts: Record<string, unknown>) =>
  itemsOf(zipOf(parts as Parameters<typeof zipOf>[0]));

test.for([
  [
    "entity expansion",
    {
      "xl/sharedStrings.xml":
        '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    },
    "IMP-TABLE-BROKEN",
  ],
  [
    "an entity that nothing declares",
    { "xl/sharedStrings.xml": "<sst><si><t>&lol;</t></si></sst>" },
    "IMP-TABLE-BROKEN",
  ],
  [
    "a part that claims to be endless",
    {
      "xl/worksheets/sheet1.xml": {
        bytes: Buffer.from("<worksheet/>"),
        toldSize: 0xf000_0000,
      },
    },
    "IMP-TABLE-TOO-LARGE",
  ],
  [
    "a part longer than it claims",
    {
      "xl/worksheets/sheet1.xml": {
        bytes: Buffer.alloc(5_000_000, " "),
        toldSize: 9,
      },
    },
    "IMP-TABLE-BROKEN",
  ],
  [
    "elements without end",
    { "xl/worksheets/sheet1.xml": "<a>".repeat(100_000) },
    "IMP-TABLE-BROKEN",
  ],
  [
    "a text without end",
    {
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c><v>${"1".repeat(6_000_000)}`,
    },
    "IMP-TABLE-BROKEN",
  ],
  [
    "rows that run backwards",
    {
      "xl/worksheets/sheet1.xml":
        '<worksheet><sheetData><row r="5"/><row r="4"/></sheetData></worksheet>',
    },
    "IMP-TABLE-BROKEN",
  ],
  [
    "a cell beyond the last column",
    {
      "xl/worksheets/sheet1.xml":
        '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
    },
    "IMP-TABLE-BROKEN",
  ],
  [
    "a merge that would fill a sheet",
    {
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${FILLED.join("")}</sheetData><mergeCells>${MERGES.join("")}</mergeCells></worksheet>`,
    },
    "IMP-TABLE-TOO-LARGE",
  ],
  ["no workbook at all", { "xl/workbook.xml": "<x/>" }, "IMP-NOT-TABLE"],
] as const)("hostile: %s", async ([, parts, code]) => {
  const items = await broken({ ...workbookParts(sheet()), ...parts });
  expect(items.at(-1)).toMatchObject({ kind: "fault", code });
});

test("a sheet that breaks off keeps the rows before", async () => {
  const xml = `<worksheet><sheetData>${HEAD}${row(2, text("A2", "1"), text("B2", "نص"))}<row r="3"><c>`;
  const items = await broken({
    ...workbookParts(""),
    "xl/worksheets/sheet1.xml": xml,
  });
  expect(rowsOf(items)).toHaveLength(1);
  expect(items.at(-1)).toMatchObject({
    kind: "fault",
    sheet: "ورقة",
    line: 3,
    code: "IMP-TABLE-BROKEN",
  });
});

test("a million empty rows are nothing", async () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, at) => `<row r="${at + 2}"/>`,
  );
  const last = row(1_048_576, text("A1048576", "1"), text("B1048576", "نص"));
  const items = await itemsOf(workbookOf(sheet(rows.join(""), last)));
  expect(rowsOf(items)).toMatchObject([
    { number: 1_048_576, cells: ["1", "نص"] },
  ]);
}, 60_000);

test("16,384 columns are read", async () => {
  const cells = Array.from({ length: 16_384 }, () => "<c><v>1</v></c>").join(
    "",
  );
  const items = await itemsOf(workbookOf(sheet(`<row r="2">${cells}</row>`)));
  expect(rowsOf(items)[0]?.cells).toHaveLength(16_384);
});
