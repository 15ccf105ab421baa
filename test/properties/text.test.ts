import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARABIC_LETTERS } from "../../src/languages/ar/letters.js";
import { ARABIC_SENTENCE_MARKS } from "../../src/languages/ar/sentence-marks.js";
import { viewText } from "../../src/languages/ar/view.js";
import { foldText } from "../../src/text/folded-text.js";
import { splitSentences } from "../../src/text/sentences.js";
import { TokenKind, tokenise } from "../../src/text/tokens.js";
import {
  arabicLike,
  droppedMark,
  insertMarks,
  plainArabic,
} from "./arabic-like.js";

const fold = (text: string) => foldText(text, ARABIC_LETTERS);

describe("folding", () => {
  it("maps every folded unit to the original unit that gave it", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const { text, starts } = fold(original);
        expect(starts).toHaveLength(text.length + 1);
        expect(starts[text.length]).toBe(original.length);
        for (let at = 0; at < text.length; at++) {
          const from = starts[at]!;
          expect(from).toBeLessThanOrEqual(starts[at + 1]!);
          expect(fold(original[from]!).text).toContain(text[at]);
        }
      }),
    );
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const once = fold(original).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it("gives the same text whatever marks stand in it", () => {
    fc.assert(
      fc.property(
        arabicLike,
        fc.array(fc.nat(), { maxLength: 8 }),
        droppedMark,
        (original, places, mark) => {
          const marked = insertMarks(original, places, mark);
          expect(fold(marked).text).toBe(fold(original).text);
        },
      ),
    );
  });
});

describe("tokens", () => {
  it("rebuild the text together with the gaps between them", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const { start, end, count } = tokenise(fold(original));
        let rebuilt = "";
        let last = 0;
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(last);
          expect(end[i]).toBeGreaterThan(start[i]!);
          rebuilt += original.slice(last, end[i]);
          last = end[i]!;
        }
        expect(rebuilt + original.slice(last)).toBe(original);
      }),
    );
  });

  it("have keys that are the folded words of their spans", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const tokens = tokenise(fold(original));
        tokens.keys.forEach((key, i) => {
          const words = original.slice(tokens.start[i], tokens.end[i]);
          expect(fold(words).text.trim() || "\n").toBe(key);
        });
      }),
    );
  });

  it("leave only white space and dropped marks in the gaps", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const tokens = tokenise(fold(original));
        let last = 0;
        for (let i = 0; i <= tokens.count; i++) {
          const to = tokens.start[i] ?? original.length;
          expect(fold(original.slice(last, to)).text.trim()).toBe("");
          last = tokens.end[i] ?? to;
        }
      }),
    );
  });

  it("are the words of plain text, marks or none", () => {
    fc.assert(
      fc.property(plainArabic, droppedMark, (plain, mark) => {
        const marked = [...plain].join(mark);
        const keys = fold(plain).text.split(" ");
        expect(tokenise(fold(plain)).keys).toEqual(keys);
        expect(tokenise(fold(marked)).keys).toEqual(keys);
      }),
    );
  });
});

describe("sentences", () => {
  it("cover every word and number exactly once, in order", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const tokens = tokenise(fold(original));
        const seen = new Uint8Array(tokens.count);
        let last = 0;
        for (const { from, to } of splitSentences(
          tokens,
          ARABIC_SENTENCE_MARKS,
        )) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          for (let i = from; i < to; i++) seen[i]!++;
          last = to;
        }
        for (let i = 0; i < tokens.count; i++)
          if (tokens.kind[i]! <= TokenKind.number) expect(seen[i]).toBe(1);
          else expect(seen[i]).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("never hold a newline", () => {
    fc.assert(
      fc.property(arabicLike, (original) => {
        const tokens = tokenise(fold(original));
        for (const { from, to } of splitSentences(
          tokens,
          ARABIC_SENTENCE_MARKS,
        ))
          expect(tokens.kind.slice(from, to)).not.toContain(TokenKind.newline);
      }),
    );
  });
});

describe("the view of a text", () => {
  it("keeps every letter when broken words are joined", () => {
    const letters = (keys: readonly string[]) =>
      keys.join("").replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(arabicLike, (original) => {
        const { tokens } = viewText("text", original);
        expect(letters(tokens.keys)).toBe(
          letters(tokenise(fold(original)).keys),
        );
        expect(tokens.start).toHaveLength(tokens.count);
        expect(tokens.end).toHaveLength(tokens.count);
      }),
    );
  });
});
