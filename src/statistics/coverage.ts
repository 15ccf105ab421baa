import {
  GAP_RULE,
  habitOf,
  silencesOf,
  type GapRule,
  type Silence,
} from "./coverage-gaps.js";

/** What the calendar is made of: one report of the register. */
export interface CoveredReport {
  /** Null when the capture names none. */
  readonly outlet: string | null;
  /** ISO day of publication; null when unknown. */
  readonly published: string | null;
}

/** A silence that somebody explains: "no electricity". */
export interface CoverageReason {
  /** The outlet as the register names it; null for all. */
  readonly outlet: string | null;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A silence longer than the outlet's own habit. */
export interface CoverageGap extends Silence {
  readonly outlet: string | null;
  /** Silent days that the habit allows. */
  readonly habit: number;
  /** Reasons that touch it, in order of their days; empty when none does. */
  readonly reasons: readonly string[];
}

/** Captures of one outlet, or of all together. */
export interface OutletCoverage {
  /** Null stands for all outlets together. */
  readonly outlet: string | null;
  readonly captures: number;
  /** ISO day → captures, days without any left out, ascending. */
  readonly days: ReadonlyMap<string, number>;
  /** Silent days in a row that are usual; null with too few days to say. */
  readonly habit: number | null;
  /** In order of their days. */
  readonly gaps: readonly CoverageGap[];
}

/** Captures per outlet and day over all reports of a register. */
export interface CoverageCalendar {
  /** First and last day of any capture; null for a register without dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly all: OutletCoverage;
  /** By name. */
  readonly outlets: readonly OutletCoverage[];
  /** Reports without a day of publication, and without an outlet. */
  readonly undated: number;
  readonly unnamed: number;
  readonly rule: GapRule;
}

/** How a calendar is made. */
export interface CoverageOptions {
  readonly reasons?: readonly CoverageReason[] | undefined;
  readonly rule?: GapRule | undefined;
  /** One name for an outlet that bears several; the given name by default. */
  readonly nameOf?: ((outlet: string) => string) | undefined;
}

function countDays(
  reports: readonly CoveredReport[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { published } of reports)
    if (published !== null)
      counts.set(published, (counts.get(published) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reasons given for a silence, of the outlet or of all. */
function reasonsFor(
  { from, to }: Silence,
  outlet: string | null,
  reasons: readonly CoverageReason[],
): readonly string[] {
  const touching = reasons.filter(
    (one) =>
      (one.outlet === null || one.outlet === outlet) &&
      one.from <= to &&
      one.to >= from,
  );
  const told = touching.map((one) => `${one.from} ${one.reason}`).sort();
  return [...new Set(told.map((text) => text.slice(11)))];
}

function coverageOf(
  outlet: string | null,
  reports: readonly CoveredReport[],
  last: string | null,
  { rule = GAP_RULE, reasons = [] }: CoverageOptions,
): OutletCoverage {
  const days = countDays(reports);
  const captured = [...days.keys()];
  const habit = habitOf(captured, rule);
  const gaps = silencesOf(captured, last, habit, rule).map((silence) => ({
    ...silence,
    outlet,
    habit: habit ?? 0,
    reasons: reasonsFor(silence, outlet, reasons),
  }));
  return { outlet, captures: reports.length, days, habit, gaps };
}

/**
 * Makes the coverage calendar of a register: on which days what was captured,
 * and where an outlet fell silent for longer than is its habit. Days are days
 * of publication: an archive that is imported in one night was still
 * published day by day.
 *
 * @param reports - the current version of each, in any order
 * @returns the same for any order of `reports`
 */
export function coverageCalendar(
  reports: readonly CoveredReport[],
  options: CoverageOptions = {},
): CoverageCalendar {
  const { nameOf = (outlet: string) => outlet } = options;
  const named = reports.map(({ outlet, published }) => ({
    outlet: outlet === null ? null : nameOf(outlet),
    published,
  }));
  const dated = named.filter(({ published }) => published !== null);
  const known = dated.map(({ published }) => published!).sort();
  const last = known.at(-1) ?? null;
  const names = named.flatMap(({ outlet }) => outlet ?? []);
  return {
    from: known[0] ?? null,
    to: last,
    all: coverageOf(null, dated, last, options),
    outlets: [...new Set(names)].sort().map((name) =>
      coverageOf(
        name,
        dated.filter(({ outlet }) => outlet === name),
        last,
        options,
      ),
    ),
    undated: named.length - dated.length,
    unnamed: named.filter(({ outlet }) => outlet === null).length,
    rule: options.rule ?? GAP_RULE,
  };
}
