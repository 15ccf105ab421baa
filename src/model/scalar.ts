import { z } from "zod";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A calendar day, `2022-10-21`, in the zone its record names. */
export const isoDateSchema = z.iso.date();

/** An instant in UTC, `2022-10-21T06:30:00Z`. */
export const instantSchema = z.iso.datetime();

/** A probability from 0 to 1. */
export const confidenceSchema = z.number().min(0).max(1);

/** An identifier that can be said aloud: `ar.casualty.passive-killed`. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/);

/** ISO 3166-1 alpha-2 code of a country, upper case. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** RFC 6901 pointer to a value inside a record: `/where/name`, `` for all. */
export const jsonPointerSchema = z.string().regex(/^(?:\/(?:[^~/]|~0|~1)*)*$/);

/** Key of a claim, as {@link claimKey} makes it. */
export const claimKeySchema = z.string().regex(/^c[0-9a-f]{32}$/);

/** Id of a register incident, as {@link incidentId} makes it. */
export const incidentIdSchema = z.string().regex(/^inc-[0-9a-f]{32}$/);

/** Text that says something: at least one character that is not a space. */
export const wordsSchema = z.string().regex(/\S/);
