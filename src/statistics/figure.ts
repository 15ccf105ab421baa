import type { Inclusion } from "./period.js";

/**
 * A counted figure. `low` ≤ `best` ≤ `high`; `open` says that one of the added
 * numbers was "at least", so `high` prints as `high`+.
 */
export interface Figure {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly open: boolean;
}

/** Nothing counted. */
export const ZERO: Figure = { low: 0, best: 0, high: 0, open: false };

/** @returns an exact figure */
export function exactly(count: number): Figure {
  return { low: count, best: count, high: count, open: false };
}

/**
 * @returns the figure with its order kept: nothing below zero, `low` ≤ `best`
 * ≤ `high`
 */
export function ordered({ low, best, high, open }: Figure): Figure {
  const middle = Math.max(0, best);
  return {
    low: Math.min(Math.max(0, low), middle),
    best: middle,
    high: Math.max(middle, high),
    open,
  };
}

/** Adds figures; open if one is. */
export function addFigures(figures: readonly Figure[]): Figure {
  return figures.reduce(
    (sum, figure) => ({
      low: sum.low + figure.low,
      best: sum.best + figure.best,
      high: sum.high + figure.high,
      open: sum.open || figure.open,
    }),
    ZERO,
  );
}

/** At most so many: the persons of a happening of whom a rule counts some. */
export function atMost(figure: Figure, limit: number): Figure {
  const cut = (count: number) => Math.min(count, limit);
  const { low, best, high } = figure;
  return { low: cut(low), best: cut(best), high: cut(high), open: false };
}

/**
 * What of a figure counts in a period: all of it, best and high, high only,
 * or nothing.
 */
export function countedIn(figure: Figure, inclusion: Inclusion): Figure {
  if (inclusion === "outside" || inclusion === "too_wide") return ZERO;
  if (inclusion === "inside") return figure;
  return {
    low: 0,
    best: inclusion === "later_half" ? figure.best : 0,
    high: figure.high,
    open: figure.open,
  };
}

/**
 * Prints a figure: `47`, `47 (45–50)`, `47 (45–50+)`, `15+`.
 *
 * @returns Western digits; the range in brackets only where it differs
 */
export function formatFigure({ low, best, high, open }: Figure): string {
  const plus = open ? "+" : "";
  return low === high ? `${best}${plus}` : `${best} (${low}–${high}${plus})`;
}
