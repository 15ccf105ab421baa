import { describe, expect, test } from "vitest";
import { exporterOf } from "../../src/exporters/export-incidents.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import {
  fitForAudience,
  NO_DECISIONS,
  RELEASE_POLICIES,
  WITHHELD_NAME,
  WITHHELD_SOURCE,
  type FieldRelease,
  type IncidentRelease,
  type ReleaseRequest,
} from "../../src/release/index.js";
import { BARE, INCIDENT, NOW, PERSONS } from "../exporters/incidents.js";

type Extra = Partial<Omit<ReleaseRequest, "persons">>;

function copy(incident: RegisterIncident = INCIDENT, extra: Extra = {}) {
  const fit = fitForAudience([incident], {
    audience: "public",
    persons: PERSONS,
    now: NOW,
    ...extra,
  });
  return { ...fit, incident: fit.incidents[0] };
}
const only = (incident?: RegisterIncident, extra?: Extra) =>
  copy(incident, extra).incident!;

/** Decisions about {@link INCIDENT}. */
const decided = (
  fields: readonly Partial<FieldRelease>[],
  rest: Partial<IncidentRelease> = {},
): Extra => ({
  state: {
    persons: [],
    incidents: new Map([
      [
        INCIDENT.id,
        {
          fields: fields.map((field) => ({
            field: "",
            person: null,
            how: "release" as const,
            until: null,
            ...field,
          })),
          embargoUntil: null,
          reviewed: false,
          grade: null,
          ...rest,
        },
      ],
    ]),
  },
});

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

  test("of the dead is not released after a debunking", () => {
    for (const grade of ["debunked", "found_alive", "contested"] as const)
      expect(names(DEAD, decided([{ field: "" }], { grade }))).toEqual([]);
  });

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

describe("an accusation", () => {
  const accused = (basis: "accused" | "suspected" | "denied", source: string) =>
    ({
      id: "local-groups",
      name: "المجموعات",
      basis,
      sources: [[source]],
    }) as const;
  const isPublicName = () => true;

  test("has its accuser and its denial beside it, for every audience", () => {
    const perpetrators = [
      accused("accused", "شبكة السهل"),
      accused("denied", "بيان المجموعات"),
    ];
    for (const audience of ["public", "partner", "internal"] as const) {
      const [first] = only(
        { ...INCIDENT, perpetrators },
        { audience, isPublicName },
      ).perpetrators;
      expect(first).toEqual({
        ...perpetrators[0],
        deniedBy: [["بيان المجموعات"]],
      });
    }
  });

  test("without an accuser is left out", () => {
    const perpetrators = [
      { id: "local-groups", name: "المجموعات", basis: "suspected" as const },
    ];
    const { incident, leftOut } = copy({
      ...INCIDENT,
      perpetrators,
      sources: [],
    });
    expect(incident?.perpetrators).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toContain(
      "accusation-without-accuser",
    );
  });

  test("in competing values keeps its accuser", () => {
    const role = { id: "local-groups", name: "المجموعات", basis: "accused" };
    const { competing } = only(
      {
        ...INCIDENT,
        competing: {
          "/perpetrators": {
            shown: [role],
            rule: "majority-of-sources",
            values: [
              {
                value: role,
                claims: INCIDENT.claims,
                independentSources: 1,
                sources: ["شبكة السهل"],
              },
            ],
          },
        },
      },
      { isPublicName },
    );
    const { shown, values } = competing["/perpetrators"]!;
    expect(values[0]?.value).toMatchObject({ sources: [["شبكة السهل"]] });
    expect(shown).toMatchObject([{ sources: [["ليلى العوض"]] }]);
  });

  test("never becomes a role", () => {
    const rows = INCIDENT.casualties.map((row) => ({
      ...row,
      role: "criminal" as const,
    }));
    const incident = only({ ...INCIDENT, casualties: rows });
    expect(incident.casualties.map(({ role }) => role)).toEqual(
      rows.map(() => "unknown"),
    );
  });
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
  expect(() => exporterOf("xlsx")).toThrow(/EXP-UNKNOWN-FORMAT.*csv/);
});
