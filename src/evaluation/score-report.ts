import type { LinkingFigures } from "./linking.js";
import {
  SHARE_KEYS,
  TALLY_KEYS,
  type ScoreSheet,
  type ShareKey,
  type TallyKey,
} from "./score-sheet.js";
import {
  sharePercent,
  tallyFigures,
  type ShareFigures,
  type TallyFigures,
} from "./tally.js";

/** Figures of a coder against gold, in the key order of the team's scorer. */
export interface ScoreReport {
  /** Gold reports compared. */
  readonly reports: number;
  readonly withoutPrediction: number;
  /** "coded with any incident/without gold incident", both in reports. */
  readonly falseAlarmReports: string;
  readonly f1: Readonly<Record<TallyKey, TallyFigures>>;
  readonly accuracy: Readonly<Record<ShareKey, ShareFigures>>;
  /** Present when a register and links were given. */
  readonly linking?: LinkingFigures;
}

/** Prints a sheet as figures. */
export function reportOfSheet(
  sheet: ScoreSheet,
  counts: { readonly reports: number; readonly withoutPrediction: number },
  linking?: LinkingFigures,
): ScoreReport {
  const { hits, of } = sheet.falseAlarms;
  const f1 = TALLY_KEYS.map((key) => [key, tallyFigures(sheet.tallies[key])]);
  const accuracy = SHARE_KEYS.map((key) => {
    const share = sheet.shares[key];
    return [key, { percent: sharePercent(share), of: share.of }];
  });
  return {
    reports: counts.reports,
    withoutPrediction: counts.withoutPrediction,
    falseAlarmReports: `${hits}/${of}`,
    f1: Object.fromEntries(f1) as ScoreReport["f1"],
    accuracy: Object.fromEntries(accuracy) as ScoreReport["accuracy"],
    ...(linking === undefined ? {} : { linking }),
  };
}

/**
 * Lays figures out as lines for a terminal: one a list comparison, one a share.
 *
 * @returns Lines without a final newline.
 */
export function formatScore(report: ScoreReport): string {
  const cell = (value: number | null, width = 7): string =>
    (value === null ? "-" : String(value)).padStart(width);
  const lines = [
    `reports ${report.reports}, without prediction ${report.withoutPrediction}, false alarms on incident-free reports ${report.falseAlarmReports}`,
    `${"".padEnd(20)}      P      R     F1   gold  coded`,
  ];
  for (const key of TALLY_KEYS) {
    const { precision, recall, f1, gold, predicted } = report.f1[key];
    const cells = [precision, recall, f1, gold, predicted];
    lines.push(key.padEnd(20) + cells.map((value) => cell(value)).join(""));
  }
  lines.push(`${"".padEnd(20)}percent     of`);
  for (const key of SHARE_KEYS) {
    const { percent, of } = report.accuracy[key];
    lines.push(key.padEnd(20) + cell(percent) + cell(of));
  }
  if (report.linking) {
    const { independentSources, ...figures } = report.linking;
    for (const [key, value] of Object.entries(figures))
      lines.push(key.padEnd(20) + cell(value));
    const { percent, withinOne, of } = independentSources;
    const cells = [percent, withinOne, of];
    lines.push(
      "independentSources".padEnd(20) + cells.map((v) => cell(v)).join(""),
    );
  }
  return lines.join("\n");
}
