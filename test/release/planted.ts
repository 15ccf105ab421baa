import fc from "fast-check";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { OUTCOME_CODES } from "../../src/model/vocabulary.js";
import { BARE, INCIDENT } from "../exporters/incidents.js";

/**
 * A small world of fictional persons; no two share a part, so that a part that
 * is found again belongs to one of them.
 */
export const PERSONS = [
  { own: "برهام", father: "شعلان", family: "الدغبوسي", alias: "أبو وجدي" },
  { own: "مثقال", father: "حيدرة", family: "الزنكلوني", alias: "الخفاش" },
  { own: "تيسير", father: "عجاج", family: "البطحيش", alias: "أبو غضب" },
  { own: "فطيم", father: "نوفل", family: "القرمطان", alias: "أم هوازن" },
  { own: "عبد المهيمن", father: "جدعان", family: "الطوبجي", alias: "الشنفرى" },
] as const;
type Person = (typeof PERSONS)[number];

export const LATIN = new Map<Person, readonly [own: string, family: string]>([
  [PERSONS[0], ["burham", "daghbousi"]],
  [PERSONS[1], ["mithqal", "zankalouni"]],
  [PERSONS[2], ["taysir", "bathish"]],
  [PERSONS[3], ["futaim", "qarmatan"]],
  [PERSONS[4], ["abdulmuhaymin", "tobji"]],
]);

const bytes = (text: string) => encodeURIComponent(text);
const spaced = (text: string) => [...text].join("\u0640\u200d");

/** Every way in which a text can carry the name of a person. */
export const SPELLINGS: readonly ((person: Person) => string)[] = [
  ({ own, father, family }) => `${own} ${father} ${family}`,
  ({ own, family }) => `${own} ${family}`,
  ({ own, father, family }) => `${family}، ${own} ${father}`,
  ({ own, family }) => `ول${own} ${family.replace(/^ال/u, "")}`,
  ({ own, family }) => `${own}_${family}`,
  ({ own, family }) => `${own}${family}`,
  ({ own, family }) => spaced(`${own} ${family}`),
  ({ own, family, alias }) => `${own} (${alias}) ${family}`,
  ({ alias }) => alias,
  ({ own, father, family }) => `نجل ${father} ${family} شقيق ${own}`,
  ({ own, family }) => bytes(`${own}-${family}`),
  ({ own, family }) => bytes(bytes(`${own}_${family}`)),
  ({ own, family }) => `https://news.example/a/${bytes(own)}-${bytes(family)}`,
  ({ own, family }) =>
    [...`${own} ${family}`].map((c) => `&#${c.codePointAt(0)};`).join(""),
  (person) => LATIN.get(person)!.join("-al-"),
  (person) => LATIN.get(person)!.join(" "),
  (person) => LATIN.get(person)!.join("").toUpperCase(),
  (person) => `https://news.example/2023/${LATIN.get(person)!.join("-")}.html`,
];

/** What stands around it. */
const FRAMES = [
  (name: string) => name,
  (name: string) => `قرب بيت ${name} مساء`,
  (name: string) => `«${name}»`,
  (name: string) => `قال ${name}، وهو من البلدة: نعم`,
];

const planted = fc
  .tuple(
    fc.constantFrom(...PERSONS),
    fc.constantFrom(...SPELLINGS),
    fc.constantFrom(...FRAMES),
  )
  .map(([person, spell, frame]) => frame(spell(person)));

const nameOf = fc
  .tuple(fc.constantFrom(...PERSONS), fc.constantFrom(...SPELLINGS.slice(0, 4)))
  .map(([person, spell]) => spell(person));

const actor = fc.record({
  id: fc.option(
    planted.map((text) => text),
    { nil: null },
  ),
  name: planted,
  basis: fc.constantFrom("stated", "claimed", "accused", "suspected", "denied"),
  sources: fc.array(fc.array(planted, { minLength: 1, maxLength: 2 }), {
    maxLength: 2,
  }),
});

