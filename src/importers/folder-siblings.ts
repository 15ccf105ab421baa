import { createReadStream } from "node:fs";
import { relative, sep } from "node:path";
import type { Siblings } from "./importer.js";

/**
 * The files of a folder and its folders, for an input that stands in it. Only
 * files of the list are opened, so that no name leads out of it.
 *
 * @param folder - path of the folder
 * @param files - paths of files that the user gave, of this folder and others
 * @param taken - receives the path of each file that is opened
 */
export function folderSiblings(
  folder: string,
  files: readonly string[],
  taken: Set<string>,
): Siblings {
  let byName: Map<string, string> | undefined;
  const known = () => {
    if (byName !== undefined) return byName;
    const inside = files.filter((path) => path.startsWith(folder + sep));
    byName = new Map(
      inside.map((path) => [relative(folder, path).split(sep).join("/"), path]),
    );
    return byName;
  };
  return {
    names: () => [...known().keys()],
    open(name) {
      const path = known().get(name);
      if (path === undefined) return null;
      taken.add(path);
      return () => createReadStream(path);
    },
  };
}
