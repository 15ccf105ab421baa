import { describe, expect, it, test } from "vitest";
import type { PersonReport } from "../../src/linkage/index.js";
import { brief, life, NAME, taken } from "./fictional-lives.js";
import { told } from "./fictional-persons.js";

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
