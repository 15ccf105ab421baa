import { describe, expect, test } from "vitest";
import { isHarmed } from "../../../src/operations/asking/people.js";

type Person = Parameters<typeof isHarmed>[0];

const told = (
  roles: readonly object[],
  statusHistory: readonly object[] = [],
) => ({ roles, statusHistory }) as unknown as Person;

describe("people of the register's pages", () => {
  test.for([
    [
      "a victim of whom an outcome is told",
      [{ part: "victim", outcome: "killed" }],
      true,
    ],
    [
      "who was held, by his history",
      [{ part: "speaker", outcome: null }],
      true,
    ],
    ["a speaker", [{ part: "speaker", outcome: null }], false],
    [
      "a target whom nothing befell",
      [{ part: "target", outcome: null }],
      false,
    ],
    [
      "a victim of whom no outcome is told",
      [{ part: "victim", outcome: null }],
      false,
    ],
    ["nobody told in any part", [], false],
  ] as const)("%s", ([title, roles, isShown]) => {
    const history = title.includes("history") ? [{ state: "detained" }] : [];
    expect(isHarmed(told(roles, history))).toBe(isShown);
  });
});
