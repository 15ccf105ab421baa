import type { Bilingual } from "../model/index.js";
import { dayAfter, daysBetween, eachDay } from "./calendar-days.js";
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

/** The days asked about, ISO, both included. */
export interface CoveragePeriod {
  readonly from: string;
  readonly to: string;
}

/** What has to be known of the capture before a trend is believed. */
export interface CoverageNote extends CoveragePeriod {
  readonly captures: number;
  /** Outlets with a capture in the period. */
  readonly outlets: number;
  readonly days: number;
  /** Days on which nothing at all was captured. */
  readonly silentDays: number;
  /** Gaps that touch the period: of all outlets first, then by name. */
  readonly gaps: readonly CoverageGap[];
  /** Gaps that nobody explained. */
  readonly unexplained: number;
  /** One line in both languages, for under a trend. */
  readonly words: Bilingual;
}

const SHOWN_GAPS = 3;

function gapWords(gap: CoverageGap): Bilingual {
  const { from, to, reasons } = gap;
  const days = from === to ? from : `${from}/${to}`;
  const why = reasons.join("؛ ");
  return {
    ar: `${gap.outlet ?? "كل الجهات"} ${days} (${why === "" ? "بلا تفسير" : why})`,
    en: `${gap.outlet ?? "all outlets"} ${days} (${why === "" ? "unexplained" : why})`,
  };
}

function noteWords(note: Omit<CoverageNote, "words">): Bilingual {
  const { captures, outlets, days, silentDays, gaps } = note;
  const shown = gaps.slice(0, SHOWN_GAPS).map(gapWords);
  const more = gaps.length - shown.length;
  const rest = more > 0 ? [{ ar: `و${more} غيرها`, en: `${more} more` }] : [];
  const list = (language: keyof Bilingual) =>
    [...shown, ...rest]
      .map((words) => words[language])
      .join(language === "ar" ? "؛ " : "; ");
  const none = gaps.length === 0;
  return {
    ar: `التغطية: المواد ${captures}، الجهات ${outlets}؛ أيام بلا أي مادة: ${silentDays} من ${days}؛ انقطاعات: ${none ? "لا شيء" : list("ar")}`,
    en: `coverage: ${captures} reports of ${outlets} outlets; days without any: ${silentDays} of ${days}; gaps: ${none ? "none" : list("en")}`,
  };
}

/**
 * What a trend over a period rests on, in short: whether a quiet month was
 * quiet, or nobody was capturing.
 */
export function coverageNote(
  calendar: CoverageCalendar,
  period: CoveragePeriod,
): CoverageNote {
  const { from, to } = period;
  const isWithin = (day: string) => day >= from && day <= to;
  const countOf = ({ days }: OutletCoverage) =>
    [...days].reduce((sum, [day, n]) => sum + (isWithin(day) ? n : 0), 0);
  const touches = (gap: Silence) => gap.from <= to && gap.to >= from;
  const { all, outlets } = calendar;
  const gaps = [all, ...outlets].flatMap((one) => one.gaps.filter(touches));
  const days = daysBetween(from, to) + 1;
  const note = {
    from,
    to,
    captures: countOf(all),
    outlets: outlets.filter((one) => countOf(one) > 0).length,
    days,
    silentDays: days - [...all.days.keys()].filter(isWithin).length,
    gaps,
    unexplained: gaps.filter(({ reasons }) => reasons.length === 0).length,
  };
  return { ...note, words: noteWords(note) };
}

/** Captures of one outlet on each day of a period, zeros included. */
export function dailyCaptures(
  { days }: OutletCoverage,
  { from, to }: CoveragePeriod,
): readonly { readonly day: string; readonly captures: number }[] {
  return eachDay(from, dayAfter(to)).map((day) => ({
    day,
    captures: days.get(day) ?? 0,
  }));
}
