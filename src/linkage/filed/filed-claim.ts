import { markKeys, nearCopyKeys } from "../clusters/copied-pairs.js";
import { readClaim, type ComparedClaim } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import { keptWords } from "../copies/claim-passage.js";
import type { CopyMarks } from "../copies/near-copies.js";
import type { Span } from "../copies/passages.js";
import type { MarkedReport } from "../copies/text-comparison.js";

/** What is kept of a claim from one linking to the next. */
export interface FiledClaim {
  readonly claim: ComparedClaim;
  /** Number in its report: `i1`. */
  readonly number: string;
  /** First words that tell it, in its report's text. */
  readonly words: readonly Span[];
  /** Keys of the marks about those words; each once, 32 bits with sign. */
  readonly marks: readonly number[];
  /**
   * Keys by which near copies of its report are found; with the report's first
   * claim only.
   */
  readonly copies: readonly number[];
}

/** A report as linking keeps it. */
export interface FiledReport {
  /** Its id, and what its copies are compared by. */
  readonly marks: CopyMarks & MarkedReport;
  /** In the report's order. */
  readonly claims: readonly FiledClaim[];
}

/** Who told it has no say in whether two claims are one happening. */
const WITHOUT_ROOTS = () => [];

/** Only what comparing needs, so that no more of the report is held. */
function comparedClaim(
  report: LinkableReport,
  incident: LinkableReport["incidents"][number],
): ComparedClaim {
  const read = readClaim(report, incident, WITHOUT_ROOTS);
  const { roots: _roots, incident: _incident, ...claim } = read;
  return { ...claim, report: { id: report.id } };
}

/** @returns what linking keeps of a report */
export function fileReport(report: LinkableReport): FiledReport {
  const { id, fingerprint, textSha256, marks } = report;
  const copyMarks = { id, fingerprint, textSha256, marks };
  const words = report.incidents.map(keptWords);
  const keys = markKeys({ marks: copyMarks, words });
  const copies = nearCopyKeys(copyMarks);
  return {
    marks: copyMarks,
    claims: report.incidents.map((incident, at) => ({
      claim: comparedClaim(report, incident),
      number: incident.id,
      words: words[at]!,
      marks: keys[at]!,
      copies: at === 0 ? copies : [],
    })),
  };
}
