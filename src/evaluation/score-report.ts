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
