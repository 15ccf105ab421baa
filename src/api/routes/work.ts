import { z } from "zod";
import { AUDIENCES } from "../../release/audience.js";
import { instantSchema, isoDateSchema } from "../../model/scalar.js";
import { wholeFor } from "../access.js";
import { json, route } from "../route.js";
import { idParams, incidentFilter } from "./parameters.js";

/** `GET /imports`: what came in, earlier first. */
export const listImports = route({
  id: "listImports",
  method: "get",
  path: "/imports",
  tag: "work",
  summary: {
    en: "What came in, earlier first",
    ar: "ما دخل السجل، الأقدم أولاً",
  },
  access: wholeFor("reader", "read"),
  answer: json(
    z.object({
      items: z.array(
        z.looseObject({
          id: z.string(),
          at: instantSchema,
          namespace: z.string(),
        }),
      ),
    }),
  ),
});

/** `POST /imports/{id}/undo`: takes an import back; the evidence stays. */
export const undoImport = route({
  id: "undoImport",
  method: "post",
  path: "/imports/{id}/undo",
  tag: "work",
  summary: {
    en: "Takes an import back; the evidence stays",
    ar: "يتراجع عن استيراد؛ ويبقى الدليل",
  },
  access: wholeFor("editor", "import"),
  params: idParams,
  body: json(
    z.strictObject({
      reason: z.string().min(1).max(5000),
      evenDecided: z.boolean().default(false),
    }),
  ),
  answer: json(z.looseObject({ import: z.string() })),
});

/** `GET /exports`: formats of export. */
export const listFormats = route({
  id: "listFormats",
  method: "get",
  path: "/exports",
  tag: "work",
  summary: { en: "Formats of export", ar: "صيغ التصدير" },
  access: wholeFor("reader", "export"),
  answer: json(
    z.object({
      items: z.array(
        z.object({ format: z.string(), files: z.array(z.string()) }),
      ),
    }),
  ),
});

/** `GET /exports/{id}`: incidents in a format, as an archive with the list of what was left out. */
export const exportIncidents = route({
  id: "exportIncidents",
  method: "get",
  path: "/exports/{id}",
  tag: "work",
  summary: {
    en: "Incidents in a format, as an archive with the list of what was left out",
    ar: "حوادث بصيغة ما، في ملف مضغوط معه قائمة ما استُبعد",
  },
  access: wholeFor("reviewer", "export"),
  params: idParams,
  query: z.strictObject({
    audience: z.enum(AUDIENCES).default("public"),
    from: isoDateSchema.optional(),
    to: isoDateSchema.optional(),
    place: incidentFilter.place,
    type: incidentFilter.type,
    actor: incidentFilter.actor,
  }),
  answer: { kind: "bytes", mediaTypes: ["application/zip"] },
});

/** `GET /releases`: editions that were published. */
export const listReleases = route({
  id: "listReleases",
  method: "get",
  path: "/releases",
  tag: "work",
  summary: { en: "Editions that were published", ar: "الإصدارات المنشورة" },
  access: wholeFor("reader", "read"),
  answer: json(
    z.object({
      items: z.array(
        z.looseObject({
          edition: z.int(),
          manifest: z.string(),
          incidents: z.int(),
        }),
      ),
    }),
  ),
});

/** The routes above, in the order of the reference. */
export const WORK_ROUTES = [
  listImports,
  undoImport,
  listFormats,
  exportIncidents,
  listReleases,
] as const;
