import { rm, stat } from "node:fs/promises";
import { orphanPacks, removeOrphans } from "../evidence/orphan-packs.js";
import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";
import { ownFiles } from "./own-files.js";

/** As `durable-file` names what it writes aside. */
const ASIDE_NAME = /\.part-[0-9a-f]{12}$/;

/** Younger ones may belong to a program that runs: a day. */
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Finds what a kill left behind, and takes it away when asked to.
 *
 * @param now - milliseconds since 1970 UTC
 */
export async function checkLeftovers(
  register: Register,
  now: number,
  fix: boolean,
): Promise<readonly DoctorFinding[]> {
  const packs = await orphanPacks(register, new Date(now).toISOString());
  const asides: string[] = [];
  for (const file of await ownFiles(register)) {
    if (!ASIDE_NAME.test(file)) continue;
    const info = await stat(file).catch(() => null);
    if (info?.isFile() === true && now - info.mtimeMs >= DAY_MILLIS)
      asides.push(file);
  }
  if (fix) {
    await removeOrphans(register, packs);
    for (const file of asides) await rm(file, { force: true });
  }
  return [
    ...packs.map(({ place }) => ({
      code: "DOC-ORPHAN-PACK" as const,
      seen: place,
    })),
    ...asides.map((seen) => ({ code: "DOC-LEFTOVER" as const, seen })),
  ];
}
