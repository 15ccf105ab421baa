import { describe, expect, test } from "vitest";
import { exporterOf } from "../../src/exporters/export-incidents.js";
import {
  RELEASE_POLICIES,
  WITHHELD_NAME,
  WITHHELD_SOURCE,
} from "../../src/release/index.js";
import { BARE, INCIDENT } from "../exporters/incidents.js";
import { copy, decided, only, type Extra } from "./copies.js";

test("the public sees outcomes and roles, not persons", () => {
  const incident = only();
  expect(incident.targets).toEqual([{ id: null, name: WITHHELD_NAME }]);
  expect(incident.casualties.flatMap(({ names }) => names)).toEqual([]);
  expect(incident.casualties.map(({ min }) => min)).toEqual([2, 1, 1]);
  expect(incident.victims).toEqual([
    { outcome: "killed", role: "civilian", name: null },
  ]);
  expect(incident.namesWithheld).toBe(4);
});

test("the office sees all of it", () => {
  const { incident, leftOut } = copy(INCIDENT, { audience: "internal" });
  expect(incident).toMatchObject({ ...INCIDENT, namesWithheld: 0 });
  expect(leftOut).toEqual([]);
});

describe("a living target", () => {
  const site = {
    name: "مشفى نوى",
    admin1: "درعا",
    country: "SY",
    precision: "site",
    placeId: "h1",
  } as const;
  const nawa = {
    name: "نوى",
    admin1: "درعا",
    country: "SY",
    precision: "town",
    placeId: "t1",
    lat: 32.9,
    lon: 36.0,
  } as const;

  test("is shown by his town where a gazetteer knows it", () => {
    const told = { claims: INCIDENT.claims, independentSources: 1 };
    const incident = only(
      {
        ...INCIDENT,
        where: site,
        competing: {
          "/where": {
            shown: site,
            rule: "most-specific",
            values: [
              { ...told, value: site },
              { ...told, value: { name: "منزله" } },
            ],
          },
        },
      },
      { townOf: ({ placeId }) => (placeId === "h1" ? nawa : null) },
    );
    expect(incident.where).toEqual(nawa);
    expect(
      incident.competing["/where"]?.values.map(({ value }) => value),
    ).toEqual([nawa]);
    expect(JSON.stringify(incident)).not.toMatch(/مشفى|منزل/);
  });

  test("else by the governorate", () => {
    const incident = only();
    expect(incident.where).toEqual({
      name: "درعا",
      admin1: "درعا",
      country: "SY",
      precision: "admin1",
    });
    expect(incident.competing["/where"]).toBeUndefined();
  });

  test("a dead one's place stays, without the name in it", () => {
    const dead = INCIDENT.casualties.filter((row) => row.outcome === "killed");
    const { where } = only({
      ...INCIDENT,
      status: "occurred",
      casualties: dead,
      where: { ...INCIDENT.where, name: "دوار الحمامة" },
    });
    expect(where).toMatchObject({ name: "دوار الحمامة", precision: "site" });
  });

  test("an attack on a house without casualties tells of the living", () => {
    const incident = only({
      ...INCIDENT,
      casualties: [],
      victims: [],
      status: "occurred",
    });
    expect(incident.where.precision).toBe("admin1");
  });

  test("a decision about the place lets it be seen", () => {
    const incident = only(
      { ...INCIDENT, where: { ...site } },
      decided([{ field: "/where" }]),
    );
    expect(incident.where).toMatchObject({ name: "مشفى نوى" });
  });

  test("is published when the days of the policy have passed", () => {
    const at = (now: string) => copy(INCIDENT, { now });
    const early = at("2023-05-09T12:00:00Z");
    expect(early.incidents).toEqual([]);
    expect(early.leftOut).toEqual([
      { incident: INCIDENT.id, field: "", reason: "delayed", count: 1 },
    ]);
    expect(at("2023-05-10T00:00:00Z").incidents).toHaveLength(1);
    const partner = { now: "2023-05-03T00:00:00Z", audience: "partner" };
    expect(copy(INCIDENT, partner as Extra).incidents).toHaveLength(1);
  });
});

describe("sources", () => {
  test("of no pack are withheld, unnamed ones shown by class", () => {
    expect(only().sources).toEqual([
      [WITHHELD_SOURCE, WITHHELD_SOURCE],
      ["مصدر محلي"],
    ]);
  });

  test.for([
    ["مصدر طبي في مستشفى نوى الوطني", "مصدر طبي"],
    ["طبيب في المشفى", "مصدر طبي"],
    ["أحد أقارب العمار", "أحد الأقارب"],
    ["قريب للضحية", "أحد الأقارب"],
    ["ناشطون من بلدة طفس", "ناشط"],
    ["شهود عيان في سوق الهال", "شاهد عيان"],
    ["مصدر أمني في فرع درعا", "مصدر أمني"],
    ["قيادي سابق في فصائل نوى", "مصدر عسكري"],
    ["مصادر", "مصدر غير مسمّى"],
    ["سالم العوض", WITHHELD_SOURCE],
    ["الطبيب سالم العوض", WITHHELD_SOURCE],
    ["تجمع السهل", "تجمع السهل"],
  ] as const)("%s → %s", ([phrase, shown]) => {
    const isPublicName = (name: string) => name === "تجمع السهل";
    const incident = only(
      { ...INCIDENT, sources: [[phrase]] },
      { isPublicName },
    );
    expect(incident.sources).toEqual([[shown]]);
  });
});

