import type { DecisionKind } from "../../model/decision.js";
import { anchorRows, readDecisions } from "../decisions/decision-rows.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { MarkedVersion } from "./standing-versions.js";

const AT_ONCE = 300;

/** A decision in force that rests on reports which are to leave. */
export interface BorneDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly author: string;
}

/** Keys of the claims of some versions. */
async function claimsOf(
  store: Store,
  versions: readonly MarkedVersion[],
): Promise<readonly string[]> {
  const leaving = new Set(versions.map((row) => place(row)));
  const keys = new Set<string>();
  const reports = [...new Set(versions.map(({ report_key }) => report_key))];
  for (const piece of pieces(reports, AT_ONCE)) {
    const rows = await store
      .selectFrom("claim")
      .select(["report_key", "version", "claim_key"])
      .where("report_key", "in", piece)
      .execute();
    for (const row of rows)
      if (leaving.has(place(row))) keys.add(row.claim_key);
  }
  return [...keys];
}

const place = (row: Pick<MarkedVersion, "report_key" | "version">) =>
  `${row.version} ${row.report_key}`;

/**
 * Decisions in force about reports or claims that are to leave, earlier first.
 * A withdrawal stands whatever leaves.
 */
export async function borneDecisions(
  store: Store,
  leaving: readonly MarkedVersion[],
): Promise<readonly BorneDecision[]> {
  const reports = leaving.map(({ report_key }) => report_key);
  const claims = await claimsOf(store, leaving);
  const rows = [
    ...(await anchorRows(store, "given", reports)),
    ...(await anchorRows(store, "anchor", claims)),
  ].filter(({ in_force }) => in_force === 1);
  const ids = new Set(rows.map(({ decision_id }) => decision_id));
  const decisions = await readDecisions(store, ids);
  return decisions
    .filter(({ kind }) => kind !== "withdraw")
    .sort((a, b) => a.time.millis - b.time.millis || (a.id < b.id ? -1 : 1))
    .map(({ id, kind, author }) => ({ id, kind, author }));
}
