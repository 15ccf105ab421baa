import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { instantSchema, sha256Schema, slugSchema } from "./scalar.js";

/** In what the bytes of a report arrived. */
export const CAPTURE_KINDS = [
  "line",
  "row",
  "warc_record",
  "mail",
  "page",
  "message",
  "upload",
  "form",
] as const;

/** In what the bytes of a report arrived. */
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

/**
 * One arrival of one report: a line of a file, a record of an archive, a page,
 * an upload. The same report captured twice has two captures.
 */
export const captureSchema = z.object({
  kind: z.enum(CAPTURE_KINDS),
  /** When the bytes were taken, UTC. */
  capturedAt: instantSchema,
  /** SHA-256 of the report's own bytes. */
  sha256: sha256Schema,
  /** Length of the report's own bytes. */
  bytes: z.int().nonnegative(),
  /** The file or archive that held it; null when it came alone. */
  container: z
    .object({
      name: z.string().min(1),
      sha256: sha256Schema,
      /** Line, row or record number, counted from 1. */
      position: z.int().positive(),
    })
    .nullable(),
  /** Importer that read it. */
  format: slugSchema,
  url: z.string().nullable(),
  reportKey: z.string().min(1),
  reportVersion: sha256Schema,
});

/** One arrival of one report. */
export type Capture = Immutable<z.infer<typeof captureSchema>>;
