import type { RegisterIncident } from "../../src/model/register-incident.js";

const KEY = "0123456789abcdef0123456789abcdef";

/** Every private name of {@link INCIDENT}, fictional like all of it. */
export const NAMES = ["سالم العوض", "أبو ريم", "ليلى العوض", "حسان الديري"];

/** The same as the register hands them in. */
export const PERSONS = NAMES.map((name) => ({ names: [name] }));

/** Long after everything that is told in {@link INCIDENT}. */
export const NOW = "2024-01-01T00:00:00Z";

/** An incident with a name in every place that can hold one. */
export const INCIDENT: RegisterIncident = {
  id: `inc-${KEY}`,
  members: [
    ["r1", "i1"],
    ["r2", "i3"],
  ],
  claims: [`c${KEY}`],
  type: "assassination",
  status: "attempted",
  when: { start: "2023-05-01", end: "2023-05-02", precision: "range" },
  where: {
    name: "منزل سالم العوض",
    admin1: "درعا",
    country: "SY",
    precision: "site",
    placeId: "sy.1",
    lat: -1.5,
    lon: 36.2,
  },
  perpetrators: [
    { id: "unknown", name: "مجهولون", basis: "stated" },
    {
      id: "local-groups",
      name: "مجموعة أبو ريم",
      basis: "accused",
      sources: [["ليلى العوض"]],
    },
  ],
  targets: [{ id: null, name: "سالم العوض" }],
  weapons: ["gunfire", "ied"],
  casualties: [
    {
      outcome: "killed",
      min: 2,
      max: null,
      role: "civilian",
      names: ["حسان الديري"],
    },
    {
      outcome: "killed",
      min: 1,
      max: 1,
      role: "civilian",
      group: "child",
      names: [],
    },
    {
      outcome: "survived",
      min: 1,
      max: 1,
      role: "civilian",
      names: ["سالم العوض"],
    },
  ],
  sources: [["تجمع السهل", "ليلى العوض"], ["مصدر محلي"]],
  background: false,
  toldNone: ["wounded"],
  victims: [
    {
      name: { full: "حسان الديري", own: "حسان", family: "الديري" },
      mother: "ليلى العوض",
      outcome: "killed",
      role: "civilian",
      occupation: "معلم",
      sensitivity: "private",
      accusations: [
        {
          words: "اتُّهم أبو ريم",
          accusers: [["ليلى العوض"]],
          deniedBy: [],
          citations: [{ in: "text", start: 0, end: 3 }],
        },
      ],
    },
  ],
  independentSources: 2,
  competing: {
    "/targets": {
      shown: [{ id: null, name: "سالم العوض", basis: "stated" }],
      rule: "majority-of-sources",
      values: [
        {
          value: { id: null, name: "سالم العوض" },
          claims: [`c${KEY}`],
          independentSources: 1,
        },
        { value: "أبو ريم", claims: [`c${KEY}`], independentSources: 1 },
      ],
    },
    "/where": {
      shown: { name: "منزل سالم العوض" },
      rule: "most-specific",
      values: [
        {
          value: { name: "منزل سالم العوض" },
          claims: [`c${KEY}`],
          independentSources: 1,
        },
      ],
    },
    "/casualties/killed/names": {
      shown: ["حسان الديري"],
      rule: "union",
      values: [
        {
          value: ["حسان الديري"],
          claims: [`c${KEY}`],
          independentSources: 1,
        },
      ],
    },
    "/casualties/killed": {
      shown: { low: 2, best: 2, high: 3, open: true },
      rule: "majority-of-sources",
      values: [
        {
          value: { min: 2, max: null },
          claims: [`c${KEY}`],
          independentSources: 2,
        },
        {
          value: { min: 3, max: 3 },
          claims: [`c${KEY}`],
          independentSources: 1,
        },
      ],
    },
  },
};

/** An incident with as little as an incident can have. */
export const BARE: RegisterIncident = {
  ...INCIDENT,
  id: `inc-${KEY.replace(/^0/, "f")}`,
  when: { start: null, end: null, precision: "unknown" },
  where: { name: null, admin1: null, country: null, precision: "unknown" },
  perpetrators: [],
  targets: [],
  weapons: [],
  casualties: [],
  sources: [],
  victims: [],
  toldNone: [],
  competing: {},
};
