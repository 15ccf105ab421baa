import { describe, expect, it } from "vitest";
import {
  intervalText,
  monthsOf,
} from "../../../src/exporters/register-page/days.js";
import type { DateInterval } from "../../../src/model/index.js";
import { plainText } from "./plain-text.js";

const interval = (start: string | null, end: string | null): DateInterval => ({
  start,
  end,
  precision: "range",
});

describe("dates on the page", () => {
  it.for([
    ["2023-10-12", "2023-10-12", "12 تشرين الأول (10) 2023", "12 October 2023"],
    ["2022-02-01", "2022-02-28", "شباط (2) 2022", "February 2022"],
    ["2024-02-01", "2024-02-29", "شباط (2) 2024", "February 2024"],
    ["2018-01-01", "2018-12-31", "2018", "2018"],
    [
      "2017-10-01",
      "2017-12-31",
      "من تشرين الأول (10) إلى كانون الأول (12) 2017",
      "October to December 2017",
    ],
    [
      "2017-10-11",
      "2017-10-12",
      "من 11 إلى 12 تشرين الأول (10) 2017",
      "11 to 12 October 2017",
    ],
    [
      "2017-12-31",
      "2018-01-02",
      "من 31 كانون الأول (12) 2017 إلى 2 كانون الثاني (1) 2018",
      "31 December 2017 to 2 January 2018",
    ],
    [null, "2018-07-05", "حتى 5 تموز (7) 2018", "until 5 July 2018"],
    ["2018-07-05", null, "منذ 5 تموز (7) 2018", "since 5 July 2018"],
    [null, null, "غير معروف", "unknown"],
  ] as const)("%s to %s is %s", ([start, end, ar, en]) => {
    const { source } = intervalText(interval(start, end));
    expect(plainText(source)).toBe(`${ar}${en}`);
    const arabic = /<span class=ar>(.*?)<\/span><span class=en>/.exec(source);
    const bare = (arabic?.[1] ?? "").replace(/<bdi dir=ltr>\d+<\/bdi>/g, "");
    expect(bare).not.toMatch(/\d/);
  });

  it("names the months that an interval touches", () => {
    expect(monthsOf(interval("2022-11-30", "2023-01-01"))).toEqual([
      "2022-11",
      "2022-12",
      "2023-01",
    ]);
    expect(monthsOf(interval("2015-01-01", "2018-12-31"))).toEqual([]);
    expect(monthsOf(interval(null, null))).toEqual([]);
  });
});
