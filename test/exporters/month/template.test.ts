import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillTemplate } from "../../../src/exporters/month/index.js";
import {
  countedArabic,
  countedEnglish,
  rangeArabic,
  rangeEnglish,
} from "../../../src/exporters/month/paragraph/counted-noun.js";
import { INCIDENT } from "../incidents.js";
import { partsOf } from "./parts.js";

const DEAD = { one: "قتيل", two: "قتيلان", few: "قتلى", many: "قتيلاً" };

describe("number and noun", () => {
  it.for([
    [0, "لا قتلى"],
    [1, "قتيل واحد"],
    [2, "قتيلان"],
    [3, "3 قتلى"],
    [10, "10 قتلى"],
    [11, "11 قتيلاً"],
    [99, "99 قتيلاً"],
    [100, "100 قتيل"],
    [101, "101 قتيل"],
    [103, "103 قتلى"],
    [112, "112 قتيلاً"],
    [1000, "1000 قتيل"],
  ] as const)("%i: %s", ([count, words]) => {
    expect(countedArabic(count, DEAD)).toBe(words);
  });

  it("one of a feminine noun agrees with it", () => {
    const noun = { one: "حادثة", two: "حادثتان", few: "حوادث", many: "حادثة" };
    expect(countedArabic(1, noun)).toBe("حادثة واحدة");
  });

  it("a range says both ends, an open figure that it is the least", () => {
    const range = { low: 3, best: 4, high: 12, open: false };
    expect(rangeArabic(range, DEAD)).toBe("بين 3 و12 قتيلاً");
    expect(rangeArabic({ ...range, open: true }, DEAD)).toBe(
      "بين 3 و12 قتيلاً أو أكثر",
    );
    const least = { low: 3, best: 3, high: 3, open: true };
    expect(rangeArabic(least, DEAD)).toBe("3 قتلى على الأقل");
    expect(rangeArabic({ ...range, low: 0, high: 2 }, DEAD)).toBe(
      "بين 0 و2 قتلى",
    );
    expect(rangeArabic({ low: 2, best: 2, high: 2, open: false }, DEAD)).toBe(
      "قتيلان",
    );
    const people = { one: "person", many: "people" };
    expect(rangeEnglish(range, people)).toBe("3 to 12 people");
    expect(rangeEnglish({ ...range, open: true }, people)).toBe(
      "3 to 12 or more people",
    );
    expect(rangeEnglish(least, people)).toBe("at least 3 people");
    expect(countedEnglish(1, people)).toBe("1 person");
    expect(countedEnglish(0, people)).toBe("no people");
  });

  it("every number is said with one of the forms, and its digits from 3 on", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        const words = countedArabic(count, DEAD);
        expect(Object.values(DEAD).some((form) => words.includes(form))).toBe(
          true,
        );
        if (count > 2) expect(words.startsWith(`${count} `)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

const INCIDENTS = [INCIDENT];
const parts = () => partsOf(INCIDENTS, "internal");
const FORMS = "قتيل|قتيلان|قتلى|قتيلاً";

describe("a paragraph in the office's own words", () => {
  it("tells figures, month and area, and marks what nobody reviewed", () => {
    const text = fillTemplate(
      `وثّق مكتبنا في {المنطقة} خلال {الشهر} {killed:${FORMS}} ({killed.range:${FORMS}})، و{wounded:جريح|جريحان|جرحى|جريحاً}.`,
      parts(),
      "ar",
    );
    const { figure } = parts().table.lines.find((l) => l.code === "killed")!;
    expect(figure.best).toBeGreaterThan(0);
    expect(text).toContain(countedArabic(figure.best, DEAD));
    expect(text).toContain(rangeArabic(figure, DEAD));
    expect(text).toContain("في درعا خلال أيار (5) 2023");
    expect(text).toContain("ولا جرحى");
    expect(text).toMatch(/\n\(آلي، غير مدقَّق\)\n$/);
  });

  it.for([
    ["{killed}", "ar", "4 أو أكثر"],
    ["{killed.low}", "ar", "3"],
    ["{killed.high}", "ar", "12 أو أكثر"],
    ["{killed.range}", "ar", "بين 3 و12 أو أكثر"],
    [`{killed:${FORMS}}`, "ar", "4 قتلى أو أكثر"],
    [`{killed.low:${FORMS}}`, "ar", "3 قتلى"],
    [`{killed.high:${FORMS}}`, "ar", "12 قتيلاً أو أكثر"],
    ["{killed}", "en", "4 or more"],
    ["{killed.high:person|people}", "en", "12 or more people"],
    ["{killed.range:person|people}", "en", "3 to 12 or more people"],
  ] as const)(
    "an open figure is told as open: %s",
    ([template, language, told]) => {
      const figure = { low: 3, best: 4, high: 12, open: true };
      const { table, ...rest } = parts();
      const lines = table.lines.map((line) =>
        line.code === "killed" ? { ...line, figure } : line,
      );
      const text = fillTemplate(
        template,
        { ...rest, table: { ...table, lines } },
        language,
      );
      expect(text.split("\n")[0]).toBe(told);
    },
  );

  it("every number is one of the table, of its own figure", () => {
    const figures = fc
      .tuple(fc.nat(300), fc.nat(300), fc.nat(300), fc.boolean())
      .map(([a, b, c, open]) => {
        const [low = 0, best = 0, high = 0] = [a, b, c].toSorted(
          (x, y) => x - y,
        );
        return { low, best, high, open };
      });
    const ways = fc.constantFrom("best", "low", "high", "range" as const);
    const { table, ...rest } = parts();
    fc.assert(
      fc.property(figures, ways, fc.boolean(), (figure, way, isBare) => {
        const lines = table.lines.map((line) =>
          line.code === "killed" ? { ...line, figure } : line,
        );
        const template = `{killed.${way}${isBare ? "" : `:${FORMS}`}}`;
        const month = { ...rest, table: { ...table, lines } };
        const [text = ""] = fillTemplate(template, month, "ar").split("\n");
        const own = way === "range" ? [figure.low, figure.high] : [figure[way]];
        for (const digits of text.match(/\d+/gu) ?? [])
          expect(own).toContain(Number(digits));
        const isOpen = figure.open && own.at(-1) !== 0 && way !== "low";
        expect(/أكثر|الأقل/u.test(text)).toBe(isOpen);
      }),
      { seed: 7 },
    );
  });

  it("says the mark once where the template says it", () => {
    const text = fillTemplate("{killed} — {review}", parts(), "en");
    expect(text).toMatch(/^\d+ or more — automatic, unreviewed\n$/);
  });

  it("counts a type that did not happen as none", () => {
    expect(fillTemplate("{type/airstrike}", parts(), "ar")).toMatch(/^0\n/);
    expect(fillTemplate("{wounded/child}", parts(), "ar")).toMatch(/^0\n/);
  });

  it.for([
    ["{kiled}", "EXP-TEMPLATE-NAME"],
    ["{killed.middle}", "EXP-TEMPLATE-NAME"],
    ["{}", "EXP-TEMPLATE-NAME"],
    ["{killed:قتيل}", "EXP-TEMPLATE-FORMS"],
    ["{killed", "EXP-TEMPLATE-BRACE"],
    ["killed}", "EXP-TEMPLATE-BRACE"],
  ] as const)("refuses %s with %s", ([template, code]) => {
    expect(() => fillTemplate(template, parts(), "ar")).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
