import { compareDecisions, type Stamped } from "./stamp-order.js";

/** A decision that is not undone, on one anchor and slot. */
export interface Contender {
  readonly anchor: string;
  readonly slot: string;
  readonly decision: Stamped;
}

/**
 * Which decision counts on each anchor and slot: the last by stamp. Rests on
 * the set alone.
 *
 * @returns decision ids, by anchor and slot
 */
export function winners(
  contenders: Iterable<Contender>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const best = new Map<string, Map<string, Stamped>>();
  for (const { anchor, slot, decision } of contenders) {
    const slots = best.get(anchor) ?? new Map<string, Stamped>();
    best.set(anchor, slots);
    const other = slots.get(slot);
    if (other === undefined || compareDecisions(decision, other) > 0)
      slots.set(slot, decision);
  }
  return new Map(
    [...best].map(([anchor, slots]) => [
      anchor,
      new Map([...slots].map(([slot, { id }]) => [slot, id])),
    ]),
  );
}
