import type { DecisionOf } from "../../model/decision.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { anchorRows, readDecisions, VALUES_AT_ONCE } from "./decision-rows.js";
import { compareDecisions, type Stamped } from "./stamp-order.js";

/** A claim that a person added to a report. */
export interface AddedClaim {
  readonly report: string;
  /** Its key in the version that counts. */
  readonly key: string;
  readonly decision: DecisionOf<"add">;
}

/**
 * Of some claims those that do not count: rejected by the last decision about
 * them.
 */
export async function rejectedClaims(
  store: Store,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const rejected = new Set<string>();
  for (const piece of pieces([...new Set(keys)], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("decision_anchor")
      .innerJoin("decision", "decision.id", "decision_anchor.decision_id")
      .select("anchor")
      .where("anchor", "in", piece)
      .where("slot", "=", "review")
      .where("decision_anchor.in_force", "=", 1)
      .where("kind", "=", "reject")
      .execute();
    for (const { anchor } of rows) rejected.add(anchor);
  }
  return rejected;
}

/** Claims that people added to some reports, by key. */
export async function addedClaims(
  store: Store,
  reports: readonly string[],
): Promise<readonly AddedClaim[]> {
  const hasAny = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "=", "add")
    .limit(1)
    .executeTakeFirst();
  if (hasAny === undefined) return [];
  const about = await anchorRows(store, "given", reports);
  const own = await anchorRows(
    store,
    "decision_id",
    about.map(({ decision_id }) => decision_id),
  );
  const keyOf = new Map(
    own
      .filter(({ slot, in_force }) => slot === "add" && in_force === 1)
      .map(({ decision_id, anchor }) => [decision_id, anchor]),
  );
  const decisions = await readDecisions(store, keyOf.keys());
  const added = decisions.flatMap((decision): AddedClaim[] => {
    const key = keyOf.get(decision.id);
    if (decision.kind !== "add" || key === undefined) return [];
    return [{ report: decision.place.report, key, decision }];
  });
  return added.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What linkage reads of a decision, in today's claim keys. */
export interface LinkingDecision extends Pick<Stamped, "time" | "device"> {
  readonly id: string;
  readonly kind: "must_link" | "cannot_link";
  readonly claims: readonly string[];
  /** Each claim of the first with each of the second; else `claims` alone. */
  readonly sides?: readonly [readonly string[], readonly string[]];
}

/**
 * Decisions in force that join and part claims, earlier first. A claim that
 * nothing stands for any more is left out; contradictions are not.
 */
export async function linkingDecisions(
  store: Store,
): Promise<readonly LinkingDecision[]> {
  const ids = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "in", ["must_link", "cannot_link"])
    .where("in_force", "=", 1)
    .execute();
  const wanted = ids.map(({ id }) => id);
  const now = new Map(
    (await anchorRows(store, "decision_id", wanted)).map((row) => [
      `${row.decision_id} ${row.given}`,
      row.state === "none" ? null : row.anchor,
    ]),
  );
  const keysOf = (id: string, given: readonly string[]) => [
    ...new Set(given.flatMap((key) => now.get(`${id} ${key}`) ?? [])),
  ];
  const decisions = await readDecisions(store, wanted);
  return [...decisions]
    .sort(compareDecisions)
    .flatMap((decision): LinkingDecision[] => {
      const { kind, id, time, device } = decision;
      if (kind !== "must_link" && kind !== "cannot_link") return [];
      const claims = keysOf(id, decision.claims);
      const about = { id, kind, claims, time, device };
      if (kind === "must_link" || decision.others.length === 0) return [about];
      return [{ ...about, sides: [claims, keysOf(id, decision.others)] }];
    });
}
