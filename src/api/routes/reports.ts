import { z } from "zod";
import { REPORT_KINDS } from "../../model/report.js";
import {
  claimKeySchema,
  isoDateSchema,
  sha256Schema,
} from "../../model/scalar.js";
import { partsFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { json, route } from "../route.js";
import { digestParams, idParams, typed } from "./parameters.js";

const READ = partsFor("reader", "read");

/** A report without its text. */
const reportHeadSchema = z.object({
  /** Namespace and id: what addresses it here. */
  key: z.string(),
  id: z.string(),
  kind: z.string(),
  version: sha256Schema,
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: isoDateSchema.nullable(),
  /** Waits for a person before it is coded. */
  held: z.boolean(),
});

const versionSchema = z.looseObject({
  version: z.string(),
  isCurrent: z.boolean(),
  capturedAt: z.string(),
  isWithdrawn: z.boolean(),
  isUndone: z.boolean(),
});

const attachmentSchema = z.object({
  sha256: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  caption: z.string().nullable(),
});

/** A claim, with the report that makes it. */
const claimSchema = z.object({
  key: claimKeySchema,
  kind: z.enum(["incident", "aggregate", "person"]),
  report: z.string(),
  version: sha256Schema,
  /** As `isnad code` prints it, with its evidence. */
  value: z.looseObject({}),
});

/** An arrival of bytes. */
const captureRowSchema = z.object({
  report: z.string(),
  version: sha256Schema,
  capturedAt: z.string(),
  url: z.string().nullable(),
  file: z.string().nullable(),
  containerSha256: sha256Schema.nullable(),
  position: z.int().nullable(),
  format: z.string().nullable(),
  /** Of the record's own bytes; null where they were not kept. */
  sha256: sha256Schema.nullable(),
  bytes: z.int().nullable(),
});

/** `GET /reports`: reports, by key. */
export const listReports = route({
  id: "listReports",
  method: "get",
  path: "/reports",
  tag: "reports",
  summary: { en: "Reports, by key", ar: "المواد بترتيب مفاتيحها" },
  access: READ,
  query: z.strictObject({
    outlet: typed.optional(),
    kind: z.enum(REPORT_KINDS).optional(),
    from: isoDateSchema.optional(),
    to: isoDateSchema.optional(),
    ...pageQuery,
  }),
  answer: json(pageOf(reportHeadSchema)),
});

/** `GET /reports/{id}`: one report: its text, claims, versions and attachments. */
export const getReport = route({
  id: "getReport",
  method: "get",
  path: "/reports/{id}",
  tag: "reports",
  summary: {
    en: "One report: its text, claims, versions and attachments",
    ar: "مادة واحدة: نصها ورواياتها ونسخها ومرفقاتها",
  },
  access: READ,
  params: idParams,
  answer: json(
    reportHeadSchema.extend({
      text: z.string(),
      coder: z.string().nullable(),
      claims: z.array(claimSchema),
      versions: z.array(versionSchema),
      attachments: z.array(attachmentSchema),
    }),
  ),
});

/** `GET /evidence/{id}`: captured bytes as they came, to save, never to run. */
export const getEvidence = route({
  id: "getEvidence",
  method: "get",
  path: "/evidence/{id}",
  tag: "reports",
  summary: {
    en: "Captured bytes as they came, to save, never to run",
    ar: "البايتات كما وردت، للحفظ لا للتشغيل",
  },
  access: READ,
  params: digestParams,
  answer: { kind: "bytes", mediaTypes: ["application/octet-stream"] },
});

/** `GET /evidence/{id}/view`: a captured page or text, to be looked at in a frame that runs and fetches nothing. */
export const viewEvidence = route({
  id: "viewEvidence",
  method: "get",
  path: "/evidence/{id}/view",
  tag: "reports",
  summary: {
    en: "A captured page or text, to be looked at in a frame that runs and fetches nothing",
    ar: "صفحة أو نص كما ورد، للنظر في إطار لا يُشغّل شيئاً ولا يجلب شيئاً",
  },
  access: READ,
  params: digestParams,
  answer: {
    kind: "bytes",
    mediaTypes: ["text/html", "text/plain; charset=utf-8"],
  },
});

/** `GET /captures`: arrivals of reports, by report and version. */
export const listCaptures = route({
  id: "listCaptures",
  method: "get",
  path: "/captures",
  tag: "reports",
  summary: {
    en: "Arrivals of reports, by report and version",
    ar: "ما التُقط من المواد بترتيب المادة والنسخة",
  },
  access: READ,
  query: z.strictObject({
    report: typed.optional(),
    /** Of the file or archive that held them. */
    container: sha256Schema.optional(),
    ...pageQuery,
  }),
  answer: json(pageOf(captureRowSchema)),
});

/** `GET /claims`: claims of reports in the version that counts. */
export const listClaims = route({
  id: "listClaims",
  method: "get",
  path: "/claims",
  tag: "claims",
  summary: {
    en: "Claims of reports in the version that counts",
    ar: "روايات المواد في النسخة المعتمدة",
  },
  access: READ,
  query: z.strictObject({
    report: typed.optional(),
    kind: z.enum(["incident", "aggregate", "person"]).optional(),
    ...pageQuery,
  }),
  answer: json(pageOf(claimSchema)),
});

/** `GET /claims/{id}`: one claim, with its report. */
export const getClaim = route({
  id: "getClaim",
  method: "get",
  path: "/claims/{id}",
  tag: "claims",
  summary: { en: "One claim, with its report", ar: "رواية واحدة ومادتها" },
  access: READ,
  params: z.strictObject({ id: claimKeySchema }),
  answer: json(claimSchema),
});

/** The routes above, in the order of the reference. */
export const REPORT_ROUTES = [
  listReports,
  getReport,
  getEvidence,
  viewEvidence,
  listCaptures,
  listClaims,
  getClaim,
] as const;
