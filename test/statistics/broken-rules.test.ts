import { describe, expect, test } from "vitest";
import { countingRule } from "../../src/statistics/index.js";
import type { CountingRule } from "../../src/model/index.js";
import { differences } from "./synthetic/compared-tables.js";

describe("a rule that is broken", () => {
  type Line = CountingRule["lines"][number];
  const withLines = (rule: CountingRule, change: (line: Line) => Line) => ({
    ...rule,
    lines: rule.lines.map(change),
  });
  const rule = (id: string) => countingRule(id)!;
  const without = (key: keyof Line) => (line: Line) => {
    const { [key]: _removed, ...rest } = line;
    return rest as Line;
  };
  const cases: readonly (readonly [string, string, CountingRule])[] = [
    [
      "counts attacks on checkpoints",
      "dmdo",
      withLines(rule("dmdo"), (line) => ({
        ...line,
        out: line.out.filter(({ type }) => type !== "assassination"),
      })),
    ],
    [
      "counts conscription",
      "dmdo",
      withLines(rule("dmdo"), (line) => ({
        ...line,
        out: line.out.filter(({ type }) => type !== "arrest"),
      })),
    ],
    [
      "forgets execution after abduction",
      "dmdo",
      withLines(rule("dmdo"), (line) => ({
        ...line,
        in: line.in.filter(({ after }) => after === undefined),
      })),
    ],
    [
      "counts happenings for persons",
      "dmdo",
      withLines(rule("dmdo"), (line) => ({
        ...line,
        unit: line.unit === "targeted_person" ? "incident" : line.unit,
      })),
    ],
    [
      "forgets the people of Daraa elsewhere",
      "dmdo",
      withLines(rule("dmdo"), without("areaBasis")),
    ],
    [
      "counts documented deaths by their day",
      "dmdo",
      withLines(rule("dmdo"), without("dateBasis")),
    ],
    [
      "counts later deaths with the wounding",
      "dmdo",
      withLines(rule("dmdo"), without("laterDeaths")),
    ],
    [
      "counts forces among the dead of Daraa",
      "dmdo",
      withLines(rule("dmdo"), without("roles")),
    ],
    [
      "counts later deaths by their own day",
      "ahrar-horan",
      { ...rule("ahrar-horan"), laterDeaths: "death" },
    ],
    [
      "counts crimes",
      "ahrar-horan",
      withLines(rule("ahrar-horan"), (line) => ({
        ...line,
        in:
          line.code === "killed" ? [...line.in, { type: "homicide" }] : line.in,
      })),
    ],
    [
      "forgets the dead abroad",
      "ahrar-horan",
      withLines(rule("ahrar-horan"), without("areaBasis")),
    ],
    [
      "counts persons for happenings",
      "ahrar-horan",
      withLines(rule("ahrar-horan"), (line) => ({
        ...line,
        unit: line.unit === "incident" ? "targeted_person" : line.unit,
      })),
    ],
    [
      "counts soldiers as civilians",
      "snhr",
      withLines(rule("snhr"), without("roles")),
    ],
    [
      "counts by day of report",
      "snhr",
      { ...rule("snhr"), dateBasis: "reported" },
    ],
    [
      "counts the bomber",
      "sohr",
      { ...rule("sohr"), countsPerpetrators: true },
    ],
    [
      "asks for two sources",
      "sohr",
      { ...rule("sohr"), threshold: { originalSources: 2, orReviewed: false } },
    ],
    [
      "puts rebels among civilians",
      "sohr",
      withLines(rule("sohr"), (line) => ({
        ...line,
        roleGroups: rule("sohr-2012").lines[0]!.roleGroups,
      })),
    ],
    [
      "counts by origin",
      "neutral",
      { ...rule("neutral"), areaBasis: "origin" },
    ],
    [
      "takes what is alleged for a fact",
      "neutral",
      withLines(rule("neutral"), (line) => ({
        ...line,
        in: line.in.map((one) => ({
          ...one,
          statuses: ["occurred", "attempted", "alleged"],
        })),
      })),
    ],
  ];
  test.for(cases)("%s (%s) is found out", ([, id, broken]) => {
    expect(differences(broken, id).length).toBeGreaterThan(0);
  });
});
