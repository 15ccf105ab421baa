import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { ImportInput } from "../../importers/input.js";

/** A file as one look found it. */
export interface SeenFile {
  readonly input: ImportInput;
  /** Size and time of its last change; null for one that is gone again. */
  readonly stamp: string | null;
}

/** Names under which programs write what is not whole yet. */
const UNFINISHED =
  /(?:^~\$|^~.*\.tmp$|\.(?:part|partial|crdownload|tmp|download)$)/i;

/** Looks at each file of a folder; those that are still being made are not seen. */
export async function seenFiles(
  inputs: readonly ImportInput[],
): Promise<readonly SeenFile[]> {
  const seen: SeenFile[] = [];
  for (const input of inputs) {
    if (UNFINISHED.test(basename(input.file))) continue;
    const info = await stat(input.file).catch(() => null);
    const stamp = info === null ? null : `${info.size} ${info.mtimeMs}`;
    seen.push({ input, stamp });
  }
  return seen;
}

/** Remembers what was seen of a folder and what was made of it. */
export interface FolderMemory {
  /**
   * What is to be read after this look: files that stand as they stood at the
   * look before and were not read so yet, and beside them the settled files of
   * their folders, for some belong together and are read as one.
   */
  readonly next: (seen: readonly SeenFile[]) => readonly SeenFile[];
  /** Notes that these were read as they stood. */
  readonly done: (files: readonly SeenFile[]) => void;
}

/** Begins to remember a folder of which nothing was read. */
export function folderMemory(): FolderMemory {
  let before = new Map<string, string | null>();
  const read = new Map<string, string>();
  return {
    next(seen) {
      const settled = seen.filter(
        ({ input, stamp }) =>
          stamp !== null && before.get(input.file) === stamp,
      );
      before = new Map(seen.map(({ input, stamp }) => [input.file, stamp]));
      const folders = new Set(
        settled
          .filter(({ input, stamp }) => read.get(input.file) !== stamp)
          .map(({ input }) => dirname(input.file)),
      );
      return settled.filter(({ input }) => folders.has(dirname(input.file)));
    },
    done(files) {
      for (const { input, stamp } of files)
        if (stamp !== null) read.set(input.file, stamp);
    },
  };
}
