import type { Draft } from "./drafts.js";
import { happeningOdds } from "./evidence/happened-as-told.js";
import { logOdds } from "./evidence/logistic.js";
import { reportFeatures } from "./evidence/report-features.js";
import { isSolid } from "./evidence/solid.js";
import { REPORT_MODEL } from "./evidence/weights.generated.js";
import type { Happening } from "./happenings.js";
import { namesLocalParty, weaknessOf } from "./joining/refusal.js";
import type { ReadReport } from "./read-report.js";

/**
 * Log odds from which a report tells of a conflict. Below 0, since a report
 * that is lost costs more than an alarm that an editor rejects.
 *
 * @source chosen on the labelled reports, so that all but one are kept
 */
const LEAST = -0.35;
/** The same for a solid act told in a sentence or two, which show less. */
const LEAST_BRIEF = -2;
const BRIEF_WORDS = 60;
/** How much the best told happening weighs beside the whole report. */
const BEST = 0.5;

/**
 * Whether a report tells of a conflict at all: by a small logistic model over
 * armed actors, solid acts and their place in the report, people harmed,
 * weapons, and the density of other topics. Metaphors in sport, prices,
 * opinions, mourning and ordinary crime stay below. One well told happening
 * lifts a report that is mostly about something else.
 *
 * @source scripts/train-evidence.mjs, on the project's own labelled reports
 */
export function tellsOfConflict(
  report: ReadReport,
  drafts: readonly Draft[],
  happenings: readonly Happening[],
): boolean {
  const whole = logOdds(REPORT_MODEL, reportFeatures(report, drafts));
  const odds = happenings.flatMap((happening, at) =>
    isWhole(happening) ? [happeningOdds(happenings, at)] : [],
  );
  if (odds.length === 0 || happenings.every(isDiplomacy)) return false;
  const best = Math.max(...odds);
  const isBrief =
    report.body.view.tokens.count < BRIEF_WORDS && drafts.some(isPlain);
  return whole + BEST * best > (isBrief ? LEAST_BRIEF : LEAST);
}

/** Types that states also do among themselves. */
const DIPLOMATIC: ReadonlySet<string> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
]);

/** Talk in which states abroad take part and no party of a conflict does. */
function isDiplomacy({ drafts, type }: Happening): boolean {
  return (
    DIPLOMATIC.has(type) &&
    drafts.some(namesState) &&
    !drafts.some(namesLocalParty)
  );
}

function namesState({ perpetrators, targets }: Draft): boolean {
  return [...perpetrators, ...targets].some(
    ({ mention: { actor } }) => actor !== null,
  );
}

/** A violent act done, or a private killing told by its means. */
const isPlain = (draft: Draft) => isSolid(draft) || draft.type === "homicide";

/** Some telling lacks nothing; the others may then be taken on trust. */
function isWhole({ drafts }: Happening): boolean {
  return drafts.some((draft) => weaknessOf(draft) === null);
}
