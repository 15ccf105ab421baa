import type { LinkableReport } from "../../linkage/claims/linkable.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import type { ViewOptions } from "../../linkage/view/register-view.js";
import type { CurrentReading } from "../current-readings.js";

/** How the program joins claims of reports into incidents and views them. */
export interface Linker {
  /** Changes when the same claims would give other incidents. */
  readonly version: string;
  readonly weights: MatchWeights;
  /** A reading as linkage wants it; its report is named by the register's key. */
  readonly read: (reading: CurrentReading) => LinkableReport;
  readonly view: ViewOptions;
}
