import type { RegisterIncident } from "../../model/index.js";
import { checkDecisions, type LinkDecision } from "../clusters/decisions.js";
import type { IncidentOf } from "./acts.js";
import type { Mention } from "./mention.js";
import { mentionsIn } from "./mentions.js";
import { mayBeNamesakes } from "./name-match.js";
import { candidateMentions } from "./person-blocking.js";
import { clusterMentions, type PersonClusters } from "./person-clusters.js";
import { scorePersons, type ScoredMentions } from "./person-pairs.js";
import { PERSON_WEIGHTS, type PersonWeights } from "./person-weights.js";
import type { PersonReport } from "./told-person.js";

/** How persons are joined; everything has a default. */
export interface PersonOptions {
  readonly weights?: PersonWeights | undefined;
  /** Decisions in force, about keys of mentions or of claims on persons. */
  readonly decisions?: readonly LinkDecision[] | undefined;
}

/** What the linking of persons reads of a register incident. */
export type MembersOf = Pick<RegisterIncident, "id" | "members" | "claims">;

/**
 * Names the register incident of each claim: by report and number, for equal
 * texts under two ids have equal claim keys; else by the key.
 */
export function incidentNames(incidents: readonly MembersOf[]): IncidentOf {
  const byMember = new Map<string, string>();
  const byClaim = new Map<string, string>();
  for (const { id, members, claims } of incidents) {
    for (const [report, number] of members)
      byMember.set(JSON.stringify([report, number]), id);
    for (const key of claims) byClaim.set(key, id);
  }
  return (report, number, claim) =>
    byMember.get(JSON.stringify([report, number])) ??
    byClaim.get(claim) ??
    `inc-${claim.slice(1)}`;
}

/** Mentions of all reports and their grouping. */
export interface PersonGraph extends PersonClusters {
  /** By key. */
  readonly mentions: readonly Mention[];
}

/**
 * Finds and groups the mentions of all reports.
 *
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export function personGraph(
  reports: readonly PersonReport[],
  incidents: readonly MembersOf[],
  options: PersonOptions = {},
): PersonGraph {
  const { weights = PERSON_WEIGHTS, decisions = [] } = options;
  checkDecisions(decisions);
  const incidentOf = incidentNames(incidents);
  const mentions = reports
    .flatMap((report) => mentionsIn(report, incidentOf))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const scored: ScoredMentions[] = [];
  candidateMentions(mentions, (a, b) => {
    const [one, other] = [mentions[a]!, mentions[b]!];
    // Most pairs of a block only share the first letters of a family.
    if (!mayBeNamesakes(one, other)) return;
    const pair = scorePersons(one, other, weights);
    if (pair.joins || pair.weight >= weights.suggestion)
      scored.push({ a, b, pair });
  });
  return { mentions, ...clusterMentions(mentions, scored, weights, decisions) };
}
