import { expect, test } from "vitest";
import {
  applyRules,
  NUMBER_RULES,
  PRONOUN_RULES,
} from "../../../../src/languages/ar/search/ending-rules.js";

const RULES = [...PRONOUN_RULES, ...NUMBER_RULES];

test.for(RULES.map((rule) => [rule.id, rule] as const))(
  "%s does to its examples what it says",
  ([, rule]) => {
    const made = rule.matches.map(([word]) => [word, applyRules([rule], word)]);
    expect(made).toEqual(rule.matches);
    const left = rule.rejects.map((word) => [word, applyRules([rule], word)]);
    expect(left).toEqual(rule.rejects.map((word) => [word, null]));
  },
);

test("every rule has an id of its own, three matches and two rejects", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { matches, rejects } of RULES) {
    expect(matches.length).toBeGreaterThanOrEqual(3);
    expect(rejects.length).toBeGreaterThanOrEqual(2);
  }
});
