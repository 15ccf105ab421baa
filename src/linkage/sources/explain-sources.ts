import type { RegisterIncident } from "../../model/index.js";
import { membersOf } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import { tellingsOf } from "../copies/tellings.js";
import { originsOf } from "./cited-outlets.js";
import { originalSources, type SourceSummary } from "./original-sources.js";
import { sourceGraph, sourceNodes, type SourceGraph } from "./source-graph.js";
import { sourceIdentities } from "./source-identity.js";
import { GUIDE_SOURCES, type SourceOptions } from "./source-options.js";
import { sourcePaths, type SourcePath } from "./source-paths.js";

/** Who told a happening, who had it from whom, and what that comes to. */
export interface SourceExplanation {
  /** By the rule that was asked for. */
  readonly summary: SourceSummary;
  /** By the stricter rule; the paths lead to these. */
  readonly corroborated: SourceSummary;
  readonly graph: SourceGraph;
  /** One a chain of each claim, one a copied report. */
  readonly paths: readonly SourcePath[];
}

/**
 * Explains the original sources of a register incident.
 *
 * @param reports - at least the reports of its members
 */
export function explainSources(
  incident: Pick<RegisterIncident, "claims" | "members">,
  reports: readonly LinkableReport[],
  options: SourceOptions = GUIDE_SOURCES,
): SourceExplanation {
  const claims = membersOf(incident, reports);
  const tellings = tellingsOf(claims);
  const roots = claims.flatMap((claim) => claim.roots);
  const strict: SourceOptions = { ...options, rule: "corroboration", tellings };
  const nodes = sourceNodes(claims, sourceIdentities(claims, options), options);
  const corroborated = originalSources(claims, strict);
  const originOf = originsOf(roots, sourceIdentities(claims, strict), strict);
  return {
    summary: originalSources(claims, { ...options, tellings }),
    corroborated,
    graph: sourceGraph(claims, nodes, tellings),
    paths: sourcePaths(claims, nodes, tellings, originOf, corroborated.sources),
  };
}
