import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../src/languages/ar/letters.js";
import { foldText } from "../../src/text/folded-text.js";
import { surfaceOf, TokenKind, tokenise } from "../../src/text/tokens.js";

const tokensOf = (text: string) => tokenise(foldText(text, ARABIC_LETTERS));

describe("tokenise", () => {
  test.for([
    ["words and marks", "قُتل، وجُرح.", ["قتل", "،", "وجرح", "."]],
    ["a decimal and a thousand", "1.5 و25,000", ["1.5", "و", "25,000"]],
    ["Arabic separators", "١٫٥ ٢٥٬٠٠٠", ["1٫5", "25٬000"]],
    ["a date in its parts", "3/8/2018", ["3", "/", "8", "/", "2018"]],
    ["a full stop after a number", "عام 2018.", ["عام", "2018", "."]],
    ["a letter glued to digits", "تي72", ["تي", "72"]],
    ["quotes", "«درعا 24»", ["«", "درعا", "24", "»"]],
    ["a newline", "أ\nب", ["ا", "\n", "ب"]],
    ["nothing", " \t ", []],
  ] as const)("cuts %s", ([, text, keys]) => {
    expect(tokensOf(text).keys).toEqual(keys);
  });

  test("says what each token is made of", () => {
    const { kind } = tokensOf("قتل 3.\n");
    expect([...kind]).toEqual([
      TokenKind.word,
      TokenKind.number,
      TokenKind.mark,
      TokenKind.newline,
    ]);
  });

  test("says which tokens stand without space between them", () => {
    expect([...tokensOf("خ.ع درعا").glued]).toEqual([0, 1, 1, 0]);
  });

  test("gives back the original spelling, marks and all", () => {
    const tokens = tokensOf("«قـُتِلَ» ٣");
    expect(surfaceOf(tokens, 1)).toBe("قـُتِلَ");
    expect(surfaceOf(tokens, 3)).toBe("٣");
  });

  test("does not end a word before its last mark", () => {
    const text = "قتلٌ شابٌّ.";
    const tokens = tokensOf(text);
    expect(surfaceOf(tokens, 0)).toBe("قتلٌ");
    expect(surfaceOf(tokens, 1)).toBe("شابٌّ");
  });
});
