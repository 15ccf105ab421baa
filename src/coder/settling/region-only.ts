import type { Happening } from "../happenings.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import { UNCHOSEN, type Where, type WhereContext } from "./where.js";

/** Tokens back to which a place named before says where the text is. */
const REACH = 90;

/**
 * No more than a governorate: the one most of the report's places lie in, else
 * that of the place named last before the happening.
 */
export function regionOnly(
  happening: Happening,
  background: boolean,
  { region, places }: WhereContext,
): Where {
  const last = region.admin1 === null ? lastPlace(happening, places) : null;
  const admin1 = region.admin1 ?? last?.admin1 ?? null;
  // A past settlement is known by its governorate: «اتفاق درعا».
  const named = background && happening.type === "agreement";
  return {
    name: named ? region.admin1 : null,
    admin1,
    country: last?.country ?? region.country,
    precision: admin1 ? "admin1" : "unknown",
    place: null,
    draft: null,
    reading: null,
    confidence: UNCHOSEN,
    inferred: admin1 ? "parent-place" : null,
  };
}

/** The place with a governorate that was named last before a happening. */
function lastPlace(
  { drafts }: Happening,
  places: WhereContext["places"],
): SettledPlace | null {
  const first = drafts.find((d) => d.frame.order >= 0) ?? drafts[0];
  if (!first) return null;
  const { reading, from } = first.frame;
  const before = (places.get(reading) ?? []).findLast(
    (p) => p.from < from && p.admin1 !== null,
  );
  return before && from - before.to <= REACH ? before : null;
}
