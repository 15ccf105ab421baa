import type { RegisterIncident } from "../model/index.js";
import { clusterClaims } from "./clusters/clustering.js";
import { checkDecisions, type LinkDecision } from "./clusters/decisions.js";
import { readClaims } from "./claims/features.js";
import { linkGraph } from "./clusters/link-graph.js";
import type { LinkableReport } from "./claims/linkable.js";
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
 * Joins claims of many reports into happenings: register = f(claims,
 * decisions). Every incident of every report is a member of exactly one
 * happening, single-member ones included.
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
  const weights = options.weights ?? ESTIMATED_WEIGHTS;
  const decisions = options.decisions ?? [];
  checkDecisions(decisions);
  const claims = readClaims(reports);
  const graph = linkGraph(claims, weights);
  return clusterClaims(graph, weights.threshold, decisions).map((cluster) =>
    viewIncident(
      cluster.map((index) => claims[index]!),
      options,
    ),
  );
}
