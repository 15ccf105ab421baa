import { z } from "zod";
import { adoptMappingSchema } from "../../importers/adopted/adopt-mapping.js";
import { FORMAT_NAMES } from "../../importers/index.js";
import { IsnadError } from "../../model/errors.js";
import { namespaceSchema } from "../../model/report.js";
import { isoDateSchema } from "../../model/scalar.js";
import { AUDIENCES } from "../../release/index.js";
import type { Job } from "../../workers/index.js";

const word = z.string().min(1).max(500);

/** What each kind of job is told. */
export const JOB_REQUESTS = {
  /** Takes its files in, reads them and links what they tell. */
  import: z.strictObject({
    /** Format of all files; found by their bytes when left out. */
    from: z.enum(FORMAT_NAMES).optional(),
    /** Encoding of all files; detected when left out. */
    encoding: word.optional(),
    /** How the columns of tables are read, as `isnad columns` writes it. */
    columns: z.unknown().optional(),
    /** Who gave the ids. */
    namespace: namespaceSchema.default("local"),
  }),
  /** Looks at a table of an office; stores nothing of it. */
  look: z.strictObject({
    /** The office as a source. */
    name: word.default("مكتبنا"),
    /** How its columns are read; remembered or guessed when left out. */
    mapping: adoptMappingSchema.optional(),
  }),
  /** Takes the rows of an office's own table in. */
  adopt: z.strictObject({
    mapping: adoptMappingSchema,
    /** Names of sheets that tell totals by month and no happenings. */
    totals: z.array(z.string()).default([]),
    /** What the table's columns are called, as a digest. */
    head: word,
    /** Whether a table of the same head is to be read alike. */
    remember: z.boolean().default(true),
  }),
  /** Brings the incidents up to date with claims and decisions. */
  link: z.strictObject({}),
  /** Goes through the register: is everything as it was written. */
  verify: z.strictObject({}),
  /** Writes incidents out as one archive. */
  export: z.strictObject({
    format: word,
    audience: z.enum(AUDIENCES).default("public"),
    language: z.enum(["ar", "en"]).default("ar"),
    filter: z
      .strictObject({
        from: isoDateSchema,
        to: isoDateSchema,
        place: word,
        type: word,
        actor: word,
      })
      .partial()
      .default({}),
  }),
  /** Takes an import back; its author is the job's. */
  "undo-import": z.strictObject({
    import: word,
    reason: z.string().min(1).max(5000),
    evenDecided: z.boolean().default(false),
  }),
} as const;

/** A kind of job. */
export type JobKind = keyof typeof JOB_REQUESTS;

/** What a kind of job is told, its defaults filled in. */
export type JobRequest<Kind extends JobKind> = z.output<
  (typeof JOB_REQUESTS)[Kind]
>;

/**
 * Checks what a job is told; also to be called before one is asked for.
 *
 * @throws IsnadError `JOB-BAD-REQUEST`
 */
export function readRequest<Kind extends JobKind>(
  kind: Kind,
  request: Job["request"],
): JobRequest<Kind> {
  const read = JOB_REQUESTS[kind].safeParse(request);
  if (read.success) return read.data as JobRequest<Kind>;
  const [issue] = read.error.issues;
  const pointer = `/${issue?.path.map(String).join("/") ?? ""}`;
  const seen = issue?.message ?? "";
  throw new IsnadError("JOB-BAD-REQUEST", { kind, pointer, seen });
}
