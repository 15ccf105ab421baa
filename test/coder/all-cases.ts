import type { ReportCase } from "./report-case.js";
import { ATTACKS } from "./reports/attacks.js";
import { DETENTIONS } from "./reports/detentions.js";
import { KILLINGS } from "./reports/killings.js";
import { MOVEMENTS } from "./reports/movements.js";
import { POLITICS } from "./reports/politics.js";
import { QUIET } from "./reports/quiet.js";

/** Every report that was made up for the coder's tests. */
export const ALL_CASES: readonly ReportCase[] = [
  ...ATTACKS,
  ...KILLINGS,
  ...DETENTIONS,
  ...MOVEMENTS,
  ...POLITICS,
  ...QUIET,
];
