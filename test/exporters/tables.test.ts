import excel from "exceljs";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { afterEach, expect, test, vi } from "vitest";
import { csvTablesExporter } from "../../src/exporters/csv-tables.js";
import type { Exporter } from "../../src/exporters/exporter.js";
import { fileBytes } from "../../src/exporters/file-bytes.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import { parquetExporter } from "../../src/exporters/parquet.js";
import { zipParts } from "../../src/exporters/stable-zip.js";
import { xlsxExporter } from "../../src/exporters/xlsx.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { UNREVIEWED } from "../../src/release/index.js";
import { BARE, INCIDENT } from "./incidents.js";
import { parseCsv } from "./opened.js";

afterEach(() => {
  vi.useRealTimers();
});

async function made(
  exporter: Exporter,
  incidents: readonly RegisterIncident[] = [INCIDENT, BARE],
  language: "ar" | "en" = "ar",
) {
  const fit = incidents.map((incident) => ({
    ...incident,
    review: UNREVIEWED,
    namesWithheld: 0,
  }));
  const origin = { ...bareOrigin("1.0.0", "internal"), language };
  const { files, leftOut } = await exporter.write(fit, origin, NO_KNOWLEDGE);
  return { leftOut, bytes: files.map((file) => fileBytes(file)) };
}

async function bookOf(
  ...args: Parameters<typeof made> extends [unknown, ...infer R] ? R : never
) {
  const { bytes } = await made(xlsxExporter, ...args);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes[0] as never);
  return {
    book,
    bytes: bytes[0]!,
    leftOut: (await made(xlsxExporter, ...args)).leftOut,
  };
}

const at = (sheet: excel.Worksheet, row: number, title: string) => {
  const titles = (sheet.getRow(1).values as string[]).slice(1);
  return sheet.getCell(row, titles.indexOf(title) + 1);
};

test("the workbook is right to left in Arabic, its head stays in sight", async () => {
  const { book } = await bookOf();
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "الحوادث",
    "الضحايا",
    "ما رُوي",
    "عن الملف",
  ]);
  for (const { views } of book.worksheets)
    expect(views[0]).toMatchObject({
      rightToLeft: true,
      state: "frozen",
      ySplit: 1,
    });
});

test("in English it is left to right, with English titles", async () => {
  const { book } = await bookOf([INCIDENT], "en");
  const [sheet] = book.worksheets;
  expect(sheet?.name).toBe("Incidents");
  expect(sheet?.views[0]?.rightToLeft ?? false).toBe(false);
  expect(at(sheet!, 2, "Incident").value).toBe(INCIDENT.id);
  expect(at(sheet!, 2, "Killed (lowest)").value).toBe(2);
});

test("cells are typed: days are days, numbers numbers, texts texts", async () => {
  const { book } = await bookOf([
    {
      ...INCIDENT,
      where: { ...INCIDENT.where, name: "=1+1", placeId: "0042" },
    },
    BARE,
  ]);
  const [sheet] = book.worksheets;
  const day = at(sheet!, 2, "من يوم");
  expect(day.value).toEqual(new Date("2023-05-01T00:00:00Z"));
  expect(day.numFmt).toBe("yyyy-mm-dd");
  expect(at(sheet!, 2, "خط العرض").value).toBe(-1.5);
  expect(at(sheet!, 2, "قُتل (أقل عدد)").value).toBe(2);
  const name = at(sheet!, 2, "المكان");
  expect([name.value, name.type]).toEqual(["=1+1", excel.ValueType.String]);
  expect(at(sheet!, 2, "رمز المكان").value).toBe("0042");
  expect(at(sheet!, 3, "من يوم").value).toBeNull();
});

test("the book has no clock of its own, and no formula", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2031, 1, 2) });
  const early = (await made(xlsxExporter)).bytes[0]!;
  vi.setSystemTime(Date.UTC(2044, 3, 5));
  expect((await made(xlsxExporter)).bytes[0]!.equals(early)).toBe(true);
  const parts = await zipParts(early);
  const text = parts.map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
  expect(text.join("\n")).not.toMatch(/<f>|2031|2044/);
});

