import type { GrownGroup } from "./component-clusters.js";

/** What is known of the claims around a change. */
export interface ChangedRegion {
  /** Claims that were grouped: whole groups of before, and new claims. */
  readonly slots: ReadonlySet<number>;
  /** Claims of which a pair came, went or weighs otherwise now. */
  readonly changed: ReadonlySet<number>;
  /** How the group of a claim grew before; undefined for a new claim. */
  readonly stepsBefore: (slot: number) => string | undefined;
  /** Claims to which a claim links or is joined by a person. */
  readonly neighbours: (slot: number) => Iterable<number>;
}

/**
 * Tells how far beyond a region a change may reach. Claims of a large component
 * are not all grouped anew: greedy grouping takes the strongest bond first, so
 * what happens to a cluster depends on the clusters that it links to and on
 * nothing else. A group that grew by the same steps as before looks the same to
 * its neighbours at every moment: no bond between them was the strongest before,
 * and none is now. So only groups that grew otherwise pass a change on.
 *
 * @param groups - of the region, grouped by themselves
 * @returns claims outside the region whose groups have to be grouped with it;
 * when there are none, the groups are those of the whole component
 */
export function unsettledNeighbours(
  groups: readonly GrownGroup[],
  { slots, changed, stepsBefore, neighbours }: ChangedRegion,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const group of groups) {
    const isAsBefore = group.slots.every(
      (slot) => !changed.has(slot) && stepsBefore(slot) === group.steps,
    );
    if (isAsBefore) continue;
    for (const slot of group.slots)
      for (const other of neighbours(slot))
        if (!slots.has(other)) found.add(other);
  }
  return found;
}
