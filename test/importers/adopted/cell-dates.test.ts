import { describe, expect, test } from "vitest";
import { isoDay } from "../../../src/languages/ar/dates/civil-day.js";
import { readCellDate } from "../../../src/importers/adopted/cell-dates.js";

const DMY = { order: "dmy", calendar: "gregorian" } as const;

function days(cell: string, isTyped = false) {
  const span = readCellDate(cell, DMY, isTyped);
  return span === null ? null : [isoDay(span.first), isoDay(span.last)];
}

describe("dates of an office's cells", () => {
  test.for<[string, string, string]>([
    ["5/3/2018", "2018-03-05", "2018-03-05"],
    ["٥/٣/٢٠١٨", "2018-03-05", "2018-03-05"],
    ["2018-03-05", "2018-03-05", "2018-03-05"],
    ["5 آذار 2018", "2018-03-05", "2018-03-05"],
    ["الاثنين 5/3/2018", "2018-03-05", "2018-03-05"],
    ["آذار 2018", "2018-03-01", "2018-03-31"],
    ["2018", "2018-01-01", "2018-12-31"],
    // Hijri beside Gregorian: the year tells; sighting leaves a day each way.
    ["17/6/1439", "2018-03-04", "2018-03-06"],
    ["17 جمادى الآخرة 1439", "2018-03-04", "2018-03-06"],
    ["17 جمادى الآخرة 1439 هـ", "2018-03-04", "2018-03-06"],
    ["رمضان 1439", "2018-05-16", "2018-06-14"],
  ])("%s", ([cell, first, last]) => {
    const found = days(cell);
    expect(found).toEqual([first, last]);
  });

  test.for([
    "ليلاً",
    "5/13/2018",
    "31/4/2018",
    "غير معروف",
    "12:30",
    "50 رمضان 1439",
  ])("%s is no date", (cell) => expect(days(cell)).toBeNull());

  test("a typed date is Gregorian with the year first", () => {
    expect(days("2018-03-05", true)).toEqual(["2018-03-05", "2018-03-05"]);
    expect(days("2018-03-05 14:30", true)).toEqual([
      "2018-03-05",
      "2018-03-05",
    ]);
  });
});
