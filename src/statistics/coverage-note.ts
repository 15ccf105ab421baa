import type { Bilingual } from "../model/index.js";
import { dayAfter, daysBetween, eachDay } from "./calendar-days.js";
import type {
  CoverageCalendar,
  CoverageGap,
  OutletCoverage,
} from "./coverage.js";
import type { Silence } from "./coverage-gaps.js";

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
