import { z } from "zod";
import { sha256Schema } from "../model/scalar.js";
import { AUDIENCES } from "../release/index.js";
import { leftOutCounts, type LeftOutCount } from "./left-out-counts.js";
import type { FileDigest } from "./file-bytes.js";
import type { ExportOrigin } from "./origin.js";
import type { LeftOut } from "../release/index.js";

/** Name and version of the sidecar's form. */
const EXPORT_SCHEMA = "isnad.export/1";

/** What lies beside exported files and says how they were made. */
export const exportManifestSchema = z.object({
  schema: z.literal(EXPORT_SCHEMA),
  format: z.string(),
  engine: z.string(),
  /** SHA-256 of the codebook; empty where it was not told. */
  codebook: z.union([sha256Schema, z.literal("")]),
  packs: z.record(z.string(), sha256Schema),
  filter: z.record(z.string(), z.union([z.string(), z.boolean()])),
  countingRule: z.string().nullable(),
  audience: z.enum(AUDIENCES),
  language: z.enum(["ar", "en"]),
  at: z.string().nullable(),
  /** Incidents that the audience may see; a format may have room for fewer. */
  incidents: z.int().nonnegative(),
  /** By name. */
  files: z.record(
    z.string(),
    z.object({ bytes: z.int().nonnegative(), sha256: sha256Schema }),
  ),
  leftOut: z.array(
    z.object({
      reason: z.string(),
      field: z.string(),
      code: z.string().optional(),
      why: z.string().optional(),
      count: z.int().positive(),
    }),
  ),
});

/** What a manifest is made of. */
export interface ExportManifestParts {
  readonly format: string;
  readonly origin: ExportOrigin;
  /** Ids of the incidents that the audience may see. */
  readonly shown: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
  readonly files: Readonly<Record<string, FileDigest>>;
}

/** The sidecar's text: JSON, ended by a line feed. */
export function exportManifest(parts: ExportManifestParts): string {
  const { format, origin, shown, leftOut, files } = parts;
  const counts: readonly LeftOutCount[] = leftOutCounts(leftOut, shown);
  const manifest = {
    schema: EXPORT_SCHEMA,
    format,
    ...origin,
    incidents: shown.size,
    files,
    leftOut: counts,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