test("competing values keep their figures and lose their names", () => {
  const { competing } = only();
  expect(competing["/casualties/killed"]).toEqual(
    INCIDENT.competing["/casualties/killed"],
  );
  expect(competing["/casualties/killed/names"]).toBeUndefined();
  expect(competing["/targets"]?.values.map(({ value }) => value)).toEqual([
    { id: null, name: WITHHELD_NAME },
    WITHHELD_NAME,
  ]);
});

describe("time", () => {
  const embargo = decided([], { embargoUntil: "2024-03-01T09:00:00Z" });

  test("an embargoed incident is absent before its instant", () => {
    const before = copy(BARE, {
      state: new (class {
        persons = [];
        incidents = new Map([
          [BARE.id, [...embargo.state!.incidents.values()][0]!],
        ]);
      })(),
      now: "2024-03-01T08:59:59Z",
    });
    expect(before.incidents).toEqual([]);
    expect(before.leftOut.map(({ reason }) => reason)).toEqual(["embargoed"]);
  });

  test("and present from it on, for the office always", () => {
    const at = (now: string, audience: "public" | "internal") =>
      copy(INCIDENT, { ...embargo, now, audience }).incidents.length;
    expect(at("2024-03-01T09:00:00Z", "public")).toBe(1);
    expect(at("2024-02-01T00:00:00Z", "public")).toBe(0);
    expect(at("2024-02-01T00:00:00Z", "internal")).toBe(1);
  });

  test("an undated incident of the living never comes out by waiting", () => {
    const when = { start: null, end: null, precision: "unknown" } as const;
    const { incidents } = copy({ ...INCIDENT, when, competing: {} });
    expect(incidents).toEqual([]);
    const policy = { ...RELEASE_POLICIES.public, livingDelayDays: 0 };
    expect(copy({ ...INCIDENT, when }, { policy }).incidents).toHaveLength(1);
  });
});

describe("decisions about fields", () => {
  test("withhold the field with its competing values", () => {
    const incident = only(
      INCIDENT,
      decided([{ how: "withhold", field: "/where/name" }]),
    );
    expect(incident.where).toEqual(BARE.where);
    expect(incident.competing["/where"]).toBeUndefined();
  });

  test("withhold the incident", () => {
    const extra = decided([{ how: "withhold", field: "" }]);
    expect(copy(INCIDENT, extra).incidents).toEqual([]);
  });
});

test("a review is told by its grade, never by its reviewer", () => {
  const extra = decided([], { reviewed: true, grade: "two_independent" });
  expect(only(INCIDENT, extra).review).toEqual({
    code: "reviewed",
    grade: "two_independent",
    ar: "مدقَّق: مصدران أصليان",
    en: "reviewed: Two independent sources",
  });
  for (const grade of [null, "raw", "in_progress"] as const)
    expect(
      only(INCIDENT, decided([], { reviewed: true, grade })).review.ar,
    ).toBe("آلي، غير مدقَّق");
  expect(only(INCIDENT, decided([], { grade: "confirmed" })).review.code).toBe(
    "unreviewed",
  );
});

test("ids of reports that could name somebody become pseudonyms", () => {
  const members = [
    ["salem-al-awad-2023", "i1"],
    ["d013", "i2"],
    ["00963944123456", "i3"],
    ["https://example.org/سالم", "i4"],
  ] as const;
  const incident = only({ ...INCIDENT, members });
  const ids = incident.members.map(([id]) => id);
  expect(ids[1]).toBe("d013");
  for (const at of [0, 2, 3]) expect(ids[at]).toMatch(/^r-[0-9a-f]{16}$/);
  const secret = only({ ...INCIDENT, members }, { secret: "x" });
  expect(secret.members[0]).not.toEqual(incident.members[0]);
});

test("stems of the reports' words stay inside", () => {
  const tellingWords = { rare: ["عوض"], plain: ["بيت"] };
  expect(only({ ...INCIDENT, tellingWords })).not.toHaveProperty(
    "tellingWords",
  );
});

test("an unknown format is named with the known ones", () => {
  expect(() => exporterOf("dbase")).toThrow(/EXP-UNKNOWN-FORMAT.*csv/);
});
