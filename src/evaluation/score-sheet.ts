import type { IncidentPair } from "./incident-pairing.js";
import type { Maybe, ScoredActor, ScoredReport } from "./scored-record.js";
import { sameName } from "./name-similarity.js";
import { emptyShare, emptyTally, type Share, type Tally } from "./tally.js";

/** Names of the list comparisons, in printing order. */
export const TALLY_KEYS = [
  "incidents",
  "incidentsStrictType",
  "mainIncidents",
  "registerRows",
  "perpetrators",
  "targets",
  "weapons",
  "actorIds",
  "casualties",
  "casualtyGroups",
  "victimNames",
  "sources",
  "chains",
  "aggregates",
  "aggregateRows",
  "people",
  "aliases",
] as const;

/**
 * Names of the shares, in printing order. "…Wrong" are shares of the values
 * given that are not right: an unknown is neither right nor wrong.
 */
export const SHARE_KEYS = [
  "status",
  "date",
  "dateOverlap",
  "dateWrong",
  "place",
  "placeWrong",
  "admin1",
  "admin1Wrong",
  "role",
  "background",
  "affiliation",
  "affiliationWrong",
  "publishedInferred",
] as const;

/** Name of a list comparison. */
export type TallyKey = (typeof TALLY_KEYS)[number];

/** Name of a share. */
export type ShareKey = (typeof SHARE_KEYS)[number];

/** Everything counted while reports are compared. */
export interface ScoreSheet {
  readonly tallies: Readonly<Record<TallyKey, Tally>>;
  readonly shares: Readonly<Record<ShareKey, Share>>;
  /** Ids of the guide; only these are compared as ids. */
  readonly actorIds: ReadonlySet<string>;
  /** `report/goldIncident` → `report/codedIncident` for every pair. */
  readonly matches: Map<string, string>;
  /** Reports without gold incidents, and those of them coded with any. */
  readonly falseAlarms: Share;
}

/** One gold report beside the coded one, with their incidents paired. */
export interface ReportComparison {
  readonly gold: ScoredReport;
  readonly coded: Omit<ScoredReport, "id">;
  readonly pairs: readonly IncidentPair[];
}

function recordOf<K extends string, V>(
  keys: readonly K[],
  make: () => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>;
}

/** A sheet with nothing counted. */
export function emptySheet(actorIds: ReadonlySet<string>): ScoreSheet {
  return {
    tallies: recordOf(TALLY_KEYS, emptyTally),
    shares: recordOf(SHARE_KEYS, emptyShare),
    actorIds,
    matches: new Map(),
    falseAlarms: emptyShare(),
  };
}

/**
 * Says whether two actors are one: by id where both have one and the coded id
 * is the guide's, else by name.
 */
export function sameActor(
  actorIds: ReadonlySet<string>,
  gold: ScoredActor,
  coded: ScoredActor,
): boolean {
  return gold.id && coded.id && actorIds.has(coded.id)
    ? gold.id === coded.id
    : sameName(gold.name, coded.name);
}

/** The list of a record, or an empty one. */
export function listOf<T>(list: Maybe<readonly T[]>): readonly T[] {
  return list ?? [];
}
