import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";

/** Slots in one query. */
const AT_ONCE = 500;

/** A pair of claims and its kind, the smaller slot first. */
export interface PairChange {
  readonly a: number;
  readonly b: number;
  /** As in `link_pair`; 0 when there is no pair any more. */
  readonly kind: number;
  /** Whether it is stored already. */
  readonly isStored: boolean;
}

/** The pairs of claims, as they stand and as they are about to be. */
export interface PairEdges {
  /** Reads the pairs of some claims; to be called before `of`. */
  readonly load: (slots: Iterable<number>) => Promise<void>;
  /** Kinds of a loaded or new claim's pairs, by the other claim. */
  readonly of: (slot: number) => ReadonlyMap<number, number>;
  /** @param kind - 0 takes the pair away */
  readonly set: (a: number, b: number, kind: number) => void;
  /** Takes away a loaded claim with all its pairs. */
  readonly isolate: (slot: number) => void;
  /** What differs from the stored pairs. */
  readonly changes: () => readonly PairChange[];
}

/** @returns nothing is written; a new claim has no pairs */
export function pairEdges(store: Store): PairEdges {
  const stored = new Map<number, Map<number, number>>();
  const changed = new Map<number, Map<number, number>>();
  const isolated = new Set<number>();
  const note = (from: number, to: number, kind: number) => {
    const own = changed.get(from) ?? new Map<number, number>();
    if (own.size === 0) changed.set(from, own);
    own.set(to, kind);
  };
  return {
    async load(slots) {
      const missing = [...new Set(slots)].filter((slot) => !stored.has(slot));
      for (const piece of pieces(missing, AT_ONCE)) {
        for (const slot of piece) stored.set(slot, new Map());
        const rows = await store
          .selectFrom("link_pair")
          .selectAll()
          .where("slot", "in", piece)
          .execute();
        for (const { slot, other, kind } of rows)
          stored.get(slot)!.set(other, kind);
      }
    },
    of(slot) {
      const pairs = new Map<number, number>();
      if (isolated.has(slot)) return pairs;
      for (const [other, kind] of stored.get(slot) ?? [])
        if (!isolated.has(other)) pairs.set(other, kind);
      for (const [other, kind] of changed.get(slot) ?? [])
        if (kind === 0) pairs.delete(other);
        else pairs.set(other, kind);
      return pairs;
    },
    set(a, b, kind) {
      note(a, b, kind);
      note(b, a, kind);
    },
    isolate(slot) {
      isolated.add(slot);
      for (const other of stored.get(slot)?.keys() ?? []) {
        note(slot, other, 0);
        note(other, slot, 0);
      }
    },
    changes: () =>
      [...changed].flatMap(([a, pairs]) =>
        [...pairs].flatMap(([b, kind]) => {
          const isStored =
            stored.get(a)?.has(b) === true || stored.get(b)?.has(a) === true;
          const isChange = a < b && (isStored || kind !== 0);
          return isChange ? [{ a, b, kind, isStored }] : [];
        }),
      ),
  };
}
