import type { Mention } from "./mention.js";

/** Years in which a person can have been born, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

const yearOf = (iso: string) => Number(iso.slice(0, 4));

/**
 * Years of birth that the told ages and dates of birth leave: an age counts
 * from the incident, or from the day of the report where that is undated.
 *
 * @returns the narrowest interval that a single telling gives, undefined
 * when none is told
 */
export function birthYears(mention: Mention): Years | undefined {
  const { published, publishedInferred } = mention.report;
  const reported = published ?? publishedInferred?.latest;
  const told = mention.acts.flatMap(({ victim, when }): readonly Years[] => {
    if (victim === null) return [];
    const { start, end } = victim.birth ?? {};
    if (start != null && end != null)
      return [{ from: yearOf(start), to: yearOf(end) }];
    const { min, max } = victim.age ?? {};
    const day = when.end ?? reported;
    if (min == null || day === undefined) return [];
    // Completed years: whoever is 20 was born 20 or 21 calendar years before.
    return [{ from: yearOf(day) - (max ?? min) - 1, to: yearOf(day) - min }];
  });
  const width = ({ from, to }: Years) => to - from;
  return told.reduce<Years | undefined>(
    (best, years) =>
      best === undefined || width(years) < width(best) ? years : best,
    undefined,
  );
}

/**
 * How two ages stand to each other: `equal` within a year, `apart` more than
 * two years, `far` more than five, which no misprint explains.
 */
export type AgeAgreement = "equal" | "compatible" | "apart" | "far" | "unknown";

/** Compares the years of birth of two mentions; symmetric. */
export function compareAges(a: Mention, b: Mention): AgeAgreement {
  const [x, y] = [birthYears(a), birthYears(b)];
  if (x === undefined || y === undefined) return "unknown";
  const gap = Math.max(x.from - y.to, y.from - x.to);
  if (gap > 5) return "far";
  if (gap > 2) return "apart";
  const isTight = x.to - x.from <= 2 && y.to - y.from <= 2;
  return isTight && gap <= 0 ? "equal" : "compatible";
}
