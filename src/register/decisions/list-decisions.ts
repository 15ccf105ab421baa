import type { Decision } from "../../model/decision.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { conflictsOf, type Conflict } from "./conflicts.js";
import {
  anchorRows,
  isClaimKey,
  readDecisions,
  VALUES_AT_ONCE,
  type AnchorRow,
} from "./decision-rows.js";
import { compareDecisions } from "./stamp-order.js";

/** A decision with what became of it. */
export interface ListedDecision {
  readonly decision: Decision;
  /** Undone; outvoted by a later one about the same, or meeting nothing. */
  readonly state: "in-force" | "outvoted" | "undone";
  /** Claims it is about, as they were, and as they stand now. */
  readonly claims: readonly Pick<AnchorRow, "given" | "anchor" | "state">[];
}

/** Which decisions are wanted; everything left out does not limit. */
export interface DecisionQuery {
  /** Claims of an incident. */
  readonly claims?: readonly string[];
}

async function wantedIds(
  store: Store,
  { claims }: DecisionQuery,
): Promise<ReadonlySet<string>> {
  if (claims === undefined) {
    const all = await store.selectFrom("decision").select("id").execute();
    return new Set(all.map(({ id }) => id));
  }
  const ids = new Set<string>();
  let rows = await anchorRows(store, "anchor", claims);
  // What takes back a decision is about the same.
  while (rows.length > 0) {
    const fresh = rows
      .map(({ decision_id }) => decision_id)
      .filter((id) => !ids.has(id));
    for (const id of fresh) ids.add(id);
    rows = await anchorRows(store, "given", fresh);
  }
  return ids;
}

/** Decisions with what became of them, earlier first. */
export async function listDecisions(
  store: Store,
  query: DecisionQuery = {},
): Promise<readonly ListedDecision[]> {
  const ids = await wantedIds(store, query);
  const undone = new Set<string>();
  for (const piece of pieces([...ids], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("decision")
      .select("id")
      .where("id", "in", piece)
      .where("in_force", "=", 0)
      .execute();
    for (const { id } of rows) undone.add(id);
  }
  const anchors = new Map<string, AnchorRow[]>();
  for (const row of await anchorRows(store, "decision_id", ids)) {
    const own = anchors.get(row.decision_id) ?? [];
    anchors.set(row.decision_id, own);
    if (isClaimKey(row.given)) own.push(row);
  }
  const decisions = [...(await readDecisions(store, ids))];
  return decisions.sort(compareDecisions).map((decision) => {
    const claims = anchors.get(decision.id) ?? [];
    const isOutvoted =
      claims.length > 0 && claims.every(({ in_force }) => in_force === 0);
    const state = undone.has(decision.id)
      ? "undone"
      : isOutvoted
        ? "outvoted"
        : "in-force";
    return { decision, state, claims };
  });
}

/**
 * Decisions about one thing that say different things, made where neither knew
 * of the other.
 */
export async function decisionConflicts(
  store: Store,
): Promise<readonly Conflict[]> {
  const rows = await store
    .selectFrom("decision_anchor")
    .innerJoin("decision", "decision.id", "decision_id")
    .select(["decision_id as id", "anchor", "slot"])
    .where("decision.in_force", "=", 1)
    .where("slot", "is not", null)
    .where("state", "!=", "none")
    .execute();
  const decisions = new Map(
    (
      await readDecisions(
        store,
        rows.map(({ id }) => id),
      )
    ).map((decision) => [decision.id, decision]),
  );
  return conflictsOf(
    rows.flatMap(({ id, anchor, slot }) => {
      const decision = decisions.get(id);
      return decision === undefined || slot === null
        ? []
        : [{ anchor, slot, decision }];
    }),
  );
}
