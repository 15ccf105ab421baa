import { IsnadError, type Decision } from "../../model/index.js";

/**
 * What linkage reads of a decision in force: its id, its kind and the keys of
 * the claims it is about. Decisions of other kinds are passed over.
 */
export interface LinkDecision extends Pick<Decision, "id" | "kind" | "claims"> {
  /**
   * Two sides of one decision: every claim of the first with every one of the
   * second, and nothing inside a side. So a split says "these | those": the
   * claims of one half may still come together or not, as their texts tell.
   * Without sides all `claims` are meant with each other; with them `claims`
   * are not read.
   */
  readonly sides?: readonly [readonly string[], readonly string[]] | undefined;
}

/** A pair of claim keys. */
export type KeyPair = readonly [string, string];

/** @returns the pairs of claim keys that one decision is about */
export function pairsOf({ claims, sides }: LinkDecision): readonly KeyPair[] {
  const pairs: readonly KeyPair[] =
    sides === undefined
      ? claims.flatMap((a, at) =>
          claims.slice(at + 1).map((b) => [a, b] as const),
        )
      : sides[0].flatMap((a) => sides[1].map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => a !== b);
}

/** @returns the pairs of claim keys that decisions of one kind are about */
export function decidedPairs(
  decisions: readonly LinkDecision[],
  kind: Decision["kind"],
): readonly KeyPair[] {
  return decisions
    .filter((decision) => decision.kind === kind)
    .flatMap(pairsOf);
}

/** The joined claims that each claim belongs to, by the smallest key. */
function joined(decisions: readonly LinkDecision[]): (key: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    const above = parent.get(key);
    return above === undefined ? key : rootOf(above);
  };
  for (const [a, b] of decidedPairs(decisions, "must_link")) {
    const [x, y] = [rootOf(a), rootOf(b)].sort() as [string, string];
    if (x !== y) parent.set(y, x);
  }
  return rootOf;
}

/**
 * Refuses decisions that both join and part two claims.
 *
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export function checkDecisions(decisions: readonly LinkDecision[]): void {
  const rootOf = joined(decisions);
  for (const second of decisions) {
    for (const [a, b] of decidedPairs([second], "cannot_link")) {
      if (rootOf(a) !== rootOf(b)) continue;
      const first = decisions.find(
        (decision) =>
          decision.kind === "must_link" &&
          pairsOf(decision)
            .flat()
            .some((key) => rootOf(key) === rootOf(a)),
      );
      throw new IsnadError("LINK-DECISIONS-CONFLICT", {
        first: first?.id ?? "?",
        second: second.id,
      });
    }
  }
}
