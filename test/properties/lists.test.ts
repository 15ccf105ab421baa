import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareList,
  comparePeople,
  registerPersons,
  rowPersons,
  type ListRow,
} from "../../src/linkage/lists/index.js";
import type { RegisterIncident } from "../../src/model/index.js";

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byNumber = (a: number, b: number) => a - b;
const day = fc.integer({ min: 1, max: 6 }).map((n) => `2023-03-0${n}`);
const when = day.map((iso) => ({
  start: iso,
  end: iso,
  precision: "day" as const,
}));

const TOWNS: readonly (readonly [string, string, string, string])[] = [
  ["طفس", "Tafas", "درعا", "Dar'a"],
  ["داعل", "Da'el", "درعا", "Dar'a"],
  ["نوى", "Nawa", "درعا", "Dar'a"],
  ["سرمين", "Sarmin", "إدلب", "Idleb"],
];
const PEOPLE: readonly (readonly [string, string])[] = [
  ["سامر عدنان الحامد", "Samer Adnan al-Hamed"],
  ["سامر الحامد", "Samer al-Hamed"],
  ["سامر خالد الحامد", "Samer Khaled al-Hamed"],
  ["ماهر القاسم", "Maher al-Qasem"],
];

const place = { country: "SY", precision: "town" as const };

const incident = (id: number): fc.Arbitrary<RegisterIncident> =>
  fc
    .record({
      when,
      town: pick(...TOWNS),
      type: pick(
        "assassination" as const,
        "armed_attack" as const,
        "explosion" as const,
      ),
      killed: fc.integer({ min: 1, max: 4 }),
      person: fc.option(pick(...PEOPLE)),
    })
    .map(({ town, killed, person, ...told }) => ({
      ...told,
      id: `inc-${id}`,
      members: [[`r${id}`, "i1"]],
      claims: [`c${id}`],
      status: "occurred",
      where: { ...place, name: town[0], admin1: town[2] },
      perpetrators: [],
      targets: [],
      weapons: [],
      casualties: [
        {
          outcome: "killed",
          min: killed,
          max: killed,
          role: "civilian",
          names: person === null ? [] : [person[0]],
        },
      ],
      sources: [],
      background: false,
      independentSources: 1,
      competing: {},
    }));

const row: fc.Arbitrary<ListRow> = fc
  .record({
    when,
    town: pick(...TOWNS),
    latin: fc.boolean(),
    types: pick(
      ["assassination"] as const,
      ["armed_attack", "assassination"] as const,
      [] as const,
    ),
    killed: fc.integer({ min: 0, max: 4 }),
    person: fc.option(pick(...PEOPLE)),
    id: fc.option(pick("1", "2")),
    notes: pick(
      null,
      "a note that is long enough to be told only once in a list",
    ),
  })
  .map(({ town, latin, killed, person, ...told }) => ({
    ...told,
    list: "قائمة",
    line: 0,
    where: {
      ...place,
      name: latin ? town[1] : town[0],
      admin1: latin ? town[3] : town[2],
    },
    amounts: { killed: { min: killed, max: killed } },
    persons:
      person === null
        ? []
        : [
            {
              name: latin ? person[1] : person[0],
              outcome: "killed" as const,
              sex: null,
              age: null,
            },
          ],
    perpetrators: [],
    targets: [],
    cells: {},
  }));

const incidents = fc
  .integer({ min: 0, max: 8 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, id) => incident(id))),
  );
const rows = fc
  .array(row, { maxLength: 8 })
  .map((list) => list.map((one, at) => ({ ...one, line: at + 2 })));

/** A comparison without lines, which do change with the order of the file. */
const said = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) =>
    key === "line" ? undefined : part,
  );

test("any order of rows and incidents gives the same", () => {
  fc.assert(
    fc.property(rows, incidents, fc.nat(), (list, register, turn) => {
      const turned = <T>(all: readonly T[]) =>
        [
          ...all.slice(turn % (all.length + 1)),
          ...all.slice(0, turn % (all.length + 1)),
        ].reverse();
      expect(said(compareList(turned(list), turned(register)))).toBe(
        said(compareList(list, register)),
      );
      const people = (all: readonly ListRow[]) =>
        all.flatMap((one) => rowPersons(one, (name) => name));
      const [here, there] = [register.flatMap(registerPersons), people(list)];
      expect(said(comparePeople(turned(here), turned(there)))).toBe(
        said(comparePeople(here, there)),
      );
    }),
    { numRuns: 100 },
  );
});

test("each row and each incident ends in exactly one place", () => {
  fc.assert(
    fc.property(rows, incidents, (list, register) => {
      const { both, possible, onlyThere, onlyHere, outside } = compareList(
        list,
        register,
      );
      const inBoth = both.flatMap((match) => match.rows);
      const asked = new Set(possible.flatMap((match) => match.rows));
      expect(
        [...inBoth, ...asked, ...onlyThere]
          .map(({ line }) => line)
          .sort(byNumber),
      ).toEqual(list.map(({ line }) => line).sort(byNumber));
      const matched = new Set(both.map((match) => match.incident.id));
      const named = new Set(possible.map((match) => match.incident.id));
      const free = [...named].filter((id) => !matched.has(id));
      const placed = [
        ...matched,
        ...free,
        ...onlyHere.map(({ id }) => id),
        ...outside.map(({ id }) => id),
      ];
      expect(placed.sort(byText)).toEqual(
        register.map(({ id }) => id).sort(byText),
      );
    }),
    { numRuns: 300 },
  );
});

test("several rows share an incident only where the list says so", () => {
  fc.assert(
    fc.property(rows, incidents, (list, register) => {
      const uses = new Map<string, number>();
      const { both } = compareList(list, register);
      for (const { incident, rows: own } of both)
        uses.set(incident.id, (uses.get(incident.id) ?? 0) + own.length);
      for (const { incident, several } of both)
        if (uses.get(incident.id)! > 1) expect(several).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("what is joined by name alone never has another father", () => {
  fc.assert(
    fc.property(rows, incidents, (list, register) => {
      const there = list.flatMap((one) => rowPersons(one, (name) => name));
      const { both } = comparePeople(register.flatMap(registerPersons), there);
      for (const { fields } of both)
        expect(fields.some(({ level }) => level === "fathers_differ")).toBe(
          false,
        );
    }),
    { numRuns: 300 },
  );
});
