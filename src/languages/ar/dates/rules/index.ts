import type { DateRule } from "../mention.js";
import { DAY_RULES } from "./day-rules.js";
import { ELAPSED_RULES } from "./elapsed-rules.js";
import { PERIOD_RULES } from "./period-rules.js";

/** Every date rule with its reason, examples and counter-examples. */
export const DATE_RULES: readonly DateRule[] = [
  ...DAY_RULES,
  ...PERIOD_RULES,
  ...ELAPSED_RULES,
];
