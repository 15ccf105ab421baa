import { z } from "zod";
import { instantSchema } from "../../model/scalar.js";
import { namespaceSchema } from "../../model/report.js";
import { wholeFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { events, json, route } from "../route.js";
import { idParams, typed } from "./parameters.js";

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

/** `POST /imports`: takes files in; what was acknowledged is on the disk. */
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

/** `POST /verify`: goes through the register: is everything as it was written. */
export const startVerify = route({
  id: "startVerify",
  method: "post",
  path: "/verify",
  tag: "work",
  summary: {
    en: "Goes through the register: is everything as it was written",
    ar: "يفحص السجل: هل كل ما فيه كما كُتب",
  },
  access: wholeFor("admin", "admin"),
  answer: json(jobSchema),
  status: 202,
});

/** `GET /jobs`: work, later first. */
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

/** `GET /jobs/{id}`: how far it is. */
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

/** `GET /jobs/{id}/events`: its progress as it happens, until it has ended. */
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

/** `POST /jobs/{id}/cancel`: stops it; what is stored stays. */
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

/** `POST /jobs/{id}/retry`: tries again what failed too often. */
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

/** `GET /jobs/{id}/files/{name}`: a file that it made, for a week. */
export const getJobFile = route({
  id: "getJobFile",
  method: "get",
  path: "/jobs/{id}/files/{name}",
  tag: "work",
  summary: {
    en: "A file that it made, for a week",
    ar: "ملف أنتجه العمل، لمدة أسبوع",
  },
  access: wholeFor("reviewer", "export"),
  params: z.strictObject({ id: typed, name: typed }),
  answer: { kind: "bytes", mediaTypes: ["application/octet-stream"] },
});

/** The routes above, in the order of the reference. */
export const JOB_ROUTES = [
  startImport,
  startVerify,
  listJobs,
  getJob,
  watchJob,
  cancelJob,
  retryJob,
  getJobFile,
] as const;
