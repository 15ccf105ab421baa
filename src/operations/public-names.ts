import { nameKey } from "../countries/name-keys.js";
import type { Place, World } from "../countries/pack.js";
import { foldKey } from "../languages/ar/letters.js";
import type { PlaceReference } from "../model/place-reference.js";
import type { ReleaseRequest } from "../release/index.js";

/** What packs know that bears on who may see what. */
export function publicKnowledge(
  world: World,
): Pick<ReleaseRequest, "isPublicName" | "isPlaceName" | "townOf"> {
  return {
    isPublicName: publicNames(world),
    isPlaceName: (name) =>
      world.gazetteer.find(nameKey(name, foldKey)).length > 0,
    townOf: (place) => townAround(place, world),
  };
}

/** A quarter is its town's where the town's middle is no farther, in km. */
const WITHIN_TOWN_KM = 5;
const KM_PER_DEGREE = 111;

function isNear(a: Place, b: Place): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null)
    return false;
  const north = (a.lat - b.lat) * KM_PER_DEGREE;
  const east =
    (a.lon - b.lon) * KM_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) <= WITHIN_TOWN_KM;
}

/**
 * The town in which packs put a place: the one after which its district is
 * named, where its middle is near. Of any other place no town is known.
 */
function townAround(
  { placeId }: PlaceReference,
  { gazetteer }: World,
): PlaceReference | null {
  const place = placeId == null ? undefined : gazetteer.byId(placeId);
  if (place === undefined || place.admin2 === null) return null;
  const town = gazetteer
    .find(nameKey(place.admin2, foldKey))
    .find(
      (other) =>
        other.precision === "town" &&
        other.country === place.country &&
        other.admin1 === place.admin1 &&
        other.id !== place.id &&
        isNear(place, other),
    );
  if (town === undefined) return null;
  const { id, name, admin1, country, lat, lon } = town;
  return { name, admin1, country, precision: "town", placeId: id, lat, lon };
}

/**
 * Tells which names are public by pack list: parties to the conflict, outlets,
 * agencies, monitoring networks.
 */
function publicNames(
  world: Pick<World, "actors" | "outlets">,
): (name: string) => boolean {
  return (name) => {
    const key = nameKey(name, foldKey);
    return (
      world.actors.find(key).length > 0 || world.outlets.find(key).length > 0
    );
  };
}
