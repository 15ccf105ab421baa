import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkIncidents } from "../../src/linkage/index.js";
import {
  OUTCOME_CODES,
  type CountingRule,
  type OutcomeMove,
  type RegisterIncident,
} from "../../src/model/index.js";
import {
  countableRegister,
  COUNTING_RULES,
  dmdoRule,
  monthTable,
  neutralRule,
  type Figure,
  type MonthTable,
  type TableLine,
} from "../../src/statistics/index.js";
import { arbitraryReports } from "../linkage/fictional.js";
import { daraa, published } from "./invented.js";

const part = (code: string, towns: readonly string[]) => ({
  code,
  label: { ar: code, en: code },
  placeIds: [],
  towns,
});

/** The shipped rules, and one that uses what none of them does. */
const RULES: readonly CountingRule[] = [
  ...COUNTING_RULES,
  {
    ...neutralRule,
    id: "odd",
    dateBasis: "reported",
    dateFallback: "occurred",
    areaBasis: "origin",
    laterDeaths: "death",
    countsPerpetrators: true,
    threshold: { originalSources: 2, orReviewed: true },
    partition: [part("a", ["داعل"]), part("b", ["ابطع"])],
  },
  { ...dmdoRule, id: "parted", partition: [part("a", ["داعل"])] },
];

/** Steps of the named people of a register, some within an incident. */
function someMoves(
  incidents: readonly RegisterIncident[],
  draws: readonly number[],
): readonly OutcomeMove[] {
  const named = incidents.flatMap((incident) =>
    incident.casualties.flatMap(({ outcome, names }) =>
      names.map((name) => ({ incident, outcome, name })),
    ),
  );
  if (named.length === 0) return [];
  return draws.map((draw) => {
    const { incident, outcome, name } = named[draw % named.length]!;
    const later = incidents[draw % incidents.length]!;
    return {
      person: `per-${draw % named.length}`,
      name,
      incident: incident.id,
      from: outcome,
      to: OUTCOME_CODES[draw % OUTCOME_CODES.length]!,
      laterIncident: later.id,
      when: { start: "2023-03-08", end: "2023-03-08", precision: "day" },
    };
  });
}

const registers = fc
  .tuple(arbitraryReports(10), fc.array(fc.nat({ max: 997 }), { maxLength: 5 }))
  .map(([reports, draws]) => {
    const incidents = linkIncidents(reports);
    return { incidents, moves: someMoves(incidents, draws) };
  });

function everyFigure(line: TableLine): readonly Figure[] {
  const { groups, otherRoles, ofWhom, parts, unlisted } = line;
  const { byType, byWeapon, byPlace, byGround, perpetrators } = line;
  return [
    line,
    ...groups,
    ...(otherRoles === null ? [] : [otherRoles]),
    ...ofWhom,
    ...parts,
    ...(unlisted === null ? [] : [unlisted]),
    ...byType,
    ...byWeapon,
    ...byPlace,
    ...byGround,
    ...perpetrators,
  ].map(({ figure }) => figure);
}

const sum = (figures: readonly Figure[], of: "low" | "best" | "high") =>
  figures.reduce((total, figure) => total + figure[of], 0);

/** Parts that hold everything once give the whole; roles its best figure. */
function expectSums(line: TableLine): void {
  const { figure, groups, otherRoles, parts, unlisted } = line;
  for (const of of ["low", "best", "high"] as const) {
    for (const values of [line.byType, line.byPlace, line.byGround])
      expect(
        sum(
          values.map((one) => one.figure),
          of,
        ),
      ).toBe(figure[of]);
    if (unlisted !== null) {
      const all = [...parts, unlisted].map((one) => one.figure);
      expect(sum(all, of)).toBe(figure[of]);
    }
  }
  if (otherRoles === null) return;
  const roles = [...groups, otherRoles].map((one) => one.figure);
  expect(sum(roles, "best")).toBe(figure.best);
  expect(sum(roles, "low")).toBeLessThanOrEqual(figure.low);
  expect(sum(roles, "high")).toBeGreaterThanOrEqual(figure.high);
}

describe("tables of any register, by any rule", () => {
  const count = (
    {
      incidents,
      moves,
    }: {
      incidents: readonly RegisterIncident[];
      moves: readonly OutcomeMove[];
    },
    rule: CountingRule,
    month = "2023-03",
  ): MonthTable =>
    monthTable(countableRegister(incidents, { moves }), {
      rule,
      month,
      area: daraa,
      published: [
        published({ min: 4, max: 6 }),
        published({ measure: "wounded", min: 1, max: 1, roles: ["civilian"] }),
      ],
      rules: { rules: COUNTING_RULES },
    });

  it("keep low ≤ best ≤ high, and parts add up to the whole", () => {
    fc.assert(
      fc.property(registers, (register) => {
        for (const rule of RULES)
          for (const line of count(register, rule).lines) {
            for (const { low, best, high } of everyFigure(line)) {
              expect(low).toBeGreaterThanOrEqual(0);
              expect(low).toBeLessThanOrEqual(best);
              expect(best).toBeLessThanOrEqual(high);
            }
            expectSums(line);
          }
      }),
      { numRuns: 40 },
    );
  });

  it("are the same for any order of incidents and steps", () => {
    fc.assert(
      fc.property(registers, ({ incidents, moves }) => {
        const turned = {
          incidents: [...incidents].reverse(),
          moves: [...moves].reverse(),
        };
        for (const rule of RULES)
          expect(JSON.stringify(count(turned, rule))).toBe(
            JSON.stringify(count({ incidents, moves }, rule)),
          );
      }),
      { numRuns: 25 },
    );
  });

  it("name a cause for every unit of a difference, nobody twice", () => {
    fc.assert(
      fc.property(registers, (register) => {
        for (const rule of RULES)
          for (const { difference, causes } of count(register, rule)
            .published) {
            const total = causes.reduce((n, { amount }) => n + amount, 0);
            expect(total).toBe(difference ?? 0);
            const ids = causes
              .filter(({ kind }) => kind === "register")
              .flatMap(({ incidents }) => incidents);
            expect(new Set(ids).size).toBe(ids.length);
          }
      }),
      { numRuns: 40 },
    );
  });

  it("of several months hold what their months hold", () => {
    fc.assert(
      fc.property(registers, (register) => {
        for (const rule of RULES) {
          const months = ["2023-02", "2023-03", "2023-04"];
          const each = months.map((month) => count(register, rule, month));
          const all = count(register, rule, "2023-02/2023-04");
          for (const [at, { figure }] of all.lines.entries()) {
            const own = each.map(({ lines }) => lines[at]!.figure);
            expect(figure.best).toBeGreaterThanOrEqual(sum(own, "best"));
            expect(figure.low).toBeGreaterThanOrEqual(sum(own, "low"));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
