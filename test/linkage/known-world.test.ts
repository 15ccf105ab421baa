import { describe, expect, it } from "vitest";
import type { CalendarEvent, Place } from "../../src/countries/pack.js";
import {
  linkIncidents,
  withKnownEvents,
  withKnownPlaces,
  type LinkableIncident,
} from "../../src/linkage/index.js";
import { incident, report } from "./fictional.js";

const place = (changes: Partial<Place>): Place => ({
  id: "t:dael",
  name: "داعل",
  country: "SY",
  admin1: "درعا",
  admin2: null,
  kind: "town",
  precision: "town",
  lat: 32.757,
  lon: 36.129,
  population: 40_000,
  needsCue: false,
  needsHead: false,
  ...changes,
});

const REGION = place({ id: "t:daraa", name: "درعا", precision: "admin1" });

const gazetteer = (...places: readonly Place[]) => ({
  reach: () => 1,
  find: (key: string) => places.filter(({ name }) => name === key),
  begin: () => [],
  byId: (id: string) => places.find((one) => one.id === id),
});

const placesOf = (
  where: Partial<LinkableIncident["where"]>,
  ...places: readonly Place[]
) => {
  const one = incident("i1");
  const told = report("a", [{ ...one, where: { ...one.where, ...where } }]);
  return withKnownPlaces(told, gazetteer(...places)).incidents[0]!.where;
};

describe("withKnownPlaces", () => {
  it("gives a name of the told governorate its id and point", () => {
    expect(placesOf({}, place({}))).toMatchObject({
      name: "داعل",
      placeId: "t:dael",
      lat: 32.757,
    });
  });

  it("finds it under the noun that heads it", () => {
    expect(placesOf({ name: "مدينة داعل" }, place({})).placeId).toBe("t:dael");
  });

  it.each([
    ["of another governorate", {}, [place({ admin1: "حماة" })]],
    [
      "that two spots bear",
      {},
      [place({}), place({ id: "t:other", lat: 33.2 })],
    ],
    ["without a governorate", { admin1: null }, [place({})]],
    ["that the coder looked up in vain", { placeId: null }, [place({})]],
    ["of a region", { precision: "admin1" as const }, [place({})]],
  ])("leaves a name %s alone", (_, where, places) => {
    expect(placesOf(where, ...places).placeId ?? null).toBeNull();
  });
});

const EVENT: CalendarEvent = {
  id: "sy-settlement",
  name: "اتفاق التسوية",
  country: "SY",
  start: "2018-07-01",
  end: "2018-07-31",
  places: ["t:daraa"],
  keys: ["اتفاق التسويه"],
  source: "fictional",
  types: ["agreement"],
};
const WORLD = { calendar: [EVENT], gazetteer: gazetteer(REGION) };

const settlement = (changes: Partial<LinkableIncident>) =>
  incident("i1", {
    type: "agreement",
    background: true,
    when: { start: "2018-01-01", end: "2018-12-31", precision: "year" },
    where: { name: "درعا", admin1: "درعا", country: "SY", precision: "admin1" },
    ...changes,
  });

const eventOf = (changes: Partial<LinkableIncident>) =>
  withKnownEvents(report("a", [settlement(changes)]), WORLD).incidents[0]!
    .event;

describe("withKnownEvents", () => {
  it("ties a telling of the region and the year to the row of the calendar", () => {
    expect(eventOf({})).toBe("sy-settlement");
  });

  it("ties an undated one that bears the event's name", () => {
    const when = { start: null, end: null, precision: "unknown" } as const;
    const tellingWords = { rare: [], plain: ["تسو", "فصائل"] };
    expect(eventOf({ when, tellingWords })).toBe("sy-settlement");
    expect(eventOf({ when })).toBeUndefined();
  });

  it.each<readonly [string, Partial<LinkableIncident>]>([
    ["another type", { type: "meeting" }],
    [
      "a day outside it",
      { when: { start: "2018-09-02", end: "2018-09-02", precision: "day" } },
    ],
    [
      "another year",
      { when: { start: "2021-01-01", end: "2021-12-31", precision: "year" } },
    ],
    [
      "a village of the region",
      {
        where: {
          name: "محجة",
          admin1: "درعا",
          country: "SY",
          precision: "town",
        },
      },
    ],
    [
      "another country",
      {
        where: {
          name: "درعا",
          admin1: "درعا",
          country: "JO",
          precision: "admin1",
        },
      },
    ],
  ])("leaves %s alone", (_, changes) => {
    expect(eventOf(changes)).toBeUndefined();
  });

  it("of an event whose places no pack knows, ties no telling without a place", () => {
    const lost = { ...WORLD, gazetteer: gazetteer() };
    const where = {
      name: null,
      admin1: null,
      country: "SY",
      precision: "country",
    } as const;
    const told = withKnownEvents(report("a", [settlement({ where })]), lost);
    expect(told.incidents[0]!.event).toBeUndefined();
  });

  it("says nothing where two events of one region and year may be meant", () => {
    const twice = { ...WORLD, calendar: [EVENT, { ...EVENT, id: "sy-2" }] };
    const told = withKnownEvents(report("a", [settlement({})]), twice);
    expect(told.incidents[0]!.event).toBeUndefined();
  });

  it.each([
    ["victims", "سامر خالد الحامد", "ماهر وليد القاسم", 2],
    ["fathers", "سامر خالد الحامد", "سامر وليد الحامد", 2],
    ["nobody", "سامر خالد الحامد", "سامر خالد الحامد", 1],
  ] as const)("of one event, parts tellings of other %s", (_, a, b, count) => {
    const told = [a, b].map((name, at) =>
      report(String(at), [
        incident("i1", {
          type: "raid",
          event: "sy-siege",
          casualties: [
            {
              outcome: "arrested",
              min: 1,
              max: 1,
              role: "civilian",
              names: [name],
            },
          ],
        }),
      ]),
    );
    expect(linkIncidents(told)).toHaveLength(count);
  });

  it("joins tellings that share nothing but the event", () => {
    const reports = [
      report("a", [settlement({})]),
      report("b", [
        settlement({
          when: { start: null, end: null, precision: "unknown" },
          tellingWords: { rare: [], plain: ["تسو"] },
          perpetrators: [{ id: null, name: "الفصائل" }],
          where: {
            name: null,
            admin1: "درعا",
            country: "SY",
            precision: "unknown",
          },
        }),
      ]),
    ];
    const known = reports.map((one) => withKnownEvents(one, WORLD));
    expect(linkIncidents(known)).toHaveLength(1);
    expect(linkIncidents(reports)).toHaveLength(2);
  });
});
