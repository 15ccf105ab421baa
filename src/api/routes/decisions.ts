import { z } from "zod";
import {
  incidentIdSchema,
  instantSchema,
  sha256Schema,
} from "../../model/scalar.js";
import { wholeFor, partsFor } from "../access.js";
import { json, route } from "../route.js";
import { pageOf, pageQuery } from "../page.js";
import { listedDecisionSchema } from "./incidents.js";
import { incidentParams, typed } from "./parameters.js";

/**
 * What is asked for: one object as `isnad decide --batch` takes it, without
 * author and version. The kinds and their fields are checked by the program.
 */
const decisionRequestSchema = z.looseObject({
  kind: z.string().min(1).max(50),
  reason: z.string().min(1).max(5000),
  author: z.never().optional(),
  ifVersion: z.never().optional(),
  /** Versions of further incidents as they were read, by id. */
  versions: z.record(incidentIdSchema, z.string().min(1).max(100)).optional(),
});

/** What was decided, with the incidents as they stand now. */
const decidedAnswerSchema = z.object({
  decision: sha256Schema,
  kind: z.string(),
  author: z.string(),
  at: instantSchema,
  incidents: z.array(z.object({ id: incidentIdSchema, version: z.string() })),
});

/** `GET /decisions`: what was decided, later first. */
export const listDecisions = route({
  id: "listDecisions",
  method: "get",
  path: "/decisions",
  tag: "decisions",
  summary: {
    en: "What was decided, later first",
    ar: "الإجراءات، الأحدث أولاً",
  },
  access: wholeFor("reader", "read"),
  query: z.strictObject({ author: typed.optional(), ...pageQuery }),
  answer: json(pageOf(listedDecisionSchema)),
});

/** `POST /decisions`: decides; refused with 412 when an incident has changed since it was read. */
export const decide = route({
  id: "decide",
  method: "post",
  path: "/decisions",
  tag: "decisions",
  summary: {
    en: "Decides; refused with 412 when an incident has changed since it was read",
    ar: "يقرر؛ ويُرفض برمز 412 إذا تغيرت الحادثة منذ قُرئت",
  },
  access: partsFor("coder", "decide"),
  body: json(decisionRequestSchema),
  answer: json(decidedAnswerSchema),
  status: 201,
  versioned: "asks",
});

/** `GET /decisions/conflicts`: decisions on one thing that say different things. */
export const listConflicts = route({
  id: "listConflicts",
  method: "get",
  path: "/decisions/conflicts",
  tag: "decisions",
  summary: {
    en: "Decisions on one thing that say different things",
    ar: "إجراءات في أمر واحد يخالف بعضها بعضاً",
  },
  access: wholeFor("reviewer", "read"),
  answer: json(z.object({ items: z.array(z.looseObject({})) })),
});

/** `GET /incidents/{id}/version`: the version of an incident, for If-Match. */
export const checkVersion = route({
  id: "checkVersion",
  method: "get",
  path: "/incidents/{id}/version",
  tag: "decisions",
  summary: {
    en: "The version of an incident, for If-Match",
    ar: "نسخة الحادثة الحالية، لرأس If-Match",
  },
  access: partsFor("reader", "read"),
  params: incidentParams,
  answer: json(z.object({ id: incidentIdSchema, version: z.string() })),
  versioned: "answers",
});

/** The routes above, in the order of the reference. */
export const DECISION_ROUTES = [
  listDecisions,
  decide,
  listConflicts,
  checkVersion,
] as const;
