import { MOST_CLAIMS } from "../../linkage/filed/index.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { KEY_KIND } from "./claim-rows.js";

/** Keys in one query. */
const AT_ONCE = 200;

/** Slots of claims by a key of a mark. */
export type SlotsByKey = ReadonlyMap<number, readonly number[]>;

/** Who has the marks of some claims, before and after a change. */
export interface MarkedSlots {
  /**
   * Claims that have a mark after the change; undefined for a formula, which so
   * many claims have that it proves no copy, and for marks not asked for.
   */
  readonly of: (key: number) => readonly number[] | undefined;
  /** Claims that stay, of marks that became a formula or are one no longer. */
  readonly turned: readonly (readonly number[])[];
}

async function countsOf(
  store: Store,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = await store
      .selectFrom("link_key")
      .select((eb) => ["key", eb.fn.countAll<number>().as("claims")])
      .where("kind", "=", KEY_KIND.mark)
      .where("key", "in", piece)
      .groupBy("key")
      .execute();
    for (const { key, claims } of rows) counts.set(key, Number(claims));
  }
  return counts;
}

async function slotsUnder(
  store: Store,
  keys: readonly number[],
): Promise<Map<number, number[]>> {
  const slots = new Map<number, number[]>(keys.map((key) => [key, []]));
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = await store
      .selectFrom("link_key")
      .select(["key", "slot"])
      .where("kind", "=", KEY_KIND.mark)
      .where("key", "in", piece)
      .execute();
    for (const { key, slot } of rows) slots.get(key)!.push(slot);
  }
  return slots;
}

/**
 * Reads who has some marks.
 *
 * @param gone - claims that are taken out, by their marks
 * @param fresh - claims that come in, by their marks
 * @param further - marks of claims that stay
 */
export async function markedSlots(
  store: Store,
  gone: SlotsByKey,
  fresh: SlotsByKey,
  further: Iterable<number> = [],
): Promise<MarkedSlots> {
  const keys = [...new Set([...gone.keys(), ...fresh.keys(), ...further])];
  const before = await countsOf(store, keys);
  const sizes = keys.map((key) => {
    const was = before.get(key) ?? 0;
    const leaving = gone.get(key)?.length ?? 0;
    const is = was - leaving + (fresh.get(key)?.length ?? 0);
    return { key, was: was > MOST_CLAIMS, is: is > MOST_CLAIMS };
  });
  // Of a formula before and after no claim is asked for: it may have all.
  const read = sizes.filter(({ was, is }) => !was || !is);
  const stored = await slotsUnder(
    store,
    read.map(({ key }) => key),
  );
  const staying = (key: number) => {
    const leaving = new Set(gone.get(key));
    return (stored.get(key) ?? []).filter((slot) => !leaving.has(slot));
  };
  const after = new Map(
    read
      .filter(({ is }) => !is)
      .map(({ key }) => [key, [...staying(key), ...(fresh.get(key) ?? [])]]),
  );
  return {
    of: (key) => after.get(key),
    turned: read
      .filter(({ was, is }) => was !== is)
      .map(({ key }) => staying(key)),
  };
}
