import type { CodedIncident } from "../../model/coded-report.js";
import type { PlaceRelation } from "../../model/place-reference.js";
import type { Where } from "../settling/where.js";
import { cite, inferred, read, type EvidenceMap } from "./evidence.js";

/** What the preposition before a place says of how the happening lies to it. */
const RELATIONS: readonly (readonly [PlaceRelation, readonly string[]])[] = [
  ["near", ["قرب", "بالقرب", "بمحاذاه", "بجوار", "جوار"]],
  ["east_of", ["شرق", "شرقي"]],
  ["west_of", ["غرب", "غربي"]],
  ["north_of", ["شمال", "شمالي"]],
  ["south_of", ["جنوب", "جنوبي"]],
  ["outskirts_of", ["محيط", "اطراف", "مشارف", "ضواحي"]],
  ["between", ["بين"]],
];

/**
 * Prints where a happening was.
 *
 * @source gold/GUIDE.md, "where"
 */
export function printWhere(where: Where): CodedIncident["where"] {
  const place = where.place?.place;
  return {
    name: where.name,
    admin1: where.admin1,
    country: where.country,
    precision: where.precision,
    placeId: place?.id ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    relation: where.name === null ? null : relationOf(where.place?.cue ?? ""),
  };
}

function relationOf(cue: string): PlaceRelation {
  return RELATIONS.find(([, cues]) => cues.includes(cue))?.[0] ?? "in";
}

/** Adds the evidence of {@link printWhere}'s values. */
export function addWhereEvidence(where: Where, evidence: EvidenceMap): void {
  const { place, reading } = where;
  if (where.name === null || !place || !reading) {
    // A governorate agreed on by the report's other happenings has a name
    // but no mention of its own.
    if (where.name !== null)
      evidence["/where/name"] = inferred("parent-place", [], 0.5);
    if (where.admin1)
      evidence["/where/admin1"] = inferred("parent-place", [], 0.5);
    return;
  }
  const span = cite(reading, place.nameFrom, place.nameTo);
  evidence["/where/name"] = where.inferred
    ? inferred(where.inferred, [span], 0.5)
    : read([span], "ar.place.name", 0.8);
  if (where.admin1)
    evidence["/where/admin1"] = inferred("parent-place", [span], 0.75);
  if (where.country)
    evidence["/where/country"] = inferred("parent-place", [span], 0.9);
}
