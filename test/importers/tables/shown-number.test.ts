import { expect, test } from "vitest";
import { shownNumber } from "../../../src/importers/tables/shown-number.js";

test.for([
  [7, '"DR-"0000', "DR-0007"],
  [12052022, "00-00-0000", "12-05-2022"],
  [963112345, "0000000000", "0963112345"],
  [3, '0" قتلى"', "3 قتلى"],
  [1234567, "#,##0", "1,234,567"],
  [-3, "[Red]0;(0)", "(3)"],
  [0.125, "0.0%", "12.5%"],
  [12, "_(* #,##0_)", "12"],
  [5, '[>4]"كثير";0', "كثير"],
  // In full where a cell would cut it, and what a format hides.
  [123456789012345, "General", "123456789012345"],
  [0.1 + 0.2, "General", "0.3"],
  [5, ";;;", "5"],
  // What is no format.
  [5, '"open', "5"],
  [5, "0".repeat(100_000), "5"],
] as const)("%d by %j", ([value, code, shown]) => {
  expect(shownNumber(value, code)).toBe(shown);
});
