import { entryOfRow } from "../log/log-entry.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { applyDecisions } from "./decide.js";
import { decisionOf } from "./decision-rows.js";
import { rewriteIncidents } from "./incident-views.js";

const ENTRIES_AT_ONCE = 500;

/**
 * Makes the tables of decisions anew from the log, and lays them over the
 * incidents. To be called inside a transaction.
 */
export async function rebuildDecisions(store: Store): Promise<void> {
  const before = await store
    .selectFrom("decision_anchor")
    .select("anchor")
    .distinct()
    .execute();
  await store.deleteFrom("decision_anchor").execute();
  await store.deleteFrom("decision").execute();
  const ids = await store
    .selectFrom("log_entry")
    .select("id")
    .where("kind", "=", "decision")
    .orderBy("millis")
    .orderBy("counter")
    .orderBy("device_id")
    .execute();
  for (const piece of pieces(ids, ENTRIES_AT_ONCE)) {
    const rows = await store
      .selectFrom("log_entry")
      .selectAll()
      .where(
        "id",
        "in",
        piece.map(({ id }) => id),
      )
      .execute();
    const decisions = rows.flatMap((row) => decisionOf(entryOfRow(row)) ?? []);
    await applyDecisions(store, decisions);
  }
  await rewriteIncidents(
    store,
    before.map(({ anchor }) => anchor),
  );
}
