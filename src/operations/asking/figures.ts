import type { CountingRule } from "../../model/counting-rule.js";
import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { COUNTING_RULES, readPeriod } from "../../statistics/index.js";
import { badValue } from "../bad-value.js";
import { countedMonths } from "../figures/counted-months.js";
import { world } from "../linker.js";

/** What is asked of the figures; the first rule where none is named. */
export interface FiguresAsked {
  readonly period: string;
  readonly rule: string | null;
  readonly place: string | null;
  readonly audience: Audience;
}

/** A shipped counting rule. @throws IsnadError `CLI-BAD-OPTION-VALUE` */
export function shippedRule(id: string | null): CountingRule {
  const [first] = COUNTING_RULES;
  const found =
    id === null ? first : COUNTING_RULES.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  throw badValue(
    "rule",
    id ?? "",
    COUNTING_RULES.map((one) => one.id).join(", "),
  );
}

/**
 * Figures of a period as an audience may see them.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export async function figuresOf(register: Register, asked: FiguresAsked) {
  const { table, months, review } = await countedMonths(register, {
    rule: shippedRule(asked.rule),
    period: readPeriod(asked.period).code,
    reasons: [],
    audience: asked.audience,
    now: new Date().toISOString(),
    place: asked.place ?? undefined,
    world: world(),
  });
  return { table, months, review };
}
