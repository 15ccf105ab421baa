import { z } from "zod";
import { actorRoleSchema } from "./actor-role.js";
import { aggregateSchema } from "./aggregate.js";
import { chainsSchema } from "./attribution.js";
import { casualtyRowSchema } from "./casualty-row.js";
import {
  dateIntervalSchema,
  DATE_ANCHORS,
  PARTS_OF_DAY,
  publicationIntervalSchema,
} from "./date-interval.js";
import { evidenceSchema } from "./evidence.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import { passageMarksSchema } from "./passage-marks.js";
import { personMentionSchema } from "./person.js";
import { placeReferenceSchema, PLACE_RELATIONS } from "./place-reference.js";
import {
  claimKeySchema,
  isoDateSchema,
  sha256Schema,
  wordsSchema,
} from "./scalar.js";
import { victimSchema } from "./victim.js";
import { BASIS_CODES, OUTCOME_CODES, UNIT_CODES } from "./vocabulary.js";

/** Name and version of the output contract. */
export const CODED_REPORT_SCHEMA = "isnad.coded-report/1";

/** Print number of an incident in its report: `i1`, `i2`, … */
export const incidentNumberSchema = z.string().regex(/^i[1-9][0-9]*$/);

const row = { key: claimKeySchema, evidence: evidenceSchema };

const codedWhen = dateIntervalSchema.safeExtend({
  anchor: z.enum(DATE_ANCHORS),
  partOfDay: z.enum(PARTS_OF_DAY).nullable(),
});

const codedWhere = placeReferenceSchema.extend({
  placeId: z.string().min(1).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  relation: z.enum(PLACE_RELATIONS).nullable(),
});

const codedActor = actorRoleSchema.extend({
  basis: z.enum(BASIS_CODES),
  sources: chainsSchema,
});

const codedCasualty = casualtyRowSchema.extend({
  hedge: z.string().nullable(),
  unit: z.enum(UNIT_CODES),
  sources: chainsSchema,
});

/** An incident as `isnad code` prints it. */
export const codedIncidentSchema = incidentSchema.extend({
  id: incidentNumberSchema,
  when: codedWhen,
  where: codedWhere,
  perpetrators: z.array(codedActor),
  targets: z.array(codedActor),
  casualties: z.array(codedCasualty),
  victims: z.array(victimSchema),
  toldNone: z.array(z.enum(OUTCOME_CODES)),
  ...row,
});

/** A figure over a period as `isnad code` prints it. */
export const codedAggregateSchema = aggregateSchema.extend(row);

/** A person as `isnad code` prints it. */
export const codedPersonSchema = personMentionSchema.extend(row);

/**
 * One line of `isnad code`: the annotation guide's field names, and beside
 * them what makes the line traceable.
 */
export const codedReportSchema = z.object({
  schema: z.literal(CODED_REPORT_SCHEMA),
  /** Version of the engine that read the report. */
  engine: z.string().min(1),
  /** Digest of each pack used, by pack name. */
  packs: z.record(z.string(), sha256Schema),
  id: z.string().min(1),
  /** Version of the report: see {@link reportVersion}. */
  version: sha256Schema,
  textSha256: sha256Schema,
  /** Near copies have near fingerprints: hexadecimal, 64 bits. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  /** Marks of its passages; left out when the report tells nothing. */
  marks: passageMarksSchema.optional(),
  /** Former names that the text gives; the present one ends `before`. */
  renamed: z
    .array(z.object({ before: wordsSchema, former: wordsSchema }))
    .optional(),
  /** What follows each «المتحدث باسم»: the body, maybe the speaker's name. */
  spokenFor: z.array(wordsSchema).optional(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: isoDateSchema.nullable(),
  publishedInferred: publicationIntervalSchema.nullable(),
  incidents: z.array(codedIncidentSchema),
  aggregates: z.array(codedAggregateSchema),
  people: z.array(codedPersonSchema),
  /** Evidence of the report's own fields: `/published`, `/publishedInferred`. */
  evidence: evidenceSchema.optional(),
});

/** One line of `isnad code`. */
export type CodedReport = Immutable<z.infer<typeof codedReportSchema>>;
/** An incident as `isnad code` prints it. */
export type CodedIncident = Immutable<z.infer<typeof codedIncidentSchema>>;
/** A figure over a period as `isnad code` prints it. */
export type CodedAggregate = Immutable<z.infer<typeof codedAggregateSchema>>;
/** A person as `isnad code` prints it. */
export type CodedPerson = Immutable<z.infer<typeof codedPersonSchema>>;
