import type { CountingRule } from "../../model/index.js";
import type { ReleasedIncident, ReviewMark } from "../../release/index.js";
import type {
  CoverageReason,
  MonthTable,
  ReconciledFigure,
} from "../../statistics/index.js";
import type { LeftOutCount } from "../left-out-counts.js";
import type { ExportOrigin } from "../origin.js";
import type { FindActor } from "../register-page/index.js";

/** Captures of one outlet, or of all, as the audience may see them. */
export interface ShownCoverage {
  /** Null for all together; empty for an outlet that is not named. */
  readonly outlet: string | null;
  readonly captures: number;
  readonly days: readonly {
    readonly day: string;
    readonly captures: number;
  }[];
  readonly gaps: readonly (Omit<CoverageReason, "reason"> & {
    readonly reasons: readonly string[];
  })[];
}

/**
 * What a monthly report is made of. Everything is already fit for its
 * audience: the report never sees the register.
 */
export interface MonthParts {
  readonly table: MonthTable;
  /** Each month of a series; empty for one month. */
  readonly months: readonly MonthTable[];
  /** What others published, as far as the audience may see it. */
  readonly published: readonly ReconciledFigure[];
  readonly rule: CountingRule;
  readonly review: ReviewMark;
  /** Every incident that stands in a figure. */
  readonly incidents: readonly ReleasedIncident[];
  readonly leftOut: readonly LeftOutCount[];
  /** All together first, then outlets with captures in the period. */
  readonly coverage: readonly ShownCoverage[];
  readonly origin: ExportOrigin;
  readonly findActor: FindActor;
  readonly isPublicName: (name: string) => boolean;
}
