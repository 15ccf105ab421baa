import { describe, expect, test } from "vitest";
import {
  checkFigures,
  NO_FLOORS,
  repinFloors,
  type Floors,
} from "../../src/evaluation/index.js";

const floors: Floors = {
  gold: { dev: "aa" },
  floors: { "dev.incidents": 60, "dev.dateWrong": 5, "dev.falseAlarms": 1 },
  regressions: {},
};
const measured = (figures: Record<string, number | null>, digest = "aa") => ({
  set: "dev",
  digest,
  figures,
});

describe("checking", () => {
  test("a figure on its floor holds", () => {
    const figures = { incidents: 60, dateWrong: 5, falseAlarms: 1 };
    expect(checkFigures(measured(figures), floors)).toEqual({
      passed: ["dev.dateWrong", "dev.falseAlarms", "dev.incidents"],
      failed: [],
      unpinned: [],
    });
  });

  test.for([
    ["incidents", 59.9],
    ["incidents", null],
    ["dateWrong", 5.1],
    ["falseAlarms", 2],
  ] as const)("%s of %s misses", ([metric, figure]) => {
    const { failed } = checkFigures(measured({ [metric]: figure }), floors);
    expect(failed.map(({ code, key }) => [code, key])).toEqual([
      ["under-floor", `dev.${metric}`],
    ]);
  });

  test("no wrong values at all is no miss", () => {
    const { failed } = checkFigures(measured({ dateWrong: null }), floors);
    expect(failed).toEqual([]);
  });

  test("a metric without floor is listed, not failed", () => {
    const check = checkFigures(measured({ people: 3 }), floors);
    expect(check).toEqual({ passed: [], failed: [], unpinned: ["dev.people"] });
  });

  test("changed gold fails the set", () => {
    const { failed } = checkFigures(measured({}, "bb"), floors);
    expect(failed.map(({ code }) => code)).toEqual(["gold-changed"]);
  });
});

describe("pinning", () => {
  test("raises floors, lowers ceilings, keeps other sets", () => {
    const before = { ...floors, floors: { ...floors.floors, "x.people": 7 } };
    const figures = { incidents: 71.5, dateWrong: 2, falseAlarms: 0 };
    const result = repinFloors([measured(figures, "bb")], before);
    expect(result).toEqual({
      ok: true,
      value: {
        gold: { dev: "bb" },
        floors: {
          "dev.dateWrong": 2,
          "dev.falseAlarms": 0,
          "dev.incidents": 71.5,
          "x.people": 7,
        },
        regressions: {},
      },
    });
  });

  test.for([undefined, "", "  "])("refuses to lower for %j", (reason) => {
    const result = repinFloors([measured({ incidents: 40 }, "bb")], floors, {
      allowRegression: reason,
    });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ key: "dev.incidents" }],
    });
  });

  test("lowers with a reason and keeps it", () => {
    const result = repinFloors([measured({ incidents: 40 })], floors, {
      allowRegression: "labels corrected",
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        floors: { "dev.incidents": 40 },
        regressions: {
          "dev.incidents": { from: 60, to: 40, reason: "labels corrected" },
        },
      },
    });
  });

  test("the first pinning needs no reason", () => {
    const result = repinFloors(
      [measured({ incidents: 40, x: null })],
      NO_FLOORS,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { floors: { "dev.incidents": 40 } },
    });
  });
});
