import type { ShownCoverage } from "../../exporters/month/index.js";
import {
  dailyCaptures,
  readPeriod,
  type CoverageCalendar,
  type OutletCoverage,
} from "../../statistics/index.js";
import type { Audience } from "../../release/index.js";

/**
 * The calendar of a period as an audience may see it. A page on the network
 * can bear a person's name, and reasons are typed by hand: for others there are
 * the outlets that packs list, and no reason.
 */
export function shownCoverage(
  { all, outlets }: CoverageCalendar,
  month: string,
  audience: Audience,
  isPublicName: (name: string) => boolean,
): readonly ShownCoverage[] {
  const { first: from, last: to } = readPeriod(month);
  const isInternal = audience === "internal";
  const shown = (one: OutletCoverage): ShownCoverage => {
    const days = dailyCaptures(one, { from, to });
    const isNamed =
      one.outlet === null || isInternal || isPublicName(one.outlet);
    return {
      outlet: isNamed ? one.outlet : "",
      captures: days.reduce((sum, { captures }) => sum + captures, 0),
      days,
      gaps: one.gaps
        .filter((gap) => gap.from <= to && gap.to >= from)
        .map((gap) => ({
          outlet: isNamed ? gap.outlet : "",
          from: gap.from,
          to: gap.to,
          reasons: isInternal ? gap.reasons : [],
        })),
    };
  };
  const others = outlets
    .map(shown)
    .filter(({ captures, gaps }) => captures > 0 || gaps.length > 0);
  return [shown(all), ...others];
}
