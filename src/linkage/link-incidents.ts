import type { RegisterIncident } from "../model/index.js";
import { readClaim } from "./claims/features.js";
import { keyOfIncident, type LinkableReport } from "./claims/linkable.js";
import { incidentIds } from "./clusters/incident-ids.js";
import type { LinkDecision } from "./clusters/decisions.js";
import { linkIndex, type ClaimGroup } from "./clusters/link-index.js";
import { ESTIMATED_WEIGHTS } from "./pairs/match-weights.generated.js";
import type { MatchWeights } from "./pairs/match-weights.js";
import { viewIncident, type ViewOptions } from "./view/register-view.js";

/** How claims are joined and shown; everything has a default. */
export interface LinkOptions extends ViewOptions {
  readonly weights?: MatchWeights | undefined;
  /** Decisions in force: undone ones are left out by the caller. */
  readonly decisions?: readonly LinkDecision[] | undefined;
}

/**
 * Views a group of claims as an incident of the register.
 *
 * @param reportOf - the report of an id; at least those of the group
 */
export function viewGroup(
  group: ClaimGroup,
  reportOf: (id: string) => LinkableReport,
  options: ViewOptions = {},
): RegisterIncident {
  const claims = group.map(({ key, reportId, incidentId }) => {
    const report = reportOf(reportId);
    const incident = report.incidents.find(
      (one) => one.id === incidentId && keyOfIncident(report, one) === key,
    )!;
    return readClaim(report, incident);
  });
  return viewIncident(claims, options);
}

/**
 * Joins claims of many reports into happenings: register = f(claims,
 * decisions). Every incident of every report is a member of exactly one
 * happening, single-member ones included. All reports and incidents are held
 * in memory; see {@link linkIndex} for more reports than that.
 *
 * @param reports - the current version of each report, in any order
 * @returns incidents by ascending smallest claim key; the same for any order
 * of `reports`; empty without incidents
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export function linkIncidents(
  reports: readonly LinkableReport[],
  options: LinkOptions = {},
): readonly RegisterIncident[] {
  const index = linkIndex(options.weights ?? ESTIMATED_WEIGHTS);
  index.decide(options.decisions ?? []);
  for (const report of reports) index.put(report);
  index.update();
  const byId = new Map(reports.map((report) => [report.id, report]));
  const idOf = incidentIds();
  return Array.from(index.groups(), (group) => ({
    ...viewGroup(group, (id) => byId.get(id)!, options),
    id: idOf(group),
  }));
}
