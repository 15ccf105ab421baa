import { canonicalJson } from "../../model/canonical-json.js";
import type { Decision } from "../../model/decision.js";
import { outcomeOf } from "./slot.js";
import { compareDecisions, knewOf } from "./stamp-order.js";

/** A decision with one of its anchors. */
export interface Placed {
  readonly anchor: string;
  readonly slot: string;
  readonly decision: Decision;
}

/** Decisions about one thing, made where neither knew of the other. */
export interface Conflict {
  readonly slot: string;
  /** All anchors on which these same decisions meet, sorted. */
  readonly anchors: readonly string[];
  /** Earlier first: the last one counts. */
  readonly decisions: readonly Decision[];
}

/** Decisions that no other one was made in knowledge of. */
function unanswered(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(
    (one) => !decisions.some((other) => other !== one && knewOf(other, one)),
  );
}

/**
 * Decisions on one anchor and slot that say different things, of which neither
 * author knew the other's. One that is made in knowledge of all ends it. Rests
 * on the set alone.
 *
 * @param placed - decisions that were not undone, in any order
 * @returns by slot, then by first anchor
 */
export function conflictsOf(placed: Iterable<Placed>): readonly Conflict[] {
  const meeting = new Map<string, Placed[]>();
  for (const one of placed) {
    const at = `${one.slot}\n${one.anchor}`;
    const list = meeting.get(at) ?? [];
    meeting.set(at, list);
    list.push(one);
  }
  const found = new Map<string, Conflict>();
  for (const [at, list] of [...meeting].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const open = [...unanswered(list.map(({ decision }) => decision))].sort(
      compareDecisions,
    );
    const said = new Set(open.map((one) => canonicalJson(outcomeOf(one))));
    if (said.size < 2) continue;
    const [slot = "", anchor = ""] = at.split("\n");
    const key = [slot, ...open.map(({ id }) => id)].join("\n");
    const earlier = found.get(key)?.anchors ?? [];
    found.set(key, { slot, anchors: [...earlier, anchor], decisions: open });
  }
  return [...found.values()];
}
