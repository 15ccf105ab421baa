import type { CountingRule } from "../../model/index.js";
import { dmdoRule } from "./dmdo.js";
import { neutralRule } from "./neutral.js";

/** All shipped counting rules; the first is the default. */
export const COUNTING_RULES: readonly CountingRule[] = [neutralRule, dmdoRule];

/** @returns the rule of that id, undefined when none is shipped */
export function countingRule(id: string): CountingRule | undefined {
  return COUNTING_RULES.find((rule) => rule.id === id);
}

export { dmdoRule, neutralRule };
