import { z } from "zod";
import { GRADE_CODES, REJECT_GROUNDS } from "../../model/decision.js";
import { jsonPointerSchema, wordsSchema } from "../../model/scalar.js";
import { sensitivitySchema } from "../../model/sensitivity.js";

/** `REPORT:text:START-END`; without a field it is the text. */
export const PLACE_PATTERN = /^(?:(.+):)?(text|title):(\d+)-(\d+)$/;

const common = {
  reason: wordsSchema,
  /** A code; the command's own author where it is left out. */
  author: wordsSchema.optional(),
  /** Version of the first incident as it was read. */
  ifVersion: wordsSchema.optional(),
};

const id = wordsSchema;
const one = { incidents: z.array(id).length(1) };
const field = { field: jsonPointerSchema };

const line = <Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
) => z.strictObject({ kind: z.literal(kind), ...common, ...shape });

/** A day or an instant, as an instant in UTC. */
const instant = z.union([
  z.iso.date().transform((day) => `${day}T00:00:00.000Z`),
  z.iso.datetime(),
]);

const place = z.string().regex(PLACE_PATTERN);

/**
 * What a person asks for, in one JSON object; the options of the command line
 * give the same one. Incidents are named by id or its first eight digits, claims
 * by key, places as `REPORT:text:START-END` in UTF-16 units from 0, the end
 * excluded.
 */
export const decideLineSchema = z.discriminatedUnion("kind", [
  line("accept", one),
  line("reject", {
    incidents: z.array(id).min(1),
    ground: z.enum(REJECT_GROUNDS).default("wrong"),
    /** Of the incident these alone. */
    claims: z.array(id).min(1).optional(),
  }),
  line("correct", {
    ...one,
    ...field,
    value: z.json(),
    cites: z.array(place).default([]),
  }),
  line("add", {
    value: z.record(z.string(), z.json()),
    /** The report that tells it, with `span`; else `text`, by hand. */
    report: id.optional(),
    span: place.optional(),
    text: wordsSchema.optional(),
    published: z.iso.date().optional(),
  }),
  line("merge", { incidents: z.array(id).min(2) }),
  line("split", { ...one, claims: z.array(id).min(1) }),
  line("not-same", { incidents: z.array(id).min(2) }),
  line("grade", { ...one, grade: z.enum(GRADE_CODES) }),
  line("release", { ...one, ...field }),
  line("withhold", { ...one, ...field }),
  line("embargo", { ...one, until: instant.nullable() }),
  line("classify", { ...one, ...field, sensitivity: sensitivitySchema }),
  line("reply", {
    ...one,
    field: jsonPointerSchema.default(""),
    asked: instant,
    answer: wordsSchema.nullable().default(null),
  }),
  /** A report on hold, by key or id, in the version that counts. */
  line("admit", { report: id }),
  line("note", { ...one, text: wordsSchema }),
  line("undo", { decision: id }),
]);

/** What a person asks for. */
export type DecideLine = z.infer<typeof decideLineSchema>;
/** What can be asked for, as the command line calls it. */
export type DecideKind = DecideLine["kind"];

/** Kinds, in the order of the help. */
export const DECIDE_KINDS: readonly DecideKind[] = decideLineSchema.options.map(
  ({ shape }) => shape.kind.value,
);

/** A line of a batch, with where it stands, from 1; 0 when it was typed. */
export interface PlacedLine {
  readonly number: number;
  readonly line: DecideLine;
  /** Versions of incidents as they were read, by id; none are compared without. */
  readonly versions?: Readonly<Record<string, string>>;
}
