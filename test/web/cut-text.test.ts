import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText } from "../../web/parts/cut-text.js";

const text = fc.string({ unit: "grapheme", maxLength: 60 });
const mark = fc.record({
  start: fc.integer({ min: -5, max: 90 }),
  end: fc.integer({ min: -5, max: 90 }),
});

test("the pieces are the text, and each bears all that lies over it", () => {
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 8 }), (words, marks) => {
      const pieces = cutText(words, marks);
      expect(pieces.map((piece) => piece.words).join("")).toBe(words);
      for (const piece of pieces) {
        expect(words.slice(piece.start, piece.end)).toBe(piece.words);
        for (let at = piece.start; at < piece.end; at += 1)
          expect(piece.marks).toEqual(
            marks.filter(({ start, end }) => start <= at && at < end),
          );
      }
    }),
  );
});

test("what overlaps is parted where it begins and ends", () => {
  const marks = [
    { start: 0, end: 4, of: "a" },
    { start: 2, end: 6, of: "b" },
  ];
  expect(
    cutText("abcdefgh", marks).map(
      (piece) => `${piece.words}:${piece.marks.map(({ of }) => of).join("")}`,
    ),
  ).toEqual(["ab:a", "cd:ab", "ef:b", "gh:"]);
});
