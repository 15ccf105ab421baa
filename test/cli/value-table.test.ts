import { expect, test } from "vitest";
import { valueTable } from "../../src/cli/value-table.js";
import { incident } from "../statistics/invented.js";
import { testIo } from "./terminal.js";

test("what nobody tells is said, and an unnamed source too", () => {
  const value = (told: unknown) => ({
    shown: told as never,
    rule: "most-specific" as const,
    values: [{ value: told as never, claims: ["c1"], independentSources: 1 }],
  });
  const text = valueTable(
    incident(1, {
      competing: {
        "/when": value({ start: null, end: null, precision: "unknown" }),
        "/where": value({ name: null, admin1: null }),
        "/casualties/killed": value({ min: null, max: null }),
      },
    }),
    testIo().stdout,
  );
  expect(text).not.toContain("null");
  expect(text.match(/غير معروف/g)).toHaveLength(3);
  expect(text.match(/مصدر غير مسمّى/g)).toHaveLength(3);
});
