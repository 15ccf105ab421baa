import { foldedWords } from "../linkage/index.js";
import type { CountingRule } from "../model/index.js";
import type { Period } from "./period.js";

/** The rules among which a publisher's own is looked for. */
export interface RuleChoice {
  readonly rules: readonly CountingRule[];
  /** Id under which packs know an outlet or body; null when they do not. */
  readonly sourceId?: ((name: string) => string | null) | undefined;
}

const folded = (name: string) => foldedWords(name).join(" ");

/** Whether a rule is that of a body of this name. */
export function isOfPublisher(
  rule: CountingRule,
  name: string,
  sourceId?: RuleChoice["sourceId"],
): boolean {
  const id = sourceId?.(name) ?? null;
  if (id !== null && rule.sourceIds.includes(id)) return true;
  const key = folded(name);
  return key !== "" && rule.sourceNames.some((known) => folded(known) === key);
}

function appliesTo(
  { applies }: CountingRule,
  { first, last }: Period,
): boolean {
  const { from = "", to = "9999-12-31" } = applies ?? {};
  return from <= last && first <= to;
}

/**
 * The rule by which the publisher of a figure counts.
 *
 * @param names - the chain of the figure, root first
 * @returns the rule of the first name that is known; undefined without one
 */
export function ruleOfPublisher(
  names: readonly string[],
  period: Period,
  { rules, sourceId }: RuleChoice,
): CountingRule | undefined {
  for (const name of names) {
    const rule = rules.find(
      (one) => isOfPublisher(one, name, sourceId) && appliesTo(one, period),
    );
    if (rule !== undefined) return rule;
  }
  return undefined;
}
