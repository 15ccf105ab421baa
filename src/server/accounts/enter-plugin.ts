import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Store } from "../../register/open-register.js";
import { useLink } from "./entry-links.js";

/**
 * Lets the one local account in by a link that the program printed: whoever can
 * read what it prints can read the register's folder too.
 *
 * Its endpoint throws IsnadError `API-LINK-USED`.
 */
export const enterPlugin = (store: Store) =>
  ({
    id: "isnad-enter",
    endpoints: {
      enter: createAuthEndpoint(
        "/enter",
        { method: "POST", body: z.object({ secret: z.string().max(200) }) },
        async (context) => {
          const userId = await useLink(store, context.body.secret, "enter");
          const { internalAdapter } = context.context;
          const user =
            userId === null ? null : await internalAdapter.findUserById(userId);
          if (user === null) throw context.error("UNAUTHORIZED");
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ ok: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
