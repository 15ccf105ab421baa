import type { DoctorCode } from "./messages.js";

/** What `doctor` found. */
export interface DoctorFinding {
  readonly code: DoctorCode;
  /** A place, a number or a setting; never text of a report. */
  readonly seen: string;
}
