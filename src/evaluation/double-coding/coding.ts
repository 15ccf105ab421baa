import type { ScoredIncident } from "../scored-record.js";

/** What one person coded of one report, without seeing any other coding. */
export interface ReportCoding {
  readonly report: string;
  /** A code that stands for the person, or for the program. */
  readonly coder: string;
  /** Month in which it was handed in: `2026-11`. */
  readonly month: string;
  readonly incidents: readonly ScoredIncident[];
}

/** One happening of a report, as each coder who found it coded it. */
export interface MatchedIncident {
  readonly report: string;
  readonly byCoder: ReadonlyMap<string, ScoredIncident>;
}

/** A report that two coders or more coded. */
export interface MatchedReport {
  readonly report: string;
  /** Who coded it, by code; with an empty list, too. */
  readonly codings: readonly ReportCoding[];
  readonly incidents: readonly MatchedIncident[];
}
