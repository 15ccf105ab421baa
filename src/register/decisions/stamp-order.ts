import type { DecisionStamp } from "../../model/decision.js";
import { compareStamps } from "../../model/hybrid-time.js";

/** What orders decisions, and tells who knew of which. */
export type Stamped = Pick<
  DecisionStamp,
  "id" | "device" | "number" | "time" | "knew"
>;

/**
 * Earlier first: by hybrid time, then device, then id (of a copied device two
 * decisions can share time and device).
 */
export function compareDecisions(a: Stamped, b: Stamped): number {
  return compareStamps(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The decision that counts of several about one thing. */
export function lastOf<D extends Stamped>(decisions: readonly D[]): D | null {
  return decisions.reduce<D | null>(
    (last, next) =>
      last === null || compareDecisions(next, last) > 0 ? next : last,
    null,
  );
}

/** Whether who made `later` could have seen `earlier`. */
export function knewOf(later: Stamped, earlier: Stamped): boolean {
  if (later.device === earlier.device) return later.number > earlier.number;
  return (later.knew[earlier.device] ?? 0) >= earlier.number;
}
