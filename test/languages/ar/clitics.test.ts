import { describe, expect, test } from "vitest";
import {
  analyseWord,
  sameWord,
  withoutArticle,
} from "../../../src/languages/ar/clitics.js";
import { foldKey } from "../../../src/languages/ar/letters.js";

/** Readings of a word as `clitics+stem`. */
const readingsOf = (word: string) =>
  analyseWord(foldKey(word)).map(({ stem, clitics }) =>
    [...clitics, stem].join("+"),
  );

describe("analyseWord", () => {
  test("tries the bare word first", () => {
    expect(readingsOf("بيت")[0]).toBe("بيت");
    expect(readingsOf("والي")[0]).toBe("والي");
  });

  test.for([
    ["القصف", "ال+قصف"],
    ["وقتل", "و+قتل"],
    ["فقتل", "ف+قتل"],
    ["بقصف", "ب+قصف"],
    ["بالقصف", "ب+ال+قصف"],
    ["وبالقصف", "و+ب+ال+قصف"],
    ["للقصف", "ل+ال+قصف"],
    ["وللقصف", "و+ل+ال+قصف"],
    ["لقصف", "ل+قصف"],
    ["كالقصف", "ك+ال+قصف"],
    ["والقصف", "و+ال+قصف"],
    ["فالقصف", "ف+ال+قصف"],
  ] as const)("%s can be %s", ([word, reading]) => {
    expect(readingsOf(word)).toContain(reading);
  });

  test.for([
    ["ال", "a stem keeps two letters"],
    ["وب", "a stem keeps two letters"],
    ["لم", "a stem keeps two letters"],
  ] as const)("takes nothing off %s: %s", ([word]) => {
    expect(readingsOf(word)).toEqual([foldKey(word)]);
  });

  test.for([
    ["سقتل", "س is no clitic of nouns and perfects"],
    ["القتل", "ال is not ا and ل"],
  ] as const)("never reads %s as قتل after one letter: %s", ([word]) => {
    const [one] = word;
    expect(readingsOf(word)).not.toContain(`${one}+${word.slice(1)}`);
  });

  test("gives no reading twice", () => {
    for (const word of ["وللقصف", "للللل", "ووووو", "بالباب", "فكالبلد"]) {
      const readings = readingsOf(word);
      expect(new Set(readings).size).toBe(readings.length);
    }
  });
});

describe("sameWord", () => {
  test("tolerates the article and nothing else", () => {
    expect(sameWord("النار", "نار")).toBe(true);
    expect(sameWord("نار", "نار")).toBe(true);
    expect(sameWord("نار", "النار")).toBe(false);
    expect(sameWord("والنار", "نار")).toBe(false);
    expect(sameWord("النارية", "نار")).toBe(false);
    expect(sameWord("منار", "نار")).toBe(false);
  });
});

describe("withoutArticle", () => {
  test.for([
    ["الشامي", "شامي"],
    ["الله", "الله"],
    ["شامي", "شامي"],
    ["والشامي", "والشامي"],
  ] as const)("%s → %s", ([word, bare]) => {
    expect(withoutArticle(foldKey(word))).toBe(foldKey(bare));
  });
});
