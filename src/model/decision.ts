import { z } from "zod";
import { textSpanSchema } from "./citation.js";
import { hybridTimeSchema } from "./hybrid-time.js";
import type { Immutable } from "./immutable.js";
import {
  claimKeySchema,
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

/** A place in a version of a report: it survives any newer engine. */
export const spanAnchorSchema = z.object({
  reportVersion: sha256Schema,
  span: textSpanSchema,
});

const head = {
  id: sha256Schema,
  /** A code that stands for the person, never a name. */
  author: wordsSchema,
  device: wordsSchema,
  time: hybridTimeSchema,
  reason: wordsSchema,
  /** Claims and places in the text, never print numbers such as `i3`. */
  claims: z.array(claimKeySchema),
  spans: z.array(spanAnchorSchema),
  /** Id of this device's decision before this one; null for its first. */
  previous: sha256Schema.nullable(),
};

const decision = <Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
) => z.object({ ...head, kind: z.literal(kind), ...shape });

/**
 * What a person decided. Decisions are appended and never overwritten: the
 * register is computed from claims and decisions.
 */
export const decisionSchema = z.discriminatedUnion("kind", [
  decision("accept", {}),
  decision("reject", {}),
  decision("correct", { field: jsonPointerSchema, value: z.json() }),
  decision("must_link", {}),
  decision("cannot_link", {}),
  decision("undo", { decision: sha256Schema }),
  decision("grade", { grade: z.enum(GRADE_CODES) }),
  decision("classify", {
    field: jsonPointerSchema,
    sensitivity: sensitivitySchema,
  }),
  decision("release", { field: jsonPointerSchema }),
  decision("withhold", { field: jsonPointerSchema }),
  decision("embargo", { until: instantSchema }),
  decision("withdraw", {}),
  decision("reply", { asked: instantSchema, answer: z.string().nullable() }),
  decision("note", { text: wordsSchema }),
]);

/** A place in a version of a report. */
export type SpanAnchor = Immutable<z.infer<typeof spanAnchorSchema>>;
/** What a person decided. */
export type Decision = Immutable<z.infer<typeof decisionSchema>>;
/** The kinds of decisions. */
export type DecisionKind = Decision["kind"];
/** How far a happening is verified. */
export type GradeCode = (typeof GRADE_CODES)[number];
