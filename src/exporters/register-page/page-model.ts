import type {
  CountingRule,
  Evidence,
  Incident,
  RegisterIncident,
} from "../../model/index.js";
import type { MonthTable } from "../../statistics/index.js";
import type { FindActor } from "./contradictions.js";

/** A claim of a report, with what each value of it rests on. */
export interface PageClaim extends Incident {
  /** Print number in its report: `i1`. */
  readonly id: string;
  readonly key: string;
  readonly evidence: Evidence;
}

/** A report with its original text and what was read in it. */
export interface PageReport {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
  readonly text: string;
  readonly claims: readonly PageClaim[];
}

/** Everything that a page of a register shows. */
export interface RegisterPage {
  /** In the register's order. */
  readonly incidents: readonly RegisterIncident[];
  readonly reports: readonly PageReport[];
  /** Months counted by `rule`, in the order of the list. */
  readonly tables: readonly MonthTable[];
  readonly rule: CountingRule;
  /** Index of the table that is shown first. */
  readonly firstTable: number;
  readonly findActor: FindActor;
  /** Distinct original sources of the whole register, as far as shown. */
  readonly sources: { readonly named: number; readonly unnamed: number };
  /** Version of the program. */
  readonly engine: string;
}
