import { z } from "zod";
import { GRADE_CODES } from "../../model/decision.js";
import { REVIEW_STATES } from "../../model/register-incident.js";
import {
  incidentIdSchema,
  isoDateSchema,
  sha256Schema,
} from "../../model/scalar.js";
import { EVENT_TYPE_CODES } from "../../model/vocabulary.js";

/** Words of somebody, of a length that nobody types by hand. */
export const typed = z.string().min(1).max(500);

/** Values of a closed list, parted by commas. */
const listOf = <const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
) =>
  z
    .string()
    .max(2000)
    .transform((value) => value.split(",").map((code) => code.trim()))
    .pipe(z.array(z.enum(codes)).min(1));

const [firstType, ...otherTypes] = EVENT_TYPE_CODES;

/** By which incidents are chosen, as the commands choose them. */
export const incidentFilter = {
  /** Not over before this day. */
  from: isoDateSchema.optional(),
  /** Begun by this day. */
  to: isoDateSchema.optional(),
  /** Words or id of a place, or words of a governorate. */
  place: typed.optional(),
  type: listOf([firstType, ...otherTypes]).optional(),
  /** Id or words of a perpetrator or target. */
  actor: typed.optional(),
  /** Own id of a report, or of a row of an office's register. */
  report: typed.optional(),
  review: z.enum(REVIEW_STATES).optional(),
  grade: z.enum(GRADE_CODES).optional(),
};

/** One incident, also by an id that it had before, or its first digits. */
export const incidentParams = z.strictObject({
  id: incidentIdSchema.or(z.string().regex(/^inc-[0-9a-f]{8,31}$/)),
});

/** One thing by a name that the register gave it. */
export const idParams = z.strictObject({ id: typed });

/** One thing by a SHA-256. */
export const digestParams = z.strictObject({ id: sha256Schema });

/** The same words in both languages. */
export const bilingualSchema = z.object({ ar: z.string(), en: z.string() });

/** A month, or the first and the last of several. */
export const periodSchema = z.string().regex(/^\d{4}-\d{2}(?:\/\d{4}-\d{2})?$/);
