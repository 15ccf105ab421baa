import { z } from "zod";
import { chainsSchema } from "./attribution.js";
import { dateIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { personNameSchema } from "./person-name.js";
import { placeReferenceSchema } from "./place-reference.js";
import {
  claimKeySchema,
  incidentIdSchema,
  isoDateSchema,
  wordsSchema,
} from "./scalar.js";
import { sensitivitySchema } from "./sensitivity.js";
import { statusHistorySchema } from "./status-history.js";
import { ageSchema } from "./victim.js";
import { BASIS_CODES, OUTCOME_CODES, ROLE_CODES } from "./vocabulary.js";

/** Id of a person of the register: the digits of the smallest mention key. */
export const personIdSchema = z.string().regex(/^per-[0-9a-f]{32}$/);

/** Ids of the reports that tell a value, ascending. */
const reports = z.array(z.string().min(1)).min(1);

/** First and last day of the reports that tell a value; null when undated. */
const told = {
  reports,
  firstTold: isoDateSchema.nullable(),
  lastTold: isoDateSchema.nullable(),
};

const nameSchema = z.object({ name: wordsSchema, reports });

/** What a person is in an incident; an accusation is no part. */
export const PERSON_PARTS = [
  "victim",
  "target",
  "perpetrator",
  "participant",
] as const;

/** A person's part in one incident, with what became of him there. */
export const personRoleSchema = z.object({
  incident: incidentIdSchema,
  part: z.enum(PERSON_PARTS),
  outcome: z.enum(OUTCOME_CODES).nullable(),
  /** Never `criminal`: that is what somebody says of him. */
  role: z.enum(ROLE_CODES).nullable(),
  basis: z.enum(BASIS_CODES).nullable(),
  /** Told as denied or only as alleged. */
  doubted: z.boolean(),
  /** The death is told as the end of earlier wounds. */
  ofWounds: z.boolean().optional(),
  /** When he died, where that is told apart from the incident. */
  died: dateIntervalSchema.optional(),
  when: dateIntervalSchema,
  where: placeReferenceSchema,
  claims: z.array(claimKeySchema).min(1),
  ...told,
});

/** What somebody says against a person: never without who says it. */
export const personAccusationSchema = z.object({
  /** The incident he is accused of; null when it is another matter. */
  incident: incidentIdSchema.nullable(),
  /** In the words of the text; null when only the role tells it. */
  words: wordsSchema.nullable(),
  basis: z.enum(["accused", "suspected"]),
  accusers: chainsSchema.min(1),
  deniedBy: chainsSchema,
  ...told,
});

/**
 * A person of the register: a view over mentions in reports, computed from
 * claims and decisions. Everybody is private until a decision says otherwise.
 */
export const registerPersonSchema = z.object({
  id: personIdSchema,
  /** Ids under which parts of this person stood; they resolve to it for ever. */
  formerIds: z.array(personIdSchema).optional(),
  /** The fullest name that any report gives. */
  name: wordsSchema,
  names: z.array(nameSchema).min(1),
  aliases: z.array(nameSchema),
  nameParts: personNameSchema,
  sex: z.enum(["female", "male"]).optional(),
  mother: wordsSchema.optional(),
  /** Years between which the told ages and birthdays put the birth. */
  birth: z.object({ from: z.int(), to: z.int() }).optional(),
  ages: z.array(z.object({ age: ageSchema, reports })),
  origins: z.array(z.object({ place: placeReferenceSchema, reports })),
  positions: z.array(z.object({ position: wordsSchema, ...told })),
  affiliations: z.array(
    z.object({ id: wordsSchema, former: z.boolean(), ...told }),
  ),
  roles: z.array(personRoleSchema),
  accusations: z.array(personAccusationSchema),
  /** Steps that reports tell as such, beside what incidents show. */
  statusHistory: statusHistorySchema.optional(),
  sensitivity: sensitivitySchema,
  /** Key, report id and name of each mention, by key. */
  mentions: z
    .array(z.tuple([claimKeySchema, z.string().min(1), wordsSchema]))
    .min(1),
});

/** A person of the register. */
export type RegisterPerson = Immutable<z.infer<typeof registerPersonSchema>>;
/** A person's part in one incident. */
export type PersonRole = Immutable<z.infer<typeof personRoleSchema>>;
/** What somebody says against a person. */
export type PersonAccusation = Immutable<
  z.infer<typeof personAccusationSchema>
>;
