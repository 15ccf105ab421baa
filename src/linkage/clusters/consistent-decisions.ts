import { compareStamps, type StampedBy } from "../../model/index.js";
import { ascending } from "../fields/ascending.js";
import { pairsOf, type LinkDecision } from "./decisions.js";

/** A decision with the moment and device of its making. */
export interface StampedLinkDecision extends LinkDecision, StampedBy {}

/** A decision that later ones contradict. */
export interface DroppedDecision<D extends LinkDecision> {
  readonly decision: D;
  /** Ids of the decisions that stand against it, ascending, at least one. */
  readonly against: readonly string[];
}

/** Decisions of which none contradicts another, and what had to go for it. */
export interface ConsistentDecisions<D extends LinkDecision> {
  /** The later first. */
  readonly kept: readonly D[];
  /** The later first. */
  readonly dropped: readonly DroppedDecision<D>[];
}

/** Claims tied by decisions: who is tied to whom, and by which decision. */
function ties() {
  const partners = new Map<string, Map<string, string>>();
  const add = (key: string, other: string, id: string) => {
    const known = partners.get(key) ?? new Map<string, string>();
    if (known.size === 0) partners.set(key, known);
    if (!known.has(other)) known.set(other, id);
  };
  return {
    add(pairs: readonly (readonly [string, string])[], id: string) {
      for (const [a, b] of pairs) {
        add(a, b, id);
        add(b, a, id);
      }
    },
    of: (key: string): ReadonlyMap<string, string> =>
      partners.get(key) ?? new Map<string, string>(),
  };
}
type Ties = ReturnType<typeof ties>;

/** Claims that can be reached along ties, each with the step that led there. */
function reachable(start: string, of: Ties["of"]) {
  const steps = new Map<string, readonly [from: string, id: string] | null>([
    [start, null],
  ]);
  for (const key of steps.keys())
    for (const [other, id] of of(key))
      if (!steps.has(other)) steps.set(other, [key, id]);
  return steps;
}

/** Ids of the decisions on the way back to the start. */
function idsOnTheWay(
  to: string,
  steps: ReturnType<typeof reachable>,
): readonly string[] {
  const ids: string[] = [];
  for (let step = steps.get(to); step; step = steps.get(step[0]))
    ids.push(step[1]);
  return ids;
}

/** What stands against parting these pairs: a chain that joins one of them. */
function againstParting(decision: LinkDecision, joined: Ties) {
  for (const [a, b] of pairsOf(decision)) {
    const steps = reachable(a, joined.of);
    if (steps.has(b)) return idsOnTheWay(b, steps);
  }
  return [];
}

/** What stands against joining: two claims that would be one, and may not. */
function againstJoining(decision: LinkDecision, joined: Ties, parted: Ties) {
  const pairs = pairsOf(decision);
  const own = ties();
  own.add(pairs, decision.id);
  const both = (key: string) => new Map([...joined.of(key), ...own.of(key)]);
  const seen = new Set<string>();
  for (const [start] of pairs) {
    if (seen.has(start)) continue;
    const steps = reachable(start, both);
    for (const key of steps.keys()) {
      seen.add(key);
      for (const [other, id] of parted.of(key)) {
        if (!steps.has(other)) continue;
        const way = [...idsOnTheWay(key, steps), ...idsOnTheWay(other, steps)];
        return [id, ...way.filter((one) => one !== decision.id)];
      }
    }
  }
  return [];
}

/**
 * Takes out of a set of decisions what contradicts a later one, so that laptops
 * that decided apart from each other still link. Depends on the set alone, not
 * on its order: the later stamp counts, of equal ones the greater id. A
 * decision that was dropped stands against nothing.
 *
 * Chains count: when A = B and B = C stand, "A is not C" contradicts both
 * together.
 *
 * @param decisions - in force, each once; other kinds are kept as they are
 */
export function consistentDecisions<D extends StampedLinkDecision>(
  decisions: readonly D[],
): ConsistentDecisions<D> {
  const latestFirst = [...decisions].sort(
    (a, b) => compareStamps(b, a) || ascending(b.id, a.id),
  );
  const [joined, parted] = [ties(), ties()];
  const kept: D[] = [];
  const dropped: DroppedDecision<D>[] = [];
  for (const decision of latestFirst) {
    const isJoining = decision.kind === "must_link";
    const against = isJoining
      ? againstJoining(decision, joined, parted)
      : decision.kind === "cannot_link"
        ? againstParting(decision, joined)
        : [];
    if (against.length > 0) {
      dropped.push({ decision, against: [...new Set(against)].sort() });
      continue;
    }
    kept.push(decision);
    if (isJoining) joined.add(pairsOf(decision), decision.id);
    else if (decision.kind === "cannot_link")
      parted.add(pairsOf(decision), decision.id);
  }
  return { kept, dropped };
}
