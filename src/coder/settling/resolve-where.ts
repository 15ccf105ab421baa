import type { Happening } from "../happenings.js";
import { inheritedPlace, regionOnly } from "./inherited-place.js";
import { relatedPlace } from "./related-place.js";
import { ownPlace } from "./own-place.js";
import type { Where, WhereContext } from "./where.js";

/**
 * Places the happenings of a report.
 *
 * @param background of each happening: told as context
 * @returns one place a happening, in their order
 * @source gold/GUIDE.md, "where"
 */
export function resolveWhere(
  happenings: readonly Happening[],
  context: WhereContext,
  background: readonly boolean[],
): readonly Where[] {
  const out: Where[] = [];
  const mainAt = background.findIndex((b) => !b);
  happenings.forEach((happening, i) => {
    const main = mainAt >= 0 ? out[mainAt] : undefined;
    const heir = background[i] ? undefined : (main ?? out.at(-1));
    out.push(
      ownPlace(happening, context.region) ??
        relatedPlace(happening, context) ??
        inheritedPlace(happening, heir, context) ??
        regionOnly(happening, background[i] ?? false, context.region),
    );
  });
  return out;
}
