/** What somebody may do, and in which order: no schema, so that a page may hold it. */

/**
 * What somebody may do, each with all that stands before it: a reader reads, a
 * coder corrects and adds, a reviewer accepts, joins and grades, an editor
 * releases and undoes, an admin keeps accounts.
 */
export const ROLES = [
  "reader",
  "coder",
  "reviewer",
  "editor",
  "admin",
] as const;

/** What a token may be used for. */
export const SCOPES = ["read", "decide", "import", "export", "admin"] as const;

/** What somebody may do. */
export type Role = (typeof ROLES)[number];
/** What a token may be used for. */
export type Scope = (typeof SCOPES)[number];

/** Whether a role includes another one. */
export const includesRole = (own: Role, needed: Role): boolean =>
  ROLES.indexOf(own) >= ROLES.indexOf(needed);