const place = fc.record({
  name: planted,
  admin1: planted,
  country: fc.constant("SY"),
  precision: fc.constantFrom("site", "town", "neighbourhood", "unknown"),
  placeId: planted,
  lat: fc.constant(32.5),
  lon: fc.constant(36),
});

const row = fc.record({
  outcome: fc.constantFrom(...OUTCOME_CODES),
  min: fc.constant(1),
  max: fc.constant(2),
  role: fc.constantFrom("civilian", "criminal"),
  names: fc.array(nameOf, { maxLength: 2 }),
  hedge: planted,
  sources: fc.array(fc.array(planted, { minLength: 1, maxLength: 2 }), {
    maxLength: 1,
  }),
});

const victim = fc.record({
  name: nameOf.map((full) => ({ full, own: full, family: full, laqab: full })),
  mother: nameOf,
  outcome: fc.constantFrom(...OUTCOME_CODES),
  role: fc.constant("civilian"),
  occupation: planted,
  cause: planted,
  origin: place,
  residence: place,
  diedAt: place,
  affiliation: actor,
  accusations: fc.array(
    fc.record({
      words: planted,
      accusers: fc.constant([["شبكة"]]),
      deniedBy: fc.constant([]),
      citations: fc.constant([{ in: "text", start: 0, end: 3 }]),
    }),
    { maxLength: 1 },
  ),
  sensitivity: fc.constant("private"),
});

const POINTERS = [
  "/where",
  "/where/name",
  "/type",
  "/perpetrators",
  "/targets",
  "/casualties/killed",
  "/casualties/killed/names",
  "/casualties/wounded/hedge",
  "/victims",
  "/victims/0/mother",
  "/notes",
  "/title",
];

const competing = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...POINTERS) },
    { weight: 1, arbitrary: nameOf.map((name) => `/x/${name}`) },
  ),
  fc.record({
    shown: fc.oneof(planted, place, actor, fc.array(actor, { maxLength: 2 })),
    rule: fc.oneof(fc.constant("latest"), planted),
    values: fc.array(
      fc.record({
        value: fc.oneof(
          planted,
          place,
          actor,
          victim,
          row,
          fc.array(planted, { maxLength: 2 }),
          nameOf.map((name) => ({ [name]: { quote: name, url: name } })),
        ),
        claims: fc.constant(INCIDENT.claims),
        independentSources: fc.constant(1),
        sources: fc.array(planted, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { maxKeys: 3 },
);

const fields = fc.record({
  members: fc.array(fc.tuple(planted, planted), { minLength: 1, maxLength: 2 }),
  claims: fc.oneof(
    fc.constant(INCIDENT.claims),
    fc.array(planted, { minLength: 1, maxLength: 1 }),
  ),
  id: fc.oneof(
    { weight: 4, arbitrary: fc.constant(INCIDENT.id) },
    { weight: 1, arbitrary: planted },
  ),
  formerIds: fc.array(planted, { maxLength: 1 }),
  when: fc.constant(INCIDENT.when),
  where: place,
  perpetrators: fc.array(actor, { maxLength: 2 }),
  targets: fc.array(actor, { maxLength: 2 }),
  casualties: fc.array(row, { maxLength: 2 }),
  sources: fc.array(fc.array(planted, { minLength: 1, maxLength: 2 }), {
    maxLength: 2,
  }),
  victims: fc.array(victim, { maxLength: 2 }),
  subtype: planted,
  method: planted,
  event: planted,
  attributes: fc.array(planted, { maxLength: 1 }),
  struckObjects: fc.array(planted, { maxLength: 1 }),
  tellingWords: fc.record({
    rare: fc.array(planted, { maxLength: 1 }),
    plain: fc.array(planted, { maxLength: 1 }),
  }),
  competing,
  /** A field that a later version of the record may have. */
  note: planted,
});

/** Incidents with a name in every field that holds a text. */
export const incidents: fc.Arbitrary<RegisterIncident> = fields.map((told) =>
  Object.assign({}, BARE, told as object),
);
