import { IsnadError } from "../../model/errors.js";
import {
  includesRole,
  type Access,
  type Role,
  type Scope,
} from "../../api/index.js";

/** Who asks. */
export interface Principal {
  readonly userId: string;
  /** The coder's code. */
  readonly code: string;
  readonly role: Role;
  /** Collections that may be seen; null for all. */
  readonly collections: readonly string[] | null;
  readonly by: "session" | "token";
  /** Of a token; null in a session. */
  readonly scopes: readonly Scope[] | null;
  /** Of the session or token. */
  readonly id: string;
}

/**
 * Whether somebody may call a route.
 *
 * @throws IsnadError `API-NOT-SIGNED-IN`, `API-ROLE`, `API-SCOPE`,
 * `API-COLLECTIONS`
 */
export function checkAccess(access: Access, principal: Principal | null): void {
  if (access.kind === "everybody") return;
  if (principal === null) throw new IsnadError("API-NOT-SIGNED-IN", {});
  if (access.kind === "signed-in") return;
  const { role, scope, parts } = access;
  if (!includesRole(principal.role, role))
    throw new IsnadError("API-ROLE", { seen: principal.role, wanted: role });
  if (principal.scopes !== null && !principal.scopes.includes(scope))
    throw new IsnadError("API-SCOPE", { wanted: scope });
  if (parts === "whole-register" && principal.collections !== null)
    throw new IsnadError("API-COLLECTIONS", {});
}
