import { describe, expect, test } from "vitest";
import type { Belief } from "../../../src/linkage/index.js";
import type {
  CompetingField,
  RegisterIncident,
} from "../../../src/model/index.js";
import {
  countableRegister,
  dmdoRule,
  neutralRule,
  readPeriod,
} from "../../../src/statistics/index.js";
import {
  impactOf,
  type DoubtCode,
  type FigureQuestion,
} from "../../../src/statistics/review/index.js";
import { daraa, incident, on, row } from "../invented.js";

const MAY: FigureQuestion = {
  rule: neutralRule,
  area: daraa,
  period: readPeriod("2022-05"),
};

const SURE: Belief = { type: 1, date: 1, place: 1, amounts: 1 };

const killed = (count: number, changes: Partial<RegisterIncident> = {}) =>
  incident(1, { casualties: [row("killed", count)], ...changes });

function weigh(
  one: RegisterIncident,
  question: FigureQuestion = MAY,
  belief: Belief | null = null,
) {
  const register = countableRegister([one]);
  const { impact, reasons } = impactOf(register, question, {
    incident: one,
    belief,
  });
  const of = (code: DoubtCode) => reasons.find((one) => one.code === code);
  const moves = (code: DoubtCode) =>
    of(code)?.changes.map(({ line, now, after }) => [line, now, after]);
  return { impact, codes: reasons.map(({ code }) => code), of, moves };
}

/** A field told in several ways: value, sources that tell it. */
const told = (
  shown: CompetingField["shown"],
  ...values: readonly (readonly [CompetingField["shown"], number])[]
): CompetingField => ({
  shown,
  rule: "majority-of-sources",
  values: values.map(([value, independentSources], at) => ({
    value,
    claims: [`c${String(at).padStart(32, "0")}`],
    independentSources,
  })),
});

