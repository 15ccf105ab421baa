import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { PrintedId } from "../incident-rows.js";

const AT_ONCE = 500;

/** Printed ids of some reports, and of all reports that share one. */
async function namesakes(store: Store, reportKeys: readonly string[]) {
  const found = new Map<string, string>();
  for (const piece of pieces(reportKeys, AT_ONCE)) {
    const rows = await store
      .selectFrom("report as own")
      .innerJoin("report as other", "other.id", "own.id")
      .innerJoin("coding", (join) =>
        join
          .onRef("coding.report_key", "=", "other.report_key")
          .onRef("coding.version", "=", "other.current_version"),
      )
      .select(["other.report_key as key", "other.id as id"])
      .where("own.report_key", "in", piece)
      .execute();
    for (const { key, id } of rows) found.set(key, id);
  }
  return found;
}

/**
 * Ids as `isnad code` prints them, unless two namespaces share one: then the
 * report's key, which is never shared. Reports that nothing has read do not
 * count.
 */
export async function printedIds(
  store: Store,
  reportKeys: readonly string[],
): Promise<PrintedId> {
  const ids = await namesakes(store, reportKeys);
  const uses = new Map<string, number>();
  for (const id of ids.values()) uses.set(id, (uses.get(id) ?? 0) + 1);
  return (reportKey) => {
    const id = ids.get(reportKey) ?? reportKey;
    return uses.get(id) === 1 ? id : reportKey;
  };
}

/** Incidents that show a report which shares its printed id with one of these. */
export async function incidentsOfNamesakes(
  store: Store,
  reportKeys: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const piece of pieces(reportKeys, AT_ONCE)) {
    const rows = await store
      .selectFrom("report as own")
      .innerJoin("report as other", "other.id", "own.id")
      .innerJoin("link_claim", "link_claim.report_key", "other.report_key")
      .select("link_claim.incident_id as id")
      .distinct()
      .where("own.report_key", "in", piece)
      .whereRef("other.report_key", "!=", "own.report_key")
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
