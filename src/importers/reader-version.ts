import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The program's own folders on which it depends what a reader makes of bytes. */
const FOLDERS = ["importers", "languages", "model", "text"];

const SOURCE = fileURLToPath(new URL("../", import.meta.url));

function programFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Stands for the readers of this program and the words they know: a change of
 * any of them is another version, whoever forgot to count it up. The packages
 * that readers use come with the program's own version.
 *
 * @param engine - version of the program
 * @returns SHA-256, hexadecimal; some 2 MB are read for it
 */
export function readerVersion(engine: string): string {
  const digest = createHash("sha256").update(`${engine}\n`);
  for (const folder of FOLDERS)
    for (const file of programFiles(path.join(SOURCE, folder))) {
      const name = path.relative(SOURCE, file).replaceAll(path.sep, "/");
      digest.update(`${name}\n`).update(readFileSync(file));
    }
  return digest.digest("hex");
}
