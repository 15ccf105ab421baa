import type { Place } from "../../countries/pack.js";

/** Inhabitants below which a bare name needs a preposition or a head. */
const SELF_STANDING = 20000;
const FAMOUS = 1_000_000;

/** So great a city that an everyday word gives way to it (جدة). */
export function isFamous({ population, precision, needsCue }: Place): boolean {
  return !needsCue && precision === "town" && population >= FAMOUS;
}

/** Countries whose places the packs list down to the village. */
const NEAR: ReadonlySet<string> = new Set(
  "SY IQ LB PS YE SD LY EG SA JO TR IL IR ZZ".split(" "),
);

/**
 * A middling town of a far country: it shares its name with words and villages
 * more often than it is where a report happens.
 */
export function isFarTown({ country, precision, population }: Place): boolean {
  return precision === "town" && population < FAMOUS && !NEAR.has(country);
}

/** A lesser place whose name is an everyday word as well (صهريج). */
export function isWordToo(place: Place): boolean {
  return place.needsCue && !isWellKnown(place);
}

/** A place that needs no preposition to be believed. */
export function isWellKnown({ population, precision }: Place): boolean {
  return (
    population >= SELF_STANDING ||
    precision === "admin1" ||
    precision === "country"
  );
}
