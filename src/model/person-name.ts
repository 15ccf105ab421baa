import { z } from "zod";
import type { Immutable } from "./immutable.js";
import { wordsSchema } from "./scalar.js";

/**
 * The parts of an Arabic name, each as written; a part that is not told is
 * absent. Two persons whose fathers differ are never joined by program.
 */
export const personNameSchema = z.object({
  /** The name as written, without honorifics, titles and quotes. */
  full: wordsSchema,
  own: wordsSchema.optional(),
  father: wordsSchema.optional(),
  grandfather: wordsSchema.optional(),
  family: wordsSchema.optional(),
  /** Teknonym: Abu or Umm with the name of a child. */
  kunya: wordsSchema.optional(),
  /** Nickname. */
  laqab: wordsSchema.optional(),
});

/** The parts of an Arabic name. */
export type PersonName = Immutable<z.infer<typeof personNameSchema>>;
