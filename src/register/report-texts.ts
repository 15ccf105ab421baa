import { currentReadings, type CurrentReading } from "./current-readings.js";
import type { Store } from "./open-register.js";

/** A member of an incident: its reading and the text that was read. */
export interface MemberReport {
  readonly reading: CurrentReading;
  readonly text: string;
}

/**
 * Reads the reports of an incident's members, with their texts.
 *
 * @param incidentId - of the register as it stands
 * @returns by report key; empty for an unknown id
 */
export async function memberReports(
  store: Store,
  incidentId: string,
): Promise<readonly MemberReport[]> {
  const members = await store
    .selectFrom("incident_member")
    .select("report_key as key")
    .distinct()
    .where("incident_id", "=", incidentId)
    .execute();
  const keys = members.map(({ key }) => key);
  if (keys.length === 0) return [];
  const found: MemberReport[] = [];
  for await (const reading of currentReadings(store, keys)) {
    const row = await store
      .selectFrom("report_version")
      .select("body")
      .where("report_key", "=", reading.reportKey)
      .where("version", "=", reading.version)
      .executeTakeFirstOrThrow();
    found.push({ reading, text: row.body });
  }
  return found;
}
