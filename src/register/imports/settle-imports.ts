import { sql } from "kysely";
import { kindOf } from "../arrival.js";
import { refreshReports } from "../decisions/decide.js";
import { currentOf, knownReports } from "../known-reports.js";
import { noteChanged } from "../linking/link-state.js";
import type { Store } from "../open-register.js";
import { indexReports } from "../search/index-reports.js";
import {
  reportsOfImports,
  wronglyMarked,
  type MarkedVersion,
} from "./standing-versions.js";
import { undoneImports } from "./undone-imports.js";

/** What settling changed. */
export interface SettledImports {
  /** Versions that count no more. */
  readonly left: number;
  /** Versions that count again. */
  readonly returned: number;
  /** Keys of the reports of both. */
  readonly reports: readonly string[];
}

async function mark(store: Store, row: MarkedVersion): Promise<void> {
  const { report_key, version, undone } = row;
  await store
    .updateTable("report_version")
    .set({ undone })
    .where("report_key", "=", report_key)
    .where("version", "=", version)
    .execute();
  if (undone === 0) return;
  // Who brings it back reads it again.
  for (const table of ["claim", "coding"] as const)
    await store
      .deleteFrom(table)
      .where("report_key", "=", report_key)
      .where("version", "=", version)
      .execute();
}

/** Says anew which version counts, of reports whose versions left or came back. */
async function chooseAnew(
  store: Store,
  reportKeys: readonly string[],
): Promise<void> {
  for (const [report_key, of] of await knownReports(store, reportKeys)) {
    if (of.row === undefined) continue;
    const current_version = currentOf(of);
    const capture = of.captures.get(current_version);
    const kind = capture === undefined ? of.row.kind : kindOf(capture);
    await store
      .updateTable("report")
      .set({ current_version, kind })
      .where("report_key", "=", report_key)
      .execute();
    await store
      .updateTable("report_version")
      .set({
        superseded: sql`case when version = ${current_version} then 0 else 1 end`,
      })
      .where("report_key", "=", report_key)
      .execute();
  }
}

/**
 * Lets versions go that only imports brought which were undone, and come back
 * those that an import brings which stands. It rests on the log and the items
 * alone, so any order of meetings gives the same. To be called inside a
 * transaction, after either changed; linking follows.
 *
 * @param reportKeys - of the reports in question; all that an undone import saw
 * when left out
 */
export async function settleImports(
  store: Store,
  reportKeys?: Iterable<string>,
): Promise<SettledImports> {
  const undone = await undoneImports(store);
  const keys = reportKeys ?? (await reportsOfImports(store, undone.keys()));
  const changed = await wronglyMarked(store, keys, undone);
  for (const row of changed) await mark(store, row);
  const reports = [...new Set(changed.map(({ report_key }) => report_key))];
  if (reports.length > 0) {
    await chooseAnew(store, reports);
    await noteChanged(store, reports);
    await refreshReports(store, reports);
    await indexReports(store, reports);
  }
  const left = changed.filter(({ undone: mark }) => mark === 1).length;
  return { left, returned: changed.length - left, reports };
}
