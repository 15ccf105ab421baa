import { ascending } from "../fields/ascending.js";
import type { CopyMarks } from "../copies/near-copies.js";
import type { Span } from "../copies/passages.js";
import type { MarkedReport } from "../copies/text-comparison.js";

/** What the index keeps of a report. */
export interface ReportEntry {
  /** Id and what is needed to know its copies. */
  readonly marks: CopyMarks & MarkedReport;
  /** Where its claims are. */
  readonly slots: readonly number[];
  /** Of each claim: its number in the report, the words that tell it. */
  readonly numbers: readonly string[];
  readonly words: readonly (readonly Span[])[];
  /** First day of its claims, to work through reports by time. */
  readonly day: number;
  /** Its pairs with all reports before it are found. */
  isPaired: boolean;
}

/** A claim of the index, by names that outlive it. */
export interface ClaimName {
  readonly key: string;
  readonly reportId: string;
  /** Number in its report: `i1`. */
  readonly incidentId: string;
}

/** Compares texts by UTF-16 units. */

/** Canonical order: by key; equal texts under two ids by report and number. */
export function compareClaimNames(a: ClaimName, b: ClaimName): number {
  return (
    ascending(a.key, b.key) ||
    ascending(a.reportId, b.reportId) ||
    ascending(a.incidentId, b.incidentId)
  );
}
