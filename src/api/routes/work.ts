import { z } from "zod";
import { AUDIENCES } from "../../release/audience.js";
import { instantSchema, isoDateSchema } from "../../model/scalar.js";
import { namespaceSchema } from "../../model/report.js";
import { wholeFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { events, json, route } from "../route.js";
import { idParams, incidentFilter, typed } from "./parameters.js";

const JOB_STATES = [
  "queued",
  "running",
  "done",
  "failed",
  "cancelled",
  "dead",
] as const;

/** Work that goes on after it was asked for. */
export const jobSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  author: z.string(),
  createdAt: instantSchema,
  endedAt: instantSchema.nullable(),
  attempts: z.int(),
  progress: z.looseObject({}).nullable(),
  result: z.looseObject({}).nullable(),
  error: z.looseObject({ code: z.string() }).nullable(),
});

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

export const startImport = route({
  id: "startImport",
  method: "post",
  path: "/imports",
  tag: "work",
  summary: {
    en: "Takes files in; what was acknowledged is on the disk",
    ar: "يستورد ملفات؛ وما أُقرّ استلامه صار على القرص",
  },
  access: wholeFor("coder", "import"),
  query: z.strictObject({
    /** How the files are to be read; found by their bytes when left out. */
    from: typed.optional(),
    namespace: namespaceSchema.default("local"),
  }),
  body: { kind: "upload" },
  answer: json(jobSchema),
  status: 202,
});

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

export const listJobs = route({
  id: "listJobs",
  method: "get",
  path: "/jobs",
  tag: "work",
  summary: { en: "Work, later first", ar: "الأعمال، الأحدث أولاً" },
  access: wholeFor("coder", "import"),
  query: z.strictObject({
    state: z.enum(JOB_STATES).optional(),
    kind: typed.optional(),
    ...pageQuery,
  }),
  answer: json(pageOf(jobSchema)),
});

export const getJob = route({
  id: "getJob",
  method: "get",
  path: "/jobs/{id}",
  tag: "work",
  summary: { en: "How far it is", ar: "إلى أين وصل العمل" },
  access: wholeFor("coder", "import"),
  params: idParams,
  answer: json(jobSchema),
});

export const watchJob = route({
  id: "watchJob",
  method: "get",
  path: "/jobs/{id}/events",
  tag: "work",
  summary: {
    en: "Its progress as it happens, until it has ended",
    ar: "تقدمه لحظة بلحظة حتى ينتهي",
  },
  access: wholeFor("coder", "import"),
  params: idParams,
  answer: events(jobSchema),
});

export const cancelJob = route({
  id: "cancelJob",
  method: "post",
  path: "/jobs/{id}/cancel",
  tag: "work",
  summary: {
    en: "Stops it; what is stored stays",
    ar: "يوقفه؛ وما خُزّن يبقى",
  },
  access: wholeFor("coder", "import"),
  params: idParams,
  answer: json(jobSchema),
});

export const retryJob = route({
  id: "retryJob",
  method: "post",
  path: "/jobs/{id}/retry",
  tag: "work",
  summary: {
    en: "Tries again what failed too often",
    ar: "يعيد ما أخفق مراراً",
  },
  access: wholeFor("editor", "import"),
  params: idParams,
  answer: json(jobSchema),
});

export const WORK_ROUTES = [
  listImports,
  startImport,
  undoImport,
  listFormats,
  exportIncidents,
  listReleases,
  listJobs,
  getJob,
  watchJob,
  cancelJob,
  retryJob,
] as const;
