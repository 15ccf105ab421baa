import { z } from "zod";
import { WEAPONS } from "../../codebook/index.js";
import { actorRoleSchema } from "../../model/actor-role.js";
import { dateIntervalSchema } from "../../model/date-interval.js";
import { placeReferenceSchema } from "../../model/place-reference.js";
import { EVENT_TYPE_CODES, STATUS_CODES } from "../../model/vocabulary.js";

const weapon = z
  .string()
  .refine((code) => Object.hasOwn(WEAPONS, code), "a code of the codebook");

/** A part of a place may have been withheld. */
const NO_PLACE = {
  name: null,
  admin1: null,
  country: null,
  precision: "unknown",
};

const place = z
  .record(z.string(), z.unknown())
  .transform((told): unknown => ({ ...NO_PLACE, ...told }))
  .pipe(placeReferenceSchema);

const party = z.union([z.string(), actorRoleSchema]);

const FORMS: Readonly<Record<string, z.ZodType>> = {
  type: z.enum(EVENT_TYPE_CODES),
  status: z.enum(STATUS_CODES),
  when: dateIntervalSchema,
  where: place,
  weapons: z.union([weapon.transform((code) => [code]), z.array(weapon)]),
  perpetrators: party,
  targets: party,
  casualties: z.object({
    min: z.int().nonnegative(),
    max: z.int().nonnegative().nullable(),
  }),
};

/**
 * A told value of a field, in the form that words are made of. Values of a
 * register are any JSON; what is not of its field's form is not printed.
 *
 * @param pointer - `/casualties/killed`
 */
export function readToldValue(pointer: string, value: unknown): unknown {
  const [, name = ""] = pointer.split("/");
  return FORMS[name]?.safeParse(value).data;
}

const range = z.object({
  low: z.int().nonnegative(),
  best: z.int().nonnegative(),
  high: z.int().nonnegative(),
  open: z.boolean(),
});

/** What is shown of a number; undefined where it is no range. */
export const readShownRange = (value: unknown) => range.safeParse(value).data;
