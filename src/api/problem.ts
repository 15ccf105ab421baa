import { z } from "zod";

/**
 * What is wrong with a request, by RFC 9457, with the stable code of the
 * catalogue and what it says in both languages.
 */
export const problemSchema = z.object({
  /** `urn:isnad:` and the code, lower case. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  detailAr: z.string(),
  /** Of the request, as the server's log names it. */
  instance: z.string().optional(),
});

/** What is wrong with a request. */
export type Problem = z.infer<typeof problemSchema>;

/** Media type of a problem. */
export const PROBLEM_TYPE = "application/problem+json";
