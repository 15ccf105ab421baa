import { z } from "zod";
import { chainsSchema } from "./attribution.js";
import { citationSchema } from "./citation.js";
import type { Immutable } from "./immutable.js";
import { wordsSchema } from "./scalar.js";

/**
 * What somebody is said to have done or been. It never changes a role and
 * never stands without its accuser; an accusation in the outlet's own voice
 * has the outlet's name as its chain.
 */
export const accusationSchema = z.object({
  /** The accusation in the words of the text. */
  words: wordsSchema,
  accusers: chainsSchema.min(1),
  deniedBy: chainsSchema,
  citations: z.array(citationSchema).min(1),
});

/** What somebody is said to have done or been. */
export type Accusation = Immutable<z.infer<typeof accusationSchema>>;
