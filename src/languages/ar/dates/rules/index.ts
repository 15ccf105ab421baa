import type { DateRule } from "../mention.js";
import { DAY_RULES } from "./day-rules.js";
import { ELAPSED_RULES } from "./elapsed-rules.js";
import { PERIOD_RULES } from "./period-rules.js";
import { PLACED_RULES } from "./placed-rules.js";

/** Every date rule with its reason, examples and counter-examples. */
export const DATE_RULES: readonly DateRule[] = [
  ...DAY_RULES,
  ...PERIOD_RULES,
  ...PLACED_RULES,
  ...ELAPSED_RULES,
];
