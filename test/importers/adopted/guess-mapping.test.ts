import { describe, expect, test } from "vitest";
import { guessSheet } from "../../../src/importers/adopted/guess-mapping.js";
import { fieldOfColumn } from "../../../src/importers/adopted/column-names.js";
import { tableOf } from "./rows.js";

describe("columns by their names", () => {
  test.for<[string, string | null]>([
    ["تاريخ الوفاة", "date"],
    ["تاريخ  الإستشهاد", "date"],
    ["تاريخ التوثيق", "recorded"],
    ["الاسم الثلاثي", "names"],
    ["إسم الأب", "father"],
    ["الكنية", "family"],
    ["Date of death", "date"],
    ["Father's name", "father"],
    ["GOVERNORATE", "admin1"],
    ["العمر (سنة)", "age"],
    ["لون الملف", null],
    ["اسم الموثّق", null],
    ["تاريخ الزيارة", null],
  ])("%s", ([name, field]) =>
    expect(fieldOfColumn(name)?.field ?? null).toBe(field),
  );
});

test("the surer of two names for one field is taken", () => {
  const { columns } = guessSheet(tableOf(["م", "رقم الضحية", "التاريخ"], []));
  expect(columns.id).toBe("رقم الضحية");
});

test("the order of days and months shows in the cells", () => {
  const dates = (...cells: string[]) =>
    guessSheet(
      tableOf(
        ["التاريخ"],
        cells.map((cell) => [cell]),
      ),
    ).dates.order;
  expect(dates("3/25/2018", "4/13/2018", "5/5/2018")).toBe("mdy");
  expect(dates("25/3/2018", "5/5/2018")).toBe("dmy");
  expect(dates("5/5/2018")).toBe("dmy");
});

test("codes are whole words of the codebook; others stay out", () => {
  const cells = ["قصف", "حالة خاصة", "قصف قديم", "Abduction"];
  const { types } = guessSheet(
    tableOf(
      ["نوع الانتهاك"],
      cells.map((cell) => [cell]),
    ),
  );
  expect(types).toEqual({ قصف: ["shelling"], Abduction: ["abduction"] });
});

test("a sheet whose columns tell the outcome is not outdone by its name", () => {
  const header = ["الاسم", "المصير"];
  const { outcome } = guessSheet(tableOf(header, [], "القتلى"));
  expect(outcome).toBeNull();
  expect(guessSheet(tableOf(["الاسم"], [], "القتلى")).outcome).toBe("killed");
  expect(
    guessSheet(tableOf(["الاسم"], [], "القتلى والمعتقلون")).outcome,
  ).toBeNull();
});
