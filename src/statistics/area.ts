import { foldedWords } from "../linkage/index.js";
import type { PlaceReference } from "../model/index.js";

/**
 * An area for which figures are asked. A name that stands for a town and a
 * governorate alike (درعا) is settled by `kind`; a `set` is drawn by hand, as
 * the ids of its places alone.
 */
export interface Area {
  readonly kind: "country" | "admin1" | "place" | "set";
  /** Arabic name; of a country and of a set it is only a label. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for any country. */
  readonly country: string | null;
  /** Gazetteer ids that belong to the area, when packs know them. */
  readonly placeIds?: readonly string[];
}

const folded = (name: string | null) => foldedWords(name).join(" ");

/** Folding is dear and most names are spelled alike. */
const isSameName = (name: string | null, other: string) =>
  name === other || folded(name) === folded(other);

/** Whether a place lies in an area, as far as the place is told. */
export function liesIn(place: PlaceReference | undefined, area: Area): boolean {
  if (place === undefined) return false;
  if (
    area.country !== null &&
    place.country !== null &&
    place.country !== area.country
  )
    return false;
  if (area.kind === "country") return place.country === area.country;
  const { placeId } = place;
  if (placeId != null && area.placeIds?.includes(placeId) === true) return true;
  if (area.kind === "set") return false;
  if (area.kind === "admin1") return isSameName(place.admin1, area.name);
  return place.precision !== "admin1" && isSameName(place.name, area.name);
}

/**
 * Whether a place is told too coarsely to say that it lies outside an area:
 * it names the country alone, or for a town the governorate alone, or nothing.
 */
export function mayLieIn(
  place: PlaceReference | undefined,
  area: Area,
): boolean {
  if (place === undefined || liesIn(place, area)) return false;
  const { country, admin1, name } = place;
  if (country !== null && area.country !== null && country !== area.country)
    return false;
  if (admin1 === null) return name === null || place.precision === "country";
  return area.kind !== "admin1" && place.precision === "admin1";
}
