import type { PlaceMention } from "./place-mention.js";

/** Works that are named after the town they lie by, wherever it is. */
export const BESIDE =
  /^(حاجز|سجن|معتقل|مطار|معبر|ميناء|معسكر|قاعده|محور|جبهه|باديه|ريف|محيط) /;

/** A place whose name begins with the noun for its kind (دوار X، حي X). */
export function isSite({
  headed,
  from,
  nameFrom,
  precision,
}: PlaceMention): boolean {
  return (
    headed &&
    (from === nameFrom || precision === "site") &&
    precision !== "town"
  );
}

const WELL_KNOWN = 150000;

/**
 * A bare word that names only a lesser place abroad is no place: the report
 * speaks of another country.
 */
export function isForeignHomograph(
  mention: PlaceMention,
  home: string | null,
): boolean {
  if (home === null || mention.headed || mention.candidates.length === 0)
    return false;
  return mention.candidates.every(
    (place) =>
      place.country !== home &&
      place.precision !== "country" &&
      place.population < WELL_KNOWN,
  );
}
