import { expect, test } from "vitest";
import { publishedDay } from "../../src/importers/published-day.js";

test.for([
  ["2022-10-21", "2022-10-21"],
  ["2022-10-21T08:00:00Z", "2022-10-21"],
  ["2022-10-21T23:30:00.123+03:00", "2022-10-21"],
  ["2022-10-21 23:30", "2022-10-21"],
  [" 2024-02-29 ", "2024-02-29"],
])("%s is the day %s", ([value, day]) => {
  expect(publishedDay(value ?? "")).toBe(day);
});

test.for([
  "2022-02-29",
  "2022-13-01",
  "2022-00-10",
  "2022-04-31",
  "2022-10-21T25:00",
  "2022-10-21T10:61",
  "2022-10",
  "21/10/2022",
  "٢٠٢٢-١٠-٢١",
  "20221021",
  "yesterday",
  "0000-01-01",
])("%s is no day", (value) => {
  expect(publishedDay(value)).toBeNull();
});
