import {
  placeReferenceSchema,
  type PlaceReference,
} from "../model/place-reference.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { OutcomeCode, PlacePrecisionCode } from "../model/vocabulary.js";

/**
 * The town in which a place lies, as a gazetteer knows it; null where it does
 * not.
 */
export type TownOf = (place: PlaceReference) => PlaceReference | null;

/** As far as a place may be told that finds somebody. */
const COARSE: ReadonlySet<PlacePrecisionCode> = new Set<PlacePrecisionCode>([
  "town",
  "area",
  "admin1",
  "country",
]);

/** Outcomes after which somebody lives who could be found at the place. */
const LIVING: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
  "displaced",
  "survived",
]);

const isPlace = (value: unknown): value is PlaceReference =>
  placeReferenceSchema.safeParse(value).success;

/** Somebody aimed at of whom nobody tells that he died. */
function aimsAtLiving({ targets, casualties, type }: RegisterIncident) {
  if (!targets.some(({ id }) => id === null)) return false;
  const dead = casualties.some(
    ({ outcome, perpetrator }) => outcome === "killed" && perpetrator !== true,
  );
  return !dead && type !== "body_found" && type !== "death_in_custody";
}

/**
 * Whether anybody tells of somebody who lives and could be found: a row, a
 * victim, a competing value, a person aimed at of whom no death is told, a
 * life that did not end.
 */
export function tellsOfLiving(incident: RegisterIncident): boolean {
  const { casualties, victims = [], competing, status } = incident;
  return (
    casualties.some(({ outcome }) => LIVING.has(outcome)) ||
    victims.some(({ outcome }) => LIVING.has(outcome)) ||
    [...LIVING].some((outcome) =>
      Object.keys(competing).some(
        (pointer) =>
          pointer === `/casualties/${outcome}` ||
          pointer.startsWith(`/casualties/${outcome}/`),
      ),
    ) ||
    aimsAtLiving(incident) ||
    (status === "attempted" && incident.targets.length > 0)
  );
}

/** Whether anybody tells a place finer than a town. */
export function tellsFinePlace({
  where,
  competing,
}: RegisterIncident): boolean {
  const { shown, values = [] } = competing["/where"] ?? {};
  return [where, shown, ...values.map(({ value }) => value)].some(
    (place) => isPlace(place) && isFine(place),
  );
}

/** A site, whatever the report's reader took it for. */
const SITE =
  /(?:^|\s)[وبل]?(?:ال)?(?:مستشفى|مشفى|مستوصف|عيادة|منزل|منازل|بيت|دار|شقة|بناء|مبنى|شارع|حي|حارة|مزرعة|محل|متجر|دكان|مكتب|مدرسة|جامع|مسجد|مخيم|دوار|سجن|فرع)(?=\s)/u;

const isFine = ({ name, precision, relation }: PlaceReference) =>
  relation != null ||
  (name !== null && (!COARSE.has(precision) || SITE.test(name)));

/**
 * A place no finer than the town: no home, ward, street or work of somebody who
 * lives. Where no town is known it is the governorate.
 */
export function coarsePlace(
  place: PlaceReference,
  townOf: TownOf,
): PlaceReference {
  if (!isFine(place)) return place;
  const { admin1, country } = place;
  if (COARSE.has(place.precision) && !SITE.test(place.name ?? "")) {
    const { relation, ...rest } = place;
    return relation === undefined ? place : rest;
  }
  const town = townOf(place);
  if (town !== null && town.precision === "town") {
    const { name, placeId = null, lat = null, lon = null } = town;
    const known = {
      name,
      admin1: town.admin1 ?? admin1,
      country: town.country,
    };
    return { ...known, precision: "town", placeId, lat, lon };
  }
  const precision =
    admin1 !== null ? "admin1" : country !== null ? "country" : "unknown";
  return { name: admin1, admin1, country, precision };
}

/** A told value as a place that may be shown; undefined for anything else. */
export function coarseValue(
  value: unknown,
  townOf: TownOf,
): PlaceReference | undefined {
  if (!isPlace(value)) return undefined;
  return coarsePlace(value, townOf);
}
