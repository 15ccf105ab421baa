import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { PackSources } from "../countries/compile-pack.js";

/**
 * Reads the tab-separated files of pack folders.
 *
 * @param folder one folder a pack (`sy/places.tsv`), or itself a pack
 * (`places.tsv`), then named after the folder
 * @returns packs by name; folders without such files are left out
 */
export function readPackSources(folder: string): PackSources[] {
  const own = readFolder(folder);
  const packs = readdirSync(folder)
    .filter((entry) => statSync(join(folder, entry)).isDirectory())
    .map((entry) => readFolder(join(folder, entry)));
  return [own, ...packs]
    .filter((pack) => pack.files.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readFolder(folder: string): PackSources {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .toSorted()
    .map((file) => join(folder, file))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  return { name: basename(folder), files };
}
