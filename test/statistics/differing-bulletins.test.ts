import { describe, expect, it, test } from "vitest";
import {
  snhrRule,
  sohrRule,
  type ListedElsewhere,
} from "../../src/statistics/index.js";
import {
  expectAccounted,
  reconcileAll,
  sayLeft,
  SOME,
  truth,
  unexplained,
  type Setting,
} from "./synthetic/reconciled.js";
import { MONTHS, type TrueIncident } from "./synthetic/truth.js";

describe("bulletins that differ from the register", () => {
  const change = (
    isChanged: (one: TrueIncident) => boolean,
    into: (one: TrueIncident) => TrueIncident | undefined,
  ) => truth.flatMap((one) => (isChanged(one) ? (into(one) ?? []) : [one]));
  const cases: readonly (readonly [string, Setting])[] = [
    [
      "the publisher missed what one source alone tells",
      {
        known: change(
          ({ sources, number }) => sources === 1 && number % 4 === 0,
          () => undefined,
        ),
      },
    ],
    [
      "the publisher missed what several tell",
      {
        known: change(
          ({ sources, number }) => sources > 1 && number % 5 === 0,
          () => undefined,
        ),
      },
    ],
    [
      "the publisher took the highest count",
      {
        known: change(
          ({ dispute }) => dispute !== null,
          (one) => ({
            ...one,
            persons: [
              ...one.persons,
              ...Array.from({ length: one.dispute![1] }, () => one.persons[0]!),
            ],
            dispute: null,
          }),
        ),
      },
    ],
    [
      "the publisher took the lowest count",
      {
        known: change(
          ({ dispute, type }) => dispute !== null && type !== "assassination",
          (one) => ({
            ...one,
            persons: one.persons.slice(one.dispute![0]),
            dispute: null,
          }),
        ),
      },
    ],
    [
      "the publisher dates by the first day of a span",
      {
        known: change(
          ({ days }) => days !== null && !days[0].endsWith("-01-01"),
          (one) => ({ ...one, days: [one.days![0], one.days![0]] }),
        ),
      },
    ],
    [
      "the publisher counts the undated when they are told",
      {
        known: change(
          ({ days }) => days === null,
          (one) => ({ ...one, days: [one.reported, one.reported] }),
        ),
      },
    ],
    [
      "the publisher counts by the month of the report",
      {
        known: change(
          ({ days, persons }) =>
            days !== null &&
            !days[0].endsWith("-01-01") &&
            persons.every(({ died }) => died === null),
          (one) => ({ ...one, days: [one.reported, one.reported] }),
        ),
      },
    ],
    [
      "the publisher takes those of unknown role for civilians",
      {
        publishers: [snhrRule],
        known: truth.map((one) => ({
          ...one,
          persons: one.persons.map((person) => ({
            ...person,
            role: person.role === "unknown" ? "civilian" : person.role,
          })),
        })),
      },
    ],
    [
      "the publisher believes what is only alleged",
      {
        known: change(
          ({ status }) => status === "alleged" || status === "denied",
          (one) => ({ ...one, status: "occurred" }),
        ),
      },
    ],
  ];
  test.for(cases)("%s: every unit has a cause", ([, setting]) => {
    const figures = reconcileAll({ ...setting, months: SOME });
    expectAccounted(figures);
    const left = figures.filter((figure) => unexplained(figure) !== 0);
    expect(left.map(sayLeft)).toEqual([]);
    const codes = figures.flatMap(({ causes }) =>
      causes.map(({ kind }) => kind),
    );
    expect(codes).toContain("register");
  });

  it("the register lacks what the publisher lists", () => {
    const isLacking = ({
      number,
      type,
      days,
      documented,
      after,
    }: TrueIncident) =>
      number % 9 === 0 &&
      type !== "abduction" &&
      after === null &&
      days !== null &&
      days[0] === days[1] &&
      documented === null;
    const lacking = truth.filter(isLacking);
    const elsewhere = lacking
      .filter(
        ({ status, governorate }) =>
          status === "occurred" && governorate === "درعا",
      )
      .flatMap((one) =>
        one.persons
          .filter(({ isAttacker }) => !isAttacker)
          .map((person, at): ListedElsewhere => ({
            id: `list-${one.number}-${at}`,
            rule: sohrRule.id,
            start: one.days![0],
            end: one.days![1],
            measure: "killed",
            role: person.role,
            count: person.outcome === "killed" || person.died !== null ? 1 : 0,
          })),
      )
      .filter(({ count }) => count > 0);
    const figures = reconcileAll({
      told: truth.filter((one) => !isLacking(one)),
      elsewhere,
      publishers: [sohrRule],
    });
    expectAccounted(figures);
    expect(figures.filter((figure) => unexplained(figure) !== 0)).toEqual([]);
    const named = figures.flatMap(({ causes }) =>
      causes.filter(({ code }) => code === "not_in_register"),
    );
    expect(named.length).toBeGreaterThan(MONTHS.length / 2);
  });

  it("a planted error stays unexplained", () => {
    const planted = 500;
    const figures = reconcileAll({
      months: SOME,
      change: (code, count) => count + (code === "killed" ? planted : 0),
    });
    expectAccounted(figures);
    const wrong = figures.filter(
      ({ line, roles }) => line === "killed" && roles === null,
    );
    expect(wrong.length).toBeGreaterThanOrEqual(SOME.length);
    for (const figure of wrong) {
      const { min, ownByPublisher } = figure;
      const rest = min! - ownByPublisher!.best;
      if (rest < planted) continue;
      expect(rest).toBe(planted);
      const possible = figure.causes
        .filter(({ kind }) => kind === "register")
        .reduce((sum, { amount }) => sum + amount, 0);
      expect(unexplained(figure)).toBe(planted - possible);
      expect(unexplained(figure)).toBeGreaterThan(planted - 100);
    }
    const right = figures.filter(({ measure }) => measure !== "killed");
    for (const figure of right) expect(unexplained(figure)).toBe(0);
  });
});
