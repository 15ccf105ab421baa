import { nameKey } from "../countries/name-keys.js";
import type { Place, World } from "../countries/pack.js";
import { foldKey } from "../languages/ar/letters.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Area } from "../statistics/area.js";
import { badValue } from "./arguments.js";

/** Places listed when a name is shared; of more only the number is told. */
const LISTED = 20;

function areaOf(place: Place): Area {
  const { id, name, country, precision } = place;
  const isWide = precision === "country" || precision === "admin1";
  const kind = isWide ? precision : "place";
  return { kind, name, country, ...(isWide ? {} : { placeIds: [id] }) };
}

function listed(places: readonly Place[]): string {
  const shown = places
    .slice(0, LISTED)
    .map(
      ({ id, name, kind, admin1, country }) =>
        `${id} (${name}, ${kind}, ${admin1 ?? "–"}, ${country})`,
    );
  const more = places.length - shown.length;
  return [...shown, ...(more > 0 ? [`… +${more}`] : [])].join("; ");
}

/**
 * Finds the area that a name or id stands for. A governorate goes before the
 * town after which it is named: figures are published by governorate, and the
 * town has an id of its own.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` with the list when several places
 * bear the name
 */
export function findArea(value: string, world: World): Area {
  if (/^[A-Z]{2}$/.test(value)) {
    return { kind: "country", name: value, country: value };
  }
  const byId = world.gazetteer.byId(value);
  if (byId !== undefined) return areaOf(byId);
  const places = world.gazetteer.find(nameKey(value, foldKey));
  const wide = places.filter(({ precision }) => precision === "country");
  const governorates = places.filter(({ precision }) => precision === "admin1");
  const chosen = [wide, governorates, places].find(({ length }) => length > 0);
  const [only, ...others] = chosen ?? [];
  if (only === undefined) return { kind: "place", name: value, country: null };
  if (others.length === 0) return areaOf(only);
  throw badValue("--place", value, `one of these ids: ${listed(places)}`);
}

/**
 * The area of a register that was asked for no place: its country.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` when it has several
 */
export function onlyCountry(incidents: readonly RegisterIncident[]): Area {
  const known = incidents.flatMap(({ where }) => where.country ?? []);
  const countries = [...new Set(known)].sort();
  const [only, ...others] = countries;
  if (others.length === 0) {
    return { kind: "country", name: only ?? "–", country: only ?? null };
  }
  const wanted = `a place, or one of ${countries.join(", ")}`;
  throw badValue("--place", "nothing", wanted);
}
