import { z } from "zod";
import { ROLES, SCOPES, type Role, type Scope } from "./roles.js";

export { includesRole, ROLES, SCOPES, type Role, type Scope } from "./roles.js";

/** One of {@link ROLES}. */
export const roleSchema = z.enum(ROLES);
/** One of {@link SCOPES}. */
export const scopeSchema = z.enum(SCOPES);

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
