import fc from "fast-check";
import { expect, test } from "vitest";
import { marksIn } from "../../../../src/languages/ar/search/match-query.js";
import { cutPassages } from "../../../../src/languages/ar/search/passages.js";
import { readQuery } from "../../../../src/languages/ar/search/query.js";
import { searchTerms } from "../../../../src/languages/ar/search/search-terms.js";

function passagesOf(text: string, question: string, width = 60) {
  const read = readQuery(question);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return cutPassages(text, marksIn(searchTerms(text), read.value), { width });
}

const filler = "وصلت تعزيزات جديدة إلى المنطقة وسط هدوء حذر ".repeat(8);

test("the passage with most of the question is shown", () => {
  const text = `${filler}قصف. ${filler}قصف على نوى صباحاً. ${filler}`;
  const [first, ...more] = passagesOf(text, "قصف نوى");
  expect(first?.marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    "قصف",
    "نوى",
  ]);
  expect(more).toEqual([]);
});

test("two passages where no one shows all", () => {
  const text = `${filler}قصف عنيف. ${filler}وفي نوى هدوء. ${filler}`;
  const found = passagesOf(text, "قصف نوى");
  expect(found).toHaveLength(2);
  expect(found[0]?.text).toContain("قصف");
  expect(found[1]?.text).toContain("نوى");
});

test("a passage keeps to its line", () => {
  const [found] = passagesOf("سطر أول\nقصف على نوى\nسطر ثالث", "قصف");
  expect(found?.text).toBe("قصف على نوى");
});

test("passages and marks are spans of the text, and cut no pair", () => {
  const words = fc.constantFrom("قصف", "نوى", "على", "😀😀", "\n", "كلام", "x");
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (list, width) => {
        const text = list.join(list.length % 2 === 0 ? " " : "");
        for (const passage of passagesOf(text, "قصف نوى", width)) {
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
          for (const { start, end } of passage.marks) {
            expect(start).toBeGreaterThanOrEqual(passage.start);
            expect(end).toBeLessThanOrEqual(passage.end);
            expect(end).toBeGreaterThan(start);
          }
        }
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});
