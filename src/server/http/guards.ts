import type { MiddlewareHandler } from "hono";
import { IsnadError } from "../../model/errors.js";
import { freshId } from "../accounts/secrets.js";
import type { RequestVariables } from "./bind.js";

type Guard = MiddlewareHandler<{ Variables: RequestVariables }>;

/**
 * Refuses names that are not the server's own: a page elsewhere may make its
 * own name lead here (DNS rebinding), and its requests would be of one origin.
 *
 * @param names - host names without port, lower case
 * @throws IsnadError `API-HOST`
 */
export function hostGuard(names: () => ReadonlySet<string>): Guard {
  return async ({ req }, next) => {
    const host = (req.header("Host") ?? "").toLowerCase();
    const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
    const own = names();
    if (!own.has(name))
      throw new IsnadError("API-HOST", {
        seen: name.slice(0, 100),
        wanted: [...own].join(", "),
      });
    await next();
  };
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what a page of another origin makes a browser send. Cookies are
 * SameSite=Strict as well; programs send no Origin, and their tokens no cookie.
 *
 * @throws IsnadError `API-CROSS-SITE`
 */
export function originGuard(origins: () => ReadonlySet<string>): Guard {
  return async ({ req }, next) => {
    const origin = req.header("Origin");
    const site = req.header("Sec-Fetch-Site");
    const isStrange = origin !== undefined && !origins().has(origin);
    const isCrossSite =
      site !== undefined && site !== "same-origin" && site !== "none";
    const isWriting = !SAFE.has(req.method);
    if (isWriting && (isStrange || isCrossSite))
      throw new IsnadError("API-CROSS-SITE", {});
    await next();
  };
}

/**
 * Headers of every answer: nothing is fetched from elsewhere, framed, cached or
 * guessed; scripts run by the nonce of the answer alone.
 *
 * @param isSecure - whether browsers are told to come over TLS alone
 */
export function headerGuard(isSecure: boolean): Guard {
  return async (context, next) => {
    const nonce = freshId();
    context.set("nonce", nonce);
    context.set("requestId", freshId().slice(0, 12));
    await next();
    const { headers } = context.res;
    const put = (name: string, value: string) => {
      if (!headers.has(name)) headers.set(name, value);
    };
    put(
      "Content-Security-Policy",
      [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    );
    put("X-Content-Type-Options", "nosniff");
    put("X-Frame-Options", "DENY");
    put("Referrer-Policy", "no-referrer");
    put("Cross-Origin-Opener-Policy", "same-origin");
    put("Cross-Origin-Resource-Policy", "same-origin");
    put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    put("Cache-Control", "no-store");
    put("X-Request-Id", context.get("requestId"));
    if (isSecure)
      put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  };
}
