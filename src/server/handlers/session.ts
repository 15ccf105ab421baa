import * as routes from "../../api/routes/session.js";
import { IsnadError } from "../../model/errors.js";
import { noteAccess } from "../accounts/access-events.js";
import {
  checkNotLockedOut,
  forgetFailures,
  noteFailure,
} from "../accounts/failures.js";
import {
  openerOf,
  sessionOf,
  setLocked,
  type SessionClock,
} from "../accounts/sessions.js";
import { hasPassword, isPassword } from "../accounts/users.js";
import type { Bind } from "../http/binder.js";
import type { OpenRoom, RegisterRoom } from "../room.js";

/** What sessions rest on. */
export interface SessionPlace {
  readonly room: RegisterRoom;
  readonly clock: SessionClock;
  /** Throws while passphrases are tried too often. */
  readonly slowDown: () => void;
}

/** Whether what was typed opens a locked session of this account. */
async function opens(
  { accounts, isPassphrase }: OpenRoom,
  userId: string,
  typed: string,
): Promise<boolean> {
  if (await hasPassword(accounts, userId))
    return isPassword(accounts, userId, typed);
  return isPassphrase?.(typed) ?? false;
}

/** Answers about the session. */
export function bindSession(
  bind: Bind,
  { room: place, clock, slowDown }: SessionPlace,
): void {
  bind(routes.getSession, async ({ who, room }) => {
    const { code, role, collections, by, scopes, userId } = who();
    const isGuarded = room.isPassphrase !== null;
    const opensBy =
      by === "session"
        ? await openerOf(room.accounts, userId, isGuarded)
        : null;
    const { isOneOff } = room;
    return { code, role, collections, by, scopes, opensBy, isOneOff };
  });
  bind(routes.lockSession, async ({ room, who }) => {
    const { by, id, code, userId } = who();
    if (by === "session") {
      const isGuarded = room.isPassphrase !== null;
      if ((await openerOf(room.accounts, userId, isGuarded)) === null)
        throw new IsnadError("API-NOT-GUARDED", {});
      await setLocked(room.register.store, id, true);
      await noteAccess(room.register.store, "locked", code);
    }
    return undefined;
  });
  bind(routes.unlockSession, async ({ body, room, http }) => {
    const { store } = room.register;
    const found = await sessionOf(room.accounts, http.req.raw.headers, {
      clock,
      isGuarded: room.isPassphrase !== null,
    });
    if (found === null) throw new IsnadError("API-NOT-SIGNED-IN", {});
    const { userId, code, id } = found.principal;
    await checkNotLockedOut(store, code);
    if (!(await opens(room, userId, body.password))) {
      await noteFailure(store, code);
      throw new IsnadError("API-SIGN-IN-FAILED", {});
    }
    await forgetFailures(store, code);
    clock.forget(id);
    await setLocked(store, id, false);
    await noteAccess(store, "unlocked", code);
    return undefined;
  });
  bind(routes.lockRegister, async ({ room, who }) => {
    await noteAccess(room.register.store, "register-locked", who().code);
    await place.lock();
    return undefined;
  });
  bind(routes.unlockRegister, async ({ body }) => {
    if (place.isOpen()) return undefined;
    slowDown();
    await place.unlock(body.passphrase);
    return undefined;
  });
}
