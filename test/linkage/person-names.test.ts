import { describe, expect, test } from "vitest";
import {
  compareNames,
  nameKeys,
  readName,
  type NameAgreement,
} from "../../src/linkage/fields/person-names.js";

const cases: readonly (readonly [string, string, NameAgreement])[] = [
  ["سالم فواز الكرمي", "سالم فواز الكرمي", "full"],
  ["سالم فواز الكرمي", "سالم الكرمي", "part"],
  ["عبد الرحمن فواز الكرمي", "عبدالرحمن الكرمي", "part"],
  ["هاني الدالي", "هاني الدالي", "part"],
  ["سَالِم الكرمى", "سالم الكرمي", "part"],
  ["حمد الكاضمي", "حمد الكاظمي", "part"],
  ["نضال العمارين", "نضال العمار", "part"],
  ["أبو ليث الكرمي", "أبي ليث الكرمي", "part"],
  ["أبو ليث الكرمي", "سالم الكرمي", "weak"],
  ["سالم", "سالم الكرمي", "weak"],
  ["صلاح الدين الكرمي", "صلاح الدين الكرمي", "part"],
  ["سالم فواز الكرمي", "سالم نادر الكرمي", "fathers_differ"],
  ["سالم الكرمي", "سالم الدالي", "differ"],
  ["سالم الكرمي", "هاني الكرمي", "differ"],
  ["أبو ليث", "أبو نمر", "differ"],
];

describe("compareNames", () => {
  test.for(cases)("%s · %s → %s", ([a, b, expected]) => {
    const [x, y] = [readName(a)!, readName(b)!];
    expect(compareNames(x, y)).toBe(expected);
    expect(compareNames(y, x)).toBe(expected);
  });

  test("names that agree share a block key", () => {
    for (const [a, b, expected] of cases) {
      if (expected !== "full" && expected !== "part") continue;
      const keys = nameKeys(readName(a)!);
      expect(nameKeys(readName(b)!).some((key) => keys.includes(key))).toBe(
        true,
      );
    }
  });

  test("a name without letters is no name", () => {
    expect(readName("…")).toBeUndefined();
  });
});
