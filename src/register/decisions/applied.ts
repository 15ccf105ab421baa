import type { Decision } from "../../model/decision.js";
import { isProtecting, slotOf } from "./slot.js";
import { compareDecisions, lastOf } from "./stamp-order.js";

/** A decision in force, with what stands for its claims now. */
export interface AnchoredDecision {
  readonly decision: Decision;
  /** Keys of claims that are there and count. */
  readonly anchors: readonly string[];
}

/** A decision that holds for an incident. */
export interface AppliedDecision extends AnchoredDecision {
  /** Of its claims those that are of the incident, sorted. */
  readonly here: readonly string[];
}

/** Kinds that are laid over an incident; the others work on its claims. */
const VIEWED: ReadonlySet<string> = new Set([
  "accept",
  "correct",
  "grade",
  "classify",
  "release",
  "withhold",
  "embargo",
  "reply",
  "note",
]);

/** Whether a decision is laid over an incident. */
export const isViewed = (kind: Decision["kind"]): boolean => VIEWED.has(kind);

/**
 * Decisions by each claim that they are about: of many incidents each looks at
 * its own alone.
 */
export function byClaim(
  candidates: readonly AnchoredDecision[],
): (claims: readonly string[]) => readonly AnchoredDecision[] {
  const found = new Map<string, AnchoredDecision[]>();
  for (const candidate of candidates)
    for (const key of candidate.anchors) {
      const own = found.get(key);
      if (own === undefined) found.set(key, [candidate]);
      else own.push(candidate);
    }
  return (claims) => [
    ...new Set(claims.flatMap((key) => found.get(key) ?? [])),
  ];
}

/**
 * Which decisions hold for an incident. One that was made on several claims
 * holds for the incident that has the first of them, as its id does; one that
 * protects somebody, for every incident that has any.
 *
 * @returns of several about one thing the last; by stamp, earlier first
 */
export function appliedDecisions(
  claims: readonly string[],
  candidates: readonly AnchoredDecision[],
): readonly AppliedDecision[] {
  const own = new Set(claims);
  const slots = new Map<string, AppliedDecision[]>();
  for (const { decision, anchors } of candidates) {
    const here = anchors.filter((key) => own.has(key)).sort();
    const [home] = [...anchors].sort();
    const isHere = isProtecting(decision.kind)
      ? here.length > 0
      : home !== undefined && own.has(home);
    if (!isHere || !isViewed(decision.kind)) continue;
    const slot = slotOf(decision) ?? `each ${decision.id}`;
    const list = slots.get(slot) ?? [];
    slots.set(slot, list);
    list.push({ decision, anchors, here });
  }
  const applied = [...slots.values()].flatMap((list) => {
    const last = lastOf(list.map(({ decision }) => decision));
    return list.filter(({ decision }) => decision === last).slice(0, 1);
  });
  return applied.sort((a, b) => compareDecisions(a.decision, b.decision));
}
