import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  COUNTING_RULES,
  readCountingRule,
} from "../../src/statistics/index.js";

const guide = readFileSync(
  new URL("../../docs/how-to/count-by-a-rule.md", import.meta.url),
  "utf8",
);

it("the rule of the guide can be read", () => {
  const [, text = ""] = /```json\n(.*?)```/s.exec(guide) ?? [];
  const read = readCountingRule(text, "office.json");
  expect(read.ok ? [] : read.issues).toEqual([]);
});

it("the guide names every shipped rule", () => {
  for (const { id } of COUNTING_RULES) expect(guide).toContain(`\`${id}\``);
});
