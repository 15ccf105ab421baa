import { z } from "zod";
import { coderCodeSchema } from "../../api/routes/accounts.js";
import { noteAccess } from "../accounts/access-events.js";
import { linkOf, useLink } from "../accounts/entry-links.js";
import { checkPassword, createUser, setPassword } from "../accounts/users.js";
import { IsnadError } from "../../model/errors.js";
import type { App, RequestContext } from "../http/bind.js";
import { invalidRequest } from "../http/invalid-request.js";
import type { RegisterRoom } from "../room.js";
import type { ServerSettings } from "../settings.js";
import { entryPage, PAGES } from "./entry-pages.js";
import { pageReply } from "./page.js";
import { referencePage } from "./reference-page.js";

/** What pages rest on. */
export interface PagePlace {
  readonly room: RegisterRoom;
  readonly settings: ServerSettings;
  readonly slowDown: (http: RequestContext) => () => void;
}

const secretSchema = z.string().min(1).max(200);
const passwordSchema = z.string().max(256);
const setupSchema = z.strictObject({
  secret: secretSchema,
  code: coderCodeSchema,
  password: passwordSchema,
});
const chosenSchema = z.strictObject({
  secret: secretSchema,
  password: passwordSchema,
});

async function read<S extends z.ZodType>(
  http: RequestContext,
  schema: S,
): Promise<z.output<S>> {
  const value: unknown = await http.req.json().catch(() => null);
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw invalidRequest(checked.error, "body", value);
}

/**
 * Pages by which people come in: the first admin, a chosen password, the sign-in,
 * the closed register; and the reference of the API.
 */
export function bindPages(app: App, { room, slowDown }: PagePlace): void {
  for (const page of PAGES)
    app.get(page.path, (http) => pageReply(http, entryPage(page)));
  app.get("/reference", (http) => pageReply(http, referencePage()));
  app.post("/setup", async (http) => {
    slowDown(http)();
    const { secret, code, password } = await read(http, setupSchema);
    const { accounts } = room.open();
    const { store } = accounts;
    if ((await linkOf(store, secret))?.purpose !== "setup")
      throw new IsnadError("API-LINK-USED", {});
    checkPassword(password);
    await useLink(store, secret, "setup");
    const id = await createUser(store, code, "admin", null);
    await setPassword(accounts, id, password);
    await noteAccess(store, "set-up", code);
    return http.body(null, 204);
  });
  app.post("/password", async (http) => {
    slowDown(http)();
    const { secret, password } = await read(http, chosenSchema);
    const { accounts } = room.open();
    const { store } = accounts;
    if ((await linkOf(store, secret))?.purpose !== "password")
      throw new IsnadError("API-LINK-USED", {});
    checkPassword(password);
    const id = await useLink(store, secret, "password");
    if (id === null) throw new IsnadError("API-LINK-USED", {});
    await setPassword(accounts, id, password);
    const { name } = await store
      .selectFrom("auth_user")
      .select("name")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await noteAccess(store, "password-chosen", name);
    return http.body(null, 204);
  });
}
