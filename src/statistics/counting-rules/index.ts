import type { CountingRule } from "../../model/index.js";
import { ahrarHoranRule } from "./ahrar-horan.js";
import { dmdoRule } from "./dmdo.js";
import { neutralRule } from "./neutral.js";
import { snhrRule } from "./snhr.js";
import { sohr2012Rule, sohrRule } from "./sohr.js";

/** All shipped counting rules; the first is the default. */
export const COUNTING_RULES: readonly CountingRule[] = [
  neutralRule,
  dmdoRule,
  ahrarHoranRule,
  snhrRule,
  sohrRule,
  sohr2012Rule,
];

/** @returns the rule of that id, undefined when none is shipped */
export function countingRule(id: string): CountingRule | undefined {
  return COUNTING_RULES.find((rule) => rule.id === id);
}

export {
  ahrarHoranRule,
  dmdoRule,
  neutralRule,
  snhrRule,
  sohr2012Rule,
  sohrRule,
};
