import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { displayWidth, fitWidth } from "../../src/cli/display-width.js";
import { formatTable, type Column } from "../../src/cli/table.js";
import {
  isolateRuns,
  visibleText,
} from "../../src/operations/terminal-text.js";

test.for<[string, number]>([
  ["abc", 3],
  ["قصف", 3],
  ["قَصْفٌ", 3],
  ["قـصف", 4],
  ["\u2067قصف\u2069", 3],
  ["می\u200cروم", 5],
  ["日本", 4],
  ["💥", 2],
  ["", 0],
])("%s takes %i cells", ([text, cells]) => {
  expect(displayWidth(text)).toBe(cells);
});

test("a cut text fits and keeps diacritics with their letter", () => {
  expect(fitWidth("قَصْفٌ مدفعي", 4)).toBe("قَصْفٌ…");
  expect(fitWidth("قصف", 3)).toBe("قصف");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 1, max: 30 }),
      (text, width) => {
        expect(displayWidth(fitWidth(text, width))).toBeLessThanOrEqual(width);
      },
    ),
  );
});

describe("formatTable", () => {
  const columns: Column[] = [
    { title: "النوع" },
    { title: "place" },
    { title: "العدد", align: "end" },
  ];
  const rows = [
    ["قَصْف", "درعا", 12],
    ["اغتيال في 2022-05-17", null, 3],
  ];

  it("lines columns up by cells, bare in a pipe", () => {
    expect(formatTable(columns, rows).split("\n")).toEqual([
      "النوع                 place  العدد",
      "قَصْف                   درعا      12",
      "اغتيال في 2022-05-17  –          3",
    ]);
  });

  it("fences cells and isolates dates on a terminal", () => {
    const [titles, rule, , last] = formatTable(columns, rows, {
      isTerminal: true,
    }).split("\n");
    expect(titles).toContain("\u2067النوع\u2069");
    expect(titles).toContain("\u2066place\u2069");
    expect(rule).toMatch(/^─+ {2}─+ {2}─+$/);
    expect(last).toContain("\u2067اغتيال في \u20662022-05-17\u2069\u2069");
  });

  it("narrows the widest column to the terminal", () => {
    const long = [["x".repeat(200), "درعا", 1]];
    const options = { isTerminal: true, width: 40 };
    for (const line of formatTable(columns, long, options).split("\n")) {
      expect(displayWidth(line)).toBeLessThanOrEqual(40);
    }
  });

  it("gives every line the same column starts", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const two = [{ title: "a" }, { title: "b" }];
        const text = formatTable(
          two,
          cells.map(([a]) => [a, "|"]),
        );
        const starts = text
          .split("\n")
          .slice(1)
          .map((line) => displayWidth(line.slice(0, line.lastIndexOf("|"))));
        expect(new Set(starts).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("never lets input reorder or command the terminal", () => {
    expect(visibleText("a\u001b[2J\u202eb\n\u0085")).toBe("a␛[2Jb␊\ufffd");
  });
});

test.for<[string, string]>([
  ["في 17 مايو", "في ⟦17⟧ مايو"],
  ["بتاريخ 2022-05-17.", "بتاريخ ⟦2022-05-17⟧."],
  ["٤٧ حادثة", "⟦٤٧⟧ حادثة"],
  ["قناة Al Jazeera English بثت", "قناة ⟦Al Jazeera English⟧ بثت"],
  ["نسبة 98.5% تقريباً", "نسبة ⟦98.5%⟧ تقريباً"],
  ["لا شيء", "لا شيء"],
])("%s", ([text, wanted]) => {
  const shown = isolateRuns(text)
    .replaceAll("\u2066", "⟦")
    .replaceAll("\u2069", "⟧");
  expect(shown).toBe(wanted);
});
