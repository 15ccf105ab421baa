import type { Siblings } from "../importer.js";
import type { ZipArchive, ZipEntry } from "./archive.js";

/**
 * The files of an archive that stand in the folder of one of them, and in its
 * folders. Names are looked up in the directory and nowhere else.
 *
 * @param taken - receives each entry that is opened
 */
export function zipSiblings(
  archive: ZipArchive,
  files: () => ReadonlyMap<string, ZipEntry>,
  taken: Set<ZipEntry>,
): (entry: ZipEntry) => Siblings {
  return ({ name: own }) => {
    const folder = own.slice(0, own.lastIndexOf("/") + 1);
    return {
      names: () =>
        [...files().keys()]
          .filter((name) => name.startsWith(folder) && name !== own)
          .map((name) => name.slice(folder.length)),
      open(name) {
        const entry = files().get(`${folder}${name}`);
        if (entry === undefined || entry.isEncrypted) return null;
        taken.add(entry);
        return () => archive.open(entry);
      },
    };
  };
}
