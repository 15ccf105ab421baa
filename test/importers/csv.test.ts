import { describe, expect, it } from "vitest";
import { describeImporter } from "../conformance/importers.js";
import { csvImporter } from "../../src/importers/csv.js";
import { recognised } from "../../src/importers/registry.js";
import { utf16, utf8 } from "./bytes.js";
import {
  accepted,
  readAgain,
  readTableReports as read,
  rejects,
} from "./columns/columns.js";

const TEXT = "قُتل شخصان في بلدة صيدا مساء الجمعة.";
const LONG = 'قال شاهد، وهو من الحي: "سمعنا دوياً"\nثم ساد الهدوء.';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");

const HEADER = ["المعرّف", "تاريخ النشر", "المصدر", "العنوان", "النص"] as const;

describeImporter(csvImporter, {
  good: utf8(
    csv(
      HEADER,
      ["kh-1", "2022-03-05", "شبكة حوران", "قتيلان", TEXT],
      ["kh-2", "6/3/2022", "", "", LONG],
    ),
  ),
  expected: [
    { id: "kh-1", text: TEXT },
    { id: "kh-2", text: LONG },
  ],
  empty: { bytes: utf8(csv(HEADER)), rejects: 0 },
});

describe("columns by their names", () => {
  it("reads all fields, and keeps the others by their names", async () => {
    const table = csv(
      [...HEADER, "الرابط", "الكاتب", "ملاحظات", ""],
      [
        "kh-1",
        "5 آذار 2022",
        "شبكة حوران",
        "قتيلان",
        TEXT,
        "https://example.org/1",
        "هاني سالم",
        "وصلت بالبريد",
        "س",
      ],
    );
    const [item] = accepted(await read(table));
    expect(item).toMatchObject({
      report: {
        id: "kh-1",
        outlet: "شبكة حوران",
        url: "https://example.org/1",
        title: "قتيلان",
        published: "2022-03-05",
        text: TEXT,
        kind: "article",
        detail: {
          author: "هاني سالم",
          fields: { ملاحظات: "وصلت بالبريد", I: "س" },
        },
      },
      record: { kind: "row", format: "csv", mediaType: "application/json" },
      position: { file: "t", line: 2 },
      notices: [],
    });
  });

  it.for([
    ["text,source,date\n", "English"],
    ["text;source;date\n", "semicolons"],
    ["text\tsource\tdate\n", "tabs"],
    ['\ufeff"Full Text","Outlet","Published"\n', "capitals and a mark"],
    ["نص الخبر,الوسيلة,التاريخ\n", "Arabic"],
    ["النَّصّ,المَصدر,تاريخ النشر (م)\n", "marks and brackets"],
  ])("knows %j", async ([header]) => {
    const separator = /[;\t]/.exec(header!)?.[0] ?? ",";
    const row = [TEXT, "وكالة", "2022-03-05"].join(separator);
    const [item] = accepted(await read(`${header}${row}\n`));
    expect(item?.report).toMatchObject({
      text: TEXT,
      outlet: "وكالة",
      published: "2022-03-05",
    });
  });

  it.for([
    ["م,تفاصيل\n1,نص\n", "1 COLUMNS-UNKNOWN"],
    ["الاسم,العمر\nسامر,20\n", "1 COLUMNS-UNKNOWN"],
    ["text,full text\nنص,نص\n", "1 COLUMNS-UNCLEAR"],
    ["النص,المصدر,الصفحة\nخبر,أ,ب\n", "1 COLUMNS-UNCLEAR"],
    [
      `الخبر,التفاصيل\nقتيلان,${"كلام طويل ".repeat(12)}\n`,
      "1 COLUMNS-UNCLEAR",
    ],
  ] as const)("does not guess %j", async ([table, fault]) => {
    const items = await read(table);
    expect(rejects(items)).toEqual([fault]);
    const [item] = items;
    if (item?.ok !== false) throw new Error("a report");
    expect(item.reject.expected).not.toBe("");
  });

  it("takes a column of links for links, whatever it is called", async () => {
    const table = `النص,المصدر\n${TEXT},https://example.org/1\n`;
    const [item] = accepted(await read(table));
    expect(item?.report).toMatchObject({
      outlet: null,
      url: "https://example.org/1",
    });
  });

  it("reads columns as a mapping names them", async () => {
    const table = "م,تفاصيل,الجهة\n1,نص أول,مكتب\n2,نص ثان,\n";
    const columns = {
      columns: { text: ["نص الحادثة", "تفاصيل"], outlet: "الجهة", id: "م" },
      outlet: "مكتب المتابعة",
      ids: "file",
      kind: "statement",
    };
    const items = accepted(await read(table, columns));
    expect(items.map(({ report }) => report)).toMatchObject([
      { id: "t/1", text: "نص أول", outlet: "مكتب", kind: "statement" },
      { id: "t/2", text: "نص ثان", outlet: "مكتب المتابعة" },
    ]);
  });

  it("rejects a table that lacks a column of the mapping", async () => {
    const columns = { columns: { text: "تفاصيل", id: "المعرف" } };
    const items = await read("م,تفاصيل\n1,نص أول\n", columns);
    expect(rejects(items)).toEqual(["1 COLUMNS-MISSING"]);
  });

  it.for([{}, { columns: {} }, { columns: { text: "a", other: "b" } }, 5])(
    "rejects a mapping that is none: %j",
    async (columns) => {
      const items = await read("a,b\nنص,نص\n", columns);
      expect(rejects(items)).toEqual(["1 COLUMNS-MAPPING"]);
    },
  );
});

