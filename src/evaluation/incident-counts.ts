import { victimNames } from "./casualty-sum.js";
import { isRegisterRowRight, type IncidentPair } from "./incident-pairing.js";
import {
  listOf,
  type ReportComparison,
  type ScoreSheet,
  type TallyKey,
} from "./score-sheet.js";
import type { ScoredIncident } from "./scored-record.js";
import { countMatches, countShare } from "./tally.js";

type PairTest = (gold: ScoredIncident, coded: ScoredIncident) => boolean;

function countMainIncidents(
  sheet: ScoreSheet,
  gold: readonly ScoredIncident[],
  coded: readonly ScoredIncident[],
  pairs: readonly IncidentPair[],
): void {
  const isMain = (incident: ScoredIncident | undefined): boolean =>
    !incident?.background;
  const tally = sheet.tallies.mainIncidents;
  const found = pairs.filter(([i]) => isMain(gold[i])).length;
  const right = pairs.filter(([, j]) => isMain(coded[j])).length;
  tally.truePositives += found;
  tally.falseNegatives += gold.filter(isMain).length - found;
  tally.falsePositives += coded.filter(isMain).length - right;
}

function countUnpairedNames(
  sheet: ScoreSheet,
  gold: readonly ScoredIncident[],
  coded: readonly ScoredIncident[],
  pairs: readonly IncidentPair[],
): void {
  const tally = sheet.tallies.victimNames;
  gold.forEach((incident, at) => {
    if (pairs.some(([i]) => i === at)) return;
    tally.falseNegatives += victimNames(incident).length;
  });
  coded.forEach((incident, at) => {
    if (pairs.some(([, j]) => j === at)) return;
    tally.falsePositives += victimNames(incident).length;
  });
}

/**
 * Counts the incidents of one report: found at all, with the right type, as
 * main happening, as a right register row, and false alarms. Names of victims
 * in unpaired incidents count as missed or made up.
 */
export function countIncidents(
  sheet: ScoreSheet,
  comparison: ReportComparison,
): void {
  const { pairs } = comparison;
  const gold = listOf(comparison.gold.incidents);
  const coded = listOf(comparison.coded.incidents);
  const countPairs = (key: TallyKey, test: PairTest): void => {
    const right = pairs.filter(([i, j]) => {
      const g = gold[i];
      const c = coded[j];
      return g !== undefined && c !== undefined && test(g, c);
    }).length;
    const lengths = { gold: gold.length, coded: coded.length };
    countMatches(sheet.tallies[key], { right, ...lengths });
  };
  countPairs("incidents", () => true);
  countPairs("incidentsStrictType", (g, c) => g.type === c.type);
  countPairs("registerRows", isRegisterRowRight);
  countMainIncidents(sheet, gold, coded, pairs);
  countUnpairedNames(sheet, gold, coded, pairs);
  if (gold.length === 0) countShare(sheet.falseAlarms, coded.length > 0);
}
