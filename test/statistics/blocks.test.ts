import { describe, expect, test } from "vitest";
import {
  countableRegister,
  dmdoRule,
  monthTable,
  neutralRule,
  type MonthTable,
} from "../../src/statistics/index.js";
import type { CountingRule, RegisterIncident } from "../../src/model/index.js";
import { daraa, idOf, incident, on, row } from "./invented.js";

const april = incident(1, {
  when: on("2022-04-20"),
  reported: on("2022-05-03"),
  documented: on("2022-05-03"),
  casualties: [row("killed", 1)],
});

const tableOf = (one: RegisterIncident, rule: CountingRule): MonthTable =>
  monthTable(countableRegister([one]), { rule, month: "2022-05", area: daraa });

const linesOf = ({ lines }: MonthTable["reportedLater"]) =>
  lines.map(({ code }) => code);

describe("what stands outside the table", () => {
  test("by the happening's own date, it is documented later", () => {
    const { reportedLater } = tableOf(april, neutralRule);
    expect(reportedLater.incidents).toEqual([idOf(1)]);
    expect(linesOf(reportedLater)).toContain("killed");
  });

  test("a line that counts it by the day of documentation leaves nothing out", () => {
    const { lines, reportedLater } = tableOf(april, dmdoRule);
    const counted = lines.filter(({ figure }) => figure.best > 0);
    expect(counted).toHaveLength(1);
    expect(linesOf(reportedLater)).not.toContain(counted[0]!.code);
    expect(linesOf(reportedLater)).not.toEqual([]);
  });

  test("an undated one that a rule counts when it is told is not outside", () => {
    const undated = incident(2, {
      when: { start: null, end: null, precision: "unknown" },
      reported: on("2022-05-03"),
      casualties: [row("killed", 1)],
    });
    const byReport: CountingRule = { ...neutralRule, dateFallback: "reported" };
    expect(tableOf(undated, neutralRule).undated.incidents).toEqual([idOf(2)]);
    const { lines, undated: outside } = tableOf(undated, byReport);
    expect(lines.find(({ code }) => code === "killed")?.figure.best).toBe(1);
    expect(outside).toEqual({ incidents: [], lines: [] });
  });
});
