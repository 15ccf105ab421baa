import {
  checkBundle,
  INCIDENTS_FILE,
  MANIFEST_FILE,
  type BundleFinding,
  type Edition,
  type FoundFiles,
} from "../../exporters/bundle/index.js";
import { digestOfBytes } from "../../exporters/file-bytes.js";
import { IsnadError } from "../../model/errors.js";
import { readFolder } from "./bundle-folder.js";

/** An edition as it lies in a folder, as far as others need it. */
export interface ReadEdition extends Edition {
  readonly edition: number;
  /** Instant in UTC, ISO. */
  readonly at: string;
  readonly audience: string;
  /** SHA-256 of its manifest, as the register's log holds it. */
  readonly manifest: string;
}

const REFUTED_FILE = "refuted.jsonl";

const linesOf = (content: Uint8Array | string | undefined) =>
  Buffer.from(content ?? "")
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as never);

/** What a comparison reads of the files of an edition, by name. */
export const editionOf = (
  files: ReadonlyMap<string, Uint8Array | string>,
): Edition => ({
  incidents: linesOf(files.get(INCIDENTS_FILE)),
  refuted: linesOf(files.get(REFUTED_FILE)),
});

/**
 * Reads an edition. A changed one is compared with nothing: it is not what was
 * published.
 *
 * @throws IsnadError `EXP-BUNDLE-UNREADABLE`
 */
export async function editionIn(folder: string): Promise<ReadEdition> {
  const files: FoundFiles = await readFolder(folder);
  const { findings, manifest } = checkBundle(files);
  const [first]: readonly (BundleFinding | undefined)[] = findings;
  if (first !== undefined || manifest === null) {
    const seen = `${first?.code ?? ""} ${first?.file ?? ""}`;
    throw new IsnadError("EXP-BUNDLE-UNREADABLE", { file: folder, seen });
  }
  const { edition, at, audience } = manifest;
  const bytes = files.get(MANIFEST_FILE) ?? new Uint8Array();
  const { sha256 } = digestOfBytes(bytes);
  return { ...editionOf(files), edition, at, audience, manifest: sha256 };
}
