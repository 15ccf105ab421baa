import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { countrySchema, wordsSchema } from "./scalar.js";
import { PLACE_PRECISION_CODES } from "./vocabulary.js";

/** How the happening lies to the named place. */
export const PLACE_RELATIONS = [
  "in",
  "near",
  "between",
  "north_of",
  "south_of",
  "east_of",
  "west_of",
  "outskirts_of",
  "entrance_of",
  "road_to",
] as const;

/**
 * A place as a report tells it. `name` is the text's words without a leading
 * preposition; `placeId` the gazetteer's id; `lat` and `lon` WGS 84 degrees of
 * that entry, not of the happening.
 */
export const placeReferenceSchema = z.object({
  name: wordsSchema.nullable(),
  admin1: wordsSchema.nullable(),
  country: countrySchema.nullable(),
  precision: z.enum(PLACE_PRECISION_CODES),
  placeId: z.string().min(1).nullable().optional(),
  lat: z.number().min(-90).max(90).nullable().optional(),
  lon: z.number().min(-180).max(180).nullable().optional(),
  relation: z.enum(PLACE_RELATIONS).nullable().optional(),
});

/** A place as a report tells it. */
export type PlaceReference = Immutable<z.infer<typeof placeReferenceSchema>>;
/** How the happening lies to the named place. */
export type PlaceRelation = (typeof PLACE_RELATIONS)[number];
