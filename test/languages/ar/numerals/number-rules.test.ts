import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import {
  NUMBER_RULES,
  readNumbers,
} from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";

const read = (text: string) =>
  readNumbers(tokenise(foldText(text, ARABIC_LETTERS)));

describe("numeral rules", () => {
  test("every rule has an id of its own and enough examples", () => {
    const ids = NUMBER_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, matches, rejects, reason } of NUMBER_RULES) {
      expect(reason, id).not.toBe("");
      expect(matches.length, id).toBeGreaterThanOrEqual(3);
      expect(rejects.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  const matches = NUMBER_RULES.flatMap(({ id, matches }) =>
    matches.map((example) => ({ id, ...example })),
  );
  test.for(matches)("$id reads $text", ({ id, text, reads }) => {
    expect(read(text)).toContainEqual(
      expect.objectContaining({ ...reads, rule: id }),
    );
  });

  const rejects = NUMBER_RULES.flatMap(({ id, rejects }) =>
    rejects.map((text) => ({ id, text })),
  );
  test.for(rejects)("$id leaves $text", ({ id, text }) => {
    expect(read(text).filter(({ rule }) => rule === id)).toEqual([]);
  });
});
