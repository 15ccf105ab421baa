import { createHmac, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { canonicalJson } from "../../model/canonical-json.js";
import { StoreError } from "../messages.js";

/** Name of the file that says what a backup holds; written last. */
export const MANIFEST_FILE = "manifest.json";

/**
 * Names of what a backup holds. None is a register's own, so that no command
 * opens a backup as a register: it would go on writing as the same device.
 */
export const BACKUP_FILES = {
  database: "database",
  dump: "dump",
  key: "key",
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const manifestSchema = z.object({
  format: z.literal("isnad-backup"),
  version: z.literal(1),
  /** Random; the log's entry of this backup names it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  register: z.string(),
  engine: z.enum(["sqlite", "postgres"]),
  schemaVersion: count,
  /** UTC instant. */
  madeAt: z.iso.datetime(),
  /** By name; no other name may lead out of the folder. */
  files: z.record(
    z
      .string()
      .regex(/^(?:database|dump|key|evidence\/[0-9a-f]{2}\/[0-9a-f]{32})$/),
    z.object({ bytes: count, sha256 }),
  ),
  /** Number of rows, by table. */
  rows: z.record(z.string(), count),
  heads: z.array(z.object({ device: z.string(), number: count, id: sha256 })),
  /** Packs that were damaged or missing in the register itself. */
  damagedPacks: z.array(z.string()),
  /** Base64; salt of the key of the dump. PostgreSQL only. */
  dumpSalt: z.string().nullable(),
});

const sealedSchema = manifestSchema.extend({ seal: sha256 });

/** What a backup holds. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
/** With an HMAC by the register's key for backups. */
export type SealedManifest = Readonly<z.infer<typeof sealedSchema>>;

const sealOf = (manifest: Manifest, key: Uint8Array) =>
  createHmac("sha256", key).update(canonicalJson(manifest)).digest("hex");

/** Seals a manifest: nobody without the register's key can write another. */
export function sealManifest(
  manifest: Manifest,
  key: Uint8Array,
): SealedManifest {
  return { ...manifest, seal: sealOf(manifest, key) };
}

/** Whether a manifest is as it was sealed. */
export function isSealed(
  { seal, ...manifest }: SealedManifest,
  key: Uint8Array,
): boolean {
  const expected = Buffer.from(sealOf(manifest, key), "hex");
  return timingSafeEqual(expected, Buffer.from(seal, "hex"));
}

/**
 * Reads the manifest of a backup.
 *
 * @throws StoreError `REG-BACKUP-NONE`
 */
export async function readManifest(folder: string): Promise<SealedManifest> {
  try {
    const text = await readFile(path.join(folder, MANIFEST_FILE), "utf8");
    return sealedSchema.parse(JSON.parse(text));
  } catch (error) {
    const seen =
      error instanceof z.ZodError
        ? `${MANIFEST_FILE}: ${error.issues[0]?.path.join(".") ?? ""}`
        : String((error as Error).message);
    throw new StoreError("REG-BACKUP-NONE", { path: folder, seen }, error);
  }
}
