import { inTransaction, type Register, type Store } from "../open-register.js";
import { packsOf } from "./sealer.js";
import type { StandingPack } from "./pack-store.js";

/** A pack that no record needs. */
export interface OrphanPack extends StandingPack {
  /** Its file, or its place in the table of chunks. */
  readonly place: string;
}

/** Unfinished files younger than this may belong to a program that runs: a day. */
const UNFINISHED_MILLIS = 24 * 60 * 60 * 1000;

async function isNeeded(on: Store, id: string): Promise<boolean> {
  const row = await on
    .selectFrom("evidence")
    .select("sha256")
    .where("pack_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Packs that a kill left behind between the writing of a file and the commit
 * of the row that names it. They are harmless: encrypted by keys that nobody
 * has.
 *
 * @param now - UTC instant: an unfinished file of the last day is left out
 */
export async function orphanPacks(
  register: Register,
  now: string,
): Promise<readonly OrphanPack[]> {
  const packs = packsOf(register);
  const found: OrphanPack[] = [];
  for await (const pack of packs.list()) {
    const { id, isUnfinished, modified } = pack;
    const age = Date.parse(now) - Date.parse(modified ?? now);
    if (isUnfinished && age < UNFINISHED_MILLIS) continue;
    if (!isUnfinished && (await isNeeded(register.store, id))) continue;
    found.push({ ...pack, place: packs.placeOf(id) });
  }
  return found;
}

/**
 * Takes away packs that no record needs. Whether one needs them is asked again
 * under the write lock, under which packs are finished and named.
 *
 * @returns how many were taken away
 */
export async function removeOrphans(
  register: Register,
  orphans: readonly OrphanPack[],
): Promise<number> {
  const packs = packsOf(register);
  return inTransaction(register, async (on) => {
    let removed = 0;
    for (const orphan of orphans) {
      if (!orphan.isUnfinished && (await isNeeded(on, orphan.id))) continue;
      await on
        .deleteFrom("evidence_pack")
        .where("id", "=", orphan.id)
        .execute();
      await packs.remove(orphan);
      removed += 1;
    }
    return removed;
  });
}
