import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import * as codebook from "../../src/codebook/index.js";
import {
  DATE_PRECISION_CODES,
  EVENT_TYPE_CODES,
  GROUP_CODES,
  MEASURE_CODES,
  OUTCOME_CODES,
  PLACE_PRECISION_CODES,
  ROLE_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "../../src/model/index.js";

const words = (text: string) => text.trim().split(/\s+/);

/** The closed lists as the annotation guide prints them. @source gold/GUIDE.md */
const FAMILY_OF = {
  attack: words(`assassination armed_attack armed_clash explosion
    suicide_attack shelling airstrike`),
  killing: words("homicide execution body_found death_in_custody"),
  deprivation: words("arrest abduction release raid siege"),
  harm: words("displacement property_damage"),
  movement: words("deployment withdrawal control_change surrender"),
  politics: words("threat meeting agreement statement decree protest"),
};
const GUIDE_TYPES = Object.values(FAMILY_OF).flat();
const GUIDE_LISTS = [
  [
    STATUS_CODES,
    codebook.STATUSES,
    "occurred attempted ongoing threatened planned alleged denied",
  ],
  [
    DATE_PRECISION_CODES,
    codebook.DATE_PRECISIONS,
    "day week month season year range unknown",
  ],
  [
    PLACE_PRECISION_CODES,
    codebook.PLACE_PRECISIONS,
    "site neighbourhood road town area admin1 country unknown",
  ],
  [
    WEAPON_CODES,
    codebook.WEAPONS,
    `gunfire ied vehicle_bomb landmine uxo grenade
    suicide_belt artillery mortar rocket tank heavy_machine_gun aircraft drone
    sniper blade beating arson other`,
  ],
  [
    OUTCOME_CODES,
    codebook.OUTCOMES,
    "killed wounded arrested abducted released missing displaced survived",
  ],
  [
    ROLE_CODES,
    codebook.ROLES,
    `civilian state_forces rebel former_combatant jihadist
    militia foreign_forces criminal official journalist medic unknown`,
  ],
  [GROUP_CODES, codebook.GROUPS, "child woman"],
  [
    MEASURE_CODES,
    codebook.MEASURES,
    "incidents killed wounded arrested abducted survived released displaced",
  ],
] as const;

const ENTRY_LISTS: readonly Readonly<Record<string, codebook.Entry>>[] = [
  codebook.EVENT_TYPES,
  codebook.FAMILIES,
  codebook.STATUSES,
  codebook.DATE_PRECISIONS,
  codebook.PLACE_PRECISIONS,
  codebook.WEAPONS,
  codebook.OUTCOMES,
  codebook.ROLES,
  codebook.GROUPS,
  codebook.BASES,
  codebook.MEASURES,
  codebook.UNITS,
  codebook.GRADES,
];
const KINDS: readonly codebook.Kind[] = [
  ...Object.values(codebook.EVENT_TYPES).flatMap((type) => type.subtypes),
  ...codebook.WEAPON_KINDS,
  ...codebook.ROLE_KINDS,
  ...codebook.OCCUPATIONS,
  ...codebook.METHODS,
  ...codebook.DELIVERIES,
  ...codebook.STRUCK_OBJECTS,
  ...codebook.ATTRIBUTES,
  ...codebook.HARM_LADDER,
];
const ARABIC = /[\u0621-\u064a]/;

function expectBilingual(text: { readonly ar: string; readonly en: string }) {
  expect(text.ar).toMatch(ARABIC);
  expect(text.ar).not.toMatch(/[A-Za-z]/);
  expect(text.en).toMatch(/[A-Za-z]/);
  expect(text.en).not.toMatch(ARABIC);
}

describe("codebook", () => {
  test.for(ENTRY_LISTS.flatMap((list) => Object.entries(list)))(
    "%s has label and definition in both languages",
    ([code, entry]) => {
      expect(entry.code).toBe(code);
      expectBilingual(entry.label);
      expectBilingual(entry.definition);
    },
  );

  test.for(KINDS.map((kind) => [kind.code, kind] as const))(
    "%s has a label in both languages",
    ([, kind]) => {
      expect(kind.code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expectBilingual(kind.label);
    },
  );

  it("names no two entries of one list alike", () => {
    for (const list of ENTRY_LISTS) {
      const labels = Object.values(list).map((entry) => entry.label.ar);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it("holds the guide's types, in the guide's families", () => {
    expect([...EVENT_TYPE_CODES]).toEqual(GUIDE_TYPES);
    expect(Object.keys(codebook.EVENT_TYPES).toSorted()).toEqual(
      GUIDE_TYPES.toSorted(),
    );
    for (const [family, types] of Object.entries(FAMILY_OF)) {
      for (const type of Object.values(codebook.EVENT_TYPES)) {
        expect(type.family === family).toBe(types.includes(type.code));
      }
    }
  });

  test.for(GUIDE_LISTS)("holds the guide's list %#", ([codes, list, guide]) => {
    expect([...codes]).toEqual(words(guide));
    expect(Object.keys(list)).toEqual(words(guide));
  });

  it("gives each subtype one code and a place outside the closed list", () => {
    const codes = Object.values(codebook.EVENT_TYPES).flatMap((type) =>
      type.subtypes.map((subtype) => subtype.code),
    );
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => GUIDE_TYPES.includes(code))).toEqual([]);
  });

  it("says what the guide rules in both languages", () => {
    for (const type of Object.values(codebook.EVENT_TYPES)) {
      type.rulings.forEach(expectBilingual);
    }
  });

  it("keeps the vocabulary of the trade", () => {
    const labels = JSON.stringify(codebook, (key, value: unknown) =>
      key === "en" ? undefined : value,
    );
    for (const trap of ["استشهاد", "شاهد", "ادعاء", "شهيد"]) {
      expect(labels).not.toContain(trap);
    }
  });

  it("keeps sexual violence closed", () => {
    const found = codebook.ATTRIBUTES.find((a) => a.code === "sexual_violence");
    expect(found?.access).toBe("closed");
  });
});

describe("nearness of types", () => {
  /** @source the scorer that stands beside the annotation guide */
  const expected = (a: string, b: string) => {
    const familyOf = (type: string) =>
      Object.entries(FAMILY_OF).find(([, types]) => types.includes(type))![0];
    return (
      familyOf(a) === familyOf(b) ||
      [a, b].every(
        (type) =>
          ["attack", "killing"].includes(familyOf(type)) || type === "raid",
      )
    );
  };

  it("is the scorer's, for every pair", () => {
    for (const a of EVENT_TYPE_CODES) {
      for (const b of EVENT_TYPE_CODES) {
        expect([a, b, codebook.isNear(a, b)]).toEqual([a, b, expected(a, b)]);
      }
    }
  });
});

describe("registry", () => {
  const root = new URL("../../", import.meta.url);

  it("is generated from the folder listing and up to date", () => {
    expect(() =>
      execFileSync(
        process.execPath,
        ["scripts/build-codebook-registry.mjs", "--check"],
        { cwd: root, stdio: "pipe" },
      ),
    ).not.toThrow();
  });

  it("has one file a type", () => {
    const files = readdirSync(new URL("src/codebook/event-types", root));
    expect(files.toSorted()).toEqual(
      GUIDE_TYPES.map((code) => `${code.replaceAll("_", "-")}.ts`).toSorted(),
    );
  });
});