describe("rows", () => {
  it("names the line, the cell and what stood in it", async () => {
    const table = csv(
      ["التاريخ", "النص"],
      ["5/3/2022", TEXT],
      ["قريباً", LONG],
      ["6/3/2022", " "],
      ["7/3/2022", TEXT],
    );
    const items = await read(table);
    expect(rejects(items)).toEqual(["3 CELL-DATE A3", "5 TEXT-EMPTY"]);
    expect(accepted(items)).toHaveLength(2);
  });

  it("rejects rows whose cells are not as many as the header's", async () => {
    const table = `النص,المصدر\nقال، وهو هناك,أ\nنص, بلا علامات,ب\nنص قصير\n`;
    expect(rejects(await read(table))).toEqual(["3 ROW-WIDTH", "4 ROW-WIDTH"]);
  });

  it("gives a row without an id one by what it says", async () => {
    const rows = [
      ["خبر أول", "أ"],
      ["خبر ثان", "ب"],
    ];
    const header = ["النص", "ملاحظات"];
    const ids = async (...cells: string[][]) =>
      accepted(await read(csv(header, ...cells))).map(
        ({ report }) => report.id,
      );
    const [first, second] = await ids(...rows);
    expect(first).toMatch(/^t\/row-[0-9a-f]{16}$/);
    expect(await ids(rows[1]!, rows[0]!)).toEqual([second, first]);
    const [changed] = await ids(["خبر أول", "ج"]);
    expect(changed).not.toBe(first);
  });

  it("takes numbers of rows for ids of this file alone", async () => {
    const table = csv(["id", "text"], ["1", TEXT], ["2", LONG], ["", "ثالث"]);
    const ids = accepted(await read(table)).map(({ report }) => report.id);
    expect(ids).toEqual(["t/1", "t/2", expect.stringMatching(/^t\/row-/)]);
  });

  it("keeps rows that read alone by themselves, wherever they stood", async () => {
    const columns = {
      columns: { text: "النص", published: "التاريخ", id: "م" },
      dates: { calendar: "hijri" },
      outlet: "مكتب",
    };
    const row = ["2/8/1443", LONG, "", "س"];
    const header = ["التاريخ", "النص", "م", "لون"];
    const table = csv(["عنوان", "", "", ""], header, row);
    const later = csv(header, ["3/8/1443", TEXT, "9", ""], row);
    const [item] = accepted(await read(table, columns));
    const [, same] = accepted(await read(later, columns));
    expect(same?.record).toEqual(item?.record);
    const [again] = accepted(await readAgain(item!));
    expect(again?.report).toEqual(item?.report);
    expect(again?.record).toEqual(item?.record);
  });

  it("rejects bytes that only begin as a row that was kept", async () => {
    const items = await read('{"as":"row 1","id":5}');
    expect(rejects(items)).toEqual(["1 UNREADABLE-RECORD"]);
  });

  it("tells where an encoding explains nothing", async () => {
    const bytes = Buffer.concat([
      utf8("النص,المصدر\n"),
      utf8(TEXT),
      Buffer.from([0xff, 0x2c]),
      utf8("أ\n"),
    ]);
    const [item] = accepted(await read(bytes));
    expect(item?.notices).toMatchObject([{ code: "IMP-CELL-DAMAGED" }]);
  });

  it("reads Windows-1256 and UTF-16, and says so", async () => {
    const table = `النص,المصدر\n${"خبر"},أ\n`;
    const legacy = Buffer.from(Array.from(table, legacyByte));
    for (const [bytes, encoding] of [
      [legacy, "windows-1256"],
      [utf16(table, true), "utf-16le"],
    ] as const) {
      expect(recognised("-", bytes).format).toBe("csv");
      const [item] = accepted(await read(bytes));
      expect(item?.report).toMatchObject({
        text: "خبر",
        outlet: "أ",
        detail: { encoding },
      });
    }
  });
});

/** The byte of a letter in Windows-1256. */
function legacyByte(letter: string): number {
  const decoder = new TextDecoder("windows-1256");
  for (let byte = 0; byte < 256; byte += 1)
    if (decoder.decode(Uint8Array.of(byte)) === letter) return byte;
  throw new Error(letter);
}

describe("recognition", () => {
  it.for([
    ["t.csv", "م,تفاصيل\n1,نص\n", "csv"],
    ["t.csv", "كلام بلا عناوين\n", "csv"],
    ["t.csv", '{"id":"a","text":"نص"}\n', "jsonl"],
    ["-", "النص,المصدر\nخبر,أ\n", "csv"],
    ["t.txt", "text\tdate\nخبر\t2022-03-05\n", "csv"],
    ["t.txt", "قال المصدر, وهو النص, إن الخبر صحيح.\n", "text"],
    ["t.txt", "الخبر, كما ورد في المصدر\nوالنص أدناه\n", "text"],
    ["t.txt", "المصدر: وكالة\nالتاريخ: اليوم\nالنص: خبر\n", "text"],
    ["t.txt", "النص\nخبر\n", "text"],
  ] as const)("%s %j is %s", ([name, text, format]) => {
    expect(recognised(name, utf8(text)).format).toBe(format);
  });
});
