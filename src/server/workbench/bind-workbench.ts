import { IsnadError } from "../../model/errors.js";
import type { App, RequestContext } from "../http/bind.js";
import type { RegisterRoom } from "../room.js";
import { NONCE_PLACE, workbenchAssets, type Asset } from "./assets.js";

/** First parts of the addresses that the workbench draws itself. */
const WORKBENCH_PARTS = [
  "incidents",
  "reports",
  "review",
  "people",
  "places",
  "actors",
  "sources",
  "month",
  "import",
  "search",
  "admin",
] as const;

/** A year: the name of a file holds the digest of what is in it. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * What the page may load: scripts and styles by nonce, everything else from
 * here; a map draws in a worker and in pictures that it makes itself, and what
 * was captured is looked at in a frame of its own policy.
 */
const policyOf = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

function assetReply(http: RequestContext, asset: Asset): Response {
  const { mediaType, bytes, brotli } = asset;
  const accepts = http.req.header("Accept-Encoding") ?? "";
  const isSmall = brotli !== null && /\bbr\b/.test(accepts);
  return http.body(isSmall ? brotli : bytes, 200, {
    "Content-Type": mediaType,
    "Cache-Control": FOR_EVER,
    Vary: "Accept-Encoding",
    ...(isSmall ? { "Content-Encoding": "br" } : {}),
  });
}

/**
 * Serves the workbench: its files and its page, in which nothing of a register
 * stands. Who comes without a session is sent to the sign-in; whether a session
 * is good, or locked, the page asks by the API.
 */
export function bindWorkbench(app: App, room: RegisterRoom): void {
  const assets = workbenchAssets();
  app.get("/assets/:name", (http) => {
    const asset = assets?.find(http.req.param("name"));
    if (asset !== undefined) return assetReply(http, asset);
    const { method, path } = http.req;
    throw new IsnadError("API-NO-ROUTE", { method, path: path.slice(0, 200) });
  });
  const page = (http: RequestContext) => {
    if (!room.isOpen()) return http.redirect("/unlock");
    if (http.req.header("Cookie") === undefined)
      return http.redirect("/sign-in");
    if (assets === null) return http.redirect("/reference");
    const nonce = http.get("nonce");
    http.header("Content-Security-Policy", policyOf(nonce));
    return http.html(assets.shell.replaceAll(NONCE_PLACE, nonce));
  };
  app.get("/", page);
  for (const part of WORKBENCH_PARTS) {
    app.get(`/${part}`, page);
    app.get(`/${part}/*`, page);
  }
}
