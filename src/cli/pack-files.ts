import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PackOrigin } from "../importers/gazetteer/pack-files.js";
import { IsnadError } from "../model/errors.js";
import { newFile, type NewFile } from "./new-file.js";

/** The three files of an import, none of which may exist. */
export interface PackFiles {
  readonly paths: readonly string[];
  readonly write: (texts: readonly string[]) => Promise<void>;
}

function unwritable(file: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof IsnadError || syscall === undefined) return error;
  const context = { file, seen: code ?? syscall };
  return new IsnadError("EXP-FILE-UNWRITABLE", context, error);
}

/**
 * Names the files of a pack: what was left out, where it is from, the places.
 *
 * @param out Folder of packs; the country's folder is made in it.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`, `EXP-FILE-UNWRITABLE`
 */
export function packFiles(out: string, origin: PackOrigin): PackFiles {
  const { country, format } = origin;
  const folder = join(out, country.toLowerCase());
  const paths = [
    `left-out-${format}.tsv`,
    `SOURCES-${format}.md`,
    // Written last: a folder with it is a whole pack.
    `places-${format}.tsv`,
  ].map((name) => join(folder, name));
  const files = paths.map((path): readonly [string, NewFile] => [
    path,
    newFile(path),
  ]);
  return {
    paths,
    async write(texts) {
      try {
        await mkdir(folder, { recursive: true });
        for (const [at, [, file]] of files.entries())
          await file.write([texts[at] ?? ""]);
      } catch (error) {
        throw unwritable(folder, error);
      }
    },
  };
}
