import { sha256 } from "../model/sha256.js";

/** Numbers with a short series before them: d013, s-12, 20275. */
const COUNTED = /^[a-z]?[-_]?\d{1,8}$/;
/** A hash says nothing to who does not hold what was hashed. */
const HASHED = /^[0-9a-f]{32,64}$/;
const DIGITS = 16;

/**
 * The id of a report as others may see it. Ids are given by sources: a slug, an
 * address or a telephone number can name somebody, and letters can do so in
 * ways that no mask knows. So only numbers stand; any other id becomes a
 * pseudonym, the same in all copies of one register.
 *
 * @param secret - of the register, so that nobody can try names out; without
 * one a pseudonym only keeps the id from being read
 */
export function publicReportId(id: string, secret = ""): string {
  if (COUNTED.test(id) || HASHED.test(id)) return id;
  const digest = sha256(JSON.stringify(["report-id", secret, id]));
  return `r-${digest.slice(0, DIGITS)}`;
}
