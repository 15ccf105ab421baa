import { z } from "zod";
import { incidentIdSchema } from "../../model/scalar.js";

const numbers = z.array(z.int());

/** All incidents as columns, for a screen that sieves them by itself. */
export const incidentColumnsSchema = z.object({
  count: z.int().nonnegative(),
  /** What the numbers of the columns stand for, from 0. */
  words: z.object({
    types: z.array(z.string()),
    statuses: z.array(z.string()),
    outcomes: z.array(z.string()),
    weapons: z.array(z.string()),
    bases: z.array(z.string()),
    reviews: z.array(z.string()),
    grades: z.array(z.string()),
    places: z.array(
      z.object({
        id: z.string().nullable(),
        name: z.string().nullable(),
        admin1: z.string().nullable(),
        country: z.string().nullable(),
        /** District, and what stands there; null where no pack lists it. */
        admin2: z.string().nullable(),
        kind: z.string().nullable(),
        /** Longitude and latitude, WGS 84, of the gazetteer's entry. */
        at: z.tuple([z.number(), z.number()]).nullable(),
        precision: z.string(),
      }),
    ),
    actors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Null for one that no pack of this program lists any more. */
        kind: z.string().nullable(),
        parent: z.object({ id: z.string(), name: z.string() }).nullable(),
        /** First and last day, month or year of it. */
        from: z.string().nullable(),
        to: z.string().nullable(),
        /** It stands in for somebody unnamed. */
        pseudo: z.boolean(),
      }),
    ),
  }),
  /** One entry an incident, by first day, undated ones last. */
  columns: z.object({
    id: z.array(incidentIdSchema),
    /** Days since 1970-01-01. */
    starts: z.array(z.int().nullable()),
    ends: z.array(z.int().nullable()),
    type: numbers,
    status: numbers,
    background: numbers,
    place: numbers,
    /** Outcome, least, most. */
    results: z.array(
      z.array(z.tuple([z.int(), z.int().nullable(), z.int().nullable()])),
    ),
    /** Actor, 1 for a perpetrator and 0 for a target, basis. */
    actors: z.array(z.array(z.tuple([z.int(), z.int(), z.int()]))),
    victims: z.array(z.array(z.string())),
    weapons: z.array(numbers),
    /** Independent original sources, and of them those with a name. */
    sources: numbers,
    named: numbers,
    reports: numbers,
    /** Fields of which several values are told. */
    contested: numbers,
    review: numbers,
    grade: numbers,
  }),
});
