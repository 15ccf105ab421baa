import { describe, expect, it } from "vitest";
import { brief, life, NAME, taken } from "./fictional-lives.js";
import { register, told } from "./fictional-persons.js";

describe("silence", () => {
  const rule = {
    id: "year-and-denial",
    from: ["arrested"] as const,
    silentDays: 365,
    needsDenial: true,
  };
  const held = taken("a", "arrested", "2023-03-05");
  const denied = {
    ...held,
    people: [
      {
        name: NAME,
        aliases: [],
        statusHistory: [
          {
            state: "fate_unknown" as const,
            when: {
              start: "2023-09-01",
              end: "2023-09-01",
              precision: "day" as const,
            },
            holder: null,
            where: null,
            reason: null,
            sources: [],
            citations: [],
          },
        ],
      },
    ],
  };
  const on = (asOf: string) => ({ disappearance: { rule, asOf } });

  it("is nothing without a rule", () => {
    expect(brief(life([denied]))).toEqual([]);
  });

  it("becomes disappearance by the rule: long enough, and denied", () => {
    const found = life([denied], on("2024-06-01"));
    expect(brief(found)).toEqual(["arrested→missing"]);
    expect(found.moves[0]!.when.start).toBe("2024-03-04");
    expect(found.states).toContain("forcibly_disappeared");
  });

  it("does not without a denial, nor too soon, nor after a release", () => {
    expect(brief(life([held], on("2024-06-01")))).toEqual([]);
    expect(brief(life([denied], on("2024-01-01")))).toEqual([]);
    const freed = told("b", {
      name: NAME,
      outcome: "released",
      day: "2023-04-05",
      incident: { type: "release" },
    });
    expect(brief(life([denied, freed], on("2026-06-01")))).toEqual([
      "arrested→released elsewhere",
    ]);
  });
});

describe("an invented killing", () => {
  const dead = told("a", { name: NAME });
  const alive = {
    ...dead,
    people: [
      {
        name: NAME,
        aliases: [],
        statusHistory: [
          {
            state: "found_alive" as const,
            when: {
              start: "2023-03-09",
              end: "2023-03-09",
              precision: "day" as const,
            },
            holder: null,
            where: null,
            reason: null,
            sources: [],
            citations: [],
          },
        ],
      },
    ],
  };
  const [incident] = register([dead]).incidents;

  it("refuted by a report is flagged, and counted until somebody decides", () => {
    const found = life([alive]);
    expect(found.notes).toEqual(["told_alive"]);
    expect(found.moves).toEqual([]);
    expect(found.states).toEqual(["killed", "found_alive"]);
  });

  it("graded as found alive is counted no longer, and not deleted", () => {
    const grades = new Map([[incident!.id, "found_alive" as const]]);
    const found = life([dead], { grades });
    expect(brief(found)).toEqual(["killed→survived"]);
    expect(found.notes).toEqual(["found_alive"]);
    expect(found.states).toEqual(["killed"]);
  });

  it("graded as debunked is flagged", () => {
    const grades = new Map([[incident!.id, "debunked" as const]]);
    expect(life([dead], { grades }).notes).toEqual(["debunked"]);
  });
});

describe("lives that are not shown", () => {
  it("of the living wounded and of officials there is no timeline", () => {
    expect(
      life([told("a", { name: NAME, outcome: "wounded" })]).states,
    ).toBeUndefined();
  });

  it("a denied killing is no life", () => {
    expect(
      life([told("a", { name: NAME, incident: { status: "denied" } })]).states,
    ).toBeUndefined();
  });
});
