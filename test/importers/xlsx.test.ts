import { describe, expect, it } from "vitest";
import { describeImporter } from "../conformance/importers.js";
import { standardInput } from "../../src/importers/input.js";
import { readReports } from "../../src/importers/read-reports.js";
import { xlsxImporter } from "../../src/importers/xlsx.js";
import { all, pieces } from "./bytes.js";
import {
  accepted,
  readAgain,
  readTableReports,
  rejects,
} from "./columns/columns.js";
import { workbookOf } from "./columns/workbooks.js";
import { workbookParts, zipOf } from "./tables/tables.js";

const TEXT = "قُتل شخصان في بلدة صيدا مساء الجمعة.";
const LONG = "قال شاهد: «سمعنا دوياً»\nثم ساد الهدوء.";
const HEADER = ["المعرّف", "تاريخ النشر", "المصدر", "النص"];
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const read = (bytes: Uint8Array, columns?: unknown) =>
  readTableReports(bytes, columns, { format: "xlsx" });

describeImporter(xlsxImporter, {
  good: await workbookOf({
    أخبار: [
      HEADER,
      ["kh-1", day("2022-03-05"), "شبكة حوران", TEXT],
      ["kh-2", "6/3/2022", "", LONG],
    ],
  }),
  expected: [
    { id: "kh-1", text: TEXT },
    { id: "kh-2", text: LONG },
  ],
  empty: { bytes: await workbookOf({ أخبار: [HEADER] }), rejects: 0 },
});

describe("workbooks", () => {
  it("reads typed dates as such, whatever the mapping says of others", async () => {
    const bytes = await workbookOf({
      أخبار: [
        HEADER,
        ["kh-1", day("2022-03-05"), "", TEXT],
        ["kh-2", "2/8/1443", "", LONG],
      ],
    });
    const columns = {
      columns: { text: "النص", published: "تاريخ النشر" },
      dates: { calendar: "hijri" },
    };
    const items = accepted(await read(bytes, columns));
    const days = items.map(({ report }) => report.published);
    expect(days).toEqual(["2022-03-05", "2022-03-05"]);
  });

  it("names sheet, row and cell of what cannot be read", async () => {
    const bytes = await workbookOf({
      أخبار: [
        HEADER,
        ["kh-1", "قريباً", "", TEXT],
        ["kh-2", day("2022-03-05"), "", { formula: "D2" }],
        ["kh-3", day("2022-03-06"), "", ""],
        ["kh-4", day("2022-03-07"), "", LONG],
      ],
    });
    const items = await read(bytes);
    expect(rejects(items)).toEqual([
      "2 CELL-DATE أخبار!B2",
      "3 CELL-NO-VALUE أخبار!D3",
      "4 TEXT-EMPTY",
    ]);
    expect(items[0]).toMatchObject({
      reject: { member: "t/أخبار", context: { column: "تاريخ النشر" } },
    });
    expect(accepted(items)).toMatchObject([
      { report: { id: "kh-4" }, position: { line: 5, member: "t/أخبار" } },
    ]);
  });

  it("reads each sheet by its own header; one that holds no reports is named", async () => {
    const bytes = await workbookOf({
      آذار: [
        ["النص", "المصدر"],
        [TEXT, "أ"],
      ],
      نيسان: [
        ["الجهة الناشرة", "النص"],
        ["ب", LONG],
      ],
      أرقام: [
        ["المحافظة", "العدد"],
        ["درعا", 3],
      ],
      فارغة: [],
    });
    const items = await read(bytes);
    expect(accepted(items).map(({ report }) => report)).toMatchObject([
      { id: expect.stringMatching(/^t\/آذار\/row-/), text: TEXT, outlet: "أ" },
      { id: expect.stringMatching(/^t\/نيسان\/row-/), text: LONG, outlet: "ب" },
    ]);
    expect(rejects(items)).toEqual(["1 COLUMNS-UNKNOWN"]);
    const columns = {
      columns: { text: "النص" },
      sheets: ["آذار", "نيسان"],
    };
    expect(rejects(await read(bytes, columns))).toEqual([]);
  });

  it("takes ids as their format shows them, long numbers in full", async () => {
    const bytes = await workbookOf(
      {
        أخبار: [
          ["report id", "text"],
          [7, TEXT],
          [123456789012345, LONG],
        ],
      },
      (workbook) => {
        workbook.getWorksheet("أخبار")!.getCell("A2").numFmt = '"DR-"0000';
      },
    );
    const ids = accepted(await read(bytes)).map(({ report }) => report.id);
    expect(ids).toEqual(["DR-0007", "123456789012345"]);
  });

  it("keeps rows that read alone by themselves", async () => {
    const bytes = await workbookOf({
      أخبار: [
        [...HEADER, "لون"],
        ["", day("2022-03-05"), "", TEXT, 0.5],
        ["", "آذار 2022", "", LONG, null],
      ],
    });
    for (const item of accepted(await read(bytes))) {
      expect(item.record).toMatchObject({ kind: "row", format: "xlsx" });
      const [again] = accepted(await readAgain(item));
      expect(again?.report).toEqual(item.report);
      expect(again?.record).toEqual(item.record);
    }
  });

  it("rejects what is no workbook, a broken one, and one that expands", async () => {
    const sheet = "<sheetData><row><c t='inlineStr'><is><t>النص";
    const broken = zipOf(workbookParts(sheet));
    for (const [bytes, code] of [
      [Buffer.from("PK\u0003\u0004 no more"), "TABLE-BROKEN"],
      [zipOf({ "word/document.xml": "<a/>" }), "NOT-TABLE"],
      [broken, "TABLE-BROKEN"],
    ] as const) {
      const items = await read(bytes);
      expect(rejects(items).map((line) => line.split(" ")[1])).toEqual([code]);
    }
  });

  it("is known by its content, whatever it is called", async () => {
    const bytes = await workbookOf({ أخبار: [HEADER, ["a", "", "", TEXT]] });
    for (const file of ["t.xlsx", "t.csv", "t", "t.txt"]) {
      const input = { ...standardInput(() => pieces(bytes, 9000)), file };
      const [item] = accepted(await all(readReports([input])));
      expect(item?.record?.format).toBe("xlsx");
    }
    const other = zipOf({ "word/document.xml": "<a/>" });
    expect(xlsxImporter.recognises(other)).toBe(false);
  });
});
