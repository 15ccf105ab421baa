import { listOf } from "./score-sheet.js";
import type {
  GoldLink,
  IncidentMember,
  RegisterIncident,
  ScoredReport,
} from "./scored-record.js";
import {
  countShare,
  emptyShare,
  emptyTally,
  f1Of,
  precisionOf,
  recallOf,
  roundedPercent,
  sharePercent,
  type Tally,
} from "./tally.js";

/** How well a register joins the reports of one happening, in per cent. */
export interface LinkingFigures {
  readonly precision: number;
  readonly recallOfExtracted: number;
  readonly f1: number;
  readonly recallEndToEnd: number;
  readonly goldPairs: number;
  /** Register incidents that hold two incidents of one report. */
  readonly mergedInsideReport: number;
  readonly independentSources: {
    readonly percent: number | null;
    readonly withinOne: number | null;
    readonly of: number;
  };
}

/** What the scoring of links needs. */
export interface LinkingInput {
  readonly gold: readonly ScoredReport[];
  readonly links: readonly GoldLink[];
  readonly register: readonly RegisterIncident[];
  /** `report/goldIncident` → `report/codedIncident`. */
  readonly matches: ReadonlyMap<string, string>;
}

const keyOf = ([report, incident]: IncidentMember): string =>
  `${report}/${incident}`;

const reportOf = (key: string): string | undefined => key.split("/")[0];

/** Gold happening of every gold incident: the last link that names it, else itself. */
function goldHappenings({ gold, links }: LinkingInput): Map<string, string> {
  const happeningOf = new Map<string, string>();
  links.forEach((link, at) =>
    link.members.forEach((member) => happeningOf.set(keyOf(member), `L${at}`)),
  );
  for (const report of gold)
    for (const incident of listOf(report.incidents)) {
      const key = keyOf([report.id, incident.id]);
      if (!happeningOf.has(key)) happeningOf.set(key, key);
    }
  return happeningOf;
}

/** Register incident of each gold incident; one that the register dropped stands alone. */
function clusterReader(
  input: LinkingInput,
): (goldKey: string) => number | string {
  const clusterOf = new Map<string, number>();
  input.register.forEach((incident, at) =>
    incident.members.forEach((member) => clusterOf.set(keyOf(member), at)),
  );
  return (goldKey) => {
    const coded = input.matches.get(goldKey);
    const cluster = coded === undefined ? undefined : clusterOf.get(coded);
    return cluster ?? `alone ${goldKey}`;
  };
}

function countPairs(
  keys: readonly string[],
  happeningOf: ReadonlyMap<string, string>,
  clusterOf: (goldKey: string) => number | string,
): Tally {
  const tally = emptyTally();
  keys.forEach((a, at) => {
    for (const b of keys.slice(at + 1)) {
      if (reportOf(a) === reportOf(b)) continue;
      const isGold = happeningOf.get(a) === happeningOf.get(b);
      const isCoded = clusterOf(a) === clusterOf(b);
      if (isGold && isCoded) tally.truePositives++;
      else if (isGold) tally.falseNegatives++;
      else if (isCoded) tally.falsePositives++;
    }
  });
  return tally;
}

/** Gold pairs of which at least one member was never extracted. */
function countLostPairs(
  links: readonly GoldLink[],
  extracted: ReadonlySet<string>,
): number {
  let lost = 0;
  for (const { members } of links) {
    const found = members.filter((m) => extracted.has(keyOf(m))).length;
    const pairs = (n: number): number => (n * (n - 1)) / 2;
    lost += pairs(members.length) - pairs(found);
  }
  return lost;
}

function countMergedInside(register: readonly RegisterIncident[]): number {
  return register.filter(({ members }) => {
    const reports = members.map((member) => reportOf(keyOf(member)));
    return new Set(reports).size < members.length;
  }).length;
}

function scoreIndependentSources(
  input: LinkingInput,
  extracted: ReadonlySet<string>,
  clusterOf: (goldKey: string) => number | string,
): LinkingFigures["independentSources"] {
  const exact = emptyShare();
  const withinOne = emptyShare();
  for (const { members, independentSources } of input.links) {
    if (independentSources == null) continue;
    const key = members.map(keyOf).find((k) => extracted.has(k));
    if (key === undefined) continue;
    const cluster = clusterOf(key);
    const incident =
      typeof cluster === "number" ? input.register[cluster] : undefined;
    const counted = incident?.independentSources;
    countShare(exact, counted === independentSources);
    const isNear =
      counted != null && Math.abs(counted - independentSources) <= 1;
    countShare(withinOne, isNear);
  }
  return {
    percent: sharePercent(exact),
    withinOne: sharePercent(withinOne),
    of: exact.of,
  };
}

/**
 * Scores a register against gold links: pairs of incidents of different
 * reports that are one happening, and the count of independent sources.
 */
export function scoreLinking(input: LinkingInput): LinkingFigures {
  const happeningOf = goldHappenings(input);
  const keys = [...happeningOf.keys()].filter((k) => input.matches.has(k));
  const extracted = new Set(keys);
  const clusterOf = clusterReader(input);
  const tally = countPairs(keys, happeningOf, clusterOf);
  const lost = countLostPairs(input.links, extracted);
  const goldPairs = tally.truePositives + tally.falseNegatives + lost;
  return {
    precision: roundedPercent(precisionOf(tally)),
    recallOfExtracted: roundedPercent(recallOf(tally)),
    f1: roundedPercent(f1Of(tally)),
    recallEndToEnd: roundedPercent(tally.truePositives / (goldPairs || 1)),
    goldPairs,
    mergedInsideReport: countMergedInside(input.register),
    independentSources: scoreIndependentSources(input, extracted, clusterOf),
  };
}
