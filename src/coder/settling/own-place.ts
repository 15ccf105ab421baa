import type { Draft } from "../drafts.js";
import type { Happening } from "../happenings.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Region } from "../region.js";
import type { Where } from "./where.js";

/** Of two places told, the finer counts; higher is finer. */
const FINE: Readonly<Record<string, number>> = {
  site: 5,
  neighbourhood: 5,
  road: 4.5,
  town: 4,
  area: 2,
  admin1: 1,
  country: 0,
};
/** Points that a telling loses for each telling before it. */
const LATER = 0.3;
const LATER_UNTYPED = 2;
/** Points that a telling of another type loses after one with a place. */
const AGAIN = 1;
const HEADLINE = 2;
/** Tokens after an unknown place within which its parent is told. */
const PARENT_REACH = 6;
/**
 * The finest place of a happening's tellings, early ones and the body before
 * others; null when none tells one.
 *
 * @param region country and governorate where the place itself has none
 * @source gold/GUIDE.md, "where"; weights chosen on gold/dev
 */
export function ownPlace(happening: Happening, region: Region): Where | null {
  let best: { place: SettledPlace; draft: Draft } | null = null;
  let most = -Infinity;
  for (const [n, draft] of happening.drafts.entries()) {
    const { place } = draft;
    if (!place) continue;
    const score =
      (FINE[place.precision] ?? 1) -
      (best !== null && draft.type !== happening.type ? AGAIN : 0) -
      (draft.type === null && n > 0 ? LATER_UNTYPED : n * LATER) -
      (draft.frame.order < 0 ? HEADLINE : 0);
    if (score <= most) continue;
    best = { place, draft };
    most = score;
  }
  if (!best) return null;
  const { place, draft } = best;
  const known = place.place !== null;
  const parent = known ? undefined : parentOf(place, draft, happening);
  return {
    name: place.name,
    admin1: place.admin1 ?? parent?.admin1 ?? (known ? null : region.admin1),
    country: place.country ?? parent?.country ?? region.country,
    precision: place.precision,
    place,
    draft,
    reading: draft.frame.reading,
    inferred: null,
  };
}

/** A place beside an unknown one, or of another telling, that is known. */
function parentOf(
  place: SettledPlace,
  draft: Draft,
  happening: Happening,
): SettledPlace | undefined {
  const beside = draft.parents.find(
    (p) => p.admin1 !== null && Math.abs(p.from - place.to) <= PARENT_REACH,
  );
  return (
    beside ??
    happening.drafts
      .flatMap((d) => [...d.parents, ...(d.place ? [d.place] : [])])
      .find((p) => p.admin1 !== null)
  );
}
