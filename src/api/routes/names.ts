import { z } from "zod";
import { registerPersonSchema } from "../../model/register-person.js";
import { registerPlaceSchema } from "../../model/register-place.js";
import { countrySchema } from "../../model/scalar.js";
import { partsFor, wholeFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { json, route } from "../route.js";
import { idParams, typed } from "./parameters.js";

const WHOLE = wholeFor("reader", "read");
const PARTS = partsFor("reader", "read");

/** A person with what became of him and what holds the mentions together. */
const personSchema = registerPersonSchema.extend({
  life: z.looseObject({}).optional(),
  joins: z.array(z.looseObject({})),
});

/** `GET /people`: victims and detainees; nobody who is known only as accused. */
export const listPeople = route({
  id: "listPeople",
  method: "get",
  path: "/people",
  tag: "people",
  summary: {
    en: "Victims and detainees; nobody who is known only as accused",
    ar: "الضحايا والمحتجزون؛ ولا أحد ممن لا يُعرف إلا متهماً",
  },
  access: WHOLE,
  query: z.strictObject({ name: typed.optional(), ...pageQuery }),
  answer: json(pageOf(personSchema)),
});

/** `GET /people/{id}`: one person, also by an id from before a join. */
export const getPerson = route({
  id: "getPerson",
  method: "get",
  path: "/people/{id}",
  tag: "people",
  summary: {
    en: "One person, also by an id from before a join",
    ar: "شخص واحد، ولو بمعرّف سابق على الدمج",
  },
  access: WHOLE,
  params: idParams,
  answer: json(personSchema),
});

/** A name, or the letters with which it begins: for whoever is typing. */
const nameAsked = z.strictObject({
  name: typed,
  match: z.enum(["name", "start"]).default("name"),
  /** With `start`: what is of this country comes first. */
  country: countrySchema.optional(),
});

/** A place of the packs. */
const packPlaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  admin1: z.string().nullable(),
  admin2: z.string().nullable(),
  kind: z.string(),
  precision: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});

/** `GET /places`: where the register's incidents happened, by all names that reports give. */
export const listPlaces = route({
  id: "listPlaces",
  method: "get",
  path: "/places",
  tag: "names",
  summary: {
    en: "Where the register's incidents happened, by all names that reports give",
    ar: "أماكن وقوع حوادث السجل، بكل ما تسميها به المواد",
  },
  access: WHOLE,
  query: z.strictObject({ name: typed.optional(), ...pageQuery }),
  answer: json(pageOf(registerPlaceSchema)),
});

/** `GET /places/{id}`: one of them. */
export const getPlace = route({
  id: "getPlace",
  method: "get",
  path: "/places/{id}",
  tag: "names",
  summary: { en: "One of them", ar: "واحد منها" },
  access: WHOLE,
  params: idParams,
  answer: json(registerPlaceSchema),
});

/** `GET /gazetteer`: places of the packs that bear a name, most important first. */
export const findPlaces = route({
  id: "findPlaces",
  method: "get",
  path: "/gazetteer",
  tag: "names",
  summary: {
    en: "Places of the packs that bear a name, most important first",
    ar: "أماكن الحزم التي تحمل اسماً، أهمها أولاً",
  },
  access: PARTS,
  query: nameAsked,
  answer: json(z.object({ items: z.array(packPlaceSchema) })),
});

const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Unknown gunmen, smugglers: never a named one. */
  pseudo: z.boolean(),
});

/** `GET /actors`: bodies and forces of the packs that bear a name. */
export const findActors = route({
  id: "findActors",
  method: "get",
  path: "/actors",
  tag: "names",
  summary: {
    en: "Bodies and forces of the packs that bear a name",
    ar: "جهات الحزم وقواتها التي تحمل اسماً",
  },
  access: PARTS,
  query: nameAsked,
  answer: json(
    z.object({
      // A loaded name is never repeated as the neutral label.
      items: z.array(actorSchema.extend({ loaded: z.boolean() })),
    }),
  ),
});

/** A body of which only its neutral name matters. */
const namedBody = z.object({ id: z.string(), name: z.string() });

const actorPageSchema = actorSchema.extend({
  /** The body that it belongs to; null for none that the packs list. */
  above: namedBody.nullable(),
  /** Bodies that belong to it, by name. */
  units: z.array(namedBody),
});

/** `GET /actors/{id}`: one of them. */
export const getActor = route({
  id: "getActor",
  method: "get",
  path: "/actors/{id}",
  tag: "names",
  summary: {
    en: "One of them, with the body above it and those below",
    ar: "واحدة منها، مع ما تتبع له وما يتبع لها",
  },
  access: PARTS,
  params: idParams,
  answer: json(actorPageSchema),
});

const sourceSchema = z.object({
  outlet: z.string().nullable(),
  /** Id of the pack's outlet; null for one that it does not know. */
  id: z.string().nullable(),
  reports: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

/** `GET /sources`: outlets of the register, with what came of each. */
export const listSources = route({
  id: "listSources",
  method: "get",
  path: "/sources",
  tag: "names",
  summary: {
    en: "Outlets of the register, with what came of each",
    ar: "منابر السجل وما ورد من كل منها",
  },
  access: WHOLE,
  answer: json(z.object({ items: z.array(sourceSchema) })),
});

/** The routes above, in the order of the reference. */
export const NAME_ROUTES = [
  listPeople,
  getPerson,
  listPlaces,
  getPlace,
  findPlaces,
  findActors,
  getActor,
  listSources,
] as const;
