import { describe, expect, test } from "vitest";
import {
  DATE_RULES,
  readDates,
} from "../../../../src/languages/ar/dates/index.js";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import { readNumbers } from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";

const WEDNESDAY = "2024-05-15";

function read(text: string, published: string | null = WEDNESDAY) {
  const tokens = tokenise(foldText(text, ARABIC_LETTERS));
  return readDates(tokens, { published, numbers: readNumbers(tokens) });
}

describe("date rules", () => {
  test("every rule has an id of its own and enough examples", () => {
    const ids = DATE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, matches, rejects, reason } of DATE_RULES) {
      expect(reason, id).not.toBe("");
      expect(matches.length, id).toBeGreaterThanOrEqual(3);
      expect(rejects.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  const matches = DATE_RULES.flatMap(({ id, matches }) =>
    matches.map((example) => ({ id, ...example })),
  );
  test.for(matches)("$id reads $text", ({ id, text, reads, published }) => {
    const found = read(text, published === undefined ? WEDNESDAY : published);
    expect(found).toContainEqual(
      expect.objectContaining({ ...reads, rule: id }),
    );
  });

  const rejects = DATE_RULES.flatMap(({ id, rejects }) =>
    rejects.map((text) => ({ id, text })),
  );
  test.for(rejects)("$id leaves $text", ({ id, text }) => {
    expect(read(text).filter(({ rule }) => rule === id)).toEqual([]);
  });
});
