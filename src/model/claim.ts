import { z } from "zod";
import { aggregateSchema } from "./aggregate.js";
import { textSpanSchema } from "./citation.js";
import { evidenceSchema } from "./evidence.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import { personMentionSchema } from "./person.js";
import { claimKeySchema, sha256Schema } from "./scalar.js";

/** What a claim can be about. */
export const CLAIM_KINDS = ["incident", "aggregate", "person"] as const;

const head = {
  key: claimKeySchema,
  reportKey: z.string().min(1),
  reportVersion: sha256Schema,
  /** The words that gave rise to the claim; its key derives from them. */
  trigger: z.array(textSpanSchema).min(1),
  evidence: evidenceSchema,
  /** The report has a newer version; the claim stays, but no longer counts. */
  superseded: z.boolean().default(false),
};

/** This version of this report says this. A claim is not a fact. */
export const claimSchema = z.discriminatedUnion("kind", [
  z.object({ ...head, kind: z.literal("incident"), value: incidentSchema }),
  z.object({ ...head, kind: z.literal("aggregate"), value: aggregateSchema }),
  z.object({ ...head, kind: z.literal("person"), value: personMentionSchema }),
]);

/** This version of this report says this. */
export type Claim = Immutable<z.infer<typeof claimSchema>>;
/** What a claim is about. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];
