import { nameKey } from "../../countries/name-keys.js";
import type { Gazetteer, Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import type { PlaceReference } from "../../model/index.js";
import { kilometres } from "../fields/places.js";
import { foldedWords } from "../fields/folding.js";
import type { LinkableReport } from "./linkable.js";

/** Places of one name at most so far apart are one for every purpose here. */
const ONE_SPOT_KM = 5;

const REGION: ReadonlySet<PlaceReference["precision"]> = new Set([
  "admin1",
  "country",
  "unknown",
]);

const folded = (name: string | null) => foldedWords(name).join(" ");

/** The name, and without the noun that heads it: مدينة داعل, داعل. */
function keysOf(name: string): readonly string[] {
  const key = nameKey(name, foldKey);
  const [head = "", ...rest] = key.split(" ");
  return rest.length > 0 && PLACE_HEADS.has(head)
    ? [key, rest.join(" ")]
    : [key];
}

function isOneSpot(places: readonly Place[]): boolean {
  const [first, ...others] = places;
  if (first?.lat == null || first.lon == null) return others.length === 0;
  const at = [first.lon, first.lat] as const;
  return others.every(
    ({ lat, lon }) =>
      lat !== null && lon !== null && kilometres(at, [lon, lat]) <= ONE_SPOT_KM,
  );
}

/**
 * The place of the gazetteer that a reference without an id names: a name of
 * the told country and governorate that stands for one spot only.
 */
function findPlace(
  where: PlaceReference,
  gazetteer: Gazetteer,
): Place | undefined {
  const { name, country, admin1, precision } = where;
  if (name === null || admin1 === null || REGION.has(precision))
    return undefined;
  const region = folded(admin1);
  for (const key of keysOf(name)) {
    const places = gazetteer
      .find(key)
      .filter(
        (place) =>
          (country === null || place.country === country) &&
          folded(place.admin1) === region &&
          !REGION.has(place.precision),
      );
    if (places.length > 0) return isOneSpot(places) ? places[0] : undefined;
  }
  return undefined;
}

/**
 * The place of the gazetteer that the words of a table name: within the told
 * governorate and country, or anywhere when they are not told, and only where
 * the name stands for one spot.
 *
 * @returns undefined for an unknown name, and for one of several spots
 */
export function placeOfWords(
  words: Pick<PlaceReference, "admin1" | "country"> & { readonly name: string },
  gazetteer: Gazetteer,
): Place | undefined {
  const { name, admin1, country } = words;
  if (admin1 !== null)
    return findPlace({ ...words, precision: "town" }, gazetteer);
  for (const key of keysOf(name)) {
    const places = gazetteer
      .find(key)
      .filter(
        (place) =>
          (country === null || place.country === country) &&
          !REGION.has(place.precision),
      );
    if (places.length > 0) return isOneSpot(places) ? places[0] : undefined;
  }
  return undefined;
}

function located(where: PlaceReference, gazetteer: Gazetteer): PlaceReference {
  // The coder prints null where it looked and found none.
  if (where.placeId !== undefined) return where;
  const place = findPlace(where, gazetteer);
  if (place === undefined) return where;
  return { ...where, placeId: place.id, lat: place.lat, lon: place.lon };
}

/**
 * Gives claims that were entered by hand the ids and points of the places
 * they name, so that they compare like claims that the coder read.
 *
 * @returns the same report when nothing is to be added
 */
export function withKnownPlaces(
  report: LinkableReport,
  gazetteer: Gazetteer,
): LinkableReport {
  let isChanged = false;
  const incidents = report.incidents.map((incident) => {
    const where = located(incident.where, gazetteer);
    if (where === incident.where) return incident;
    isChanged = true;
    return { ...incident, where };
  });
  return isChanged ? { ...report, incidents } : report;
}
