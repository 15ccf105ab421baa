import type { Chain } from "../chains/chain.js";
import { logOdds } from "../evidence/logistic.js";
import type { Happening } from "../happenings.js";
import type { ReadReport } from "../read-report.js";
import { scopeFeatures } from "./scope-features.js";
import { toldReport } from "./told-report.js";
import { SCOPE_MODEL } from "./weights.generated.js";

/**
 * Log odds from which a chain is given to a happening.
 *
 * @source scripts/train-attribution.mjs set by set, and the figures of
 * gold/aside and dev-region: they hardly change from −0.6 to −0.3
 */
const LEAST = -0.45;

/**
 * Who told each happening of a report, in the order of the happenings; of each
 * the chains in the order in which the report first tells them.
 *
 * @param background by the place of the happening: told as context
 * @source gold/GUIDE.md, Rulings: an attribution covers the sentences of the
 * same happening until another source or another happening begins
 */
export function tellersOf(
  report: ReadReport,
  happenings: readonly Happening[],
  background: readonly boolean[],
): readonly (readonly Chain[])[] {
  const told = toldReport(report, happenings, background);
  return happenings.map((happening) =>
    told.chains
      .filter(
        (chain) =>
          logOdds(SCOPE_MODEL, scopeFeatures(told, happening, chain)) > LEAST,
      )
      .map(({ chain }) => chain),
  );
}
