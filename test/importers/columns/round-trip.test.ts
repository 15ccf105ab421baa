import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../../../src/languages/ar/dates/civil-day.js";
import { accepted, readAgain, readTableReports } from "./columns.js";
import { workbookOf, type Cell } from "./workbooks.js";

const HEADER = ["text", "outlet", "url", "published", "ملاحظات", "id"];

/** Letters, and all that gives tables trouble. */
const words = fc
  .array(
    fc.constantFrom(
      ...Array.from("قصف على بلدة صيدا"),
      ...Array.from("a1,;|\t\"'\n=+@-"),
      "\u200f",
      "ﷺ",
      "👤",
    ),
    { maxLength: 24 },
  )
  .map((letters) => letters.join(""));
const named = words.map((cell) => `خ${cell}خ`);
const row = fc.record({
  text: named,
  outlet: named,
  url: fc.webUrl(),
  day: fc.integer({ min: 0, max: 30_000 }).map(isoDay),
  notes: fc.option(named, { nil: "" }),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

const expected = (given: readonly Row[]) =>
  given.map(({ text, outlet, url, day, notes }, at) => ({
    id: `kh-${at}`,
    kind: "article",
    title: null,
    text,
    outlet: outlet.trim(),
    url,
    published: day,
    ...(notes !== "" && { detail: { fields: { ملاحظات: notes } } }),
  }));

const mapping = {
  columns: {
    text: "text",
    outlet: "outlet",
    url: "url",
    published: "published",
    id: "id",
  },
};

/** Days as an office types them: 5/3/2022. */
const dayFirst = (day: string) =>
  day.split("-").reverse().map(Number).join("/");

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test("CSV of any words, separator and line end reads as it was written", async () => {
  const style = fc.record({
    separator: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\ufeff"),
  });
  const property = async (
    given: readonly Row[],
    how: { separator: string; end: string; mark: string },
  ) => {
    const table = [
      HEADER,
      ...given.map(({ text, outlet, url, day, notes }, at) => [
        text,
        outlet,
        url,
        dayFirst(day),
        notes,
        `kh-${at}`,
      ]),
    ].map((cells) => cells.map(quoted).join(how.separator));
    const bytes = `${how.mark}${table.join(how.end)}${how.end}`;
    const items = accepted(await readTableReports(bytes, mapping));
    expect(items.map(({ report }) => report)).toEqual(expected(given));
    for (const item of items) {
      const [again] = accepted(await readAgain(item));
      expect(again?.report).toEqual(item.report);
    }
  };
  await fc.assert(fc.asyncProperty(rows, style, property), {
    numRuns: 100,
    seed: 8,
  });
});

test("a workbook with typed dates reads as it was written", async () => {
  const property = async (given: readonly Row[]) => {
    const cells = given.map(({ text, outlet, url, day, notes }, at): Cell[] => [
      text,
      outlet,
      url,
      new Date(`${day}T00:00:00Z`),
      notes === "" ? null : notes,
      `kh-${at}`,
    ]);
    const bytes = await workbookOf({ أخبار: [HEADER, ...cells] });
    const items = await readTableReports(bytes, mapping, { format: "xlsx" });
    const reports = accepted(items).map(({ report }) => report);
    expect(reports).toEqual(expected(given));
  };
  await fc.assert(fc.asyncProperty(rows, property), { numRuns: 25, seed: 8 });
});
