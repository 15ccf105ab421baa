import { GRADES } from "../../codebook/grades.js";
import type { RefutedAgain } from "../../register/refuted-incidents.js";
import { daysText } from "../days-text.js";
import { isolateRuns, visibleText } from "../../operations/terminal-text.js";

/** Warns of refuted incidents that new reports repeat, in both languages. */
export function refutedLines(
  refuted: readonly RefutedAgain[],
): readonly string[] {
  return refuted.flatMap(({ incident, grade, reports }) => {
    const { id, when, where } = incident;
    const about = [daysText(when), where.name]
      .flatMap((part) => part ?? [])
      .map(visibleText)
      .join(" ");
    const label = GRADES[grade].label;
    const count = reports.length;
    return [
      `isnad: warning: ${count} new report(s) repeat ${id} (${about}), which was graded "${label.en}": ${reports.join(" ")}`,
      isolateRuns(
        `isnad: تحذير: مواد جديدة (${count}) تكرر ${id} (${about})، ودرجتها «${label.ar}»`,
      ),
    ];
  });
}
