import { describe, expect, it, test } from "vitest";
import {
  countableRegister,
  COUNTING_RULES,
  countingRule,
  dmdoRule,
  linePortions,
  monthTable,
  type Area,
  type Figure,
  type MonthTable,
} from "../../src/statistics/index.js";
import type { CountingRule } from "../../src/model/index.js";
import { seededRandom } from "./synthetic/random.js";
import { registerOf } from "./synthetic/register-of-truth.js";
import {
  groundItems,
  groupItems,
  houseTable,
  inMonth,
  operationsIn,
  TRUE_TABLES,
} from "./synthetic/tables-of-truth.js";
import { makeTruth, MONTHS } from "./synthetic/truth.js";

const SEED = 20_211_101;
const truth = makeTruth(seededRandom(SEED));
const told = registerOf(truth);
const register = countableRegister(told.incidents, { moves: told.moves });
const area: Area = { kind: "admin1", name: "درعا", country: "SY" };

/** Lines and role groups of a table by their codes. */
function figuresOf({ lines }: MonthTable): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const { code, figure, groups } of lines) {
    figures[code] = figure;
    for (const group of groups) figures[`${code}.${group.code}`] = group.figure;
  }
  return figures;
}

const tableOf = (rule: CountingRule, month: string) =>
  monthTable(register, { rule, month, area });

/** How a rule counts the truth, beside how the truth is counted. */
function differences(rule: CountingRule, id = rule.id): readonly string[] {
  const lines = TRUE_TABLES[id]!(truth);
  const portions = linePortions(register, rule, area);
  return MONTHS.flatMap((month) => {
    const question = { rule, month, area, portions };
    const counted = figuresOf(monthTable(register, question));
    return Object.entries(lines).flatMap(([code, items]) => {
      const wanted = JSON.stringify(inMonth(items, month));
      const found = JSON.stringify(counted[code]);
      return found === wanted
        ? []
        : [`${month} ${code}: ${found} instead of ${wanted}`];
    });
  });
}

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
