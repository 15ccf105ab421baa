import type { PlaceReference } from "../model/place-reference.js";
import { coarsePlace } from "./coarse-place.js";
import { shownWords, type CopyRules } from "./copy-rules.js";
import { WITHHELD_NAME } from "./mask/withheld-words.js";

/** Only these are names of places and of nothing else. */
const isWide = ({ precision }: PlaceReference) =>
  precision !== "site" &&
  precision !== "neighbourhood" &&
  precision !== "road" &&
  precision !== "unknown";

/** A place as an audience may see it. */
export function shownPlace(
  place: PlaceReference,
  field: string,
  rules: CopyRules,
): PlaceReference {
  const { townOf, isPlaceName, leaveOut } = rules;
  const coarse = townOf === null ? place : coarsePlace(place, townOf);
  if (coarse !== place) leaveOut(field, "place-coarsened", 1);
  const words = (name: string | null, key: string) => {
    if (name === null) return null;
    if (isWide(coarse) && isPlaceName(name)) return name;
    const shown = shownWords(name, `${field}/${key}`, rules);
    return shown === WITHHELD_NAME ? null : shown;
  };
  const { placeId, country, precision, relation } = coarse;
  const isShownId = placeId == null || rules.mask(placeId).count === 0;
  if (!isShownId) leaveOut(`${field}/placeId`, "name-withheld", 1);
  const { lat, lon } = coarse;
  return {
    name: words(coarse.name, "name"),
    admin1: words(coarse.admin1, "admin1"),
    country: country !== null && /^[A-Z]{2}$/.test(country) ? country : null,
    precision,
    ...(placeId === undefined ? {} : { placeId: isShownId ? placeId : null }),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    ...(relation === undefined ? {} : { relation }),
  };
}
