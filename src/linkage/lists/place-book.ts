import type { PlaceReference } from "../../model/index.js";
import { comparePlaces, type PlaceAgreement } from "../fields/places.js";
import {
  knownPlace,
  listPlace,
  placeBeside,
  type KnownPlace,
  type ListPlace,
} from "./list-places.js";

/**
 * Places of one comparison, each read once and each pair compared once: rows
 * and incidents are many, towns are few.
 */
export interface PlaceBook {
  readonly known: (where: PlaceReference) => KnownPlace;
  readonly listed: (where: PlaceReference) => ListPlace;
  readonly compare: (one: ListPlace, other: KnownPlace) => PlaceAgreement;
}

/** Reads each value once, by its text. */
function once<Value, Read>(
  read: (value: Value) => Read,
): (value: Value) => Read {
  const found = new Map<string, Read>();
  return (value) => {
    const key = JSON.stringify(value);
    const known = found.get(key);
    if (known !== undefined) return known;
    const made = read(value);
    found.set(key, made);
    return made;
  };
}

/**
 * Opens a book.
 *
 * @param admin1Of - see `admin1Reader`
 */
export function placeBook(
  admin1Of: (text: string | null) => string | null,
): PlaceBook {
  const pairs = new Map<ListPlace, Map<KnownPlace, PlaceAgreement>>();
  return {
    known: once(knownPlace),
    listed: once((where: PlaceReference) => listPlace(where, admin1Of)),
    compare(one, other) {
      const row = pairs.get(one) ?? new Map<KnownPlace, PlaceAgreement>();
      pairs.set(one, row);
      const known = row.get(other);
      if (known !== undefined) return known;
      const made = comparePlaces(placeBeside(one, other), other.place);
      row.set(other, made);
      return made;
    },
  };
}
