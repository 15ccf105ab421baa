import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { twoFactor, username } from "better-auth/plugins";
import { coderCodeSchema } from "../../api/routes/accounts.js";
import { AUTH_BASE } from "./auth-routes.js";
import { enterPlugin } from "./enter-plugin.js";
import type { Register } from "../../register/open-register.js";

/** Days that a session lasts unless it is used. */
const SESSION_DAYS = 7;
const DAY = 24 * 60 * 60;

/** Signs of a password at least; the rest is asked when it is chosen. */
const LEAST_SIGNS = 12;

/** How accounts are reached. */
export interface AuthOptions {
  /** `http://127.0.0.1:4380`. */
  readonly origin: string;
  readonly trustedOrigins: readonly string[];
  /** Whether cookies go over TLS alone. */
  readonly isSecure: boolean;
}

/**
 * Accounts, sessions, second factors and passkeys on the register's own store.
 * Dates are ISO text and booleans 0 or 1 on both engines, hence `sqlite` for
 * both. Addresses and browsers of people are not kept.
 */
export function authOf(
  { store, keys }: Pick<Register, "store" | "keys">,
  { origin, trustedOrigins, isSecure }: AuthOptions,
) {
  return betterAuth({
    appName: "Isnad",
    baseURL: origin,
    basePath: AUTH_BASE,
    secret: Buffer.from(keys.sessions).toString("base64"),
    trustedOrigins: [...trustedOrigins],
    database: { db: store as never, type: "sqlite" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Sign-ins are counted by code; see failures.ts and rate-limit.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_SIGNS,
      maxPasswordLength: 256,
    },
    user: {
      modelName: "auth_user",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        collections: { type: "string", required: false, input: false },
        disabled: { type: "boolean", required: false, input: false },
      },
    },
    session: {
      modelName: "auth_session",
      expiresIn: SESSION_DAYS * DAY,
      updateAge: DAY,
      additionalFields: {
        locked: { type: "string", required: false, input: false },
      },
    },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    advanced: {
      cookiePrefix: "isnad",
      useSecureCookies: isSecure,
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          // No session for an account that may not enter; null stops it.
          before: async (session) => {
            const user = await store
              .selectFrom("auth_user")
              .select("disabled")
              .where("id", "=", session.userId)
              .executeTakeFirst();
            if (user?.disabled !== 0) return false;
            return { data: { ...session, ipAddress: null, userAgent: null } };
          },
        },
      },
    },
    plugins: [
      enterPlugin(store),
      username({
        minUsernameLength: 1,
        maxUsernameLength: 16,
        usernameValidator: (code) => coderCodeSchema.safeParse(code).success,
      }),
      twoFactor({
        issuer: "Isnad",
        schema: { twoFactor: { modelName: "auth_two_factor" } },
      }),
      passkey({
        rpName: "Isnad",
        rpID: new URL(origin).hostname,
        origin,
        schema: { passkey: { modelName: "auth_passkey" } },
      }),
    ],
  });
}

/** Accounts of an open register. */
export type Auth = ReturnType<typeof authOf>;
