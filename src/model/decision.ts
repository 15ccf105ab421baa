import { z } from "zod";
import { textSpanSchema } from "./citation.js";
import { hybridTimeSchema } from "./hybrid-time.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import {
  claimKeySchema,
  incidentIdSchema,
  instantSchema,
  jsonPointerSchema,
  sha256Schema,
  wordsSchema,
} from "./scalar.js";
import { sensitivitySchema } from "./sensitivity.js";

/** How far a happening is verified; the codebook gives the words. */
export const GRADE_CODES = [
  "raw",
  "in_progress",
  "one_source",
  "two_independent",
  "confirmed",
  "contested",
  "debunked",
  "found_alive",
] as const;

/** Why a claim does not count: it tells nothing, or it tells it wrongly. */
export const REJECT_GROUNDS = ["noise", "wrong"] as const;

/** A place in a version of a report: it survives any newer engine. */
export const spanAnchorSchema = z.object({
  report: z.string().min(1),
  reportVersion: sha256Schema,
  span: textSpanSchema,
});

/** A place that carries a corrected value; its words are kept as a hash. */
export const citedWordsSchema = spanAnchorSchema.extend({
  wordsSha256: sha256Schema,
});

const head = {
  reason: wordsSchema,
  /** Claims, never print numbers such as `i3`. */
  claims: z.array(claimKeySchema).default([]),
  /** Where the claims stood when it was decided. */
  spans: z
    .array(spanAnchorSchema.extend({ claim: claimKeySchema }))
    .default([]),
  /** What each claim said then: a digest of its value, by claim key. */
  saw: z.record(claimKeySchema, sha256Schema).default({}),
  /** The incident as it was called then, and a digest of what it showed. */
  incident: z
    .object({ id: incidentIdSchema, saw: sha256Schema })
    .nullable()
    .default(null),
};

/**
 * The person that it is about, by a name of his; left out when it is about the
 * field. Places in a list name nobody: they move with the next linking.
 */
const personSchema = wordsSchema.optional();

const body = <Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
) => z.object({ ...head, kind: z.literal(kind), ...shape });

/** What a decision says, as the log keeps it. */
export const decisionBodySchema = z.discriminatedUnion("kind", [
  body("accept", {}),
  body("reject", { ground: z.enum(REJECT_GROUNDS).default("wrong") }),
  /** Without a citation it was entered by hand. */
  body("correct", {
    field: jsonPointerSchema,
    value: z.json(),
    cites: z.array(citedWordsSchema).default([]),
  }),
  /** An incident that the program missed; `claims` is its own key alone. */
  body("add", { value: incidentSchema, place: spanAnchorSchema }),
  body("must_link", {}),
  /** No claim of `claims` is of one happening with a claim of `others`. */
  body("cannot_link", {
    others: z.array(claimKeySchema).default([]),
    by: z.enum(["split", "not_same"]).default("not_same"),
  }),
  body("undo", { decision: sha256Schema }),
  body("grade", { grade: z.enum(GRADE_CODES) }),
  body("classify", {
    field: jsonPointerSchema,
    person: personSchema,
    sensitivity: sensitivitySchema,
  }),
  body("release", { field: jsonPointerSchema, person: personSchema }),
  body("withhold", { field: jsonPointerSchema, person: personSchema }),
  /** Null lifts an earlier one. */
  body("embargo", { until: instantSchema.nullable() }),
  /** `entries`: log entries whose bodies are erased with it. */
  body("withdraw", {
    reports: z.array(z.string().min(1)).default([]),
    entries: z.array(sha256Schema).default([]),
  }),
  body("reply", {
    field: jsonPointerSchema.default(""),
    asked: instantSchema,
    answer: z.string().nullable(),
  }),
  /** A report on hold was read by a person: this version is coded. */
  body("admit", {
    report: z.string().min(1),
    reportVersion: sha256Schema,
  }),
  body("note", { text: wordsSchema }),
]);

/** Who decided when, knowing what. */
export const decisionStampSchema = z.object({
  /** Of its log entry. */
  id: sha256Schema,
  /** A code that stands for the person, never a name. */
  author: wordsSchema,
  device: wordsSchema,
  /** Of its entry in the device's chain, from 1. */
  number: z.int().positive(),
  time: hybridTimeSchema,
  /** Number of the last entry known of each other device. */
  knew: z.record(z.string(), z.int().positive()),
});

/**
 * What a person decided. Decisions are appended and never overwritten: the
 * register is computed from claims and decisions.
 */
export const decisionSchema = decisionStampSchema.and(decisionBodySchema);

/** A place in a version of a report. */
export type SpanAnchor = Immutable<z.infer<typeof spanAnchorSchema>>;
/** A place that carries a corrected value. */
export type CitedWords = Immutable<z.infer<typeof citedWordsSchema>>;
/** What a decision says. */
export type DecisionBody = Immutable<z.infer<typeof decisionBodySchema>>;
/** What a decision says, with what may be left out. */
export type DecisionInput = Immutable<z.input<typeof decisionBodySchema>>;
/** Who decided when, knowing what. */
export type DecisionStamp = Immutable<z.infer<typeof decisionStampSchema>>;
/** What a person decided. */
export type Decision = DecisionStamp & DecisionBody;
/** The kinds of decisions. */
export type DecisionKind = Decision["kind"];
/** A decision of one kind. */
export type DecisionOf<Kind extends DecisionKind> = DecisionStamp &
  Extract<DecisionBody, { readonly kind: Kind }>;
/** How far a happening is verified. */
export type GradeCode = (typeof GRADE_CODES)[number];
