import { expect, test } from "vitest";
import { accepted, readTableReports as read } from "./columns.js";

const TEXT = "قُتل شخصان في بلدة صيدا مساء الجمعة.";

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");

const published = async (
  cells: readonly string[],
  dates?: Readonly<Record<string, unknown>>,
) => {
  const rows = cells.map((cell, at) => [cell, `خبر رقم ${at}`]);
  const columns =
    dates === undefined
      ? undefined
      : { columns: { text: "النص", published: "التاريخ" }, dates };
  const items = await read(csv(["التاريخ", "النص"], ...rows), columns);
  return items.map((item) =>
    item.ok ? item.report.published : item.reject.code,
  );
};

test("day first, months by their names, weekdays and times aside", async () => {
  expect(
    await published([
      "5/3/2022",
      "٠٥/٠٣/٢٠٢٢",
      "05-03-2022 14:30",
      "2022-03-05T23:30:00+03:00",
      "الجمعة 4 آذار 2022",
      "الجمعة، 4 مارس/آذار 2022",
      "4 كانون الثاني 2022م",
      "5 March 2022",
      "",
    ]),
  ).toEqual([
    "2022-03-05",
    "2022-03-05",
    "2022-03-05",
    "2022-03-05",
    "2022-03-04",
    "2022-03-04",
    "2022-01-04",
    "2022-03-05",
    null,
  ]);
});

test("a cell that is no date is a reject of its row alone", async () => {
  expect(
    await published([
      "5/3/2022",
      "6/3/2022",
      "31/2/2022",
      "قبل أيام",
      "7/3/2022",
    ]),
  ).toEqual([
    "2022-03-05",
    "2022-03-06",
    "IMP-CELL-DATE",
    "IMP-CELL-DATE",
    "2022-03-07",
  ]);
});

test("month first where the cells show it, no guess where both do", async () => {
  expect(await published(["3/25/2022", "4/6/2022"])).toEqual([
    "2022-03-25",
    "2022-04-06",
  ]);
  expect(await published(["3/25/2022", "25/3/2022", "26/3/2022"])).toEqual([
    "IMP-COLUMNS-DATES",
  ]);
  expect(await published(["3/25/2022", "25/3/2022"], { order: "mdy" })).toEqual(
    ["2022-03-25", "IMP-CELL-DATE"],
  );
});

test("two digits are a year only with a pivot", async () => {
  expect(await published(["5/3/22", "6/3/22"])).toEqual(["IMP-COLUMNS-DATES"]);
  expect(await published(["5/3/22", "6/3/87"], {})).toEqual([
    "IMP-CELL-DATE",
    "IMP-CELL-DATE",
  ]);
  expect(await published(["5/3/22", "6/3/87"], { pivot: 30 })).toEqual([
    "2022-03-05",
    "1987-03-06",
  ]);
});

test("a Hijri day is one only where the mapping says so", async () => {
  const cells = ["2/8/1443", "2 شعبان 1443 هـ"];
  expect(await published(cells)).toEqual(["IMP-COLUMNS-DATES"]);
  expect(await published(cells, {})).toEqual([
    "IMP-CELL-DATE",
    "IMP-CELL-DATE",
  ]);
  expect(
    await published([...cells, "2022-03-05"], { calendar: "hijri" }),
  ).toEqual(["2022-03-05", "2022-03-05", "2022-03-05"]);
});

test("a month is no day: it stays as it stands, with a notice", async () => {
  const table = csv(["التاريخ", "النص"], ["آذار 2022", TEXT]);
  const [item] = accepted(await read(table));
  expect(item?.report).toMatchObject({
    published: null,
    detail: { fields: { التاريخ: "آذار 2022" } },
  });
  expect(item?.notices).toMatchObject([
    { code: "IMP-CELL-NO-DAY", context: { cell: "A2", column: "التاريخ" } },
  ]);
});
