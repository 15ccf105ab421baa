import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsOf } from "../../web/incidents/bins.js";
import {
  columnsFrom,
  dayNumber,
  isoDay,
  NO_DAY,
} from "../../web/incidents/columns.js";
import { compared, sieve } from "../../web/incidents/sieve.js";
import {
  filterFrom,
  incidentsAddress,
  NO_FILTER,
  queryOf,
  type IncidentFilter,
} from "../../web/parts/incident-query.js";

const place = (name: string, admin1: string, at: [number, number] | null) => ({
  ...{ id: `p-${name}`, name, admin1, country: "SY", at },
  ...{ precision: "town", admin2: null, kind: null },
});

/** An arrest in 2024, a background killing, a meeting, an undated shelling. */
const columns = columnsFrom({
  count: 4,
  words: {
    types: ["arrest", "homicide", "meeting", "shelling"],
    statuses: ["occurred", "denied"],
    outcomes: ["killed", "arrested"],
    weapons: [],
    bases: ["stated"],
    reviews: ["unreviewed", "accepted"],
    grades: ["raw"],
    places: [
      place("تل الريح", "درعا", [36.1, 32.6]),
      place("خربة النسر", "حمص", null),
    ],
    actors: [
      {
        ...{ id: "police", name: "الشرطة", kind: null, parent: null },
        ...{ from: null, to: null, pseudo: false },
      },
    ],
  },
  columns: {
    id: ["a", "b", "c", "d"].map((letter) => `inc-${letter.repeat(32)}`),
    starts: [dayNumber("2024-03-05"), dayNumber("2024-05-01"), 19_900, null],
    ends: [dayNumber("2024-03-07"), dayNumber("2024-05-01"), 19_900, null],
    type: [0, 1, 2, 3],
    status: [0, 0, 0, 1],
    background: [0, 1, 0, 0],
    place: [0, 1, 0, 1],
    results: [[[1, 2, 2]], [[0, 1, null]], [], []],
    actors: [[[0, 1, 0]], [], [], []],
    victims: [[], ["أحمد الكازمي"], [], []],
    weapons: [[], [], [], []],
    sources: [2, 1, 1, 1],
    named: [1, 1, 1, 1],
    reports: [3, 1, 1, 1],
    contested: [1, 0, 0, 0],
    review: [0, 1, 0, 0],
    grade: [0, 0, 0, 0],
  },
});

const found = (filter: Partial<IncidentFilter>) =>
  [...sieve(columns, { ...NO_FILTER, ...filter })]
    .map((at) => columns.id[at]![4])
    .join("");

describe("a sieve", () => {
  test("shows killing, injury and deprivation, not background, latest first and undated last", () => {
    expect(found({})).toBe("ad");
    expect(found({ all: true })).toBe("cbad");
    expect(found({ all: true, ascending: true })).toBe("abcd");
  });

  test.for([
    [{ from: "2024-03-07", to: "2024-03-31" }, "a"],
    [{ from: "2024-03-08" }, ""],
    [{ types: ["homicide"] }, "b"],
    [{ all: true, statuses: ["denied"] }, "d"],
    [{ all: true, outcomes: ["killed"] }, "b"],
    [{ all: true, place: "حمص" }, "bd"],
    [{ all: true, place: "p-تل الريح" }, "ca"],
    [{ all: true, box: [36, 32, 37, 33] as const }, "ca"],
    [{ all: true, text: "احمد الكازمى" }, "b"],
    [{ all: true, sources: 2 }, "a"],
    [{ all: true, contested: true }, "a"],
    [{ all: true, actor: "police" }, "a"],
    [{ all: true, actor: "nobody" }, ""],
    [{ all: true, review: "accepted" }, "b"],
    [{ ids: [`inc-${"c".repeat(32)}`] }, "c"],
  ] as const)("by %o gives %s", ([filter, wanted]) => {
    expect(found(filter)).toBe(wanted);
  });

  test("compares letters as they are spelled by many hands", () => {
    expect(compared("مُؤَسَّسَةٌ")).toBe(compared("مؤسسه"));
    expect(compared("إسراء")).toBe(compared("اسراء"));
    expect(compared("سلـــمى")).toBe("سلمي");
  });
});

const filters: fc.Arbitrary<IncidentFilter> = fc.record({
  from: fc.constantFrom(undefined, "2024-01-01"),
  to: fc.constantFrom(undefined, "2024-12-31"),
  types: fc.subarray(["arrest", "homicide"]),
  all: fc.boolean(),
  outcomes: fc.subarray(["killed", "wounded"]),
  statuses: fc.subarray(["denied"]),
  place: fc.constantFrom(undefined, "درعا", "SY-1&x=2"),
  actor: fc.constantFrom(undefined, "police"),
  review: fc.constantFrom(undefined, "accepted"),
  grade: fc.constantFrom(undefined, "confirmed"),
  sources: fc.constantFrom(undefined, 1, 12),
  contested: fc.boolean(),
  text: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  ids: fc.subarray([`inc-${"a".repeat(32)}`, `inc-${"b".repeat(32)}`]),
  box: fc.constantFrom(undefined, [36.1, 32, 37, 33.25] as const),
  ascending: fc.boolean(),
});

describe("an address", () => {
  test("holds the whole filter", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterFrom(queryOf(filter))).toEqual(
          JSON.parse(JSON.stringify(filter)),
        );
      }),
    );
  });

  test("that is not understood asks for nothing", () => {
    const odd = "?from=soon&sources=-1&box=1,2,3&ids=&order=up&x=y";
    expect(filterFrom(odd)).toEqual(NO_FILTER);
    expect(incidentsAddress({})).toBe("~/incidents");
  });
});

describe("bars of a timeline", () => {
  test("hold every dated incident once, whatever their width", () => {
    const day = fc.integer({ min: -20_000, max: 40_000 });
    const dated = fc.array(fc.oneof(day, fc.constant(NO_DAY)), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(dated, (days) => {
        const starts = Int32Array.from(days);
        const bins = binsOf({ starts }, Int32Array.from(days.keys()));
        const sum = bins.reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(days.filter((one) => one !== NO_DAY).length);
        for (const [index, bin] of bins.entries()) {
          expect(bin.last).toBeGreaterThanOrEqual(bin.first);
          if (index > 0) expect(bin.first).toBe(bins[index - 1]!.last + 1);
          const own = days.filter((one) => one >= bin.first && one <= bin.last);
          expect(bin.count).toBe(own.length);
        }
      }),
    );
  });

  test("are days, weeks from Saturday, months or years by how long it lasts", () => {
    const widthOf = (iso: string) => {
      const starts = Int32Array.of(dayNumber("2024-01-10"), dayNumber(iso));
      const [bin] = binsOf({ starts }, Int32Array.of(0, 1));
      return `${isoDay(bin!.first)} ${isoDay(bin!.last)}`;
    };
    expect(widthOf("2024-02-10")).toBe("2024-01-10 2024-01-10");
    expect(widthOf("2025-01-10")).toBe("2024-01-06 2024-01-12");
    expect(widthOf("2029-01-10")).toBe("2024-01-01 2024-01-31");
    expect(widthOf("2049-01-10")).toBe("2024-01-01 2024-12-31");
  });
});
