import { describe, expect, test } from "vitest";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { fitForAudience, NO_DECISIONS } from "../../src/release/index.js";
import { BARE, INCIDENT, NOW, PERSONS } from "../exporters/incidents.js";
import { copy, decided, only, type Extra } from "./copies.js";

describe("a name", () => {
  const DEAD: RegisterIncident = {
    ...INCIDENT,
    status: "occurred",
    targets: [],
    perpetrators: [],
    sources: [],
    competing: {},
    casualties: [
      {
        outcome: "killed",
        min: 2,
        max: 2,
        role: "civilian",
        names: ["حسان خالد الديري", "سالم العوض"],
      },
    ],
    victims: [
      {
        name: { full: "حسان خالد الديري", own: "حسان", kunya: "أبو ريم" },
        outcome: "killed",
        role: "civilian",
        age: { min: 40, max: 40 },
        mother: "ليلى العوض",
        sensitivity: "private",
      },
    ],
  };
  const names = (incident: RegisterIncident, extra?: Extra) =>
    only(incident, extra).casualties.flatMap((row) => row.names);
  const BATCH = decided([{ field: "/victims" }]);
  const row = DEAD.casualties[0]!;

  test("of a dead adult is released in a batch", () => {
    expect(names(DEAD)).toEqual([]);
    expect(names(DEAD, BATCH)).toEqual(row.names);
    const [victim] = only(DEAD, BATCH).victims ?? [];
    expect(victim).toEqual({
      name: { full: "حسان خالد الديري", own: "حسان" },
      age: { min: 40, max: 40 },
      outcome: "killed",
      role: "civilian",
    });
  });

  test("is shown to a partner at once", () => {
    expect(names(DEAD, { audience: "partner" })).toEqual(row.names);
  });

  test("withheld by decision stands in no batch, also in another form", () => {
    const extra = decided([
      { field: "/victims" },
      { how: "withhold", person: "حسان الديري" },
    ]);
    expect(names(DEAD, extra)).toEqual(["سالم العوض"]);
  });

  test("withheld until a day is shown after it", () => {
    const extra = decided([
      { field: "/victims" },
      { how: "withhold", person: "سالم العوض", until: "2024-06-01T00:00:00Z" },
    ]);
    expect(names(DEAD, extra)).toHaveLength(1);
    expect(names(DEAD, { ...extra, now: "2024-06-02T00:00:00Z" })).toHaveLength(
      2,
    );
  });

  const classes: readonly (readonly [string, RegisterIncident])[] = [
    ["wounded", withOutcome("wounded")],
    ["arrested", withOutcome("arrested")],
    ["released", withOutcome("released")],
    ["missing", withOutcome("missing")],
    ["abducted", withOutcome("abducted")],
    ["survived", withOutcome("survived")],
    ["displaced", withOutcome("displaced")],
    ["a child by the row", withRow({ group: "child" })],
    [
      "a child among the dead, whoever it is",
      {
        ...DEAD,
        casualties: [
          row,
          { ...row, group: "child", min: 1, max: 1, names: [] },
        ],
      },
    ],
    ["a child by words", withRow({ names: ["الطفل حسان خالد الديري"] })],
    ["a child by age", withVictim({ age: { min: 17, max: 17 } })],
    [
      "a child by birth",
      withVictim({
        age: undefined,
        birth: { start: "2006-01-01", end: "2006-12-31", precision: "year" },
      }),
    ],
    [
      "an accused",
      withVictim({ accusations: INCIDENT.victims![0]!.accusations }),
    ],
    ["a doer", withRow({ perpetrator: true })],
    ["called a criminal", withRow({ role: "criminal" })],
    [
      "a suspect",
      {
        ...DEAD,
        perpetrators: [{ id: null, name: "حسان الديري", basis: "suspected" }],
      },
    ],
    ["a source", { ...DEAD, sources: [["حسان خالد الديري"]] }],
    [
      "dead and wounded as told",
      {
        ...DEAD,
        casualties: [
          row,
          { ...row, outcome: "wounded", names: ["حسان الديري"] },
        ],
      },
    ],
    [
      "of no known class",
      {
        ...withRow({ names: [] }),
        victims: [],
        targets: [{ id: null, name: "حسان خالد الديري" }],
      },
    ],
  ];
  function withOutcome(outcome: "wounded"): RegisterIncident;
  function withOutcome(outcome: string): RegisterIncident;
  function withOutcome(outcome: string): RegisterIncident {
    const of = outcome as "wounded";
    return {
      ...DEAD,
      casualties: [{ ...row, outcome: of }],
      victims: [{ ...DEAD.victims![0]!, outcome: of }],
    };
  }
  function withRow(part: object): RegisterIncident {
    return { ...DEAD, casualties: [{ ...row, ...part }], victims: [] };
  }
  function withVictim(part: object): RegisterIncident {
    return { ...DEAD, victims: [{ ...DEAD.victims![0]!, ...part }] };
  }

  test.for(classes)(
    "of one %s waits for a decision about him",
    ([, incident]) => {
      for (const audience of ["public", "partner"] as const) {
        const batch = decided([
          { field: "" },
          { field: "/casualties/killed/names" },
        ]);
        const shown = JSON.stringify(only(incident, { audience, ...batch }));
        expect(shown).not.toContain("الديري");
      }
      const person = incident.targets[0]?.name ?? "حسان خالد الديري";
      const extra = decided([
        { field: "/victims", person },
        { field: "/victims", person: "الطفل حسان خالد الديري" },
      ]);
      expect(JSON.stringify(only(incident, extra))).toContain(
        "حسان خالد الديري",
      );
    },
  );

  test("of the dead is not opened by a release of the incident", () => {
    expect(names(DEAD, decided([{ field: "" }]))).toEqual([]);
    expect(
      names(DEAD, decided([{ field: "" }, { field: "/victims" }])),
    ).toEqual(["حسان خالد الديري", "سالم العوض"]);
  });

  test("that is sealed is shown by no release", () => {
    const extra = decided([
      { person: "حسان خالد الديري" },
      { how: "classify", person: "حسان الديري", sensitivity: "sealed" },
    ]);
    expect(names(DEAD, extra)).not.toContain("حسان خالد الديري");
  });

  test("of a public figure needs no release", () => {
    const state = {
      ...NO_DECISIONS,
      persons: [{ names: ["سالم العوض"], sensitivity: "public" as const }],
    };
    expect(names(DEAD, { state })).toEqual(["سالم العوض"]);
  });

  test("of the dead is not released in a batch where they are contested", () => {
    const extra = decided([{ field: "/victims" }], { grade: "contested" });
    expect(names(DEAD, extra)).toEqual([]);
  });

  test.each(["debunked", "found_alive"] as const)(
    "does not stand there at all after the grade %s",
    (grade) => {
      const { incidents, leftOut } = copy(DEAD, decided([{}], { grade }));
      expect(incidents).toEqual([]);
      expect(leftOut).toMatchObject([{ field: "", reason: "refuted" }]);
    },
  );

  test("that holds a detained father's is not released in a batch", () => {
    const incident: RegisterIncident = {
      ...DEAD,
      casualties: [
        row,
        { ...row, outcome: "arrested", names: ["خالد فواز الديري"] },
      ],
    };
    expect(names(incident, BATCH)).toEqual(["سالم العوض"]);
  });

  test("released in one incident is withheld in the others", () => {
    const other = { ...BARE, where: { ...BARE.where, name: "بيت سالم العوض" } };
    const { incidents } = fitForAudience([DEAD, other], {
      audience: "public",
      persons: PERSONS,
      now: NOW,
      ...BATCH,
    });
    expect(JSON.stringify(incidents[0])).toContain("سالم العوض");
    expect(JSON.stringify(incidents[1])).not.toContain("العوض");
  });
});
