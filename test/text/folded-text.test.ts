import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../src/languages/ar/letters.js";
import { foldKey, foldText } from "../../src/text/folded-text.js";
import { compileLetterTable } from "../../src/text/letter-table.js";

const fold = (text: string) => foldText(text, ARABIC_LETTERS);

describe("foldText", () => {
  test.for([
    ["tatweel", "الشـــهيد", "الشهيد"],
    ["harakat", "قُتِلَ", "قتل"],
    ["alef, ya and ta marbuta", "أُمٌّ إلى آخرة", "ام الي اخره"],
    ["hamza on a carrier, not alone", "مسؤول شيء", "مسوول شيء"],
    ["Persian look-alikes", "کتیبة", "كتيبه"],
    ["Arabic-Indic digits", "٢٠٢٢ و۱۴", "2022 و14"],
    ["zero-width and bidi marks", "\u200fدر\u200dعا\u202c\u061c", "درعا"],
    ["presentation forms", "\ufedf\ufe8e", "لا"],
    ["no-break space", "درعا\u00a0البلد", "درعا البلد"],
    ["dashes", "درعا – نوى", "درعا - نوي"],
    ["Latin capitals", "FM درعا", "fm درعا"],
  ] as const)("folds %s: %s", ([, original, folded]) => {
    expect(fold(original).text).toBe(folded);
  });

  test("gives every unit of a ligature the offset of the ligature", () => {
    const { text, starts } = fold("ب\ufefbت");
    expect(text).toBe("بلات");
    expect([...starts]).toEqual([0, 1, 1, 2, 3]);
  });

  test("maps a unit after dropped marks to its own place", () => {
    const original = "قـُتـ\u200fل";
    const { text, starts } = fold(original);
    expect(text).toBe("قتل");
    expect([...starts].map((at) => original[at])).toEqual([
      "ق",
      "ت",
      "ل",
      undefined,
    ]);
  });

  test("keeps texts longer than one chunk whole", () => {
    const original = "درعا ".repeat(5000);
    const { text, starts } = fold(original);
    expect(text).toBe(original);
    expect(starts[text.length]).toBe(original.length);
  });

  test("folds an empty text to an empty text", () => {
    expect(fold("").text).toBe("");
    expect([...fold("").starts]).toEqual([0]);
  });
});

describe("foldKey", () => {
  test("joins runs of white space and trims", () => {
    expect(foldKey("  درعا \n\t البلد ", ARABIC_LETTERS)).toBe("درعا البلد");
  });
});

describe("compileLetterTable", () => {
  test("applies compatibility, then same and dropped", () => {
    const table = compileLetterTable({
      dropped: [[0x21, 0x21]],
      same: [["b", "c"]],
      compatibility: [[0x2460, 0x2460]],
    });
    expect(foldText("aB!①", table).text).toBe("ab1");
    expect(foldText("b", table).text).toBe("c");
  });
});
