import { describe, expect, test } from "vitest";
import * as crosswalks from "../../../src/codebook/crosswalks/index.js";
import { acledExporter } from "../../../src/exporters/acled.js";
import { ucdpGedExporter } from "../../../src/exporters/ucdp-ged.js";
import {
  EVENT_TYPE_CODES,
  OUTCOME_CODES,
  PLACE_PRECISION_CODES,
  ROLE_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "../../../src/model/vocabulary.js";
import { EXPORTERS } from "../../../src/exporters/registry.js";
import { writtenBy } from "../../conformance/exporters.js";
import { packKnowledge, rowsOf, TOLD } from "./rows.js";

const {
  ACLED_EVENTS,
  ACLED_INTER,
  ACLED_OUTCOMES,
  ACLED_PLACES,
  ACLED_ROLE_INTER,
  ACLED_STATUSES,
  datasetCountry,
  ACLED_SUB_EVENTS,
  ACLED_SUBTYPES,
  ACLED_WEAPONS,
  ACTOR_CLASSES,
  GED_OUTCOMES,
  GED_PLACES,
  GED_SCOPE,
  GED_SIDES,
  GED_STATUSES,
  GED_WEAPONS,
} = crosswalks;

const CLASSES = ACTOR_CLASSES.filter((one) => one !== "pseudo");

const TABLES: readonly (readonly [
  string,
  Readonly<Record<string, crosswalks.WrittenCode>>,
  readonly string[],
])[] = [
  ["acled types", ACLED_SUB_EVENTS, EVENT_TYPE_CODES],
  ["acled weapons", ACLED_WEAPONS, WEAPON_CODES],
  ["acled statuses", ACLED_STATUSES, STATUS_CODES],
  ["acled outcomes", ACLED_OUTCOMES, OUTCOME_CODES],
  ["acled actors", ACLED_INTER, CLASSES],
  ["acled roles", ACLED_ROLE_INTER, ROLE_CODES],
  ["acled places", ACLED_PLACES, PLACE_PRECISION_CODES],
  ["ged types", GED_SCOPE, EVENT_TYPE_CODES],
  ["ged weapons", GED_WEAPONS, WEAPON_CODES],
  ["ged statuses", GED_STATUSES, STATUS_CODES],
  ["ged outcomes", GED_OUTCOMES, OUTCOME_CODES],
  ["ged actors", GED_SIDES, CLASSES],
  ["ged places", GED_PLACES, PLACE_PRECISION_CODES],
];

describe.each(TABLES)("%s", (_, table, codes) => {
  test("has every code, or a reason in words", () => {
    expect(Object.keys(table).sort()).toEqual([...codes].sort());
    for (const { code, why } of Object.values(table))
      if (code === null) expect(why).toMatch(/^\w+( \S+){3,}$/);
      else expect(code).not.toBe("");
  });
});

test("every sub-event type that is written is one of theirs", () => {
  expect(Object.keys(ACLED_EVENTS)).toHaveLength(25);
  const known = new Set(crosswalks.ACLED_TYPES.map(({ code }) => code));
  expect(new Set(Object.keys(ACLED_EVENTS))).toEqual(known);
  const written = [ACLED_SUB_EVENTS, ACLED_WEAPONS, ACLED_SUBTYPES].flatMap(
    (table) => Object.values(table).flatMap(({ code }) => code ?? []),
  );
  for (const code of written) expect([...known]).toContain(code);
});

test("every class of party that packs use is in the crosswalk", () => {
  const kinds = new Set<string>(ACTOR_CLASSES);
  for (const id of ["military-security", "sy-army-assad", "unknown"])
    expect([...kinds]).toContain(packKnowledge().actor(id)?.kind ?? "pseudo");
});

describe.each(EXPORTERS)("$format", (exporter) => {
  test.each(EVENT_TYPE_CODES)(
    "%s stands there, or the reason why not",
    async (type) => {
      for (const status of STATUS_CODES) {
        const told = { ...TOLD, type, status };
        const { files, leftOut } = await writtenBy(
          exporter,
          [told],
          "internal",
        );
        const records = files.flatMap((file) => file.records);
        const isThere = records.some((one) => one.includes(TOLD.id));
        const gone = leftOut.filter(({ field }) => field === "");
        expect(gone).toHaveLength(isThere ? 0 : 1);
        for (const { why, reason } of gone) {
          expect(["out-of-scope", "no-code"]).toContain(reason);
          expect(why).toMatch(/^\w+( \S+){3,}$/);
        }
      }
    },
  );
});

test.each(WEAPON_CODES)(
  "ACLED: an attack with %s has a sub-event type",
  async (weapon) => {
    const { rows, leftOut } = await rowsOf(acledExporter, [
      { ...TOLD, weapons: [weapon] },
    ]);
    const { code } = ACLED_WEAPONS[weapon];
    expect(rows[0]?.["sub_event_type"]).toBe(code ?? "Attack");
    expect(leftOut.some(({ field }) => field === "/weapons")).toBe(
      code === null,
    );
  },
);

test("an attack on those who bear arms is a clash, on civilians an attack", async () => {
  const at = async (id: string) =>
    (
      await rowsOf(acledExporter, [
        { ...TOLD, targets: [{ id, name: "هدف" }], casualties: [] },
      ])
    ).rows[0];
  expect(await at("sy-army-assad")).toMatchObject({
    sub_event_type: "Armed clash",
    event_type: "Battles",
    inter2: "1",
    interaction: "10",
    civilian_targeting: "",
  });
  expect(await at("civilians")).toMatchObject({
    sub_event_type: "Attack",
    disorder_type: "Political violence",
    inter2: "7",
    civilian_targeting: "Civilian targeting",
  });
});

test("a state's force abroad is another's force", async () => {
  const by = async (country: string) => {
    const { rows } = await rowsOf(acledExporter, [
      {
        ...TOLD,
        where: { ...TOLD.where, country },
        perpetrators: [{ id: "sy-army-assad", name: "الجيش" }],
      },
    ]);
    return [rows[0]?.["inter1"], rows[0]?.["interaction"], rows[0]?.["iso"]];
  };
  expect(await by("SY")).toEqual(["1", "17", "760"]);
  expect(await by("LB")).toEqual(["8", "78", "422"]);
});

test("countries stand under each dataset's own names and numbers", async () => {
  const at = async (exporter: typeof acledExporter, country: string) => {
    const where = { ...TOLD.where, country };
    const { rows, leftOut } = await rowsOf(exporter, [{ ...TOLD, where }]);
    const [row = {}] = rows;
    const codes = leftOut
      .filter(({ field }) => field === "/where/country")
      .map(({ code }) => code);
    return [
      row["country"],
      row["country_id"] ?? row["iso"],
      row["region"],
      codes,
    ];
  };
  expect(await at(ucdpGedExporter, "YE")).toEqual([
    "Yemen (North Yemen)",
    "678",
    "Middle East",
    [],
  ]);
  expect(await at(acledExporter, "YE")).toEqual([
    "Yemen",
    "887",
    "Middle East",
    [],
  ]);
  expect(await at(ucdpGedExporter, "EG")).toEqual([
    "Egypt",
    "651",
    "Middle East",
    [],
  ]);
  expect(await at(ucdpGedExporter, "PS")).toEqual([
    "Palestine",
    "",
    "Middle East",
    ["PS"],
  ]);
  expect(await at(acledExporter, "FR")).toEqual(["FR", "", "", ["FR"]]);
});

test.each([
  [400, 626, "Africa"],
  [630, 698, "Middle East"],
])("GED: states %i to %i lie in %s", (from, to, region) => {
  const countries =
    "AE BH DJ DZ EG IL IQ IR JO KW LB LY MA MR OM QA SA SD SO SY TN TR YE"
      .split(" ")
      .flatMap((code) => datasetCountry(code) ?? []);
  expect(countries).toHaveLength(23);
  for (const { gw, gedRegion } of countries)
    if (gw !== null && gw >= from && gw <= to) expect(gedRegion).toBe(region);
});

test("who only is accused stands in no column of actors, but in the note", async () => {
  const told = {
    ...TOLD,
    perpetrators: [
      {
        id: "sy-army-assad",
        name: "الجيش",
        basis: "accused" as const,
        sources: [["مرصد الهضاب"]],
      },
    ],
  };
  for (const [exporter, column, note] of [
    [acledExporter, "actor1", "notes"],
    [ucdpGedExporter, "side_a", "source_article"],
  ] as const) {
    const { rows, leftOut } = await rowsOf(exporter, [told]);
    expect(rows[0]?.[column]).toBe("");
    expect(rows[0]?.[note]).toMatch(/\(الجيش\) accused by .*\(مرصد الهضاب\)/);
    expect(leftOut).toContainEqual(
      expect.objectContaining({ reason: "no-code", code: "accused" }),
    );
  }
});

test("GED: who fought whom is the type of violence, and death is asked for", async () => {
  const of = async (by: string, at: string) => {
    const { rows } = await rowsOf(ucdpGedExporter, [
      {
        ...TOLD,
        perpetrators: [{ id: by, name: "أ" }],
        targets: [{ id: at, name: "ب" }],
      },
    ]);
    const [row = {}] = rows;
    return [row["type_of_violence"], row["gwnoa"], row["gwnob"]];
  };
  expect(await of("sy-army-assad", "sy-hts")).toEqual(["1", "652", ""]);
  expect(await of("sy-army-assad", "civilians")).toEqual(["3", "652", ""]);
  expect(await of("unknown", "civilians")).toEqual(["", "", ""]);
  expect(await of("sy-army-assad", "nobody-knows")).toEqual(["", "652", ""]);
  const none = await rowsOf(ucdpGedExporter, [{ ...TOLD, casualties: [] }]);
  expect(none.rows).toEqual([]);
  expect(none.leftOut[0]?.why).toContain("one death");
});

test("GED: the four parts are the best number, attackers among them", async () => {
  const row = (role: "civilian" | "state_forces" | "unknown", min: number) =>
    ({ outcome: "killed", min, max: min, role, names: [] }) as const;
  const { rows } = await rowsOf(ucdpGedExporter, [
    {
      ...TOLD,
      perpetrators: [{ id: "sy-hts", name: "أ" }],
      targets: [{ id: "sy-army-assad", name: "ب" }],
      casualties: [
        row("civilian", 1),
        row("state_forces", 4),
        row("unknown", 2),
        { ...row("unknown", 1), perpetrator: true },
      ],
    },
  ]);
  expect(rows[0]).toMatchObject({
    deaths_a: "1",
    deaths_b: "4",
    deaths_civilians: "1",
    deaths_unknown: "2",
    best: "8",
    low: "8",
    high: "8",
  });
});
