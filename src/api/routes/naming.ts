import { z } from "zod";
import {
  incidentIdSchema,
  sha256Schema,
  wordsSchema,
} from "../../model/scalar.js";
import { registerIncidentSchema } from "../../model/register-incident.js";
import { BATCH_WITHHELD } from "../../release/batch.js";
import { PERSON_CLASSES } from "../../release/release-policy.js";
import { wholeFor } from "../access.js";
import { json, route } from "../route.js";
import { bilingualSchema } from "./parameters.js";

const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const batchIncidentSchema = z.object({
  incident: registerIncidentSchema
    .pick({ id: true, type: true, when: true, where: true })
    .extend({ version: z.string() }),
  /** Why the public does not see it at all; null if it does. */
  absent: z.string().nullable(),
  people: z.array(
    z.object({
      name: z.string(),
      becomes: z.enum(["named-before", "named", "withheld"]),
      why: z.enum(BATCH_WITHHELD).nullable(),
    }),
  ),
});

/** `GET /naming/batch`: the dead of a month, whom a batch release would name, and whom not. */
export const getNamingBatch = route({
  id: "getNamingBatch",
  method: "get",
  path: "/naming/batch",
  tag: "decisions",
  summary: {
    en: "The dead of a month, whom a batch release would name, and whom not",
    ar: "قتلى شهر، ومن يُسمّى منهم بالاعتماد دفعة واحدة، ومن لا يُسمّى",
  },
  access: wholeFor("editor", "read"),
  query: z.strictObject({ period: monthSchema }),
  answer: json(
    z.object({
      items: z.array(batchIncidentSchema),
      /** When a person of a class is named to the public. */
      classes: z.array(
        z.object({
          code: z.enum(PERSON_CLASSES),
          words: bilingualSchema,
          naming: z.enum(["always", "batch", "person"]),
        }),
      ),
    }),
  ),
});

/** `POST /naming/batch`: releases the names of the dead of a month, all of them or none. */
export const releaseNames = route({
  id: "releaseNames",
  method: "post",
  path: "/naming/batch",
  tag: "decisions",
  summary: {
    en: "Releases the names of the dead of a month, all of them or none",
    ar: "يعتمد أسماء قتلى شهر للنشر، كلها أو لا شيء منها",
  },
  access: wholeFor("editor", "decide"),
  body: json(
    z.strictObject({
      period: monthSchema,
      reason: wordsSchema.max(5000),
      /** Version of each incident as it was read, by id. */
      versions: z.record(incidentIdSchema, z.string().min(1).max(100)),
    }),
  ),
  answer: json(z.object({ decisions: z.array(sha256Schema) })),
  status: 201,
});

/** The routes above, in the order of the reference. */
export const NAMING_ROUTES = [getNamingBatch, releaseNames] as const;
