import { z } from "zod";
import { isoDateSchema } from "../../model/scalar.js";
import { EVERYBODY } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { json, route } from "../route.js";
import { incidentFilter, incidentParams } from "./parameters.js";

/** An incident as everybody may see it, with its mark of review. */
const publicIncidentSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  review: z.looseObject({ code: z.string() }),
});

/** `GET /public/incidents`: released incidents, by the name policy. */
export const listPublicIncidents = route({
  id: "listPublicIncidents",
  method: "get",
  path: "/public/incidents",
  tag: "public",
  summary: {
    en: "Released incidents, by the name policy",
    ar: "الحوادث المعتمدة للنشر، وفق سياسة الأسماء",
  },
  access: EVERYBODY,
  query: z.strictObject({
    from: isoDateSchema.optional(),
    to: isoDateSchema.optional(),
    type: incidentFilter.type,
    ...pageQuery,
  }),
  answer: json(pageOf(publicIncidentSchema)),
});

/** `GET /public/incidents/{id}`: one released incident. */
export const getPublicIncident = route({
  id: "getPublicIncident",
  method: "get",
  path: "/public/incidents/{id}",
  tag: "public",
  summary: { en: "One released incident", ar: "حادثة معتمدة للنشر" },
  access: EVERYBODY,
  params: incidentParams,
  answer: json(publicIncidentSchema),
});

/** The routes above, in the order of the reference. */
export const PUBLIC_ROUTES = [listPublicIncidents, getPublicIncident] as const;
