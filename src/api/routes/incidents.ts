import { z } from "zod";
import { decisionSchema } from "../../model/decision.js";
import {
  competingFieldSchema,
  registerIncidentSchema,
} from "../../model/register-incident.js";
import { claimKeySchema, sha256Schema } from "../../model/scalar.js";
import { partsFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { json, route } from "../route.js";
import { incidentColumnsSchema } from "./incident-columns.js";
import {
  bilingualSchema,
  incidentFilter,
  incidentParams,
} from "./parameters.js";

/** An incident with the version that decisions on it name. */
const versionedIncidentSchema = registerIncidentSchema.extend({
  version: z.string().min(1),
});

/** A decision with what became of it. */
export const listedDecisionSchema = z.object({
  decision: decisionSchema,
  state: z.enum(["in-force", "outvoted", "undone"]),
  claims: z.array(
    z.object({
      given: z.string(),
      anchor: z.string(),
      state: z.enum(["same", "moved", "none"]),
    }),
  ),
});

const READ = partsFor("reader", "read");

/** `GET /incidents`: incidents by first day, undated ones last. */
export const listIncidents = route({
  id: "listIncidents",
  method: "get",
  path: "/incidents",
  tag: "incidents",
  summary: {
    en: "Incidents by first day, undated ones last",
    ar: "الحوادث بترتيب أول يوم، وآخرها ما لا تاريخ له",
  },
  access: READ,
  query: z.strictObject({ ...incidentFilter, ...pageQuery }),
  answer: json(pageOf(versionedIncidentSchema)),
});

/** `GET /incidents/columns`: all incidents as columns, to be sieved on a screen. */
export const getIncidentColumns = route({
  id: "getIncidentColumns",
  method: "get",
  path: "/incidents/columns",
  tag: "incidents",
  summary: {
    en: "All incidents as columns, to be sieved on a screen",
    ar: "كل الحوادث أعمدةً، تُصفّى على الشاشة",
  },
  access: READ,
  answer: json(incidentColumnsSchema),
  versioned: "answers",
});

/** `GET /incidents/{id}`: one incident, also by an id from before it was joined. */
export const getIncident = route({
  id: "getIncident",
  method: "get",
  path: "/incidents/{id}",
  tag: "incidents",
  summary: {
    en: "One incident, also by an id from before it was joined",
    ar: "حادثة واحدة، ولو بمعرّف سابق على دمجها",
  },
  access: READ,
  params: incidentParams,
  answer: json(versionedIncidentSchema),
  versioned: "answers",
});

/** `GET /incidents/{id}/sources`: who told it, and from whom they have it. */
export const getIncidentSources = route({
  id: "getIncidentSources",
  method: "get",
  path: "/incidents/{id}/sources",
  tag: "incidents",
  summary: {
    en: "Who told it, and from whom they have it",
    ar: "من رواها، وعمّن أخذ كل منهم",
  },
  access: READ,
  params: incidentParams,
  answer: json(z.looseObject({})),
});

/** `GET /incidents/{id}/links`: why its claims are one happening, weight by weight. */
export const getIncidentLinks = route({
  id: "getIncidentLinks",
  method: "get",
  path: "/incidents/{id}/links",
  tag: "incidents",
  summary: {
    en: "Why its claims are one happening, weight by weight",
    ar: "لماذا رُبطت رواياتها، وزناً وزناً",
  },
  access: READ,
  params: incidentParams,
  answer: json(z.object({ items: z.array(z.looseObject({})) })),
});

/** Another incident, and what speaks for and against their being one. */
const similarIncidentSchema = z.object({
  incident: versionedIncidentSchema,
  /** That both are one happening, 0 to 1, as their two likest claims say. */
  chance: z.number().min(0).max(1),
  pair: z.object({
    claims: z.tuple([claimKeySchema, claimKeySchema]),
    /** Bits, the prior included. */
    weight: z.number(),
    prior: z.number(),
    threshold: z.number(),
    fields: z.array(
      z.object({
        field: z.string(),
        level: z.string(),
        bits: z.number(),
        words: bilingualSchema,
      }),
    ),
    barrier: bilingualSchema.extend({ code: z.string() }).nullable(),
  }),
  /** The decision in force that says they are two; null where there is none. */
  apart: sha256Schema.nullable(),
});

/** `GET /incidents/{id}/similar`: other incidents that may be the same one, weight by weight. */
export const getSimilarIncidents = route({
  id: "getSimilarIncidents",
  method: "get",
  path: "/incidents/{id}/similar",
  tag: "incidents",
  summary: {
    en: "Other incidents that may be the same one, weight by weight",
    ar: "حوادث أخرى قد تكون هي نفسها، وزناً وزناً",
  },
  access: READ,
  params: incidentParams,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(20).default(5),
  }),
  answer: json(z.object({ items: z.array(similarIncidentSchema) })),
});

/** `GET /incidents/{id}/values`: competing values side by side, with who says which. */
export const getIncidentValues = route({
  id: "getIncidentValues",
  method: "get",
  path: "/incidents/{id}/values",
  tag: "incidents",
  summary: {
    en: "Competing values side by side, with who says which",
    ar: "تضارب الروايات جنباً إلى جنب، ومن قال ماذا",
  },
  access: READ,
  params: incidentParams,
  answer: json(z.record(z.string(), competingFieldSchema)),
});

/** `GET /incidents/{id}/tellings`: what each report says of it, with its words. */
export const getIncidentTellings = route({
  id: "getIncidentTellings",
  method: "get",
  path: "/incidents/{id}/tellings",
  tag: "incidents",
  summary: {
    en: "What each report says of it, with its words",
    ar: "ما تقوله كل مادة عنها، بكلماتها",
  },
  access: READ,
  params: incidentParams,
  answer: json(
    z.object({
      items: z.array(
        z.object({
          claim: claimKeySchema,
          value: z.looseObject({}),
          report: z.object({
            id: z.string(),
            key: z.string(),
            version: sha256Schema,
            outlet: z.string().nullable(),
            title: z.string().nullable(),
            published: z.string().nullable(),
            text: z.string(),
          }),
        }),
      ),
    }),
  ),
});

/** `GET /incidents/{id}/history`: what people decided about it, earlier first. */
export const getIncidentHistory = route({
  id: "getIncidentHistory",
  method: "get",
  path: "/incidents/{id}/history",
  tag: "incidents",
  summary: {
    en: "What people decided about it, earlier first",
    ar: "ما قرره المدقّقون فيها، الأقدم أولاً",
  },
  access: READ,
  params: incidentParams,
  answer: json(z.object({ items: z.array(listedDecisionSchema) })),
});

/** The routes above, in the order of the reference. */
export const INCIDENT_ROUTES = [
  listIncidents,
  getIncidentColumns,
  getIncident,
  getIncidentSources,
  getIncidentLinks,
  getSimilarIncidents,
  getIncidentValues,
  getIncidentTellings,
  getIncidentHistory,
] as const;
