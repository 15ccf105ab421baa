import { expect, test } from "vitest";
import { cellAddress } from "../../../src/importers/tables/cell-address.js";
import { utf16, utf8 } from "../bytes.js";
import { cellsOf, itemsOf, rowsOf } from "./tables.js";

const HEAD = "الرقم,التاريخ,النص";

/** Bytes of a text in Windows-1256. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const letters = Array.from({ length: 256 }, (_, byte) =>
    decoder.decode(Uint8Array.of(byte)),
  );
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}

test("rows and their places, blank lines and line ends in cells counted", async () => {
  const items = await itemsOf(
    `تقرير شهر أيار\n\n${HEAD}\n1,5/5/2022,"سطر\nوآخر"\n\n2,6/5/2022,نص\n`,
  );
  expect(items[0]).toMatchObject({
    kind: "header",
    sheet: null,
    number: 3,
    line: 3,
    columns: [
      { column: 0, name: "الرقم", key: "الرقم" },
      { column: 1, name: "التاريخ" },
      { column: 2, name: "النص" },
    ],
    above: [{ number: 1, cells: ["تقرير شهر أيار"] }],
    encoding: "utf-8",
  });
  expect(rowsOf(items)).toMatchObject([
    { number: 4, line: 4, cells: ["1", "5/5/2022", "سطر\nوآخر"] },
    { number: 6, line: 7, cells: ["2", "6/5/2022", "نص"] },
  ]);
  expect(cellAddress(2, 6)).toBe("C6");
});

test.for([
  ["comma", `${HEAD}\n1,2,ثلاثة\n`],
  ["semicolon, with commas in the text", "الرقم;التاريخ;النص\n1;2;ثلاثة\n"],
  ["tab", "الرقم\tالتاريخ\tالنص\n1\t2\tثلاثة\n"],
  ["bar", "الرقم|التاريخ|النص\n1|2|ثلاثة\n"],
  ["Excel's own mark", "sep=;\nالرقم;التاريخ;النص\n1;2;ثلاثة\n"],
  ["a title with a comma", "Report, May\nالرقم;التاريخ;النص\n1;2;ثلاثة\n"],
] as const)("separator: %s", async ([, text]) => {
  expect(await cellsOf(text)).toEqual([["1", "2", "ثلاثة"]]);
});

test("numbers with commas do not make semicolons commas", async () => {
  const rows = ["a;b;c", "1,5;2,5;x,y,z,w", "1,5;2,5;x,y,z,w"];
  expect(await cellsOf(rows.join("\n"))).toEqual([
    ["1,5", "2,5", "x,y,z,w"],
    ["1,5", "2,5", "x,y,z,w"],
  ]);
});

const TEXT = `${HEAD}\n1,5/5/2022,قصف مدفعي على البلدة\n`;

test.for([
  ["utf-8", utf8(TEXT)],
  ["utf-8", utf8(`\ufeff${TEXT}`)],
  ["utf-16le", utf16(TEXT, true)],
  ["utf-16le", utf16(TEXT, false)],
  ["windows-1256", windows1256(TEXT)],
  [
    "windows-1256",
    Buffer.concat([utf8(`${"a".repeat(70_000)}\n`), windows1256(TEXT)]),
  ],
] as const)("%s is read, however the bytes come", async ([encoding, bytes]) => {
  const whole = await itemsOf(bytes);
  expect(rowsOf(whole).at(-1)?.cells).toEqual([
    "1",
    "5/5/2022",
    "قصف مدفعي على البلدة",
  ]);
  expect(whole.find(({ kind }) => kind === "header")).toMatchObject({
    encoding,
  });
  for (const size of [1, 7, 4097])
    expect(await itemsOf(bytes, { size })).toEqual(whole);
});

test("an encoding that the user names is taken", async () => {
  const bytes = Uint8Array.of(0xe2, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32);
  const [header] = await itemsOf(bytes, { encoding: "iso-8859-6" });
  expect(header).toMatchObject({
    encoding: "iso-8859-6",
    columns: [{ name: "ق" }, { name: "a" }],
  });
});

test("bytes that nothing explains stand, and are told", async () => {
  const bytes = Buffer.concat([
    utf8(TEXT),
    utf8("2,"),
    Uint8Array.of(0xff),
    utf8(",x\n"),
  ]);
  const items = await itemsOf(bytes);
  expect(rowsOf(items)).toHaveLength(2);
  expect(items.at(-1)).toEqual({ kind: "damaged", encoding: "utf-8" });
});

test.for([
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "PNG"],
  [
    "an encrypted or old workbook",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    "old Word, Excel or Outlook",
  ],
  ["zeros", new Uint8Array(100), "binary"],
] as const)("%s is no table", async ([, bytes, seen]) => {
  expect(await itemsOf(bytes)).toEqual([
    { kind: "fault", sheet: null, line: 1, code: "IMP-NOT-TABLE", seen },
  ]);
});

test("an empty file has no sheet", async () => {
  expect(await itemsOf("")).toEqual([]);
  expect(await itemsOf("\n\n ,,\n")).toEqual([]);
});

test("a row over the limit is one fault, the others stand", async () => {
  const long = `2,x,"${"ط".repeat(500)}"`;
  const items = await itemsOf(`${HEAD}\n1,a,b\n${long}\n3,c,d\n`, {
    maxRowBytes: 200,
  });
  expect(rowsOf(items).map(({ number, cells }) => [number, cells[0]])).toEqual([
    [2, "1"],
    [4, "3"],
  ]);
  expect(items.find(({ kind }) => kind === "fault")).toMatchObject({
    line: 3,
    code: "IMP-ROW-TOO-LONG",
    context: { limit: 200 },
  });
});

test("more columns than a sheet can have is one fault", async () => {
  const items = await itemsOf(`${HEAD}\n${",x".repeat(16_384)}\n1,2,3\n`);
  expect(items.find(({ kind }) => kind === "fault")).toMatchObject({
    line: 2,
    code: "IMP-ROW-COLUMNS",
    context: { cells: 16_385, wanted: 16_384 },
  });
  expect(rowsOf(items)).toHaveLength(1);
});
