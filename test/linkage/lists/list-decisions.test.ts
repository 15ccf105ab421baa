import { describe, expect, test } from "vitest";
import {
  compareList,
  comparePeople,
  registerPersons,
  rowPersons,
  type ListDecision,
  type ListRow,
} from "../../../src/linkage/lists/index.js";
import { captureHistories } from "../../../src/statistics/index.js";
import { PLANTED_INCIDENTS, plantedIncident, plantedRows } from "./planted.js";

const acled = (...ids: readonly string[]) =>
  plantedRows("acled").filter(({ id }) => ids.includes(id!));

const decide = (id: string, incident: string, same: boolean): ListDecision => ({
  list: "ACLED",
  id,
  incident,
  same,
});

describe("a person's word on a happening", () => {
  test("joins what is only possible, and what no search brings together", () => {
    for (const [id, key] of [
      ["A13", "e3"],
      ["A28", "a2"],
    ] as const) {
      const decisions = [decide(id, `inc-${key}`, true)];
      const found = compareList(acled(id), PLANTED_INCIDENTS, { decisions });
      expect(
        found.both.map(({ incident, decided }) => [incident.id, decided]),
      ).toEqual([[`inc-${key}`, true]]);
      expect(found.possible).toEqual([]);
    }
  });

  test("parts what the weights would join", () => {
    const decisions = [decide("A01", "inc-a1", false)];
    const found = compareList(acled("A01"), [plantedIncident("a1")], {
      decisions,
    });
    expect([found.both, found.possible]).toEqual([[], []]);
    expect(found.onlyThere).toHaveLength(1);
  });

  test("settles a tie, and leaves the other incident to the other row", () => {
    const decisions = [decide("A08", "inc-c2", true)];
    const found = compareList(acled("A08"), PLANTED_INCIDENTS, { decisions });
    expect(found.both[0]!.incident.id).toBe("inc-c2");
    expect(found.onlyHere.map(({ id }) => id)).toContain("inc-c1");
  });

  test("can put two rows to one incident, and the table says why", () => {
    const decisions = [
      decide("A09", "inc-d1", true),
      decide("A10", "inc-d1", true),
    ];
    const found = compareList(acled("A09", "A10"), PLANTED_INCIDENTS, {
      decisions,
    });
    expect(
      found.both.map(({ incident, several }) => [incident.id, several]),
    ).toEqual([
      ["inc-d1", "decided"],
      ["inc-d1", "decided"],
    ]);
  });

  test("holds when the incident was joined with others and bears another id", () => {
    const grown = plantedIncident("e3", {
      id: "inc-other",
      claims: ["c-older", "c-e3"],
    });
    const found = compareList(acled("A13"), [grown], {
      decisions: [decide("A13", "inc--e3", true)],
    });
    expect(found.both.map(({ incident }) => incident.id)).toEqual([
      "inc-other",
    ]);
  });
});

describe("a person's word on a person", () => {
  const row: ListRow = {
    list: "قائمة",
    line: 2,
    id: "7",
    types: [],
    when: { start: "2023-03-02", end: "2023-03-02", precision: "day" },
    where: { name: "طفس", admin1: "درعا", country: "SY", precision: "town" },
    amounts: {},
    persons: [
      { name: "سامر خالد الحامد", outcome: "killed", sex: null, age: null },
    ],
    perpetrators: [],
    targets: [],
    notes: null,
    cells: {},
  };
  const said = (same: boolean): ListDecision => ({
    list: "قائمة",
    id: "7",
    incident: "inc-a1",
    person: "سامر الحامد",
    same,
  });
  const compare = (decisions: readonly ListDecision[]) =>
    comparePeople(
      registerPersons(plantedIncident("a1")),
      rowPersons(row, (name) => name),
      { decisions },
    );

  test("joins two whose fathers differ, and says that it was decided", () => {
    expect(compare([]).possible).toHaveLength(1);
    const [match] = compare([said(true)]).both;
    expect(match!.decided).toBe(true);
    expect(match!.weight).toBeCloseTo(
      match!.fields.reduce((sum, { bits }) => sum + bits, match!.prior),
    );
  });

  test("takes the doubt off a capture history", () => {
    const doubtful = (decisions: readonly ListDecision[]) =>
      captureHistories(
        [plantedIncident("a1")],
        [{ name: "قائمة", rows: [row] }],
        { decisions },
      )
        .histories.map((one) => [
          one.captured.map(Number).join(""),
          one.doubtful,
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(doubtful([])).toEqual([
      ["01", true],
      ["10", true],
    ]);
    expect(doubtful([said(false)])).toEqual([
      ["01", false],
      ["10", false],
    ]);
    expect(doubtful([said(true)])).toEqual([["11", false]]);
  });
});
