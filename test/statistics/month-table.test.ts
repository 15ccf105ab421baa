import { describe, expect, it, test } from "vitest";
import { linkIncidents } from "../../src/linkage/index.js";
import type { Aggregate, Incident } from "../../src/model/index.js";
import { countingRuleSchema } from "../../src/model/index.js";
import {
  countableRegister,
  COUNTING_RULES,
  countingRule,
  dmdoRule,
  formatFigure,
  inclusionOf,
  liesIn,
  monthTable,
  neutralRule,
  publishedFigures,
  readPeriod,
  type Area,
} from "../../src/statistics/index.js";
import { incident, report } from "../linkage/fictional.js";

const daraa: Area = { kind: "admin1", name: "درعا", country: "SY" };

type Row = Incident["casualties"][number];
const row = (
  outcome: Row["outcome"],
  min: number,
  max: number | null = min,
  role: Row["role"] = "civilian",
): Row => ({ outcome, min, max, role, names: [] });

/** One register incident from one report, at its own town. */
function single(id: string, changes: Parameters<typeof incident>[1]) {
  const where = {
    name: `تل ${id}`,
    admin1: "درعا",
    country: "SY",
    precision: "town" as const,
  };
  const [one] = linkIncidents([
    report(id, [incident("i1", { where, ...changes })]),
  ]);
  return one!;
}

const dated = (start: string, end = start) => ({
  when: { start, end, precision: "range" as const },
});

const REGISTER = [
  single("a", {
    ...dated("2022-05-03"),
    casualties: [row("killed", 2), row("wounded", 1)],
  }),
  single("b", {
    ...dated("2022-05-31"),
    status: "attempted",
    casualties: [row("survived", 1, 1, "former_combatant")],
  }),
  single("c", {
    ...dated("2022-05-10"),
    type: "armed_attack",
    casualties: [row("killed", 3, null, "state_forces")],
  }),
  single("d", {
    ...dated("2022-04-29", "2022-05-02"),
    casualties: [row("killed", 1)],
  }),
  single("e", {
    ...dated("2022-05-31", "2022-06-02"),
    casualties: [row("killed", 1)],
  }),
  single("f", {
    ...dated("2022-05-05"),
    status: "denied",
    casualties: [row("killed", 9)],
  }),
  single("g", { ...dated("2022-06-05"), casualties: [row("killed", 7)] }),
];

const lineOf = (table: ReturnType<typeof monthTable>, code: string) =>
  table.lines.find((line) => line.code === code)!;

describe("monthTable", () => {
  it("counts by the neutral rule", () => {
    const table = monthTable(countableRegister(REGISTER), {
      rule: neutralRule,
      month: "2022-05",
      area: daraa,
    });
    const killed = lineOf(table, "killed");
    expect(killed.figure).toEqual({ low: 5, best: 6, high: 7, open: true });
    expect(killed.incidents).toHaveLength(4);
    expect(lineOf(table, "incidents").figure).toMatchObject({
      low: 3,
      best: 4,
      high: 5,
    });
    expect(
      killed.groups.map(({ code, figure }) => [code, figure.best]),
    ).toEqual([
      ["civilians", 3],
      ["former-combatants", 0],
      ["state-forces", 3],
      ["other-armed", 0],
      ["unknown", 0],
    ]);
    expect(table.byType.map(({ type }) => type)).toEqual([
      "assassination",
      "armed_attack",
    ]);
  });

  it("counts targeted persons by the rule of the Daraa office", () => {
    const table = monthTable(countableRegister(REGISTER), {
      rule: dmdoRule,
      month: "2022-05",
      area: daraa,
    });
    const [operations, killed, wounded, survived] = [
      "operations",
      "killed",
      "wounded",
      "survived",
    ].map((code) => lineOf(table, code).figure.best);
    expect(operations).toBe(killed! + wounded! + survived!);
    expect([operations, killed, wounded, survived]).toEqual([5, 3, 1, 1]);
  });

  it("an interval over two months is best in the later, high in both", () => {
    const straddling = REGISTER.slice(3, 4);
    const best = (month: string) =>
      lineOf(
        monthTable(countableRegister(straddling), {
          rule: neutralRule,
          month,
          area: daraa,
        }),
        "killed",
      ).figure;
    expect(best("2022-04")).toMatchObject({ low: 0, best: 0, high: 1 });
    expect(best("2022-05")).toMatchObject({ low: 0, best: 1, high: 1 });
  });

  it("leaves out other areas", () => {
    const suwayda: Area = { ...daraa, name: "السويداء" };
    const table = monthTable(countableRegister(REGISTER), {
      rule: neutralRule,
      month: "2022-05",
      area: suwayda,
    });
    expect(lineOf(table, "killed").figure.high).toBe(0);
    expect(
      liesIn(REGISTER[0]!.where, { ...daraa, kind: "country", name: "سوريا" }),
    ).toBe(true);
  });
});

