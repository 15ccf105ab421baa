import * as routes from "../../api/routes/accounts.js";
import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import { noteAccess } from "../accounts/access-events.js";
import { makeLink } from "../accounts/entry-links.js";
import { forgetFailures } from "../accounts/failures.js";
import { listTokens, makeToken, revokeToken } from "../accounts/tokens.js";
import {
  checkAdminRemains,
  createUser,
  endSessions,
  findUser,
  listUsers,
  resetUser,
} from "../accounts/users.js";
import type { Bind } from "../http/binder.js";
import { accessPage, auditPage } from "./audit-rows.js";

/** The account of a code, as admins see it. */
async function shownUser(store: Store, code: string) {
  const { name } = await findUser(store, code);
  const [user] = (await listUsers(store)).filter((one) => one.code === name);
  if (user === undefined) throw new Error(`no such account: ${name}`);
  return user;
}

/** A link to choose a password, as it is handed over. */
async function invited(store: Store, origin: string, code: string) {
  const { id } = await findUser(store, code);
  const { secret, expiresAt } = await makeLink(store, "password", id);
  const link = `${origin}/password#${secret}`;
  return { ...(await shownUser(store, code)), link, linkExpiresAt: expiresAt };
}

/** @param origin - where links lead */
export function bindAccounts(bind: Bind, origin: () => string): void {
  bind(routes.listUsers, async ({ room }) => ({
    items: await listUsers(room.register.store),
  }));
  bind(routes.createUser, async ({ body, room, who }) => {
    const { store } = room.register;
    const { code, role, collections } = body;
    await createUser(store, code, role, collections);
    await noteAccess(store, "user-created", who().code, code);
    return invited(store, origin(), code);
  });
  bind(routes.changeUser, async ({ params, body, room, who }) => {
    const { store } = room.register;
    const user = await findUser(store, params.id);
    await checkAdminRemains(store, user, body);
    const { role, collections, disabled } = body;
    await store
      .updateTable("auth_user")
      .set({
        updatedAt: new Date().toISOString(),
        ...(role === undefined ? {} : { role }),
        ...(collections === undefined
          ? {}
          : {
              collections:
                collections === null ? null : JSON.stringify(collections),
            }),
        ...(disabled === undefined ? {} : { disabled: disabled ? 1 : 0 }),
      })
      .where("id", "=", user.id)
      .execute();
    await endSessions(store, user.id);
    const event = disabled === true ? "user-disabled" : "user-changed";
    await noteAccess(store, event, who().code, user.name);
    return shownUser(store, user.name);
  });
  bind(routes.inviteAgain, async ({ params, room, who }) => {
    const { store } = room.register;
    const { id, name } = await findUser(store, params.id);
    await resetUser(store, id);
    await forgetFailures(store, name);
    await noteAccess(store, "link-made", who().code, name);
    return invited(store, origin(), name);
  });
  bind(routes.listTokens, async ({ room, who }) => {
    const { userId, role } = who();
    const of = role === "admin" ? null : userId;
    return { items: await listTokens(room.register.store, of) };
  });
  bind(routes.createToken, async ({ body, room, who }) => {
    const { store } = room.register;
    const person = who();
    const { label, scopes, days } = body;
    // A token makes no other one that may do more than itself.
    const missing = scopes.find(
      (one) => person.scopes?.includes(one) === false,
    );
    if (missing !== undefined)
      throw new IsnadError("API-SCOPE", { wanted: missing });
    const { id, ...made } = await makeToken(
      ...([store, person.userId, label, scopes, days] as const),
    );
    await noteAccess(store, "token-made", person.code, id);
    const told = { label, scopes, usedOn: null, revokedAt: null };
    return { id, code: person.code, ...told, ...made };
  });
  bind(routes.revokeToken, async ({ params, room, who }) => {
    const { store } = room.register;
    const { userId, role, code } = who();
    const of = role === "admin" ? null : userId;
    if (!(await revokeToken(store, params.id, of)))
      throw new IsnadError("API-NOT-FOUND", {
        kind: { ar: "رمز برمجي", en: "token" },
        id: params.id,
      });
    await noteAccess(store, "token-revoked", code, params.id);
    return undefined;
  });
  bind(routes.listAudit, ({ query, room }) => auditPage(room.register, query));
  bind(routes.listAccess, ({ query, room }) =>
    accessPage(room.register.store, query),
  );
}
