import {
  linkPersons,
  type LinkedPersons,
  type LinkDecision,
  type PersonReport,
  withKnownPlaces,
} from "../linkage/index.js";
import type { RegisterIncident } from "../model/register-incident.js";
import {
  currentReadings,
  type CurrentReading,
} from "../register/current-readings.js";
import { findIncidents } from "../register/find-incidents.js";
import { linkRegister } from "../register/link-register.js";
import type { Register } from "../register/open-register.js";
import { linkableReading, programLinker, world } from "./linker.js";

/** Claims and incidents of a register, named alike. */
export interface RegisterReports {
  /** Named as incidents name their members. */
  readonly reports: readonly PersonReport[];
  readonly incidents: readonly RegisterIncident[];
}

/** Persons of a register with all that they were computed from. */
export interface RegisterPersons extends LinkedPersons, RegisterReports {}

/** Reports under the ids that the register prints: keys where two share one. */
export function printedReports(
  readings: readonly CurrentReading[],
): readonly PersonReport[] {
  const uses = new Map<string, number>();
  for (const { reportId } of readings)
    uses.set(reportId, (uses.get(reportId) ?? 0) + 1);
  return readings.map((reading) => ({
    ...linkableReading(reading),
    id: uses.get(reading.reportId) === 1 ? reading.reportId : reading.reportKey,
  }));
}

/** Brings the incidents of a register up to date and reads what they rest on. */
export async function registerReports(
  register: Register,
): Promise<RegisterReports> {
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register);
  const readings: CurrentReading[] = [];
  for await (const reading of currentReadings(register.store))
    readings.push(reading);
  const { gazetteer } = world();
  const reports = printedReports(readings).map((report) =>
    withKnownPlaces(report, gazetteer),
  );
  return { reports, incidents };
}

/**
 * Joins the persons of a register. They are computed from the claims each time
 * and stored nowhere: a table of persons would have to follow every report,
 * version and decision, and would be one more plain list of names on a laptop.
 *
 * @param decisions - in force
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export async function registerPersons(
  register: Register,
  decisions: readonly LinkDecision[] = [],
): Promise<RegisterPersons> {
  const { reports, incidents } = await registerReports(register);
  return {
    reports,
    incidents,
    ...linkPersons(reports, incidents, { decisions }),
  };
}
