import { ascending } from "../fields/ascending.js";
import type { CopyEntry } from "./copied-pairs.js";

/** What the index keeps of a report. */
export interface ReportEntry extends CopyEntry {
  /** Of each claim: its number in the report. */
  readonly numbers: readonly string[];
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

/** Canonical order: by key; equal texts under two ids by report and number. */
export function compareClaimNames(a: ClaimName, b: ClaimName): number {
  return (
    ascending(a.key, b.key) ||
    ascending(a.reportId, b.reportId) ||
    ascending(a.incidentId, b.incidentId)
  );
}
