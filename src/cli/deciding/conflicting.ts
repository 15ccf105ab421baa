import { consistentDecisions } from "../../linkage/index.js";
import { linkingDecisions } from "../../register/decisions/claim-effects.js";
import {
  decisionConflicts,
  listDecisions,
  type ListedDecision,
} from "../../register/decisions/list-decisions.js";
import type { Store } from "../../register/open-register.js";

/** Decisions in conflict, those of one conflict together. */
export async function conflicting(
  store: Store,
): Promise<readonly (ListedDecision & { readonly conflict: number })[]> {
  const apart = await decisionConflicts(store);
  // A later split contradicts a merge, also where its author knew of it.
  const { dropped } = consistentDecisions(await linkingDecisions(store));
  const groups = [
    ...apart.map(({ decisions }) => decisions.map(({ id }) => id)),
    ...dropped.map(({ decision, against }) => [decision.id, ...against]),
  ];
  if (groups.length === 0) return [];
  const listed = new Map(
    (await listDecisions(store)).map((one) => [one.decision.id, one]),
  );
  return groups.flatMap((ids, index) =>
    ids.flatMap((id) => {
      const one = listed.get(id);
      return one === undefined ? [] : [{ ...one, conflict: index + 1 }];
    }),
  );
}
