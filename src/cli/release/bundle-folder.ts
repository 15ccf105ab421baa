import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { BundleFiles, FoundFiles } from "../../exporters/bundle/index.js";
import { IsnadError } from "../../model/errors.js";

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder that does not exist yet. */
export interface NewFolder {
  /** Writes the files aside, on the disk when this returns. */
  readonly draft: (files: BundleFiles) => Promise<void>;
  /** Shows what was drafted under the folder's name. */
  readonly show: () => Promise<void>;
  /** Takes away what was drafted and not shown. */
  readonly discard: () => Promise<void>;
}

/**
 * Names a folder to be made.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`
 */
export function newFolder(name: string): NewFolder {
  const target = path.resolve(name);
  if (existsSync(target))
    throw new IsnadError("EXP-FILE-EXISTS", { file: name });
  const draft = `${target}.part-${process.pid}`;
  return {
    async draft(files) {
      await mkdir(draft, { recursive: true });
      for (const [file, content] of files) {
        const handle = await open(path.join(draft, file), "wx");
        try {
          await handle.writeFile(content);
          await handle.sync();
        } finally {
          await handle.close();
        }
      }
      await syncFolder(draft);
    },
    async show() {
      // An empty folder of that name would be replaced in silence.
      if (existsSync(target))
        throw new IsnadError("EXP-FILE-EXISTS", { file: name });
      await rename(draft, target);
      await syncFolder(path.dirname(target));
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}

/** Bytes of every file of a folder, by name. */
export async function readFolder(name: string): Promise<FoundFiles> {
  try {
    const entries = await readdir(name, { withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
    const found = new Map<string, Uint8Array>();
    for (const file of files)
      found.set(file, await readFile(path.join(name, file)));
    return found;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new IsnadError("EXP-BUNDLE-UNREADABLE", { file: name, seen: code });
  }
}
