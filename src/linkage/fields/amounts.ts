import type { CasualtyRow, OutcomeCode } from "../../model/index.js";

/** How many came to one outcome: `max` null is open above. */
export interface Amount {
  readonly min: number;
  readonly max: number | null;
}

/**
 * How two amounts of one outcome stand to each other.
 *
 * - `equal_many`: the same flat number of three or more
 * - `equal_few`: the same flat number, one or two
 * - `compatible`: the intervals overlap
 * - `close`: they miss each other by two, or by a third
 * - `far`: more
 * - `absent`: one tells some, the other tells casualties but none of these
 * - `disjoint`: one tells dead only, the other wounded only
 * - `unknown`: one tells none
 */
export type AmountAgreement =
  | "equal_many"
  | "equal_few"
  | "compatible"
  | "close"
  | "far"
  | "absent"
  | "disjoint"
  | "unknown";

/**
 * Adds the rows of one outcome. Rows of a group are part of another row and
 * left out, unless they are the only ones; rows of those who did it, and rows
 * of families, stay outside.
 *
 * @returns undefined when no row of the outcome tells a number
 */
export function amountOf(
  rows: readonly CasualtyRow[],
  outcome: OutcomeCode,
): Amount | undefined {
  const all = rows.filter(
    (row) => row.outcome === outcome && row.perpetrator !== true,
  );
  const whole = all.filter((row) => row.group === undefined);
  const told = (whole.length > 0 ? whole : all).filter(
    (row) => row.min !== null,
  );
  if (told.length === 0) return undefined;
  const open = told.some((row) => row.max === null);
  const sum = (side: "min" | "max") =>
    told.reduce((total, row) => total + (row[side] ?? 0), 0);
  return { min: sum("min"), max: open ? null : sum("max") };
}

/** Compares two amounts; symmetric. */
export function compareAmounts(
  a: Amount | undefined,
  b: Amount | undefined,
): AmountAgreement {
  if (a === undefined || b === undefined) return "unknown";
  if (a.min === b.min && a.max === b.max && a.max !== null)
    return a.min >= 3 ? "equal_many" : "equal_few";
  if (a.min === b.min && a.max === null && b.max === null && a.min > 2)
    return "equal_many";
  const gap = Math.max(
    0,
    a.min - (b.max ?? Number.POSITIVE_INFINITY),
    b.min - (a.max ?? Number.POSITIVE_INFINITY),
  );
  if (gap === 0) return "compatible";
  const size = Math.max(a.min, b.min);
  return gap <= 2 || gap <= size / 3 ? "close" : "far";
}
