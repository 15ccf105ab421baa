import type { RegisterSize } from "../register/register-size.js";
import type { ImportTally } from "../operations/importing/import-run.js";

/** What a run has done, and what the register holds after it. */
export interface RunOutcome {
  readonly tally: ImportTally;
  readonly rejected: number;
  readonly size: RegisterSize;
  readonly seconds: number;
}

/** Says it in both languages, two lines each. */
export function runSummary(outcome: RunOutcome): readonly string[] {
  const { tally, rejected, size, seconds } = outcome;
  const { acknowledged: done, unread, held } = tally;
  const took = seconds.toFixed(1);
  return [
    `isnad: new reports ${done["new-report"]}, new versions ${done["new-version"]}, read again ${done["read-again"]}, unchanged ${done.unchanged}, rejected ${rejected}, without claims ${unread}${held === 0 ? "" : `, on hold ${held} (isnad queue --held)`} (${took} s)`,
    `isnad: the register holds ${size.report} reports, ${size.claim} claims, ${size.incident} incidents`,
    `isnad: مواد جديدة ${done["new-report"]}، نسخ جديدة ${done["new-version"]}، قُرئت ثانية ${done["read-again"]}، دون تغيير ${done.unchanged}، مرفوضة ${rejected}، دون روايات ${unread}${held === 0 ? "" : `، موقوفة ${held} (isnad queue --held)`} (${took} ث)`,
    `isnad: في السجل ${size.report} مادة و${size.claim} رواية و${size.incident} حادثة`,
  ];
}
