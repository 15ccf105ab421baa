import type { Draft } from "../drafts.js";
import { nameKey } from "../mentions/name-key.js";
import type { SettledPlace } from "../mentions/place-mention.js";

const isWide = ({ precision }: SettledPlace) =>
  precision === "admin1" || precision === "country";
const isCoarse = (place: SettledPlace) =>
  isWide(place) || place.precision === "area";
const isSite = ({ precision }: SettledPlace) =>
  precision === "site" || precision === "road" || precision === "neighbourhood";

/**
 * Two places of which neither can hold the other.
 *
 * @source gold/GUIDE.md, "where": precision
 */
export function placesDiffer(
  a: SettledPlace | null,
  b: SettledPlace | null,
): boolean {
  if (!a || !b || sharesWords(a, b)) return false;
  if (isCoarse(a) || isCoarse(b) || isSite(a) !== isSite(b))
    return a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1;
  return true;
}

/** Whether one telling's place is, or holds, the other's by its own words. */
export function placesMeet(a: Draft, b: Draft): boolean {
  if (!a.place || !b.place) return false;
  if (sharesWords(a.place, b.place)) return true;
  if (isWide(a.place) !== isWide(b.place) && a.place.admin1 === b.place.admin1)
    return true;
  const others = townsOf(b).map((town) => nameKey(town.name));
  return townsOf(a).some((town) => others.includes(nameKey(town.name)));
}

/** Places of a telling that are no governorate or country. */
function townsOf(draft: Draft): SettledPlace[] {
  const places = [...(draft.place ? [draft.place] : []), ...draft.parents];
  return places.filter((p) => !isWide(p) && p.role === "happening");
}

/** All words of one name stand in the other. */
function sharesWords(a: SettledPlace, b: SettledPlace): boolean {
  const x = nameKey(a.name).split(" ");
  const y = nameKey(b.name).split(" ");
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}
