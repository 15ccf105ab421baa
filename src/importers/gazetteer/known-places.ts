import { nameKey } from "../../countries/name-keys.js";
import type { Gazetteer, Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { LeftOutRow, ListedPlace, PlaceList } from "./place.js";

/** Kilometres within which settlements of one name are the same place. */
const SAME_PLACE_KM = 3;
const DEGREE_KM = 111;

const SETTLED: ReadonlySet<string> = new Set([
  "city", "town", "village", "hamlet", "neighbourhood", "camp",
]); // prettier-ignore
const AREAS: ReadonlySet<string> = new Set([
  "country", "admin1", "admin2", "admin3",
]); // prettier-ignore

function isNear(place: ListedPlace, known: Place): boolean {
  const { lat, lon } = place;
  if (lat === null || lon === null || known.lat === null || known.lon === null)
    return known.admin1 !== null && known.admin1 === place.admin1;
  const north = (lat - known.lat) * DEGREE_KM;
  const east = (lon - known.lon) * DEGREE_KM * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(north, east) <= SAME_PLACE_KM;
}

function isSame(place: ListedPlace, known: Place): boolean {
  if (AREAS.has(place.kind) || AREAS.has(known.kind))
    return (
      place.kind === known.kind &&
      (known.admin1 === place.admin1 || place.kind !== "admin3")
    );
  const isAlike =
    place.kind === known.kind ||
    (SETTLED.has(place.kind) && SETTLED.has(known.kind));
  return isAlike && isNear(place, known);
}

/** Places of a country by a name, in the program's own packs. */
function namesakes(name: string, country: string, gazetteer: Gazetteer) {
  const found = gazetteer.find(nameKey(name, foldKey));
  return found.filter((known) => known.country === country);
}

/** Id of the place that the program's packs have for this one, or null. */
function knownId(
  place: ListedPlace,
  country: string,
  gazetteer: Gazetteer,
): string | null {
  if (gazetteer.byId(place.id) !== undefined) return place.id;
  const same = [place.name, ...place.variants]
    .flatMap((name) => namesakes(name, country, gazetteer))
    .find((known) => isSame(place, known));
  return same?.id ?? null;
}

/**
 * Leaves out what the program's own packs have, by id, by name and kind (areas)
 * or by name within three kilometres; their rows are curated, with marks and
 * spellings that no list has.
 */
export function withoutKnown(
  list: PlaceList,
  country: string,
  gazetteer: Gazetteer,
): PlaceList {
  const known: LeftOutRow[] = [];
  const places = list.places.filter((place) => {
    const found = knownId(place, country, gazetteer);
    if (found === null) return true;
    const { file, line, id, name } = place;
    const context = { id: found };
    const code = "IMP-PLACE-KNOWN";
    known.push({ file, line, id, name, code, seen: name, context });
    return false;
  });
  return { places, leftOut: [...list.leftOut, ...known] };
}

/**
 * Calls governorates as the program's packs call them, so that a place of the
 * list and a bundled one of the same governorate say so in the same words.
 */
export function withKnownAreas(
  list: PlaceList,
  country: string,
  gazetteer: Gazetteer,
): PlaceList {
  const names = new Map<string, string>();
  const nameOf = (area: string): string => {
    const before = names.get(area);
    if (before !== undefined) return before;
    const known =
      area === ""
        ? undefined
        : namesakes(area, country, gazetteer).find(
            ({ kind }) => kind === "admin1",
          );
    const name = known?.name ?? area;
    names.set(area, name);
    return name;
  };
  const places = list.places.map((place) => ({
    ...place,
    admin1: nameOf(place.admin1),
  }));
  return { places, leftOut: list.leftOut };
}
