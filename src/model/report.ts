import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { isoDateSchema, sha256Schema, slugSchema } from "./scalar.js";

/** What kind of document a report is. */
export const REPORT_KINDS = [
  "article",
  "post",
  "statement",
  "testimony",
  "media",
] as const;

/** What a testimony says about how it was taken down. */
export const testimonySchema = z.object({
  /** Author code of who took it, never a name. */
  takenBy: z.string().min(1),
  takenOn: isoDateSchema,
  channel: z.enum(["phone", "in_person", "message", "form"]),
  relationToVictim: z.string().nullable(),
  consent: z.enum(["given", "given_unnamed", "refused", "withdrawn"]),
  /** Stands for the witness; who it is is known only to the vault. */
  pseudonym: z.string().min(1),
});

/** A report as it was captured. `published` is a day in the outlet's zone. */
export const reportSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(REPORT_KINDS).default("article"),
  outlet: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  published: isoDateSchema.nullable().default(null),
  text: z.string().min(1),
  /** BCP 47 tag of the language, when the importer knows it. */
  language: z.string().optional(),
  testimony: testimonySchema.optional(),
  /** SHA-256 of pictures and recordings that belong to the report. */
  media: z.array(sha256Schema).optional(),
});

/** Who gave the report its id: an outlet, an archive, an office. */
export const namespaceSchema = slugSchema;

/** A report as it was captured. */
export type Report = Immutable<z.infer<typeof reportSchema>>;
/** A report as it is handed in: everything but id and text may be left out. */
export type ReportInput = Immutable<z.input<typeof reportSchema>>;
/** How a testimony was taken down. */
export type Testimony = Immutable<z.infer<typeof testimonySchema>>;
