import { readdir } from "node:fs/promises";
import path from "node:path";
import { isCompanion, REGISTER_FILE } from "../location.js";
import type { Register } from "../open-register.js";

/** The files and folders of a register on SQLite, never those beside it. */
export async function ownFiles({
  file,
  folder,
}: Register): Promise<readonly string[]> {
  if (file === null || folder === null) return [];
  const base = path.basename(file);
  const isOwn = (name: string) =>
    base === REGISTER_FILE
      ? isCompanion(name)
      : name === base ||
        name.startsWith(`${base}-`) ||
        name.startsWith(`${base}.`);
  const names = await readdir(folder);
  return names.filter(isOwn).map((name) => path.join(folder, name));
}
