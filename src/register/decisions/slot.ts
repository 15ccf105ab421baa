import { sha256 } from "../../model/sha256.js";
import type { Decision, DecisionKind } from "../../model/decision.js";

/**
 * What a decision settles about its anchors: of two on one anchor and slot the
 * later counts. Null for those that stand beside one another (notes, replies)
 * and those that linkage weighs (merge, split).
 */
export function slotOf(
  decision: Pick<Decision, "kind"> & {
    readonly field?: string;
    readonly person?: string | undefined;
  },
): string | null {
  const { kind, field = "", person } = decision;
  // The column outlives a withdrawal: no name stands in it.
  const about =
    person === undefined ? field : `${field} ${sha256(person).slice(0, 16)}`;
  switch (kind) {
    case "accept":
    case "reject":
      return "review";
    case "correct":
      return `correct ${field}`;
    case "grade":
    case "embargo":
    case "add":
      return kind;
    case "classify":
      return `class ${about}`;
    case "release":
    case "withhold":
      return `name ${about}`;
    default:
      return null;
  }
}

/**
 * Decisions that protect somebody hold for every incident that has one of
 * their claims; the others for the one that has the first of them.
 */
const PROTECTING: ReadonlySet<DecisionKind> = new Set([
  "withhold",
  "embargo",
  "classify",
]);

/** Whether a decision holds for every incident with one of its claims. */
export const isProtecting = (kind: DecisionKind): boolean =>
  PROTECTING.has(kind);

/** What the decision says, without who, when, why and about what. */
export function outcomeOf(decision: Decision): unknown {
  switch (decision.kind) {
    case "correct":
    case "add":
      return [decision.kind, decision.value];
    case "grade":
      return [decision.kind, decision.grade];
    case "classify":
      return [decision.kind, decision.sensitivity];
    case "embargo":
      return [decision.kind, decision.until];
    default:
      return [decision.kind];
  }
}
