import { describe, expect, test } from "vitest";
import {
  comparePeople,
  doublesWithin,
  registerPersons,
  rowPersons,
  type ListRow,
} from "../../../src/linkage/lists/index.js";
import type { RegisterIncident, Victim } from "../../../src/model/index.js";
import { plantedIncident } from "./planted.js";

const NOBODY = { sex: null, age: null } as const;

function row(
  name: string,
  changes: Partial<ListRow> & { readonly person?: object } = {},
): ListRow {
  const { person, ...rest } = changes;
  return {
    list: "قائمة مختلقة",
    line: 2,
    id: null,
    types: [],
    when: { start: "2023-03-02", end: "2023-03-02", precision: "day" },
    where: { name: "طفس", admin1: "درعا", country: "SY", precision: "town" },
    amounts: {},
    persons: [{ name, outcome: "killed", ...NOBODY, ...person }],
    perpetrators: [],
    targets: [],
    notes: null,
    cells: {},
    ...rest,
  };
}

function victim(full: string, changes: Partial<Victim> = {}): Victim {
  return {
    name: { full },
    outcome: "killed",
    role: "civilian",
    sensitivity: "private",
    ...changes,
  };
}

const incidentOf = (...victims: readonly Victim[]): RegisterIncident =>
  plantedIncident("a1", { victims: [...victims], casualties: [] });

function placeOf(listed: ListRow, incident: RegisterIncident): string {
  const found = comparePeople(
    registerPersons(incident),
    rowPersons(listed, (name) => name),
  );
  if (found.both.length > 0) return "both";
  return found.possible.length > 0 ? "possible" : "only_there";
}

const FAR = {
  when: { start: "2023-08-20", end: "2023-08-20", precision: "day" as const },
};
const ELSEWHERE = {
  where: {
    name: "سرمين",
    admin1: "إدلب",
    country: "SY",
    precision: "town" as const,
  },
};

describe("a person of a list", () => {
  test.for([
    [
      "three parts agree",
      row("سامر عدنان الحامد"),
      victim("سامر عدنان الحامد"),
      "both",
    ],
    [
      "three parts agree, nothing else is known",
      row("سامر عدنان الحامد", {
        when: { start: null, end: null, precision: "unknown" },
      }),
      victim("سامر عدنان الحامد"),
      "both",
    ],
    [
      "two parts, one day and town",
      row("سامر الحامد"),
      victim("سامر عدنان الحامد"),
      "both",
    ],
    [
      "two parts and nothing else",
      row("سامر الحامد", FAR),
      victim("سامر الحامد"),
      "possible",
    ],
    [
      "two parts, one day, another governorate",
      row("سامر الحامد", ELSEWHERE),
      victim("سامر الحامد"),
      "possible",
    ],
    [
      "two parts, and somebody accuses him",
      row("سامر الحامد"),
      victim("سامر الحامد", {
        accusations: [{ of: "تهمة مختلقة", by: [] }] as never,
      }),
      "possible",
    ],
    [
      "another father, one day and town",
      row("سامر خالد الحامد"),
      victim("سامر عدنان الحامد"),
      "possible",
    ],
    [
      "another father, another day",
      row("سامر خالد الحامد", FAR),
      victim("سامر عدنان الحامد"),
      "only_there",
    ],
    [
      "another sex",
      row("سامر الحامد", { person: { sex: "female" } }),
      victim("سامر الحامد", { sex: "male" }),
      "possible",
    ],
    [
      "an age far off",
      row("سامر الحامد", { person: { age: { min: 60, max: 60 } } }),
      victim("سامر الحامد", { age: { min: 20, max: 20 } }),
      "possible",
    ],
    ["another family", row("سامر القاسم"), victim("سامر الحامد"), "only_there"],
    [
      "wounded here, dead there",
      row("سامر عدنان الحامد"),
      victim("سامر عدنان الحامد", { outcome: "wounded" }),
      "both",
    ],
    [
      "Latin letters",
      row("Samer Adnan al-Hamed"),
      victim("سامر عدنان الحامد"),
      "both",
    ],
  ] as const)("%s", ([, listed, known, expected]) => {
    expect(placeOf(listed, incidentOf(known))).toBe(expected);
  });

  test("is found though two bear his two names: the father decides", () => {
    const incident = incidentOf(
      victim("سامر عدنان الحامد"),
      victim("سامر خالد الحامد"),
    );
    const found = comparePeople(
      registerPersons(incident),
      rowPersons(row("سامر خالد الحامد"), (name) => name),
    );
    expect(found.both.map(({ here }) => here.name.text)).toEqual([
      "سامر خالد الحامد",
    ]);
  });

  test("with two namesakes on one day is for a person", () => {
    const incident = incidentOf(
      victim("سامر عدنان الحامد"),
      victim("سامر خالد الحامد"),
    );
    expect(placeOf(row("سامر الحامد"), incident)).toBe("possible");
  });
});

test("an incident's person told by two names is one", () => {
  const casualties = [
    {
      outcome: "killed" as const,
      min: 1,
      max: 1,
      role: "civilian" as const,
      names: ["سامر الحامد"],
    },
  ];
  const incident = plantedIncident("a1", {
    victims: [victim("سامر عدنان الحامد")],
    casualties,
  });
  expect(registerPersons(incident).map(({ name }) => name.text)).toEqual([
    "سامر عدنان الحامد",
  ]);
});

test("a list that has somebody twice is told so", () => {
  const people = [
    row("سامر عدنان الحامد", { id: "1" }),
    row("سامر عدنان الحامد", { id: "2" }),
    row("ماهر القاسم"),
  ].flatMap((one) => rowPersons(one, (name) => name));
  expect(doublesWithin(people).size).toBe(2);
});
