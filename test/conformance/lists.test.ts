import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listMappingSchema } from "../../src/importers/lists/list-mapping.js";
import { readList } from "../../src/importers/lists/read-list.js";

/** Any list: nothing throws, and no record is lost. */
const MAPPING = listMappingSchema.parse({
  name: "مكتب مختلق",
  columns: {
    date: "التاريخ",
    place: "المكان",
    killed: "قتلى",
    notes: "ملاحظة",
  },
});

const read = (bytes: Uint8Array) =>
  readList([bytes], { file: "f.csv", mappings: [MAPPING] });

const HEAD = "التاريخ,المكان,قتلى,ملاحظة";
const ROWS = ["1/5/2022,طفس,2,نص", "2/5/2022,داعل,1,نص"];
const TEXT = [HEAD, ...ROWS].join("\n");

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

/** Bytes of a text in Windows-1256. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from([...text].map((letter) => byteOf.get(letter) ?? 63));
}

async function accounted(
  bytes: Uint8Array,
): Promise<{ rows: number; rejected: number }> {
  const found = await read(bytes);
  if (!found.ok) throw new Error(found.fault.code);
  const { rows, rejected } = found.reading;
  return { rows: rows.length, rejected: rejected.length };
}

describe("a table in any dress is read", () => {
  test.for([
    ["plain", utf8(TEXT)],
    ["with a byte order mark", utf8(`\ufeff${TEXT}`)],
    ["UTF-16, little end first", utf16(TEXT, false)],
    ["UTF-16, big end first", utf16(TEXT, true)],
    ["Windows-1256", windows1256(TEXT)],
    ["semicolons", utf8(TEXT.replaceAll(",", ";"))],
    ["tabs", utf8(TEXT.replaceAll(",", "\t"))],
    [
      "Excel's mark of the separator",
      utf8(`sep=;\n${TEXT.replaceAll(",", ";")}`),
    ],
    ["Windows line ends", utf8(TEXT.replaceAll("\n", "\r\n"))],
    ["old Mac line ends", utf8(TEXT.replaceAll("\n", "\r"))],
    ["empty cells at the ends of rows", utf8(TEXT.replaceAll("نص", "نص,,"))],
    ["quoted cells over two lines", utf8(TEXT.replaceAll("نص", '"سطر\nوآخر"'))],
  ] as const)("%s", async ([, bytes]) => {
    const found = await read(bytes);
    expect(found).toMatchObject({
      ok: true,
      reading: {
        rejected: [],
        rows: [
          { where: { name: "طفس" }, amounts: { killed: { min: 2 } } },
          { where: { name: "داعل" } },
        ],
      },
    });
  });
});

describe("a damaged table loses no row", () => {
  test.for([
    [
      "a quotation mark that nothing closes",
      [HEAD, '1/5/2022,طفس,2,"نص', ...ROWS],
      3,
      0,
    ],
    [
      "two of them, rows apart",
      [
        HEAD,
        '1/5/2022,طفس,2,"نص',
        ...Array.from({ length: 40 }, () => ROWS[0]!),
        '3/5/2022,نوى,1,"نص',
      ],
      42,
      0,
    ],
    [
      "quotation marks inside a cell",
      [HEAD, '1/5/2022,طفس,2,قال "نص" ومضى'],
      1,
      0,
    ],
    [
      "a cell too few and one too many",
      [HEAD, "1/5/2022,طفس,2", "1/5/2022,طفس,2,نص,زائد", ROWS[0]!],
      1,
      2,
    ],
    ["only a header", [HEAD], 0, 0],
  ] as const)("%s", async ([, lines, rows, rejected]) => {
    expect(await accounted(utf8(lines.join("\n")))).toEqual({ rows, rejected });
  });

  test("a line in another encoding stands, and is told", async () => {
    const bytes = Buffer.concat([
      utf8(`${TEXT}\n3/5/2022,`),
      Uint8Array.of(0xe4, 0xe6, 0xec),
      utf8(",1,x\n"),
    ]);
    const found = await read(bytes);
    expect(found).toMatchObject({
      ok: true,
      reading: { rejected: [], notices: [{ code: "IMP-LIST-BYTES" }] },
    });
    expect((await accounted(bytes)).rows).toBe(3);
  });

  test.for([
    [
      "a broken workbook",
      Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0),
      "IMP-TABLE-BROKEN",
    ],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0),
      "IMP-LIST-NOT-TABLE",
    ],
    ["another table", utf8("a,b\n1,2\n"), "IMP-LIST-HEADER"],
    ["nothing", new Uint8Array(), "IMP-LIST-HEADER"],
  ] as const)("%s is refused by name", async ([, bytes, code]) => {
    expect(await read(bytes)).toMatchObject({ ok: false, fault: { code } });
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "1/5/2022",
    "٣",
    '"',
    '""',
    'a"b',
    "طفس",
    "؛",
    "-1",
    "=1+1",
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n\0]/g, " ")),
);

test("any lines without line ends in quotes: each is a row or a reject", async () => {
  const line = fc
    .array(cell, { minLength: 1, maxLength: 6 })
    .map((cells) => `x${cells.join(",")}`);
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const text = [HEAD, ...lines].join("\n");
      const { rows, rejected } = await accounted(utf8(text));
      // A quoted cell may join lines; it joins what it opened, and no more.
      const joins = lines.filter((one) => one.includes('"')).length * 20;
      expect(rows + rejected).toBeLessThanOrEqual(lines.length);
      expect(rows + rejected).toBeGreaterThanOrEqual(lines.length - joins);
      if (joins === 0) expect(rows + rejected).toBe(lines.length);
    }),
  );
});

test("any bytes at all: nothing throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
      expect(
        typeof (await read(Buffer.concat([utf8(`${HEAD}\n`), tail]))).ok,
      ).toBe("boolean");
      expect(typeof (await read(tail)).ok).toBe("boolean");
    }),
  );
});