describe("what a decision would change", () => {
  test("rejecting it: all that it adds, by the rule that counts", () => {
    const one = killed(3);
    expect(weigh(one).moves("unreviewed")).toEqual([
      ["incidents", 1, 0],
      ["killed", 3, 0],
    ]);
    // Two sources: 0.06, times the three dead; lines are not added up.
    expect(weigh(one).impact).toBeCloseTo(0.18, 9);
    const byDmdo = weigh(one, { ...MAY, rule: dmdoRule });
    // One operation a targeted person: three.
    expect(byDmdo.moves("unreviewed")).toContainEqual(["operations", 3, 0]);
  });

  test("one source weighs more than two, two more than three", () => {
    const [one, two, three] = [1, 2, 3].map(
      (independentSources) => weigh(killed(3, { independentSources })).impact,
    );
    expect(one).toBeGreaterThan(two!);
    expect(two).toBeGreaterThan(three!);
    expect(weigh(killed(3, { independentSources: 1 })).codes).toEqual([
      "one_source",
    ]);
  });

  test("numbers that differ: to the furthest, by the sources that tell it", () => {
    const one = killed(2, {
      competing: {
        "/casualties/killed": told(
          { low: 2, best: 2, high: 6, open: false },
          [{ min: 2, max: 2 }, 3],
          [{ min: 6, max: 6 }, 1],
        ),
      },
    });
    const { of, moves } = weigh(one);
    expect(moves("counts")).toEqual([["killed", 2, 6]]);
    // A quarter of the sources, four persons.
    expect(of("counts")?.impact).toBeCloseTo(1, 9);
  });

  test("a telling that denies it takes it out of the table", () => {
    const status = told("occurred", ["occurred", 2], ["denied", 1]);
    const one = killed(2, { competing: { "/status": status } });
    expect(weigh(one).moves("status")).toEqual([
      ["incidents", 1, 0],
      ["killed", 2, 0],
    ]);
  });

  test("told only as alleged, it may come in", () => {
    const status = told("alleged", ["alleged", 2], ["occurred", 1]);
    const one = killed(2, {
      status: "alleged",
      competing: { "/status": status },
    });
    expect(weigh(one).codes).toEqual(["status"]);
    expect(weigh(one).moves("status")).toEqual([
      ["incidents", 0, 1],
      ["killed", 0, 2],
    ]);
  });

  test("another type matters where lines ask for types", () => {
    const type = told(
      "assassination",
      ["assassination", 1],
      ["armed_clash", 1],
    );
    const one = killed(1, { competing: { "/type": type } });
    expect(weigh(one).codes).not.toContain("type");
    expect(weigh(one, { ...MAY, rule: dmdoRule }).moves("type")).toContainEqual(
      ["operations", 1, 0],
    );
  });

  test("another place, across the border of the area", () => {
    const there = { name: "شهبا", admin1: "السويداء", country: "SY" };
    const here = {
      name: "داعل",
      admin1: "درعا",
      country: "SY",
      precision: "town",
    };
    const where = told(here, [here, 1], [{ ...there, precision: "town" }, 1]);
    const one = killed(1, { competing: { "/where": where } });
    expect(weigh(one).moves("where")).toContainEqual(["killed", 1, 0]);
    const country = {
      ...MAY,
      area: { kind: "country", name: "SY", country: "SY" } as const,
    };
    expect(weigh(one, country).codes).not.toContain("where");
  });

  test("a date across the border of the month, and none at all", () => {
    const across = killed(2, { when: on("2022-04-25", "2022-05-05") });
    expect(weigh(across).moves("border_date")).toContainEqual(["killed", 2, 0]);
    const next = killed(2, { when: on("2022-05-25", "2022-06-05") });
    expect(weigh(next).moves("border_date")).toContainEqual(["killed", 0, 2]);
    const nowhere = { start: null, end: null, precision: "unknown" } as const;
    const undated = killed(2, { when: nowhere });
    expect(weigh(undated).moves("undated")).toContainEqual(["killed", 0, 2]);
    const unknownMonth = { ...MAY, period: null };
    expect(weigh(undated, unknownMonth).codes).toEqual(["undated"]);
  });

  test("a place told too coarsely may lie in the area", () => {
    const syria = { name: null, admin1: null, country: "SY" };
    const one = killed(2, { where: { ...syria, precision: "country" } });
    expect(weigh(one).codes).toEqual(["coarse_place"]);
    expect(weigh(one).moves("coarse_place")).toContainEqual(["killed", 0, 2]);
    const iraq = { name: null, admin1: null, country: "IQ" };
    const other = killed(2, { where: { ...iraq, precision: "country" } });
    expect(weigh(other)).toMatchObject({ impact: 0, codes: [] });
  });

  test("little confidence weighs by what it lacks", () => {
    const one = killed(4);
    const unsure = weigh(one, MAY, { ...SURE, amounts: 0.5 });
    expect(unsure.of("unsure_counts")?.impact).toBeCloseTo(2, 9);
    expect(unsure.moves("unsure_counts")).toEqual([["killed", 4, 0]]);
    expect(weigh(one, MAY, { ...SURE, amounts: 0.95 }).codes).toEqual([
      "unreviewed",
    ]);
    const type = weigh(one, MAY, { ...SURE, type: 0.5 });
    // The dead stay dead whatever it is called.
    expect(type.moves("unsure_type")).toEqual([["incidents", 1, 0]]);
  });

  test("reasons to take it out join and never exceed what it counts", () => {
    const wholly = { type: 0, date: 0, place: 0, amounts: 1 };
    const { impact, of } = weigh(
      killed(5, { independentSources: 1 }),
      MAY,
      wholly,
    );
    expect(of("unsure_date")?.impact).toBeCloseTo(5, 9);
    expect(of("unsure_place")?.impact).toBeCloseTo(5, 9);
    expect(impact).toBeCloseTo(5 + 1, 9);
  });

  test("thousands of displaced do not come before one who was killed", () => {
    const displaced = incident(1, {
      type: "displacement",
      casualties: [row("displaced", 5000)],
    });
    // They are named among the changes; the happening alone weighs.
    expect(weigh(displaced).moves("unreviewed")).toContainEqual([
      "displaced",
      5000,
      0,
    ]);
    expect(weigh(displaced).impact).toBeLessThan(weigh(killed(2)).impact);
  });

  test("a later month has no say in this one", () => {
    const one = killed(3, { when: on("2022-07-01") });
    expect(weigh(one)).toMatchObject({ impact: 0, codes: [] });
  });
});
