import { z } from "zod";
import { canonicalJson } from "../../model/canonical-json.js";
import { instantSchema, sha256Schema } from "../../model/scalar.js";
import { sha256 } from "../../model/sha256.js";
import { AUDIENCES } from "../../release/index.js";
import { digestOfBytes } from "../file-bytes.js";

/** Name of the manifest in the folder of a bundle. */
export const MANIFEST_FILE = "manifest.json";

/** Name and version of the manifest's form. */
const BUNDLE_SCHEMA = "isnad.release/1";

/** What a bundle says of itself. */
export const manifestSchema = z.object({
  schema: z.literal(BUNDLE_SCHEMA),
  /** 1 for the first release of a register. */
  edition: z.int().positive(),
  audience: z.enum(AUDIENCES).exclude(["internal"]),
  /** The release's own time; nothing in a bundle reads a clock. */
  at: instantSchema,
  /** The mark of all incidents together. */
  review: z.object({ code: z.string(), ar: z.string(), en: z.string() }),
  /** What was asked for: days, place, grade. */
  asked: z.record(z.string(), z.json()),
  incidents: z.int().nonnegative(),
  engine: z.string(),
  /** SHA-256 of every pack by its name, and of what else it was made with. */
  packs: z.record(z.string(), sha256Schema),
  madeWith: z.object({
    policy: sha256Schema,
    codebook: sha256Schema,
    rules: z.record(z.string(), sha256Schema),
  }),
  /** Who may be named, as the policy had it. */
  policy: z.json(),
  /** The last entry of every chain of the log before the release's own. */
  logHeads: z.array(
    z.object({
      device: z.string(),
      number: z.int().positive(),
      id: sha256Schema,
    }),
  ),
  /** With which edition `changes.csv` compares; its manifest's SHA-256. */
  previous: z
    .object({ edition: z.int().positive(), manifest: sha256Schema })
    .optional(),
  /** By name; all files of the folder but the manifest. */
  files: z.record(
    z.string(),
    z.object({ bytes: z.int().nonnegative(), sha256: sha256Schema }),
  ),
});

/** What a bundle says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Contents of the files of a bundle, by name; texts are UTF-8. */
export type BundleFiles = ReadonlyMap<string, string | Uint8Array>;

/** Digest of plain data, whatever the order of its keys. */
export const digestOf = (value: object): string => sha256(canonicalJson(value));

/**
 * The files with their manifest.
 *
 * @param about - all but the list of files
 */
export function withManifest(
  files: BundleFiles,
  about: Omit<Manifest, "files" | "schema">,
): BundleFiles {
  const names = [...files.keys()].sort();
  const listed = names.map((name) => {
    const content = files.get(name) ?? "";
    return [name, digestOfBytes(Buffer.from(content))] as const;
  });
  const manifest: Manifest = {
    schema: BUNDLE_SCHEMA,
    ...about,
    files: Object.fromEntries(listed),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files, [MANIFEST_FILE, text]]);
}
