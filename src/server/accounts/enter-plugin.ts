import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import { useLink } from "./entry-links.js";

/**
 * Lets the one local account in by a link that the program printed: whoever can
 * read what it prints can read the register's folder too.
 * Its endpoint answers 410 for any other.
 */
export const enterPlugin = (store: Store) =>
  ({
    id: "isnad-enter",
    endpoints: {
      enter: createAuthEndpoint(
        "/enter",
        { method: "POST", body: z.object({ secret: z.string().max(200) }) },
        async (context) => {
          const { secret } = context.body;
          const userId = await useLink(store, secret, "enter").catch(
            (error: unknown) => {
              // The library would log any other error, with its words.
              if (error instanceof IsnadError) throw context.error("GONE");
              throw error;
            },
          );
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