describe("published figures", () => {
  const aggregate = (changes: Partial<Aggregate>): Aggregate => ({
    period: { start: "2022-05-01", end: "2022-05-31" },
    where: { name: "درعا", admin1: "درعا", country: "SY", precision: "admin1" },
    measure: "killed",
    min: 5,
    max: 5,
    role: null,
    source: ["مكتب الريف للتوثيق"],
    ...changes,
  });
  const reports = [
    report("p", [], {
      aggregates: [aggregate({}), aggregate({ measure: "incidents" })],
    }),
    report("q", [], {
      aggregates: [aggregate({ role: "state_forces" }), aggregate({})],
    }),
    report("r", [], {
      aggregates: [
        aggregate({ period: { start: "2022-05-10", end: "2022-05-31" } }),
        aggregate({
          where: {
            name: "داعل",
            admin1: "درعا",
            country: "SY",
            precision: "town",
          },
        }),
      ],
    }),
  ];

  it("stand beside the register's own with their difference", () => {
    const published = publishedFigures(reports, "2022-05", daraa);
    expect(published.map(({ reports: ids }) => ids)).toEqual([
      ["p"],
      ["q"],
      ["p", "q"],
    ]);
    const table = monthTable(countableRegister(REGISTER), {
      rule: neutralRule,
      month: "2022-05",
      area: daraa,
      published,
    });
    expect(
      table.published.map(({ line, difference, inRange }) => [
        line,
        difference,
        inRange,
      ]),
    ).toEqual([
      ["incidents", 1, true],
      ["killed.state-forces", 2, true],
      ["killed", -1, true],
    ]);
  });
});

describe("counting rules", () => {
  it("are records of the model with their own ids", () => {
    for (const rule of COUNTING_RULES) {
      expect(countingRuleSchema.safeParse(rule).error).toBeUndefined();
      expect(countingRule(rule.id)).toBe(rule);
    }
    expect(countingRule("nobody")).toBeUndefined();
  });
});

describe("months", () => {
  test.for([
    ["2022-02-28", "2022-02-28", "inside"],
    ["2022-01-31", "2022-02-01", "later_half"],
    ["2022-02-28", "2022-03-01", "possible"],
    ["2021-01-01", "2022-02-01", "too_wide"],
    ["2022-03-01", "2022-03-01", "outside"],
  ] as const)("%s … %s is %s of February", ([start, end, expected]) => {
    expect(inclusionOf({ start, end }, readPeriod("2022-02"))).toBe(expected);
  });

  it("refuses what is no month", () => {
    expect(() => readPeriod("2022-13")).toThrow("CLI-BAD-OPTION-VALUE");
  });

  it("prints ranges and open figures", () => {
    expect(formatFigure({ low: 47, best: 47, high: 47, open: false })).toBe(
      "47",
    );
    expect(formatFigure({ low: 15, best: 15, high: 15, open: true })).toBe(
      "15+",
    );
    expect(formatFigure({ low: 4, best: 5, high: 9, open: true })).toBe(
      "5 (4–9+)",
    );
  });
});
