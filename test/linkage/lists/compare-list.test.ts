import { describe, expect, test } from "vitest";
import { compareList } from "../../../src/linkage/lists/index.js";
import type {
  ListAgainstRegister,
  ListRow,
} from "../../../src/linkage/lists/index.js";
import {
  PLANTED_INCIDENTS,
  PLANTED_LISTS,
  plantedIncident,
  plantedRows,
  plantedTruth,
} from "./planted.js";

/** What became of each row: an incident's key, `?` or null. */
function placesOf(
  found: ListAgainstRegister,
): ReadonlyMap<string, string | null> {
  const places = new Map<string, string | null>();
  const put = (rows: readonly ListRow[], place: string | null) => {
    for (const { id } of rows) places.set(id!, place);
  };
  for (const { rows, incident } of found.both) put(rows, incident.id.slice(4));
  for (const { rows } of found.possible) put(rows, "?");
  put(found.onlyThere, null);
  return places;
}

const incidents = (...keys: readonly string[]) =>
  keys.map((key) => plantedIncident(key));

/** Rows of the invented ACLED file by their ids, changed as said. */
function acled(ids: readonly string[], changes: Partial<ListRow> = {}) {
  return plantedRows("acled")
    .filter(({ id }) => ids.includes(id!))
    .map((row) => ({ ...row, ...changes }));
}

