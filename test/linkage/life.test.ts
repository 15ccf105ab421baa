import { describe, expect, it, test } from "vitest";
import {
  happenedEarlier,
  lifeOf,
  incidentsById,
  movesOf,
  outcomeMoves,
  type LifeOptions,
  type PersonReport,
} from "../../src/linkage/index.js";
import { register, told } from "./fictional-persons.js";

const NAME = "رائف نديم الصعيدي";

/** Moves as `from→to`, with the incidents told apart by their order. */
function life(reports: readonly PersonReport[], options: LifeOptions = {}) {
  const { persons, incidents } = register(reports);
  expect(persons).toHaveLength(1);
  const byId = incidentsById(incidents);
  const { notes } = movesOf(persons[0]!, byId, options);
  return {
    moves: outcomeMoves(persons, incidents, options),
    notes: notes.map(({ code }) => code),
    states: lifeOf(persons[0]!, byId, options)?.steps.map(({ state }) => state),
  };
}

const brief = ({ moves }: ReturnType<typeof life>) =>
  moves.map(
    ({ from, to, incident, laterIncident }) =>
      `${from}→${to}${incident === laterIncident ? "" : " elsewhere"}`,
  );

const taken = (id: string, outcome: "arrested" | "abducted", day: string) =>
  told(id, {
    name: NAME,
    outcome,
    day,
    incident: { type: outcome === "arrested" ? "arrest" : "abduction" },
  });

const cases: readonly (readonly [
  what: string,
  reports: readonly PersonReport[],
  moves: readonly string[],
  notes: readonly string[],
])[] = [
  [
    "wounded, and dead in a later telling of the same happening",
    [
      told("a", { name: NAME, outcome: "wounded" }),
      told("b", { name: NAME, published: "2023-03-12" }),
    ],
    ["wounded→killed"],
    [],
  ],
  [
    "wounded, and his death of it a happening of its own",
    [
      told("a", { name: NAME, outcome: "wounded" }),
      told("b", {
        name: NAME,
        day: "2023-03-25",
        victim: { cause: "متأثراً بجراحه" },
        incident: { type: "homicide", weapons: [] },
      }),
    ],
    ["wounded→killed elsewhere"],
    [],
  ],
  [
    "wounded, and dead weeks later nobody says of what",
    [
      told("a", { name: NAME, outcome: "wounded" }),
      told("b", {
        name: NAME,
        day: "2023-03-25",
        incident: { type: "homicide", weapons: [] },
      }),
    ],
    [],
    ["wounds_unclear"],
  ],
  [
    "an attempt, then killed in a second attack",
    [
      told("a", {
        name: NAME,
        outcome: "survived",
        incident: { status: "attempted" },
      }),
      told("b", { name: NAME, day: "2023-06-20" }),
    ],
    [],
    ["second_attack"],
  ],
  [
    "told dead before he was told wounded",
    [
      told("a", { name: NAME, published: "2023-03-06" }),
      told("b", { name: NAME, outcome: "wounded", published: "2023-03-08" }),
    ],
    ["wounded→killed"],
    ["dead_then_wounded"],
  ],
  [
    "arrested, then released",
    [
      taken("a", "arrested", "2023-03-05"),
      told("b", {
        name: NAME,
        outcome: "released",
        day: "2023-04-05",
        incident: { type: "release" },
      }),
    ],
    ["arrested→released elsewhere"],
    [],
  ],
  [
    "arrested, then dead in custody a year later",
    [
      taken("a", "arrested", "2023-03-05"),
      told("b", {
        name: NAME,
        day: "2024-04-05",
        incident: { type: "death_in_custody" },
      }),
    ],
    ["arrested→killed elsewhere"],
    [],
  ],
  [
    "abducted, then his body found",
    [
      taken("a", "abducted", "2023-03-05"),
      told("b", {
        name: NAME,
        day: "2023-03-08",
        town: "جاسم",
        incident: { type: "body_found" },
      }),
    ],
    ["abducted→killed elsewhere"],
    [],
  ],
  [
    "arrested, and shot in the street a year later: no end of that captivity",
    [
      taken("a", "arrested", "2023-03-05"),
      told("b", { name: NAME, day: "2024-04-05" }),
    ],
    [],
    [],
  ],
  [
    "taken twice: a release ends the second captivity",
    [
      taken("a", "arrested", "2022-03-05"),
      taken("b", "arrested", "2023-03-05"),
      told("c", {
        name: NAME,
        outcome: "released",
        day: "2023-04-05",
        incident: { type: "release" },
      }),
    ],
    ["arrested→released elsewhere"],
    [],
  ],
];

describe("moves of outcomes", () => {
  test.for(cases)("%s", ([, reports, moves, notes]) => {
    const found = life(reports);
    expect(brief(found)).toEqual(moves);
    expect(found.notes).toEqual(notes);
  });

  it("a death told by another incident moves to the one that counts it", () => {
    const reports = [
      told("a", { name: NAME, day: "2023-03-05" }),
      told("b", {
        name: NAME,
        day: "2023-03-20",
        town: "جاسم",
        incident: { type: "body_found", weapons: [] },
      }),
    ];
    expect(brief(life(reports))).toEqual(["killed→killed elsewhere"]);
  });

  it("the day of a death told later lies between incident and report", () => {
    const { moves } = life(cases[0]![1]);
    expect(moves[0]!.when).toEqual({
      start: "2023-03-05",
      end: "2023-03-12",
      precision: "range",
    });
  });
});

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

describe("happenedEarlier", () => {
  const may = { start: "2023-05-01", end: "2023-05-31" };
  const found = (day: string, published: string, more = {}) =>
    happenedEarlier(
      register([told("a", { name: NAME, day, published, incident: more })])
        .incidents,
      may,
    );

  it("holds what May reports and April or earlier saw", () => {
    expect(found("2023-04-30", "2023-05-01")).toMatchObject([
      { by: "reported", occurred: { end: "2023-04-30" } },
    ]);
    expect(found("2014-01-01", "2023-05-20")).toHaveLength(1);
  });

  it("leaves out May's own, other months' and the undated", () => {
    expect(found("2023-05-01", "2023-05-01")).toEqual([]);
    expect(found("2023-04-30", "2023-06-01")).toEqual([]);
    const open = { start: null, end: null, precision: "unknown" };
    expect(found("2023-04-30", "2023-05-01", { when: open })).toEqual([]);
    const both = { start: "2023-04-20", end: "2023-05-02", precision: "range" };
    expect(found("2023-04-20", "2023-05-03", { when: both })).toEqual([]);
  });
});
