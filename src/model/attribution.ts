import { z } from "zod";
import { textSpanSchema } from "./citation.js";
import type { Immutable } from "./immutable.js";
import { wordsSchema } from "./scalar.js";
import { sensitivitySchema } from "./sensitivity.js";

/**
 * One chain of attribution, from the outlet inwards, the outlet left out: the
 * first element is whom the outlet cites (the root), the last who said it
 * first. Never empty; no attribution is an empty *list of chains*.
 */
export const chainSchema = z.array(wordsSchema).min(1);

/** All chains that carry one value or happening. */
export const chainsSchema = z.array(chainSchema);

/** How a link of a chain knows what it passes on. */
export const KNOWLEDGE_CODES = ["witnessed", "told", "document"] as const;

/** Kinds of sources; public output may show only the kind. */
export const SOURCE_KINDS = [
  "organisation",
  "outlet",
  "official",
  "party",
  "named_person",
  "anonymous",
] as const;

/** A link of a chain as the register keeps it. */
export const sourceSchema = z.object({
  name: wordsSchema,
  kind: z.enum(SOURCE_KINDS),
  knowledge: z.enum(KNOWLEDGE_CODES).optional(),
  sensitivity: sensitivitySchema.default("private"),
});

/** A chain with the text it covers. */
export const attributionSchema = z.object({
  links: z.array(sourceSchema).min(1),
  scope: z.array(textSpanSchema),
});

/** One chain of attribution: the root first. */
export type Chain = Immutable<z.infer<typeof chainSchema>>;
/** A link of a chain. */
export type Source = Immutable<z.infer<typeof sourceSchema>>;
/** A chain with the text it covers. */
export type Attribution = Immutable<z.infer<typeof attributionSchema>>;
