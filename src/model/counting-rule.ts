import { z } from "zod";
import { actorIdSchema } from "./actor-role.js";
import type { Immutable } from "./immutable.js";
import { isoDateSchema, slugSchema, wordsSchema } from "./scalar.js";
import {
  EVENT_TYPE_CODES,
  MEASURE_CODES,
  OUTCOME_CODES,
  ROLE_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "./vocabulary.js";

/** A text in both languages of the program. */
export const bilingualSchema = z.object({ ar: wordsSchema, en: wordsSchema });

/** Which of the three dates of a happening decides its month. */
export const DATE_BASES = ["occurred", "reported", "documented"] as const;

/**
 * Whose dead an area counts: those of happenings in it (`place`), its own
 * people wherever it happened (`origin`), or its people wherever and strangers
 * in it (`place_or_origin`).
 */
export const AREA_BASES = ["place", "origin", "place_or_origin"] as const;

/**
 * The month of a death after a wounding: the month of the happening that
 * wounded, or the month of the death. Either way the person counts once.
 */
export const LATER_DEATHS = ["incident", "death"] as const;

/**
 * Happenings that a line takes in or leaves out. All conditions that are
 * given hold together; of each list one value is enough.
 */
export const countedTypeSchema = z.object({
  type: z.enum(EVENT_TYPE_CODES),
  subtypes: z.array(slugSchema).min(1).optional(),
  statuses: z.array(z.enum(STATUS_CODES)).min(1).optional(),
  weapons: z.array(z.enum(WEAPON_CODES)).min(1).optional(),
  weaponKinds: z.array(slugSchema).min(1).optional(),
  attributes: z.array(slugSchema).min(1).optional(),
  struckObjects: z.array(slugSchema).min(1).optional(),
  methods: z.array(slugSchema).min(1).optional(),
  /** Ids of actors that the happening was aimed at. */
  targets: z.array(actorIdSchema).min(1).optional(),
  /**
   * Only persons whom an earlier happening left in one of these outcomes and
   * whom this one found killed: executed after an abduction.
   */
  after: z.array(z.enum(OUTCOME_CODES)).min(1).optional(),
});

const roles = z.array(z.enum(ROLE_CODES)).min(1);

/** One line of a published table. */
export const countedLineSchema = z.object({
  code: slugSchema,
  label: bilingualSchema,
  measure: z.enum(MEASURE_CODES),
  /** What adds one to the figure. */
  unit: z.enum(["incident", "targeted_person", "victim", "claim"]),
  in: z.array(countedTypeSchema).min(1),
  out: z.array(countedTypeSchema).default([]),
  /** Roles counted together, in the publisher's own grouping. */
  roleGroups: z
    .array(z.object({ code: slugSchema, label: bilingualSchema, roles }))
    .default([]),
  /** Only persons of these roles count; all when absent. */
  roles: roles.optional(),
  /** Code of the line whose happenings these persons come from. */
  of: slugSchema.optional(),
  /** The types by which the publisher names what this line counts. */
  subject: z.array(z.enum(EVENT_TYPE_CODES)).min(1).optional(),
  /** What the line does differently from its rule. */
  dateBasis: z.enum(DATE_BASES).optional(),
  areaBasis: z.enum(AREA_BASES).optional(),
  laterDeaths: z.enum(LATER_DEATHS).optional(),
});

/** When a happening is sure enough to be published. */
export const thresholdSchema = z.object({
  /** Original sources that it needs. */
  originalSources: z.int().min(1),
  /** A person's review lifts the need for sources. */
  orReviewed: z.boolean().default(false),
});

/** A publisher's part of an area, by gazetteer ids, names of towns, or both. */
export const areaPartSchema = z.object({
  code: slugSchema,
  label: bilingualSchema,
  placeIds: z.array(z.string().min(1)).default([]),
  towns: z.array(wordsSchema).default([]),
});

/**
 * How one publisher counts. The same words count different things, so no
 * figure is printed without the rule that made it.
 */
export const countingRuleSchema = z.object({
  id: slugSchema,
  publisher: bilingualSchema,
  /** Ids and names under which its figures are cited. */
  sourceIds: z.array(slugSchema).default([]),
  sourceNames: z.array(wordsSchema).default([]),
  /** Days between which the publisher counted so; open where absent. */
  applies: z
    .object({ from: isoDateSchema.optional(), to: isoDateSchema.optional() })
    .optional(),
  lines: z.array(countedLineSchema).min(1),
  dateBasis: z.enum(DATE_BASES),
  /** The date that stands in where the first is not known. */
  dateFallback: z.enum(DATE_BASES).optional(),
  areaBasis: z.enum(AREA_BASES),
  laterDeaths: z.enum(LATER_DEATHS).default("incident"),
  /** The attacker's own death stands among the killed. */
  countsPerpetrators: z.boolean().default(false),
  threshold: thresholdSchema.nullable().default(null),
  /** The publisher's parts of the area; each town stands in one part. */
  partition: z.array(areaPartSchema).default([]),
  exclusions: z.array(bilingualSchema).default([]),
  /** What is not known of the rule, and what stands in for it. */
  notes: z.array(bilingualSchema).default([]),
  /** We read the rule out of published texts; the publisher did not give it. */
  inferred: z.boolean().default(false),
  sources: z.array(wordsSchema).min(1),
});

/** A text in both languages of the program. */
export type Bilingual = Immutable<z.infer<typeof bilingualSchema>>;
/** Happenings that a line takes in or leaves out. */
export type CountedType = Immutable<z.infer<typeof countedTypeSchema>>;
/** One line of a published table. */
export type CountedLine = Immutable<z.infer<typeof countedLineSchema>>;
/** A publisher's part of an area. */
export type AreaPart = Immutable<z.infer<typeof areaPartSchema>>;
/** How one publisher counts. */
export type CountingRule = Immutable<z.infer<typeof countingRuleSchema>>;
/** Which of the three dates decides the month. */
export type DateBasis = (typeof DATE_BASES)[number];
/** Whose dead an area counts. */
export type AreaBasis = (typeof AREA_BASES)[number];
