import {
  DEFAULT_SHOWN_RULES,
  SHOWN_RULES,
  type ShownField,
  type ShownRule,
  type ShownRules,
} from "../linkage/index.js";
import { badValue } from "../operations/bad-value.js";

const isField = (name: string): name is ShownField =>
  Object.hasOwn(DEFAULT_SHOWN_RULES, name);
const isRule = (name: string): name is ShownRule =>
  SHOWN_RULES.some((rule) => rule === name);

/**
 * Reads by which rules values are to be shown.
 *
 * @param value - `casualties=highest,when=latest`
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` naming the fields or the rules
 */
export function readShownRules(value: string): Partial<ShownRules> {
  const rules: Partial<Record<ShownField, ShownRule>> = {};
  for (const part of value.split(",")) {
    const [field = "", rule = "", ...more] = part.trim().split("=");
    if (!isField(field)) {
      const fields = Object.keys(DEFAULT_SHOWN_RULES).join(", ");
      throw badValue("--show", part, {
        ar: `FIELD=RULE، والحقل واحد من ${fields}`,
        en: `FIELD=RULE, a field of ${fields}`,
      });
    }
    if (!isRule(rule) || more.length > 0) {
      const known = SHOWN_RULES.join(", ");
      throw badValue("--show", part, {
        ar: `FIELD=RULE، والقاعدة واحدة من ${known}`,
        en: `FIELD=RULE, a rule of ${known}`,
      });
    }
    rules[field] = rule;
  }
  return rules;
}
