import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { IsnadError } from "../../model/errors.js";

/** Stands in every page that this program wrote. */
const OWN = '<meta name="generator" content="isnad ';

/** A page to be written, in place of an earlier one of this program. */
export interface OwnPage {
  readonly file: string;
  /** Writes it whole: whoever reads the file sees all of it or the old one. */
  readonly write: (page: string) => Promise<void>;
}

/**
 * Names the page of a folder; nothing is made yet.
 *
 * @throws IsnadError `EXP-FILE-EXISTS` when another file has that name
 */
export async function ownPage(folder: string): Promise<OwnPage> {
  const file = path.join(folder, "index.html");
  const earlier = await readFile(file, "utf8").catch(() => null);
  if (earlier !== null && !earlier.includes(OWN)) {
    throw new IsnadError("EXP-FILE-EXISTS", { file });
  }
  return {
    file,
    async write(page) {
      await mkdir(folder, { recursive: true });
      const draft = `${file}.part-${process.pid}`;
      await writeFile(draft, page);
      await rename(draft, file);
    },
  };
}
