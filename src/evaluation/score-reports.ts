import { countFields } from "./incident-fields.js";
import { countIncidents } from "./incident-counts.js";
import { pairIncidents } from "./incident-pairing.js";
import { scoreLinking } from "./linking.js";
import { countReportFields } from "./report-fields.js";
import { reportOfSheet, type ScoreReport } from "./score-report.js";
import { emptySheet, listOf, type ScoreSheet } from "./score-sheet.js";
import type {
  GoldLink,
  RegisterIncident,
  ScoredReport,
} from "./scored-record.js";

/** What is scored, and against what. */
export interface ScoringInput {
  readonly gold: readonly ScoredReport[];
  /** Coded reports in any order; of two with one id the later counts. */
  readonly predictions: readonly ScoredReport[];
  /** Ids of the gold guide, to which coded ids are compared. */
  readonly actorIds: ReadonlySet<string>;
  readonly links?: readonly GoldLink[] | undefined;
  readonly register?: readonly RegisterIncident[] | undefined;
}

function scoreOne(
  sheet: ScoreSheet,
  gold: ScoredReport,
  coded: Omit<ScoredReport, "id">,
): void {
  const goldIncidents = listOf(gold.incidents);
  const codedIncidents = listOf(coded.incidents);
  const pairs = pairIncidents(goldIncidents, codedIncidents);
  const comparison = { gold, coded, pairs };
  countIncidents(sheet, comparison);
  for (const [i, j] of pairs) {
    const g = goldIncidents[i];
    const c = codedIncidents[j];
    if (g === undefined || c === undefined) continue;
    sheet.matches.set(`${gold.id}/${g.id}`, `${gold.id}/${c.id}`);
    countFields(sheet, g, c);
  }
  countReportFields(sheet, comparison);
}

/**
 * Scores coded reports against gold: the same figures, in the same order and
 * rounding, as the team's own scorer prints with `--json`.
 *
 * @returns Figures in per cent to one decimal; `linking` only when both links
 * and a register are given.
 * @example
 * scoreReports({ gold, predictions: gold, actorIds }).f1.incidents.f1; // 100
 */
export function scoreReports(input: ScoringInput): ScoreReport {
  const { gold, links, register } = input;
  const sheet = emptySheet(input.actorIds);
  const codedById = new Map(input.predictions.map((r) => [r.id, r]));
  let withoutPrediction = 0;
  for (const report of gold) {
    const coded = codedById.get(report.id);
    if (coded === undefined) withoutPrediction++;
    scoreOne(sheet, report, coded ?? {});
  }
  const linking =
    links && register
      ? scoreLinking({ gold, links, register, matches: sheet.matches })
      : undefined;
  const counts = { reports: gold.length, withoutPrediction };
  return reportOfSheet(sheet, counts, linking);
}
