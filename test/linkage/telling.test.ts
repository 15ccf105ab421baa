import { describe, expect, it } from "vitest";
import {
  compareTellings,
  readTelling,
} from "../../src/linkage/fields/telling.js";
import { tellingStem } from "../../src/languages/ar/telling-stem.js";

const telling = (rare: readonly string[], plain: readonly string[] = []) =>
  readTelling({ rare, plain });

describe("tellingStem", () => {
  it.each([
    ["والحافله", "حافل"],
    ["بالمزرعه", "مزرع"],
    ["للمزارعين", "مزارع"],
    ["وهاجموا", "هاجمو"],
    ["ابو", "ابو"],
  ])("takes clitics, article and endings off %s", (word, stem) => {
    expect(tellingStem(word)).toBe(stem);
  });

  it("leaves two different words apart", () => {
    expect(tellingStem("حاجز")).not.toBe(tellingStem("حافله"));
  });
});

describe("compareTellings", () => {
  const one = telling(["كباجب", "مبيت"], ["حافل", "فرق", "دفاع"]);

  it("knows the words of one telling in any order, an added one too", () => {
    const other = telling(["مبيت", "كباجب"], ["فرق", "حافل", "دفاع", "طريق"]);
    expect(compareTellings(one, other)).toBe("most");
    expect(compareTellings(other, one)).toBe("most");
  });

  it("weighs a rare word more than everyday ones", () => {
    const rare = telling(["كباجب"], ["نهر", "سوق", "جسر", "قمح", "باب"]);
    const plain = telling(["شحيل"], ["حافل", "سوق", "جسر", "قمح", "باب"]);
    expect(compareTellings(one, rare)).toBe("most");
    expect(compareTellings(one, plain)).toBe("some");
  });

  it("finds nothing in common where nothing is", () => {
    const other = telling(["نوي", "جاسم"], ["مسجد", "امام", "صلا"]);
    expect(compareTellings(one, other)).toBe("none");
  });

  it("says nothing of a telling that is too short or was not kept", () => {
    expect(compareTellings(one, telling(["كباجب"], ["حافل"]))).toBe("unknown");
    expect(compareTellings(one, readTelling(undefined))).toBe("unknown");
  });
});
