import type { RegisterIncident } from "../model/register-incident.js";
import type { Store } from "./open-register.js";

/** Grades of what did not happen as it was told. */
const REFUTED = ["debunked", "found_alive"] as const;

/** An incident that a person refuted, and who repeats it. */
export interface RefutedAgain {
  readonly incident: RegisterIncident;
  readonly grade: (typeof REFUTED)[number];
  /** Keys of its reports among those that were asked about, sorted. */
  readonly reports: readonly string[];
}

/**
 * Incidents graded as debunked or found alive that some reports tell.
 *
 * @param reportKeys - as newly imported
 * @returns by incident id
 */
export async function refutedAgain(
  store: Store,
  reportKeys: ReadonlySet<string>,
): Promise<readonly RefutedAgain[]> {
  if (reportKeys.size === 0) return [];
  const rows = await store
    .selectFrom("incident")
    .innerJoin("incident_member", "incident_id", "id")
    .select(["id", "grade", "value", "report_key"])
    .distinct()
    .where("grade", "in", REFUTED)
    .orderBy("id")
    .orderBy("report_key")
    .execute();
  const found = new Map<string, RefutedAgain>();
  for (const { id, grade, value, report_key } of rows) {
    if (!reportKeys.has(report_key)) continue;
    const known = found.get(id);
    found.set(id, {
      incident: known?.incident ?? (JSON.parse(value) as RegisterIncident),
      grade: grade as RefutedAgain["grade"],
      reports: [...(known?.reports ?? []), report_key],
    });
  }
  return [...found.values()];
}
