import { randomBytes } from "node:crypto";
import { readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { ASIDE, makeFolder, syncFolder } from "../durable-file.js";
import { StoreError } from "../messages.js";

/** @throws StoreError `REG-BACKUP-PLACE` where something stands already */
export async function checkEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [folder];
    throw error;
  });
  if (entries.length > 0) {
    throw new StoreError("REG-BACKUP-PLACE", { path: folder });
  }
}

/**
 * Fills a folder under another name and renames it when it is whole: a kill
 * leaves `NAME.part-…`, never half of it under the final name.
 *
 * @throws StoreError `REG-BACKUP-PLACE`
 */
export async function fillAside<T>(
  folder: string,
  fill: (aside: string) => Promise<T>,
): Promise<T> {
  const whole = path.resolve(folder);
  await checkEmpty(whole);
  const aside = `${whole}${ASIDE}${randomBytes(6).toString("hex")}`;
  await makeFolder(aside);
  try {
    const result = await fill(aside);
    await syncFolder(aside);
    // An empty folder of that name may stand there; not every system lets a
    // renaming replace it.
    await rmdir(whole).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOTEMPTY" || code === "EEXIST")
        throw new StoreError("REG-BACKUP-PLACE", { path: folder });
      if (code !== "ENOENT") throw error;
    });
    await rename(aside, whole);
    await syncFolder(path.dirname(whole));
    return result;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}
