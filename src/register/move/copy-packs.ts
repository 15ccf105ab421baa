import { PackMissing, type PackRow } from "../evidence/pack-store.js";
import { packsOf, written } from "../evidence/sealer.js";
import { StoreError } from "../messages.js";
import type { Register } from "../open-register.js";
import { allRows } from "./table-rows.js";

/** Two registers, each with the connection of its transaction as its store. */
export interface MoveEnds {
  readonly from: Register;
  readonly to: Register;
}

async function copyPack(
  { from, to }: MoveEnds,
  { id, stored_bytes, stored_sha256 }: PackRow,
): Promise<void> {
  const [source, target] = [packsOf(from), packsOf(to)];
  const damaged = (cause?: unknown) =>
    new StoreError(
      "REG-MOVE-UNSOUND",
      { path: from.path, seen: source.placeOf(id) },
      cause,
    );
  // Of a move that was killed: whoever holds the target's lock writes alone.
  await target.remove({ id, isUnfinished: true });
  const writer = target.create(to.store, id);
  await written(writer, async () => {
    try {
      // One byte more than there should be: a pack that grew is seen.
      for await (const piece of source.read(id, 0, stored_bytes + 1)) {
        await writer.append(piece);
      }
    } catch (error) {
      throw error instanceof PackMissing ? damaged(error) : error;
    }
    const made = await writer.finish(to.store);
    const isSame =
      made.stored_bytes === stored_bytes &&
      made.stored_sha256 === stored_sha256;
    if (!isSame) throw damaged();
  });
}

/**
 * Copies the bytes of every pack as they are stored; they are encrypted by keys
 * of their own, so they stay as they are under any key of a register.
 *
 * @throws StoreError `REG-MOVE-UNSOUND` for a pack that is not as it was written
 */
export async function copyPacks(
  ends: MoveEnds,
  onPack: () => void,
): Promise<void> {
  for await (const row of allRows(ends.from, "evidence_pack")) {
    await copyPack(ends, row as unknown as PackRow);
    onPack();
  }
}
