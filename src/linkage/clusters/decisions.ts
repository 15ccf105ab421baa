import { IsnadError, type Decision } from "../../model/index.js";

/**
 * What linkage reads of a decision in force: its id, its kind and the keys of
 * the claims it is about. Decisions of other kinds are passed over.
 */
export type LinkDecision = Pick<Decision, "id" | "kind" | "claims">;

/** @returns the pairs of claim keys that decisions of one kind are about */
export function decidedPairs(
  decisions: readonly LinkDecision[],
  kind: Decision["kind"],
): readonly (readonly [string, string])[] {
  return decisions
    .filter((decision) => decision.kind === kind)
    .flatMap(({ claims }) =>
      claims.flatMap((a, at) =>
        claims.slice(at + 1).flatMap((b) => (a === b ? [] : [[a, b] as const])),
      ),
    );
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
        ({ kind, claims }) =>
          kind === "must_link" &&
          claims.some((key) => rootOf(key) === rootOf(a)),
      );
      throw new IsnadError("LINK-DECISIONS-CONFLICT", {
        first: first?.id ?? "?",
        second: second.id,
      });
    }
  }
}
