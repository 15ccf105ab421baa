import { z } from "zod";
import { isoDateSchema } from "../../model/scalar.js";
import { REPORT_KINDS } from "../../model/report.js";
import { partsFor } from "../access.js";
import { pageOf } from "../page.js";
import { json, route } from "../route.js";
import { incidentFilter, typed } from "./parameters.js";

/** `GET /search`: reports or incidents by their words, in all forms and spellings. */
export const search = route({
  id: "search",
  method: "get",
  path: "/search",
  tag: "search",
  summary: {
    en: "Reports or incidents by their words, in all forms and spellings",
    ar: "المواد أو الحوادث بكلماتها، بصيغها وتهجئاتها",
  },
  access: partsFor("reader", "read"),
  query: z.strictObject({
    q: typed,
    in: z.enum(["reports", "incidents"]).default("reports"),
    from: isoDateSchema.optional(),
    to: isoDateSchema.optional(),
    outlet: typed.optional(),
    place: typed.optional(),
    type: incidentFilter.type,
    kind: z.enum(REPORT_KINDS).optional(),
    /** Names in the typed spelling alone. */
    exact: z.enum(["true", "false"]).optional(),
    /** Latin words are read as Arabic names too. */
    latin: z.enum(["true", "false"]).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    after: z
      .string()
      .regex(/^[0-9a-z]{1,11}\.\d{1,6}$/)
      .optional(),
  }),
  answer: json(pageOf(z.looseObject({}))),
});

/** The routes above, in the order of the reference. */
export const SEARCH_ROUTES = [search] as const;
