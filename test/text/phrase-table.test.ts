import { describe, expect, test } from "vitest";
import {
  GAP,
  phrasesAt,
  phraseTable,
  type Analysis,
} from "../../src/text/phrase-table.js";

const TABLE = phraseTable(
  [
    "فتح",
    `فتح ${GAP} النار`,
    "فتح النار",
    "اطلاق",
    "اطلاق النار",
    "اطلاق النار المباشر",
  ].map((phrase) => ({ words: phrase.split(" "), value: phrase })),
);
const bare = (stem: string): readonly Analysis[] => [{ stem, clitics: [] }];

/** Phrases at a word of a text, as `from–to value`. */
function hitsAt(text: string, at = 0, end?: number): readonly string[] {
  const keys = text.split(" ");
  return phrasesAt(
    TABLE,
    keys,
    at,
    end ?? keys.length,
    bare(keys[at] ?? ""),
    (key, word) => key === word,
  ).map(({ from, to, value }) => `${from}–${to} ${value}`);
}

describe("phrasesAt", () => {
  test("gives the longest phrase first", () => {
    expect(hitsAt("اطلاق النار المباشر عليه")).toEqual([
      "0–3 اطلاق النار المباشر",
      "0–2 اطلاق النار",
      "0–1 اطلاق",
    ]);
  });

  test("lets a gap stand for none to a few words", () => {
    expect(hitsAt("فتح النار")[0]).toContain("0–2");
    expect(hitsAt("فتح مسلحون ملثمون مجهولون النار")[0]).toBe(
      `0–5 فتح ${GAP} النار`,
    );
    expect(hitsAt("فتح ا ب ج د ه و ز ح النار")).toEqual(["0–1 فتح"]);
  });

  test("never reads past the end", () => {
    expect(hitsAt("اطلاق النار المباشر", 0, 2)[0]).toBe("0–2 اطلاق النار");
    expect(hitsAt("فتح مسلحون النار", 0, 2)).toEqual(["0–1 فتح"]);
  });

  test("finds nothing where no phrase begins", () => {
    expect(hitsAt("عاد فتح", 0)).toEqual([]);
  });

  test("keeps the reading under which the first word was found", () => {
    const readings: readonly Analysis[] = [
      { stem: "واطلاق", clitics: [] },
      { stem: "اطلاق", clitics: ["و"] },
    ];
    const [hit] = phrasesAt(TABLE, ["واطلاق"], 0, 1, readings, () => false);
    expect(hit?.first.clitics).toEqual(["و"]);
  });

  test("leaves out a phrase without words", () => {
    expect(phraseTable([{ words: [], value: 1 }]).byFirst.size).toBe(0);
  });
});
