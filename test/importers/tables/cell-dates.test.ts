import { expect, test } from "vitest";
import { isoDay } from "../../../src/languages/ar/dates/civil-day.js";
import {
  readDate,
  type DateStyle,
} from "../../../src/importers/tables/cell-dates.js";

const read = (cell: string, style: Partial<DateStyle> = {}) => {
  const found = readDate(cell, {
    order: "dmy",
    calendar: "gregorian",
    ...style,
  });
  if (found === null) return null;
  const { first, last } = found.span;
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
};

test.for([
  ["5/3/2022", "2022-03-05"],
  ["2022/3/5", "2022-03-05"],
  ["٥-٣-٢٠٢٢م", "2022-03-05"],
  ["السبت 5/3/2022 الساعة 10:30 مساءً", "2022-03-05"],
  ["5 من آذار 2022", "2022-03-05"],
  ["5 شباط/فبراير 2022", "2022-02-05"],
  ["5 تشرين الأول / أكتوبر 2022", "2022-10-05"],
  ["Saturday, March 5, 2022", "2022-03-05"],
  ["March 5, 2022", "2022-03-05"],
  ["5th March 2022", "2022-03-05"],
  ["آذار 2022", "2022-03-01/2022-03-31"],
  ["3/2022", "2022-03-01/2022-03-31"],
  ["2022", "2022-01-01/2022-12-31"],
  ["2 شعبان 1443", "2022-03-04/2022-03-06"],
  ["2 ربيع الآخر 1443هـ", "2021-11-06/2021-11-08"],
  // The year tells the calendar where the cell does not.
  ["2/8/1443", "2022-03-04/2022-03-06"],
  ["2/8/1443م", null],
  ["5/3/2022هـ", null],
] as const)("%j", ([cell, days]) => {
  expect(read(cell)).toBe(days);
});

test.for([
  "",
  "5/3/22",
  "31/2/2022",
  "13/13/2022",
  "5/3",
  "1.5",
  "0",
  "قبل يومين",
  "5 أشهر 2022",
  "31 شعبان 1443",
  "5/3/2022 - 7/3/2022",
  `${"5/3/2022 ".repeat(20)}`,
  `${"ا ".repeat(38)}2`,
])("%j is no date", (cell) => {
  expect(read(cell)).toBeNull();
});

test("two digits by the pivot, in the order and the calendar", () => {
  expect(read("5/3/22", { pivot: 30 })).toBe("2022-03-05");
  expect(read("5/3/31", { pivot: 30 })).toBe("1931-03-05");
  expect(read("22-3-5", { pivot: 30, order: "ymd" })).toBeNull();
  expect(read("22-3-05", { pivot: 30, order: "ymd" })).toBe("2022-03-05");
  expect(read("3/5/22", { pivot: 30, order: "mdy" })).toBe("2022-03-05");
  expect(read("2/8/43", { pivot: 50, calendar: "hijri" })).toBe(
    "2022-03-04/2022-03-06",
  );
  expect(read("5 آذار 22", { pivot: 30 })).toBe("2022-03-05");
});
