import type { RegisterIncident, RegisterPerson } from "../../model/index.js";
import { checkDecisions, type LinkDecision } from "../clusters/decisions.js";
import type { IncidentOf } from "./acts.js";
import { mentionsIn, type Mention } from "./mentions.js";
import { candidateMentions } from "./person-blocking.js";
import {
  clusterMentions,
  type PersonClusters,
  type ScoredMentions,
} from "./person-clusters.js";
import type { PersonBarrier } from "./person-constraints.js";
import { scorePersons } from "./person-pairs.js";
import { personIdOf, viewPerson } from "./person-view.js";
import { PERSON_WEIGHTS, type PersonWeights } from "./person-weights.js";
import type { PersonReport } from "./told-person.js";

/** How persons are joined; everything has a default. */
export interface PersonOptions {
  readonly weights?: PersonWeights | undefined;
  /** Decisions in force, about keys of mentions or of claims on persons. */
  readonly decisions?: readonly LinkDecision[] | undefined;
}

/** Two mentions that may be one person and were not joined. */
export interface PersonSuggestion {
  /** Keys of the mentions, the smaller first. */
  readonly mentions: readonly [string, string];
  /** Ids of the persons they belong to, in the same order. */
  readonly persons: readonly [string, string];
  readonly weight: number;
  /** What stands between them; null when only the evidence is thin. */
  readonly barrier: PersonBarrier | null;
}

/** Persons of a register, and the joins that were left to people. */
export interface LinkedPersons {
  /** By id. */
  readonly persons: readonly RegisterPerson[];
  /** The heaviest first. */
  readonly suggestions: readonly PersonSuggestion[];
}

type MembersOf = Pick<RegisterIncident, "id" | "members" | "claims">;

/**
 * Names the register incident of each claim: by report and number, for equal
 * texts under two ids have equal claim keys; else by the key.
 */
function incidentNames(incidents: readonly MembersOf[]): IncidentOf {
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
    const pair = scorePersons(mentions[a]!, mentions[b]!, weights);
    if (pair.joins || pair.weight >= weights.suggestion)
      scored.push({ a, b, pair });
  });
  return { mentions, ...clusterMentions(mentions, scored, weights, decisions) };
}

/**
 * Joins mentions of many reports into persons: persons = f(claims, incidents,
 * decisions). Computed whenever it is asked for: nothing is stored, so nothing
 * can be out of date, and a decision undone is undone everywhere.
 *
 * @param reports - the current version of each report, in any order
 * @param incidents - the register's incidents, as `linkIncidents` gives them
 * @returns every named person, also those of a single mention; the same for
 * any order of `reports`
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export function linkPersons(
  reports: readonly PersonReport[],
  incidents: readonly MembersOf[],
  options: PersonOptions = {},
): LinkedPersons {
  const { mentions, clusters, held } = personGraph(reports, incidents, options);
  const persons = clusters.map((cluster) =>
    viewPerson(cluster.map((index) => mentions[index]!)),
  );
  const personOf = new Map<number, string>();
  clusters.forEach((cluster, at) => {
    for (const index of cluster) personOf.set(index, persons[at]!.id);
  });
  const suggestions = held.map(({ a, b, pair, barrier }) => ({
    mentions: [mentions[a]!.key, mentions[b]!.key] as const,
    persons: [personOf.get(a)!, personOf.get(b)!] as const,
    weight: pair.weight,
    barrier,
  }));
  return {
    persons,
    suggestions: suggestions.sort(
      (p, q) =>
        q.weight - p.weight || (p.mentions.join() < q.mentions.join() ? -1 : 1),
    ),
  };
}

/**
 * The person of an id, also of one that a part of this person had before it
 * was joined with others: an id derives from a mention, and the mention leads
 * to its person.
 */
export function resolvePerson(
  persons: readonly RegisterPerson[],
  id: string,
): RegisterPerson | undefined {
  return persons.find(({ mentions }) =>
    mentions.some(([key]) => personIdOf(key!) === id),
  );
}
