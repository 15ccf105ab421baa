import { expect, test } from "vitest";
import { utf8 } from "../bytes.js";
import {
  row,
  sheet,
  text,
  workbookOf,
  workbookParts,
  zipOf,
  type Part,
} from "../tables/tables.js";
import { accepted, readAgain, readTableReports, rejects } from "./columns.js";

const read = (bytes: Uint8Array) =>
  readTableReports(bytes, undefined, { format: "xlsx" });

const FIRST = row(2, text("A2", "1"), text("B2", "خبر مختلق"));
const part = (bytes: Uint8Array, toldSize?: number): Part => ({
  bytes,
  ...(toldSize !== undefined && { toldSize }),
});

test.for([
  [
    "entities that expand",
    '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    "TABLE-BROKEN",
  ],
  ["elements without end", "<a>".repeat(100_000), "TABLE-BROKEN"],
  [
    "a bomb",
    part(Buffer.alloc(1_000_000, "<si><t/></si>"), 0xf000_0000),
    "TABLE-TOO-LARGE",
  ],
] as const)("%s: one named reject, nothing thrown", async ([, texts, code]) => {
  const parts = {
    ...workbookParts(sheet(FIRST)),
    "xl/sharedStrings.xml": texts,
  };
  const items = await read(zipOf(parts));
  expect(rejects(items)).toEqual([`1 ${code}`]);
});

test("names of parts are never paths", async () => {
  const parts = workbookParts(sheet(FIRST));
  const relations = parts["xl/_rels/workbook.xml.rels"] as string;
  const outside = relations.replace(
    "worksheets/sheet1.xml",
    "../../../../etc/passwd",
  );
  const items = await read(
    zipOf({ ...parts, "xl/_rels/workbook.xml.rels": outside }),
  );
  expect(accepted(items)).toEqual([]);
});

test("a sheet that breaks off keeps the reports before", async () => {
  const xml = `<worksheet>${sheet(FIRST).replace("</sheetData>", "")}<row r="3"><c>`;
  const items = await read(
    zipOf({ ...workbookParts(""), "xl/worksheets/sheet1.xml": xml }),
  );
  expect(accepted(items).map(({ report }) => report.text)).toEqual([
    "خبر مختلق",
  ]);
  expect(rejects(items)).toEqual(["3 TABLE-BROKEN"]);
});

test("headers that are names of JavaScript's own are names", async () => {
  const table = "text,__proto__,constructor,toString\nخبر مختلق,أ,ب,ج\n";
  const [item] = accepted(await readTableReports(table));
  expect(Object.entries(item?.report.detail?.fields ?? {})).toEqual([
    ["__proto__", "أ"],
    ["constructor", "ب"],
    ["toString", "ج"],
  ]);
  const [again] = accepted(await readAgain(item!));
  expect(again?.report).toEqual(item?.report);
});

test("a header of thousands of columns is not kept with each row", async () => {
  const names = Array.from({ length: 8000 }, (_, at) => `عمود ${at}`);
  const long = "اسم ".repeat(5000);
  const table = [
    ["text", "source", long, ...names],
    ["خبر مختلق", "أ", "قيمة", ...names.map(() => "")],
  ];
  const csv = table.map((cells) => cells.join(",")).join("\n");
  const [item] = accepted(await readTableReports(csv));
  expect(item?.record?.bytes.length).toBeLessThan(2000);
  expect(Object.values(item?.report.detail?.fields ?? {})).toEqual(["قيمة"]);
});

test("a mark of quotation that nothing closes costs its own row at most", async () => {
  const table = 'text,source\n"خبر أول,أ\nخبر ثان,ب\nخبر ثالث,ج\n';
  const texts = accepted(await readTableReports(table)).map(
    ({ report }) => report.text,
  );
  expect(texts).toEqual(['"خبر أول', "خبر ثان", "خبر ثالث"]);
});

test("a row over the limit is one reject, the others are read", async () => {
  const long = "كلام ".repeat(1000);
  const table = `text,source\nخبر أول,أ\n${long},ب\nخبر ثالث,ج\n`;
  const items = await readTableReports(table, undefined, {
    maxRecordBytes: 1000,
  });
  expect(accepted(items)).toHaveLength(2);
  expect(rejects(items)).toEqual(["3 RECORD-TOO-LONG"]);
});

test("a NUL in a cell is replaced, and told", async () => {
  const cells = [text("A2", "1"), text("B2", "خبر مختلق")];
  const bytes = workbookOf(sheet(row(2, ...cells)));
  expect(accepted(await read(bytes))).toHaveLength(1);
  const table = utf8(`text,source\nخبر ${"كلام ".repeat(100)}\0مختلق,أ\n`);
  const [item] = accepted(await readTableReports(table));
  expect(item?.report.text).toContain("\ufffdمختلق");
  expect(item?.notices).toMatchObject([{ code: "IMP-CHARACTER-REPLACED" }]);
});
