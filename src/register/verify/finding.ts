import type { VerifyCode } from "./messages.js";

/** What `verify` found about one record. */
export interface Finding {
  readonly code: VerifyCode;
  /** Table or folder in which the record stands. */
  readonly table: string;
  /** Key of the record, or the file; empty for a table as a whole. */
  readonly record: string;
  /** What was found; codes and hashes, never text of a report. */
  readonly seen: string;
}

/** What was gone through; the checks count in it. */
export interface VerifyCounts {
  packs: number;
  /** Captured records. */
  records: number;
  /** Versions of reports. */
  versions: number;
  claims: number;
  /** Citations of characters of a report. */
  citations: number;
  incidents: number;
  /** Entries of the log. */
  entries: number;
  /** Versions whose text was erased on purpose. */
  withdrawn: number;
}

/** Nothing gone through yet. */
export const noCounts = (): VerifyCounts => ({
  packs: 0,
  records: 0,
  versions: 0,
  claims: 0,
  citations: 0,
  incidents: 0,
  entries: 0,
  withdrawn: 0,
});

/** Findings of one check, as they come; null for a record gone through. */
export type Findings = AsyncGenerator<Finding | null>;

/** The name of a version of a report in findings. */
export const versionName = (row: {
  readonly report_key: string;
  readonly version: string;
}): string => `${row.report_key} ${row.version.slice(0, 16)}`;
