import { z } from "zod";

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

/** One of {@link ROLES}. */
export const roleSchema = z.enum(ROLES);
/** One of {@link SCOPES}. */
export const scopeSchema = z.enum(SCOPES);

/** What somebody may do. */
export type Role = z.infer<typeof roleSchema>;
/** What a token may be used for. */
export type Scope = z.infer<typeof scopeSchema>;

/** Whether a role includes another one. */
export const includesRole = (own: Role, needed: Role): boolean =>
  ROLES.indexOf(own) >= ROLES.indexOf(needed);

/**
 * Who may call a route: everybody; whoever is signed in; or a role, and of
 * tokens those of a scope.
 *
 * `parts`: what is shown to somebody who may see some collections only: what
 * rests on these alone, or nothing at all, because the answer is computed over
 * the whole register.
 */
export type Access =
  | { readonly kind: "everybody" }
  | { readonly kind: "signed-in" }
  | {
      readonly kind: "role";
      readonly role: Role;
      readonly scope: Scope;
      readonly parts: "own-collections" | "whole-register";
    };

/** Whoever comes, also without an account. */
export const EVERYBODY: Access = { kind: "everybody" };
/** Whoever has an account, whatever his role. */
export const SIGNED_IN: Access = { kind: "signed-in" };

/** Answers of one's own collections. */
export const partsFor = (role: Role, scope: Scope): Access => ({
  kind: "role",
  role,
  scope,
  parts: "own-collections",
});

/** Answers computed over the whole register. */
export const wholeFor = (role: Role, scope: Scope): Access => ({
  kind: "role",
  role,
  scope,
  parts: "whole-register",
});
