import { pieces } from "../known-reports.js";
import { noteChanged } from "../linking/link-state.js";
import type { Store } from "../open-register.js";
import { anchorRows, readDecisions, VALUES_AT_ONCE } from "./decision-rows.js";

/**
 * Notes for the next linking the reports of claims that count now and did not
 * before, or the other way round. To be called inside a transaction.
 */
export async function noteRecounted(
  store: Store,
  claimKeys: readonly string[],
): Promise<void> {
  const reports = new Set<string>();
  for (const piece of pieces(claimKeys, VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("claim")
      .select("report_key")
      .distinct()
      .where("claim_key", "in", piece)
      .execute();
    for (const { report_key } of rows) reports.add(report_key);
  }
  const added = (await anchorRows(store, "anchor", claimKeys)).filter(
    ({ slot }) => slot === "add",
  );
  const ids = added.map(({ decision_id }) => decision_id);
  for (const decision of await readDecisions(store, ids))
    if (decision.kind === "add") reports.add(decision.place.report);
  await noteChanged(store, reports);
}
