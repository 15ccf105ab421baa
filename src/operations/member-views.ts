import {
  explainIncident,
  viewMembers,
  type LinkExplanation,
  type ShownRules,
} from "../linkage/index.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { MemberReport } from "../register/report-texts.js";
import { knownReading, linkOptions } from "./linker.js";

/** Why two claims are one happening, with the reports that make them. */
export interface MemberLink extends LinkExplanation {
  /** Report id and incident number of each, as `isnad code` prints them. */
  readonly members: readonly [string, string];
}

/** Reports of an incident's members, named as the incident names them. */
export function reportsOf(
  incident: RegisterIncident,
  members: readonly MemberReport[],
) {
  const printed = new Set(incident.members.map(([report]) => report));
  return members.map(({ reading }) => {
    const { reportKey, reportId } = reading;
    const id = printed.has(reportKey) ? reportKey : reportId;
    return { ...knownReading(reading), id };
  });
}

/**
 * Explains pair by pair why the claims of an incident are one happening.
 *
 * @param members - the reports of its claims
 * @returns the heaviest pair first; empty for a single claim
 */
export function explainLinks(
  incident: RegisterIncident,
  members: readonly MemberReport[],
): readonly MemberLink[] {
  const nameOf = new Map(
    incident.claims.map((key, at) => [key, incident.members[at]!.join("/")]),
  );
  const reports = reportsOf(incident, members);
  return explainIncident(incident, reports, linkOptions()).map((pair) => ({
    ...pair,
    members: [nameOf.get(pair.claims[0])!, nameOf.get(pair.claims[1])!],
  }));
}

/**
 * Shows an incident by other rules than those in force.
 *
 * @param rules - of the fields that are to be shown differently
 */
export function viewByRules(
  incident: RegisterIncident,
  members: readonly MemberReport[],
  rules: Partial<ShownRules>,
): RegisterIncident {
  const reports = reportsOf(incident, members);
  return viewMembers(incident, reports, { ...linkOptions(), rules });
}
