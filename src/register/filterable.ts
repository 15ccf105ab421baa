/** Longest name or id that lists are filtered by, in UTF-16 units. */
const LONGEST_FILTERED = 200;
/** NUL, and surrogates without their partner. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * A name as its column holds it: an index takes no longer one and PostgreSQL
 * no NUL, and a file of claims may hold both. The whole of it stands in the
 * incident's JSON.
 */
export function filterable(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  return name.slice(0, LONGEST_FILTERED).replace(UNSTORABLE, "\ufffd");
}