test("a text that no cell holds is cut, and that is said", async () => {
  const long = "طويل ".repeat(8000);
  const { book, leftOut } = await bookOf([{ ...INCIDENT, sources: [[long]] }]);
  const { text: cell } = at(book.worksheets[0]!, 2, "المصادر");
  expect(cell).toHaveLength(32_767);
  expect(cell.endsWith("…")).toBe(true);
  const cut = { incident: INCIDENT.id, reason: "no-column", count: 1 };
  expect(leftOut).toContainEqual({ ...cut, field: "/competing" });
});

test("the tables are joined by the incident's id", async () => {
  const { bytes } = await made(csvTablesExporter);
  const [incidents = [], victims = [], claims = []] = bytes.map((one) => {
    const [head = [], ...rows] = parseCsv(one.toString("utf8"));
    return rows
      .filter((row) => row.length > 1)
      .map((row) => Object.fromEntries(head.map((name, n) => [name, row[n]])));
  });
  const ids = new Set(incidents.map(({ id }) => id));
  expect(ids.size).toBe(2);
  for (const row of [...victims, ...claims])
    expect(ids).toContain(row["incident"]);
  expect(victims[0]).toMatchObject({
    name: "حسان الديري",
    outcome_ar: "قُتل",
    accusations: "اتُّهم أبو ريم (ليلى العوض)",
  });
  expect(claims).toHaveLength(6);
  expect(claims.at(-1)).toMatchObject({
    field: "/casualties/killed",
    value: '{"max":3,"min":3}',
    rule: "majority-of-sources",
  });
});

const plainText = (value: unknown) =>
  typeof value === "number" ? String(value) : (value as string);

const file = (bytes: Buffer) => new Uint8Array(bytes).buffer;

test("Parquet has typed columns and says how it was made", async () => {
  const { bytes } = await made(parquetExporter);
  const meta = parquetMetadata(file(bytes[0]!));
  const types = Object.fromEntries(
    parquetSchema(meta).children.map(({ element }) => [
      element.name,
      [element.type, element.converted_type],
    ]),
  );
  expect(types).toMatchObject({
    id: ["BYTE_ARRAY", "UTF8"],
    start: ["INT32", "DATE"],
    lat: ["DOUBLE", undefined],
    killed_min: ["INT32", undefined],
  });
  expect(meta.key_value_metadata).toContainEqual({
    key: "isnad.engine",
    value: "isnad 1.0.0",
  });
  const [row, bare] = await parquetReadObjects({ file: file(bytes[0]!) });
  expect(row).toMatchObject({
    start: new Date("2023-05-01"),
    killed_min: 2,
    killed_max: null,
    lat: -1.5,
    admin1: "درعا",
  });
  expect(bare).toMatchObject({ start: null, killed_min: null, place: null });
});

test("every row of CSV stands in Parquet, in its order, and none without rows fails", async () => {
  for (const incidents of [[INCIDENT, BARE], [BARE], []]) {
    const csv = await made(csvTablesExporter, incidents);
    const parquet = await made(parquetExporter, incidents);
    for (const [number, bytes] of parquet.bytes.entries()) {
      const [head = [], ...rows] = parseCsv(
        csv.bytes[number]!.toString("utf8"),
      );
      const read = await parquetReadObjects({ file: file(bytes) });
      const cell = (value: unknown) =>
        value instanceof Date
          ? value.toISOString().slice(0, 10)
          : value == null
            ? ""
            : plainText(value);
      const told = rows
        .filter((row) => row.length > 1)
        .map((row) => row.map((one) => one.replace(/^'/, "")));
      expect(read.map((row) => head.map((name) => cell(row[name])))).toEqual(
        told,
      );
    }
  }
});
