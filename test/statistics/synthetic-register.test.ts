import { describe, expect, it, test } from "vitest";
import {
  countableRegister,
  COUNTING_RULES,
  countingRule,
  dmdoRule,
  monthTable,
} from "../../src/statistics/index.js";
import type { CountingRule } from "../../src/model/index.js";
import {
  area,
  differences,
  figuresOf,
  tableOf,
  told,
  truth,
} from "./synthetic/compared-tables.js";
import {
  groundItems,
  groupItems,
  houseTable,
  operationsIn,
} from "./synthetic/items-of-truth.js";
import { inMonth, TRUE_TABLES } from "./synthetic/tables-of-truth.js";
import { MONTHS } from "./synthetic/truth.js";

describe("a synthetic register of 24 months", () => {
  it("is rich enough to tell rules apart", () => {
    expect(MONTHS).toHaveLength(24);
    expect(truth.length).toBeGreaterThan(600);
    const deaths = truth.flatMap(({ persons }) =>
      persons.flatMap(({ died }) => died?.told ?? []),
    );
    expect(deaths.filter((how) => how === "same").length).toBeGreaterThan(10);
    expect(deaths.filter((how) => how === "own").length).toBeGreaterThan(10);
    for (const line of ["killed", "operations"]) {
      const totals = ["dmdo", "ahrar-horan"].map((id) =>
        JSON.stringify(TRUE_TABLES[id]!(truth)[line]),
      );
      expect(new Set(totals).size).toBe(2);
    }
  });

  test.for(Object.keys(TRUE_TABLES))("%s gives its tables exactly", (id) => {
    expect(differences(countingRule(id)!)).toEqual([]);
  });

  it("gives the table of an office's own rule exactly", () => {
    const house: CountingRule = {
      ...dmdoRule,
      id: "house",
      lines: [
        {
          ...countingRule("neutral")!.lines.find(
            ({ code }) => code === "killed",
          )!,
        },
      ],
      dateBasis: "reported",
      areaBasis: "origin",
      laterDeaths: "death",
      countsPerpetrators: true,
      threshold: { originalSources: 2, orReviewed: false },
    };
    const items = houseTable(truth)["killed"]!;
    for (const month of MONTHS)
      expect({ month, ...figuresOf(tableOf(house, month))["killed"] }).toEqual({
        month,
        ...inMonth(items, month),
      });
  });

  it("parts the area by the office's towns and guesses none", () => {
    const west = ["داعل", "طفس", "نوى"];
    const east = ["بصرى الشام", "صيدا"];
    const part = (code: string, towns: readonly string[]) => ({
      code,
      label: { ar: code, en: code },
      placeIds: [],
      towns,
    });
    const partition = [part("west", west), part("east", east)];
    const rule = { ...dmdoRule, partition };
    for (const month of MONTHS) {
      const { parts, unlisted, figure } = tableOf(rule, month).lines[0]!;
      expect(parts.map((one) => one.figure)).toEqual([
        inMonth(operationsIn(truth, west), month),
        inMonth(operationsIn(truth, east), month),
      ]);
      const rest = inMonth(operationsIn(truth, ["تل الفرس"]), month);
      expect(unlisted!.figure).toEqual(rest);
      if (rest.high > 0) expect(unlisted!.places).toEqual(["تل الفرس"]);
      const sum = [...parts, unlisted!].reduce(
        (n, one) => n + one.figure.best,
        0,
      );
      expect(sum).toBe(figure.best);
    }
  });

  it("counts children and women, and killers by their ground", () => {
    for (const month of MONTHS) {
      const table = tableOf(countingRule("neutral")!, month);
      const killed = table.lines.find(({ code }) => code === "killed")!;
      for (const group of ["child", "woman"] as const) {
        const own = killed.ofWhom.find(({ value }) => value === group);
        const wanted = inMonth(groupItems(truth, group), month);
        if (wanted.high > 0) expect(own?.figure).toEqual(wanted);
        else expect(own).toBeUndefined();
      }
      for (const { value, figure } of killed.byGround)
        expect({ month, value, ...figure }).toEqual({
          month,
          value,
          ...inMonth(groundItems(truth, value), month),
        });
      const sum = killed.byGround.reduce((n, { figure }) => n + figure.best, 0);
      expect(sum).toBe(killed.figure.best);
      for (const { basis } of killed.perpetrators)
        expect(basis).not.toBe("denied");
    }
  });

  it("traces every figure to incidents that alone give it", () => {
    for (const rule of COUNTING_RULES)
      for (const month of MONTHS.slice(0, 6))
        for (const { code, figure, incidents } of tableOf(rule, month).lines) {
          const wanted = new Set(incidents);
          // An incident with the reports of what became of its people.
          const ids = new Set(
            told.moves
              .filter(
                ({ incident, laterIncident }) =>
                  wanted.has(incident) || wanted.has(laterIncident),
              )
              .flatMap(({ incident, laterIncident }) => [
                incident,
                laterIncident,
              ]),
          );
          const few = countableRegister(
            told.incidents.filter(({ id }) => wanted.has(id) || ids.has(id)),
            { moves: told.moves },
          );
          const again = monthTable(few, { rule, month, area });
          const line = again.lines.find((one) => one.code === code)!;
          expect({ code, ...line.figure }).toEqual({ code, ...figure });
        }
  });
});
