import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import {
  NUMBER_RULES,
  readNumbers,
} from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";
import { writeNumber } from "./number-writer.js";

const tokensOf = (text: string) => tokenise(foldText(text, ARABIC_LETTERS));
const read = (text: string) => readNumbers(tokensOf(text));

const spelling = fc.record({
  feminine: fc.boolean(),
  oblique: fc.boolean(),
  oldHundreds: fc.boolean(),
});
/** Numbers of every size alike, up to a billion. */
const anySize = fc
  .integer({ min: 0, max: 9 })
  .chain((power) => fc.integer({ min: 0, max: 10 ** power }));

describe("numerals", () => {
  test("what is written is read: 0 … 10⁹ in words", () => {
    fc.assert(
      fc.property(anySize, spelling, (value, how) => {
        const words = writeNumber(value, how);
        const [first, ...rest] = read(`${words} شخص`);
        expect(rest).toEqual([]);
        expect(first).toMatchObject({ value, min: value, max: value });
      }),
      { numRuns: 4000 },
    );
  });

  test("0 … 1999 in words, every one", () => {
    for (let value = 0; value < 2000; value++)
      for (const feminine of [true, false]) {
        const how = { feminine, oblique: feminine, oldHundreds: !feminine };
        const words = writeNumber(value, how);
        expect(read(`${words} منهم`).map((m) => m.value)).toEqual([value]);
      }
  });

  test("digits in three scripts read the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        const western = String(value);
        for (const zero of [0x30, 0x660, 0x6f0]) {
          const text = western.replace(/\d/g, (d) =>
            String.fromCharCode(zero + Number(d)),
          );
          expect(read(`مقتل ${text} شخصاً`)[0]?.value).toBe(value);
        }
      }),
    );
  });

  const sentences = NUMBER_RULES.flatMap(({ matches }) =>
    matches.map(({ text }) => text),
  );
  const values = (text: string) =>
    read(text).map(({ value, min, max, hedge, kind, use, rule }) => ({
      value, min, max, hedge, kind, use, rule,
    })); // prettier-ignore

  test.for(sentences)("tatweel changes nothing: %s", (text) => {
    const stretched = text.replace(/([بتثسشصضعغفقكلمنهيج])(?=[ء-ي])/g, "$1ـ");
    expect(values(stretched)).toEqual(values(text));
  });

  test.for(sentences)("Eastern digits change nothing: %s", (text) => {
    const eastern = text.replace(/\d/g, (d) => "٠١٢٣٤٥٦٧٨٩"[Number(d)] ?? d);
    expect(values(eastern)).toEqual(values(text));
  });

  test.for(sentences)("vowel signs change nothing: %s", (text) => {
    const vowelled = text.replace(/([بتثجحسشصعفقكمنه])(?=[ء-ي])/g, "$1\u064e");
    expect(values(vowelled)).toEqual(values(text));
  });

  test("mentions are in order, apart, and inside the text", () => {
    const word = fc.constantFrom(
      ..."ثلاثة وعشرون مئة ألف ألفان عشرات عدد من بين 3 و 5 12 إلى - / : % نصف أحد عشر الثالث ، . أكثر على الأقل شخصا الساعة عام شهر\n( )".split(" "), // prettier-ignore
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        let last = 0;
        for (const mention of read(text)) {
          expect(mention.from).toBeGreaterThanOrEqual(last);
          expect(mention.to).toBeGreaterThan(mention.from);
          expect(mention.hedgeFrom).toBeLessThanOrEqual(mention.from);
          expect(mention.hedgeTo).toBeGreaterThanOrEqual(mention.to);
          expect(mention.start).toBeLessThan(mention.end);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect((mention.min ?? 0) <= (mention.max ?? Infinity)).toBe(true);
          last = mention.to;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        read(text);
      }),
      { numRuns: 500 },
    );
  });

  test.for([
    ["one endless number", "1".repeat(1_000_000)],
    ["digits apart", "1 ".repeat(500_000)],
    ["a chain of dashes", "1-".repeat(100_000)],
    ["units without end", "ثلاثة و".repeat(30_000)],
    ["hedges without end", "أكثر من ".repeat(30_000)],
  ] as const)("%s: read in linear time", ([, text]) => {
    const tokens = tokensOf(text);
    const began = performance.now();
    readNumbers(tokens);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
