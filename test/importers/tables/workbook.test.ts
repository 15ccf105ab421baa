import { writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import {
  cellsOf,
  itemsOf,
  row,
  rowsOf,
  sheet,
  text,
  workbookOf,
} from "./tables.js";

/** The bytes of a workbook as a program writes it. */
async function written(
  fill: (workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("sheets, hidden ones and hidden rows, titles, links, rich text", async () => {
  const bytes = await written((workbook) => {
    const dead = workbook.addWorksheet("الشهداء");
    dead.addRow(["سجل المكتب"]);
    dead.addRow([]);
    dead.addRow(["الاسم", "التاريخ", "العمر"]);
    dead.addRow([
      {
        richText: [{ text: "سامر " }, { text: "الحامد", font: { bold: true } }],
      },
      new Date(Date.UTC(2022, 2, 5)),
      31,
    ]);
    dead.addRow(["ماهر القاسم", new Date(Date.UTC(2022, 2, 6, 14, 30)), null]);
    dead.getRow(5).hidden = true;
    const held = workbook.addWorksheet("المعتقلون", { state: "hidden" });
    held.addRow(["الاسم", "الرابط"]);
    held.addRow(["وائل", { text: "صفحة", hyperlink: "https://example.org/" }]);
  });
  const items = await itemsOf(bytes);
  expect(items.map(({ kind }) => kind)).toEqual([
    "header",
    "row",
    "row",
    "header",
    "row",
  ]);
  expect(items[0]).toMatchObject({
    sheet: "الشهداء",
    number: 3,
    encoding: null,
  });
  expect(rowsOf(items)).toMatchObject([
    {
      sheet: "الشهداء",
      number: 4,
      cells: ["سامر الحامد", "2022-03-05", "31"],
      isHidden: false,
    },
    {
      number: 5,
      cells: ["ماهر القاسم", "2022-03-06 14:30", ""],
      isHidden: true,
    },
    { sheet: "المعتقلون", number: 2, cells: ["وائل", "صفحة"], isHidden: true },
  ]);
  expect([...rowsOf(items)[0]!.typedDates]).toEqual([1]);
  expect(rowsOf(items)[0]!.stored.get(1)).toBe("44625");
});

test.for([
  ["dd/mm/yyyy", 1900, "44625", "2022-03-05"],
  ["dd/mm/yyyy", 1904, "43163", "2022-03-05"],
  ["[$-1170000]B2dd/mm/yyyy;@", 1900, "44625", "2022-03-05"],
  ["[$-2000000]d mmmm yyyy", 1900, "44625", "2022-03-05"],
  ["mmm-yy", 1900, "44621", "2022-03"],
  ["yyyy", 1900, "44621", "2022"],
  ["d/m/yyyy h:mm", 1900, "44625.604166666664", "2022-03-05 14:30"],
  ["h:mm", 1900, "0.604166666666667", "14:30"],
  ["[h]:mm", 1900, "1.5", "36:00"],
  ["dd/mm/yyyy", 1900, "59", "1900-02-28"],
  ["dd/mm/yyyy", 1900, "61", "1900-03-01"],
  ["dd/mm/yyyy", 1900, "60", "60"],
  ["dd/mm/yyyy", 1900, "-3", "-3"],
  ["&quot;يوم &quot;dd", 1900, "44625", "2022-03-05"],
  ["0", 1900, "2.6", "3"],
  ["0.00", 1900, "32.735123", "32.74"],
  ["000000", 1900, "123", "000123"],
  ["#,##0", 1900, "1234567", "1,234,567"],
  ["0%", 1900, "0.25", "25%"],
  ["@", 1900, "44625", "44625"],
  ["General", 1900, "0.30000000000000004", "0.3"],
  ["General", 1900, "963991234567", "963991234567"],
  ["General", 1900, "1E-05", "0.00001"],
] as const)(
  "%s (%i) shows %s as %s",
  async ([format, system, value, shown]) => {
    const cell = `<c r="B2" s="1"><v>${value}</v></c>`;
    const bytes = workbookOf(sheet(row(2, text("A2", "x"), cell)), {
      formats: [format],
      is1904: system === 1904,
    });
    expect(await cellsOf(bytes)).toEqual([["x", shown]]);
  },
);

test("a formula counts by its saved value; without one its cell is named", async () => {
  const bytes = workbookOf(
    sheet(
      row(
        2,
        '<c r="A2"><f>1+1</f><v>2</v></c>',
        '<c r="B2" t="str"><f>A1</f><v>نص</v></c>',
      ),
      row(3, text("A3", "x"), '<c r="B3"><f>[1]Sheet1!A1</f></c>'),
      row(4, text("A4", "y"), '<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      row(5, '<c r="A5" t="s"><v>7</v></c>', '<c r="B5" t="s"><v>0</v></c>'),
    ),
  );
  const rows = rowsOf(await itemsOf(bytes));
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["2", "نص"],
    ["x", ""],
    ["y", "#DIV/0!"],
    ["", "نص"],
  ]);
  expect(rows.map(({ troubles }) => troubles)).toEqual([
    [],
    [{ column: 1, code: "IMP-CELL-NO-VALUE", seen: "=" }],
    [{ column: 1, code: "IMP-CELL-ERROR", seen: "#DIV/0!" }],
    [{ column: 0, code: "IMP-CELL-ERROR", seen: "sharedStrings 7" }],
  ]);
});

test("merged cells: each row has the value, and knows where it stands", async () => {
  const bytes = await written((workbook) => {
    const one = workbook.addWorksheet("s");
    one.addRow(["التاريخ", "الاسم", "ملاحظة"]);
    one.addRow(["5/3/2022", "سامر", ""]);
    one.addRow(["", "ماهر", ""]);
    one.addRow(["", "وائل", ""]);
    one.addRow(["6/3/2022", "نادر", ""]);
    one.mergeCells("A2:A4");
  });
  const rows = rowsOf(await itemsOf(bytes));
  expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ["5/3/2022", "سامر"],
    ["5/3/2022", "ماهر"],
    ["5/3/2022", "وائل"],
    ["6/3/2022", "نادر"],
  ]);
  expect(rows.map(({ merged }) => [...merged])).toEqual([
    [],
    [[0, "A2"]],
    [[0, "A2"]],
    [],
  ]);
});

test("a header of two rows: groups above, names below", async () => {
  const bytes = await written((workbook) => {
    const one = workbook.addWorksheet("s");
    one.addRow(["الرقم", "الضحية", "", "الحدث", ""]);
    one.addRow(["", "الاسم", "العمر", "المكان", "التاريخ"]);
    one.addRow([1, "سامر", 31, "طفس", "5/3/2022"]);
    one.addRow([2, "ماهر", 25, "نوى", "6/3/2022"]);
    one.mergeCells("A1:A2");
    one.mergeCells("B1:C1");
    one.mergeCells("D1:E1");
  });
  const items = await itemsOf(bytes);
  expect(items[0]).toMatchObject({
    number: 2,
    columns: [
      { name: "الرقم" },
      { name: "الاسم" },
      { name: "العمر" },
      { name: "المكان" },
      { name: "التاريخ" },
    ],
  });
  expect(rowsOf(items)).toHaveLength(2);
});

test("a workbook on the disk is read where it lies", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-tables-"));
  const file = path.join(folder, "a.xlsx");
  writeFileSync(
    file,
    workbookOf(sheet(row(2, text("A2", "1"), text("B2", "نص")))),
  );
  const head = Buffer.from("PK\u0003\u0004");
  expect(rowsOf(await itemsOf(head, { path: file }))).toMatchObject([
    { cells: ["1", "نص"] },
  ]);
});
