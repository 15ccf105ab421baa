import { posix } from "node:path";
import { exportName } from "../../importers/chats/export-name.js";
import { headsFirst } from "../../importers/head-file.js";
import type { ImportInput, Position, Siblings } from "../../importers/index.js";
import type { ArrivalCapture } from "../../register/arrival.js";
import type { JobFile } from "../../workers/index.js";
import { readTables, type GivenTables } from "../adopting/adopted-rows.js";

const withoutEnding = (name: string): string => {
  const ending = posix.extname(name);
  return ending === "" ? name : name.slice(0, -ending.length);
};

/** Files that stand beside one, in its folder and the folders of that. */
function siblingsOf(
  file: JobFile,
  files: readonly JobFile[],
  taken: Set<string>,
): Siblings {
  const folder = posix.dirname(file.name);
  const start = folder === "." ? "" : `${folder}/`;
  const inside = new Map(
    files
      .filter((one) => one.name.startsWith(start))
      .map((one) => [one.name.slice(start.length), one]),
  );
  return {
    names: () => [...inside.keys()],
    open(name) {
      const found = inside.get(name);
      if (found === undefined) return null;
      taken.add(found.name);
      return found.open;
    },
  };
}

/** The files of a job as inputs: their names are shown, never used as paths. */
export function importInputs(
  files: readonly JobFile[],
): readonly ImportInput[] {
  const taken = new Set<string>();
  const inputs = files.map((file): ImportInput => {
    const { name, bytes, open } = file;
    const id = withoutEnding(name).normalize("NFC");
    return {
      file: name,
      fileId: exportName(id, bytes),
      size: bytes,
      open,
      path: null,
      siblings: siblingsOf(file, files, taken),
      isTaken: () => taken.has(name),
    };
  });
  return headsFirst(inputs, ({ file }) => file);
}

/**
 * Tells when and in what reports arrived: with the job, whoever does it and
 * whenever.
 *
 * @param at - UTC instant at which the job was asked for
 */
export function uploadTeller(
  files: readonly JobFile[],
  at: string,
): (position: Position) => Promise<ArrivalCapture> {
  const byName = new Map(files.map((file) => [file.name, file]));
  return ({ file, line }) => {
    const found = byName.get(file);
    const container =
      found === undefined
        ? null
        : {
            name: exportName(posix.basename(file)),
            sha256: found.sha256,
            position: line,
          };
    return Promise.resolve({ capturedAt: at, container });
  };
}

/** The tables of a job's files. */
export const tablesOf = (files: readonly JobFile[]): Promise<GivenTables> =>
  readTables(files.map(({ name, open }) => ({ name, path: null, open })));
