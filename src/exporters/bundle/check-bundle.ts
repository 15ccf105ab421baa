import { sha256OfBytes } from "../../model/sha256.js";
import { MANIFEST_FILE, manifestSchema, type Manifest } from "./manifest.js";

/** What is wrong with a bundle. */
export interface BundleFinding {
  readonly code:
    /** There is no manifest, or it is none. */
    | "no-manifest"
    | "file-missing"
    /** Its bytes are not those of the manifest. */
    | "file-changed"
    /** The manifest does not list it. */
    | "file-unlisted"
    /** A line has no mark of review, or another one than it may have. */
    | "mark-missing"
    /** There are not so many incidents as the manifest says. */
    | "wrong-count";
  readonly file: string;
  /** Line from 1, where one is meant. */
  readonly line?: number;
}

/** A checked bundle. */
export interface CheckedBundle {
  readonly manifest: Manifest | null;
  readonly findings: readonly BundleFinding[];
}

/** Files of a bundle as they lie there, by name. */
export type FoundFiles = ReadonlyMap<string, Uint8Array>;

const utf8 = new TextDecoder();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MARKS: ReadonlySet<unknown> = new Set(["unreviewed", "reviewed"]);

interface Marked {
  readonly review?: { readonly code?: unknown; readonly grade?: unknown };
}

/** Whoever takes the mark off makes figures look checked: each line has one. */
function hasMark(line: string): boolean {
  const { review } = (parsed(line) ?? {}) as Marked;
  if (!MARKS.has(review?.code)) return false;
  return (review?.code === "reviewed") === (review?.grade !== undefined);
}

function checkLines(text: string, manifest: Manifest): BundleFinding[] {
  const file = INCIDENTS_FILE;
  const lines = text.split("\n").filter(Boolean);
  const unmarked = lines.flatMap((line, at): BundleFinding[] =>
    hasMark(line) ? [] : [{ code: "mark-missing", file, line: at + 1 }],
  );
  return lines.length === manifest.incidents
    ? unmarked
    : [...unmarked, { code: "wrong-count", file }];
}

/** Name of the list of incidents. */
export const INCIDENTS_FILE = "incidents.jsonl";

/**
 * Checks a bundle by itself: its manifest, the bytes of every file, the mark
 * of every incident. That nobody made another manifest is seen by its digest,
 * which stands in the log of the register.
 */
export function checkBundle(found: FoundFiles): CheckedBundle {
  const bytes = found.get(MANIFEST_FILE);
  const text = bytes === undefined ? "" : utf8.decode(bytes);
  const manifest = manifestSchema.safeParse(parsed(text)).data ?? null;
  if (manifest === null)
    return {
      manifest,
      findings: [{ code: "no-manifest", file: MANIFEST_FILE }],
    };
  const findings: BundleFinding[] = [];
  for (const [file, told] of Object.entries(manifest.files)) {
    const own = found.get(file);
    if (own === undefined) findings.push({ code: "file-missing", file });
    else if (own.length !== told.bytes || sha256OfBytes(own) !== told.sha256)
      findings.push({ code: "file-changed", file });
  }
  for (const file of found.keys())
    if (file !== MANIFEST_FILE && manifest.files[file] === undefined)
      findings.push({ code: "file-unlisted", file });
  const incidents = found.get(INCIDENTS_FILE);
  if (incidents !== undefined)
    findings.push(...checkLines(utf8.decode(incidents), manifest));
  return { manifest, findings };
}
