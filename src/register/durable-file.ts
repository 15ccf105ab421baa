import { existsSync } from "node:fs";
import { link, mkdir, open, rename, unlink } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import path from "node:path";

/** Only the owner reads and writes what the program keeps. */
export const PRIVATE_FILE = 0o600;
/** Only the owner enters the program's folders. */
export const PRIVATE_FOLDER = 0o700;

/** Ends the name of a file that is being written; a kill can leave one. */
export const ASIDE = ".part-";

/** Systems without hard links, such as a USB stick's FAT. */
const NO_LINKS = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/** Makes a folder and what leads to it; new ones are the owner's alone. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
}

/** Puts the names in a folder on the disk; systems that cannot do so skip it. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows opens no folder; its file system orders names by itself.
    if (code !== "EISDIR" && code !== "EPERM" && code !== "EINVAL") throw error;
  }
}

/** Puts what a file holds on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes an empty file of the owner alone, for another program to fill. */
export async function emptyFile(file: string): Promise<void> {
  await (await open(file, "wx", PRIVATE_FILE)).close();
}

async function writeAside(file: string, bytes: Uint8Array): Promise<string> {
  const aside = `${file}${ASIDE}${randomBytes(6).toString("hex")}`;
  const handle = await open(aside, "wx", PRIVATE_FILE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
}

/**
 * Replaces a file: after a kill at any moment the old one stands there or the
 * new one, whole and on the disk.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const aside = await writeAside(file, bytes);
  try {
    await rename(aside, file);
  } catch (error) {
    await unlink(aside).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/**
 * Makes a file, whole and on the disk, where there is none.
 *
 * @returns false when somebody else made it meanwhile: that one stays
 */
export async function createFile(
  file: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const aside = await writeAside(file, bytes);
  try {
    await link(aside, file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
    if (existsSync(file)) return false;
    await rename(aside, file);
  } finally {
    await unlink(aside).catch(() => undefined);
  }
  await syncFolder(path.dirname(file));
  return true;
}
