import { roleSchema } from "../../api/access.js";
import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import type { Principal } from "./principal.js";
import { hasPassword, readCollections, type AccountPlace } from "./users.js";

/** When each session was last used, and which are locked since. */
export interface SessionClock {
  /** Notes a use. @returns whether it came too long after the last one */
  readonly use: (id: string, now: number) => boolean;
  readonly forget: (id: string) => void;
}

/** @param minutes - after which an unused session is locked; 0 for never */
export function sessionClock(minutes: number): SessionClock {
  const last = new Map<string, number>();
  return {
    use(id, now) {
      const before = last.get(id) ?? now;
      const isLate = minutes > 0 && now - before > minutes * 60_000;
      if (!isLate) last.set(id, now);
      return isLate;
    },
    forget: (id) => void last.delete(id),
  };
}

/** Locks a session, or opens it again. */
export async function setLocked(
  store: Store,
  id: string,
  locked: boolean,
): Promise<void> {
  await store
    .updateTable("auth_session")
    .set({ locked: locked ? new Date().toISOString() : null })
    .where("id", "=", id)
    .execute();
}

/** A session, and whether its screen is locked. */
export interface FoundSession {
  readonly principal: Principal;
  readonly locked: boolean;
}

/** By what a session is opened again once it is locked. */
export type Opener = "password" | "passphrase";

/**
 * What opens a session again: the password of its account; the passphrase of
 * the register where the account of one machine has none; null for neither, and
 * then it is not locked, or nobody could ever come back to it.
 */
export async function openerOf(
  accounts: AccountPlace,
  userId: string,
  isGuarded: boolean,
): Promise<Opener | null> {
  if (await hasPassword(accounts, userId)) return "password";
  return isGuarded ? "passphrase" : null;
}

/** How sessions are found. */
export interface SessionSearch {
  readonly clock: SessionClock;
  /** Whether a passphrase guards the register. */
  readonly isGuarded: boolean;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** The session that a request's cookie names; null for none. */
export async function sessionOf(
  accounts: AccountPlace,
  headers: Headers,
  { clock, isGuarded, now = Date.now() }: SessionSearch,
): Promise<FoundSession | null> {
  const { store, auth } = accounts;
  const found = await (await auth()).api.getSession({ headers });
  if (found === null) return null;
  const { session, user } = found;
  if (user.disabled === true) return null;
  let locked = session.locked != null;
  if (
    !locked &&
    clock.use(session.id, now) &&
    (await openerOf(accounts, user.id, isGuarded)) !== null
  ) {
    await setLocked(store, session.id, true);
    locked = true;
  }
  return {
    locked,
    principal: {
      userId: user.id,
      code: user.name,
      role: roleSchema.parse(user.role),
      collections: readCollections(user.collections ?? null),
      by: "session",
      scopes: null,
      id: session.id,
    },
  };
}

/** @throws IsnadError `API-SESSION-LOCKED` */
export function checkUnlocked(found: FoundSession | null): Principal | null {
  if (found?.locked === true) throw new IsnadError("API-SESSION-LOCKED", {});
  return found?.principal ?? null;
}
