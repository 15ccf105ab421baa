import type { Area } from "./area.js";
import type { CountableRegister } from "./countable-register.js";
import { ownFigure, type Counterpart } from "./own-figure.js";
import type { Period } from "./period.js";

/**
 * In what two rules differ, in the order in which one is turned into the
 * other.
 *
 * - `types`: which happenings count
 * - `threshold`: how many original sources a happening needs
 * - `attacker`: whether the attacker's own death counts
 * - `role`: whose harm counts, and which roles stand together
 * - `area`: place of the happening or origin of the victim
 * - `date`: by occurrence, report or documentation
 * - `later_death`: month of the wounding or of the death
 * - `unit`: happenings or persons aimed at
 */
export const RULE_CAUSES = [
  "types",
  "threshold",
  "attacker",
  "role",
  "area",
  "date",
  "later_death",
  "unit",
] as const;

/** A code of {@link RULE_CAUSES}. */
export type RuleCause = (typeof RULE_CAUSES)[number];

/** What one difference between rules does to a figure. */
export interface RuleStep {
  readonly cause: RuleCause;
  /** Change of the best figure by incident id; never zero. */
  readonly changes: ReadonlyMap<string, number>;
}

type Step = (asked: Counterpart, other: Counterpart) => Counterpart;

const withLine = (
  own: Counterpart,
  line: Partial<Counterpart["line"]>,
): Counterpart => ({ ...own, line: { ...own.line, ...line } });
const withRule = (
  own: Counterpart,
  rule: Partial<Counterpart["rule"]>,
): Counterpart => ({ ...own, rule: { ...own.rule, ...rule } });

const STEPS: Readonly<Record<RuleCause, Step>> = {
  types: (own, { line }) => withLine(own, { in: line.in, out: line.out }),
  threshold: (own, { rule }) => withRule(own, { threshold: rule.threshold }),
  attacker: (own, { rule }) =>
    withRule(own, { countsPerpetrators: rule.countsPerpetrators }),
  role: (own, { line, roles }) => {
    const { roles: _, ...plain } = own.line;
    const limit = line.roles === undefined ? {} : { roles: line.roles };
    return { ...own, line: { ...plain, ...limit }, roles };
  },
  area: (own, { line, rule }) =>
    withLine(own, { areaBasis: line.areaBasis ?? rule.areaBasis }),
  date: (own, { line, rule }) => {
    const { dateFallback: _, ...plain } = own.rule;
    const { dateFallback } = rule;
    const fallback = dateFallback === undefined ? {} : { dateFallback };
    return withLine(
      { ...own, rule: { ...plain, ...fallback } },
      { dateBasis: line.dateBasis ?? rule.dateBasis },
    );
  },
  later_death: (own, { line, rule }) =>
    withLine(own, { laterDeaths: line.laterDeaths ?? rule.laterDeaths }),
  unit: (own, { line }) => withLine(own, { unit: line.unit }),
};

/**
 * Turns the asked rule into the publisher's, one difference at a time, and
 * holds the figure of every incident before each step against that after it.
 * So each unit of the difference between the two rules has exactly one cause,
 * and the causes add up to it.
 *
 * @returns steps that change something, in the order of {@link RULE_CAUSES}
 */
export function ruleDifference(
  register: CountableRegister,
  asked: Counterpart,
  publisher: Counterpart,
  { area, period }: { readonly area: Area; readonly period: Period },
): readonly RuleStep[] {
  const steps: RuleStep[] = [];
  let own = asked;
  let before = ownFigure(register, own, area, period).byIncident;
  for (const cause of RULE_CAUSES) {
    const next = STEPS[cause](own, publisher);
    const isSame = JSON.stringify(next) === JSON.stringify(own);
    own = next;
    if (isSame) continue;
    const after = ownFigure(register, own, area, period).byIncident;
    const changes = new Map<string, number>();
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const change = (after.get(id)?.best ?? 0) - (before.get(id)?.best ?? 0);
      if (change !== 0) changes.set(id, change);
    }
    if (changes.size > 0) steps.push({ cause, changes });
    before = after;
  }
  return steps;
}
