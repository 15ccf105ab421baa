import type { NumberRule } from "../mention.js";
import { FORM_RULES } from "./form-rules.js";
import { HEDGE_RULES } from "./hedge-rules.js";
import { PART_RULES } from "./part-rules.js";
import { USE_RULES } from "./use-rules.js";

/** Every numeral rule with its reason, examples and counter-examples. */
export const NUMBER_RULES: readonly NumberRule[] = [
  ...FORM_RULES,
  ...PART_RULES,
  ...HEDGE_RULES,
  ...USE_RULES,
];
