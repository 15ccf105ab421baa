import { statfs } from "node:fs/promises";
import { StoreError } from "./messages.js";
import type { Register } from "./open-register.js";

const BYTES_PER_MEGABYTE = 1_000_000;

/**
 * Megabytes (10⁶ bytes) below which nothing is written: a database whose disk
 * fills keeps what it acknowledged, but can neither be linked nor backed up.
 */
export const LEAST_FREE_MEGABYTES = 500;

/**
 * Whole megabytes (10⁶ bytes) that this user can still write on the file
 * system of a register; null on PostgreSQL, whose server knows, and where the
 * system does not tell.
 */
export async function freeMegabytes({
  folder,
}: Pick<Register, "folder">): Promise<number | null> {
  if (folder === null) return null;
  try {
    const { bavail, bsize, blocks } = await statfs(folder);
    // Some network file systems tell nothing but zeros.
    if (blocks === 0) return null;
    return Math.floor((bavail * bsize) / BYTES_PER_MEGABYTE);
  } catch {
    // Writing tells what is wrong with the folder, if anything.
    return null;
  }
}

/**
 * Stops before harm when little space is left; to be called before a
 * transaction that adds to the register.
 *
 * @param least - megabytes (10⁶ bytes) that have to be free
 * @throws StoreError `REG-DISK-LOW`
 */
export async function checkFreeSpace(
  register: Pick<Register, "folder" | "path">,
  least = LEAST_FREE_MEGABYTES,
): Promise<void> {
  const free = await freeMegabytes(register);
  if (free === null || free >= least) return;
  const { path } = register;
  throw new StoreError("REG-DISK-LOW", { path, seen: String(free), least });
}
