import {
  OUTCOME_CODES,
  type CasualtyRow,
  type CompetingField,
  type OutcomeCode,
} from "../../model/index.js";
import type { Amount } from "../fields/amounts.js";
import type { LinkableClaim } from "../claims/features.js";
import type { SourceOptions } from "../sources/source-options.js";
import { rankValues, type ShownRule, type ToldValue } from "./shown-rules.js";
import { competingField, gatherValues } from "./told-values.js";

/**
 * The range of what is told of one outcome: `low` the smallest lower bound,
 * `best` what the shown claim tells at least, `high` the greatest upper bound.
 * Always `low` ≤ `best` ≤ `high`.
 */
export interface CountRange {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** A telling of `high` is "at least": it prints as `high`+. */
  readonly open: boolean;
}

/** Casualties of a happening: the rows shown and the values told. */
export interface CasualtyView {
  readonly rows: readonly CasualtyRow[];
  /** By pointer: `/casualties/killed`. */
  readonly competing: Readonly<Record<string, CompetingField>>;
}

/** @param values - at least one */
function rangeOf(
  values: readonly ToldValue<Amount>[],
  shown: Amount,
): CountRange {
  const amounts = values.map(({ value }) => value);
  const low = Math.min(...amounts.map(({ min }) => min));
  const high = Math.max(...amounts.map(({ min, max }) => max ?? min));
  const open = amounts.some(({ min, max }) => max === null && min >= high);
  return { low, best: shown.min, high, open };
}

/** The claim whose rows are shown: the one that names most of the people. */
function rowsOf(
  told: ToldValue<Amount>,
  outcome: OutcomeCode,
): readonly CasualtyRow[] {
  const rowsIn = (claim: LinkableClaim) =>
    claim.incident.casualties.filter((row) => row.outcome === outcome);
  const telling = (claim: LinkableClaim) =>
    rowsIn(claim).reduce(
      (points, { names, role }) =>
        points + names.length * 2 + (role === "unknown" ? 0 : 1),
      0,
    );
  const [first, ...rest] = told.claims;
  const fullest = rest.reduce(
    (best, claim) => (telling(claim) > telling(best) ? claim : best),
    first!,
  );
  return rowsIn(fullest);
}

/** Rows of an outcome that nobody gives a number for. */
function unnumbered(
  claims: readonly LinkableClaim[],
  outcome: OutcomeCode,
): readonly CasualtyRow[] {
  for (const { incident } of claims) {
    const rows = incident.casualties.filter((row) => row.outcome === outcome);
    if (rows.length > 0) return rows;
  }
  return [];
}

/**
 * Views the casualties of a happening.
 *
 * @param claims - in canonical order
 */
export function viewCasualties(
  claims: readonly LinkableClaim[],
  rule: ShownRule,
  sources: SourceOptions,
): CasualtyView {
  const rows: CasualtyRow[] = [];
  const competing: Record<string, CompetingField> = {};
  for (const outcome of OUTCOME_CODES) {
    const values = gatherValues(
      claims.flatMap((claim) => {
        const value = claim.amounts.get(outcome);
        return value === undefined ? [] : [{ claim, value }];
      }),
      sources,
      { size: ({ min }) => min },
    );
    const shown = rankValues(values, rule)[0];
    if (shown === undefined) {
      rows.push(...unnumbered(claims, outcome));
      continue;
    }
    rows.push(...rowsOf(shown, outcome));
    const range = rangeOf(values, shown.value);
    const field = competingField(values, rule, { ...range });
    if (field !== undefined) competing[`/casualties/${outcome}`] = field;
  }
  return { rows, competing };
}
