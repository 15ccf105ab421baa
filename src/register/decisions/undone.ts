import type { DecisionKind } from "../../model/decision.js";

/** What is read of a decision to know whether it was undone. */
export interface Undoable {
  readonly id: string;
  readonly kind: DecisionKind;
  /** Of an undo: what it takes back. */
  readonly decision?: string;
}

/**
 * Which decisions were taken back. An undo that was itself undone takes nothing
 * back; a withdrawal was carried out and stays. Rests on the set alone.
 *
 * @returns ids of decisions without force
 */
export function undoneDecisions(
  decisions: Iterable<Undoable>,
): ReadonlySet<string> {
  const kinds = new Map<string, DecisionKind>();
  const undoers = new Map<string, string[]>();
  for (const { id, kind, decision } of decisions) {
    kinds.set(id, kind);
    if (decision === undefined) continue;
    undoers.set(decision, [...(undoers.get(decision) ?? []), id]);
  }
  const known = new Map<string, boolean>();
  // An id is a hash over the id it takes back: there is no circle.
  const isUndone = (id: string): boolean => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const by = kinds.get(id) === "withdraw" ? [] : (undoers.get(id) ?? []);
    const undone = by.some((undoer) => !isUndone(undoer));
    known.set(id, undone);
    return undone;
  };
  return new Set([...kinds.keys()].filter(isUndone));
}
