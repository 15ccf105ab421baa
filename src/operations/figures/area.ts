import { nameKey } from "../../countries/name-keys.js";
import type { Place, World } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { LinkableReport } from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { liesIn, type Area } from "../../statistics/area.js";
import { badValue, NOTHING } from "../bad-value.js";

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

/** P-codes are nested: what lies in a unit begins with its code. */
const P_CODE = /^[A-Z]{2}\d{2,}$/;

/** Whether a place lies in a district, as far as the packs tell. */
function isWithin(place: Place, district: Place): boolean {
  if (place.id === district.id) return true;
  if (P_CODE.test(district.id) && P_CODE.test(place.id))
    return place.id.startsWith(district.id);
  return (
    district.kind === "admin2" &&
    place.admin2 === district.name &&
    place.admin1 === district.admin1 &&
    place.country === district.country
  );
}

/**
 * Completes a place by what lies in it, of the places that a register knows.
 *
 * @returns the same area where the packs tell of nothing within
 */
export function withPlacesWithin(
  area: Area,
  incidents: readonly RegisterIncident[],
  { gazetteer }: World,
): Area {
  if (area.kind !== "place" && area.kind !== "set") return area;
  const units = (area.placeIds ?? []).flatMap((id) => gazetteer.byId(id) ?? []);
  const known = incidents.flatMap(({ where, victims = [] }) => [
    where.placeId,
    ...victims.map(({ origin }) => origin?.placeId),
  ]);
  const within = [...new Set(known)]
    .flatMap((id) => (id == null ? [] : (gazetteer.byId(id) ?? [])))
    .filter((place) => units.some((unit) => isWithin(place, unit)))
    .map(({ id }) => id);
  const placeIds = [...new Set([...(area.placeIds ?? []), ...within])].sort();
  return placeIds.length === 0 ? area : { ...area, placeIds };
}

/** An area drawn by hand: places parted by commas. */
function drawnArea(values: readonly string[], world: World): Area {
  const areas = values.map((value) => findArea(value, world));
  const other = areas.find(({ placeIds }) => placeIds === undefined);
  if (other !== undefined)
    throw badValue("--place", other.name, {
      ar: "أماكن لها معرّف في الحزم",
      en: "places with an id in the packs",
    });
  const countries = new Set(areas.map(({ country }) => country));
  return {
    kind: "set",
    name: areas.map(({ name }) => name).join("، "),
    country: countries.size === 1 ? areas[0]!.country : null,
    placeIds: areas.flatMap(({ placeIds = [] }) => placeIds),
  };
}

/**
 * Refuses an area of which neither the packs nor the register know anything:
 * a misspelled name would be printed as a month without a victim.
 *
 * @param reports - whose figures may be of an area where no incident lies
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function checkKnownArea(
  area: Area,
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
): void {
  // Only of a name that the packs lack is a place without an id made.
  if (area.placeIds !== undefined || area.kind === "admin1") return;
  const told = [
    ...incidents.flatMap(({ where, victims = [] }) => [
      where,
      ...victims.map(({ origin }) => origin),
    ]),
    ...reports.flatMap(({ aggregates = [] }) =>
      aggregates.map(({ where }) => where),
    ),
  ];
  if (told.some((place) => liesIn(place ?? undefined, area))) return;
  const wanted = {
    ar: "مكان تعرفه الحزم أو يرد في السجل؛ أسماؤها في isnad places",
    en: "a place that the packs or the register know, as isnad places lists them",
  };
  throw badValue("--place", area.name, wanted);
}

/**
 * Finds the area that a name or id stands for, or several parted by commas. A
 * governorate goes before the town after which it is named: figures are
 * published by governorate, and the town has an id of its own.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` with the list when several places
 * bear the name
 */
export function findArea(value: string, world: World): Area {
  const several = value.split(/[,،]/u).map((one) => one.trim());
  if (several.length > 1) return drawnArea(several, world);
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
  throw badValue("--place", value, {
    ar: `أحد هذه المعرّفات: ${listed(places)}`,
    en: `one of these ids: ${listed(places)}`,
  });
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
  const codes = countries.join(", ");
  const wanted = {
    ar: `مكان، أو أحد ${codes}`,
    en: `a place, or one of ${codes}`,
  };
  throw badValue("--place", NOTHING, wanted);
}