describe("planted lists", () => {
  test.for(PLANTED_LISTS)("%s: every row is where it belongs", (name) => {
    const places = placesOf(compareList(plantedRows(name), PLANTED_INCIDENTS));
    for (const [id, place] of plantedTruth(name))
      expect([id, places.get(id)]).toEqual([id, place]);
  });

  test("together: precision at least 97, recall at least 90", () => {
    let [right, joined, wanted] = [0, 0, 0];
    for (const name of PLANTED_LISTS) {
      const places = placesOf(
        compareList(plantedRows(name), PLANTED_INCIDENTS),
      );
      const isPair = (place: string | null | undefined) =>
        place !== null && place !== "?";
      for (const [id, place] of plantedTruth(name)) {
        const found = places.get(id);
        if (isPair(found)) joined += 1;
        if (isPair(place)) wanted += 1;
        if (isPair(found) && found === place) right += 1;
      }
    }
    expect(wanted).toBeGreaterThanOrEqual(40);
    expect(right / joined).toBeGreaterThanOrEqual(0.97);
    expect(right / wanted).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a match", () => {
  test("explains itself in bits that add up", () => {
    const [match] = compareList(acled(["A01"]), incidents("a1")).both;
    const sum = match!.fields.reduce(
      (bits, field) => bits + field.bits,
      match!.prior,
    );
    expect(match!.weight).toBeCloseTo(sum);
    expect(match!.weight).toBeGreaterThanOrEqual(match!.threshold);
    expect(match!.fields.map(({ words }) => words.en)).toContain(
      "date: the same day",
    );
    expect(match!.fields[0]).toMatchObject({
      field: "victims",
      level: "full",
      words: { ar: "أسماء الضحايا: اسم ضحية مطابق بأجزائه" },
    });
  });

  test("sets contradictions side by side, with the cell", () => {
    const found = compareList(acled(["A14"]), incidents("f1"));
    const killed = found.both[0]!.sideBySide.find(
      ({ field }) => field === "killed",
    );
    expect(killed).toMatchObject({
      standing: "conflict",
      here: "1",
      there: "2",
      toldHere: false,
      cells: [{ column: "fatalities", text: "2" }],
    });
  });

  test("says when some report tells what the list tells", () => {
    const told = plantedIncident("f1", {
      competing: {
        "/casualties/killed": {
          shown: { low: 1, best: 1, high: 2, open: false },
          rule: "majority-of-sources",
          values: [{ value: 2, claims: ["c"], independentSources: 1 }],
        },
      },
    });
    const [match] = compareList(acled(["A14"]), [told]).both;
    expect(
      match!.sideBySide.find(({ field }) => field === "killed")!.toldHere,
    ).toBe(true);
  });
});

describe("what one of the reports tells", () => {
  const day = (iso: string) => ({
    start: iso,
    end: iso,
    precision: "day" as const,
  });
  const told = (value: object) =>
    ({ value, claims: ["c"], independentSources: 1 }) as never;
  const [shown, other] = [day("2023-03-16"), day("2023-03-17")];
  const competing = {
    "/when": {
      shown,
      rule: "majority-of-sources",
      values: [told(shown), told(other)],
    },
  };

  test("joins a row that rests on the day the register does not show", () => {
    const alone = compareList(acled(["A13"]), [plantedIncident("e3")]);
    expect(alone.both).toEqual([]);
    const [match] = compareList(acled(["A13"]), [
      plantedIncident("e3", { competing }),
    ]).both;
    expect(
      match!.sideBySide.find(({ field }) => field === "date"),
    ).toMatchObject({
      standing: "conflict",
      here: "2023-03-16",
      there: "17 March 2023",
      toldHere: true,
    });
  });
});

describe("several rows", () => {
  const NOTE =
    "On one invented day, one invented force shelled two towns in one go.";

  test("told in one note are one happening", () => {
    const rows = acled(["A09", "A10"], { notes: NOTE, perpetrators: [] });
    const found = compareList(rows, incidents("d1"));
    expect(found.both).toHaveLength(1);
    expect(found.both[0]).toMatchObject({ several: "one_note" });
    expect(found.both[0]!.rows.map(({ id }) => id)).toEqual(["A09", "A10"]);
  });

  test("with notes of their own are two: the second belongs nowhere", () => {
    const found = compareList(acled(["A09", "A10"]), incidents("d1"));
    expect(placesOf(found)).toEqual(
      new Map([
        ["A09", "d1"],
        ["A10", null],
      ]),
    );
  });

  test("the same twice is a repeated row", () => {
    const [row] = acled(["A04"]);
    const found = compareList([row!, { ...row!, line: 99 }], incidents("a4"));
    expect(found.both[0]).toMatchObject({ several: "repeated" });
    expect(found.both[0]!.rows.map(({ line }) => line)).toEqual(
      [row!.line, 99].sort((a, b) => a - b),
    );
  });

  test("each naming another victim share the incident", () => {
    const person = (name: string) => [
      { name, outcome: "killed" as const, sex: null, age: null },
    ];
    const [row] = acled(["A03"], { notes: null, amounts: {} });
    const rows = [
      { ...row!, id: "1", persons: person("سالم فؤاد الجابر") },
      { ...row!, id: "2", persons: person("رامي فؤاد الجابر") },
    ];
    const casualties = [
      {
        outcome: "killed" as const,
        min: 2,
        max: 2,
        role: "civilian" as const,
        names: ["سالم فؤاد الجابر", "رامي فؤاد الجابر"],
      },
    ];
    const found = compareList(rows, [plantedIncident("a3", { casualties })]);
    expect(found.both.map(({ several }) => several)).toEqual([
      "named_victims",
      "named_victims",
    ]);
  });
});

describe("what stays apart", () => {
  test("a name that two incidents tell alike is for a person", () => {
    const [row] = acled(["A03"], { notes: null, amounts: {} });
    const name = "سالم فؤاد الجابر";
    const persons = [
      { name, outcome: "killed" as const, sex: null, age: null },
    ];
    const casualties = [
      {
        outcome: "killed" as const,
        min: 1,
        max: 1,
        role: "civilian" as const,
        names: [name],
      },
    ];
    const twins = ["inc-a3", "inc-twin"].map((id) => ({
      ...plantedIncident("a3", { casualties }),
      id,
    }));
    const found = compareList([{ ...row!, persons }], twins);
    expect(found.both).toEqual([]);
    expect(found.possible).toHaveLength(2);
  });

  test("neighbouring days without more are for a person", () => {
    const found = compareList(acled(["A13"]), incidents("e3"));
    expect(found.both).toEqual([]);
    expect(found.possible[0]!.barrier!.code).toBe("different_days");
  });

  test("a name carries a row over to the next day", () => {
    const day = {
      start: "2023-03-16",
      end: "2023-03-16",
      precision: "day" as const,
    };
    const found = compareList(acled(["A12"], { when: day }), incidents("e2"));
    expect(found.both).toHaveLength(1);
  });

  test("another father is for a person", () => {
    const notes = "Gunmen shot dead Samer Khaled Al-Hamed.";
    const found = compareList(acled(["A01"], { notes }), incidents("a1"));
    // A note can hold any name: it speaks for a pair, never against it.
    expect(found.both[0]!.fields.some(({ field }) => field === "victims")).toBe(
      false,
    );
    const persons = [
      {
        name: "سامر خالد الحامد",
        outcome: "killed" as const,
        sex: null,
        age: null,
      },
    ];
    const named = compareList(
      acled(["A01"], { notes: null, persons }),
      incidents("a1"),
    );
    expect(named.both).toEqual([]);
    expect(named.possible[0]!.barrier!.code).toBe("different_fathers");
  });

  test("another town of one governorate, another governorate, another month", () => {
    for (const changes of [
      { where: plantedRows("acled").find(({ id }) => id === "A03")!.where },
      { where: plantedRows("acled").find(({ id }) => id === "A11")!.where },
      {
        when: {
          start: "2023-04-02",
          end: "2023-04-02",
          precision: "day" as const,
        },
      },
    ]) {
      const found = compareList(acled(["A02"], changes), incidents("a2"));
      expect([found.both, found.possible]).toEqual([[], []]);
      expect(found.onlyThere).toHaveLength(1);
      expect(found.onlyHere).toHaveLength(1);
    }
  });

  test("what the list never records is outside of it", () => {
    const found = compareList([], incidents("a1", "g3"), {
      covers: ({ type }) => type !== "arrest",
    });
    expect(found.onlyHere.map(({ id }) => id)).toEqual(["inc-a1"]);
    expect(found.outside.map(({ id }) => id)).toEqual(["inc-g3"]);
  });
});
