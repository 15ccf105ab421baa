import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { countrySchema, incidentIdSchema, wordsSchema } from "./scalar.js";
import { PLACE_PRECISION_CODES } from "./vocabulary.js";

/** A place of the register: what reports call it and what happened there. */
export const registerPlaceSchema = z.object({
  /** The gazetteer's id; `plc-` and 32 digits for a name that no pack lists. */
  id: z.string().min(1),
  listed: z.boolean(),
  /** Ids of spellings that were joined; they resolve to it for ever. */
  formerIds: z.array(z.string().min(1)).optional(),
  /** The name that most reports use. */
  name: wordsSchema,
  names: z
    .array(z.object({ name: wordsSchema, reports: z.array(z.string()).min(1) }))
    .min(1),
  admin1: wordsSchema.nullable(),
  country: countrySchema.nullable(),
  /** The finest precision that is told. */
  precision: z.enum(PLACE_PRECISION_CODES),
  /** Degrees, WGS 84; null where no pack knows. */
  point: z
    .object({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    })
    .nullable(),
  /** Incidents of the register that a report puts there, ascending. */
  incidents: z.array(incidentIdSchema).min(1),
});

/** A place of the register. */
export type RegisterPlace = Immutable<z.infer<typeof registerPlaceSchema>>;
