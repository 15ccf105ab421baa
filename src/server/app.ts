import { Hono } from "hono";
import { getConnInfo } from "@hono/node-server/conninfo";
import { routePath } from "hono/route";
import { IsnadError } from "../model/errors.js";
import { AUTH_BASE } from "./accounts/auth-routes.js";
import { answerAuth } from "./accounts/gateway.js";
import type { Principal } from "./accounts/principal.js";
import { bearerOf } from "./accounts/tokens.js";
import { checkUnlocked, sessionClock, sessionOf } from "./accounts/sessions.js";
import { bindAccounts } from "./handlers/accounts.js";
import { bindDecisions } from "./handlers/decisions.js";
import { bindDouble } from "./handlers/double.js";
import { bindNaming } from "./handlers/naming.js";
import { bindFigures } from "./handlers/figures.js";
import { bindIncidents } from "./handlers/incidents.js";
import { bindJobs } from "./handlers/jobs.js";
import { bindTables } from "./handlers/tables.js";
import { bindNames } from "./handlers/names.js";
import { bindPublic } from "./handlers/public.js";
import { bindReports } from "./handlers/reports.js";
import { bindSearch } from "./handlers/search.js";
import { bindServer, type ServerState } from "./handlers/server.js";
import { bindSession } from "./handlers/session.js";
import { bindWork } from "./handlers/work.js";
import { binderOf } from "./http/binder.js";
import type {
  App,
  CheckReply,
  RequestContext,
  RequestVariables,
} from "./http/bind.js";
import { drainRequest } from "./http/drain.js";
import { headerGuard, hostGuard, originGuard } from "./http/guards.js";
import { problemOf } from "./http/problem-of.js";
import {
  rateLimit,
  SECRET_RATE,
  SIGNED_IN_RATE,
  STRANGER_RATE,
} from "./http/rate-limit.js";
import { faultTrace, type ServerLog } from "./log.js";
import type { ServerMetrics } from "./metrics.js";
import { bindPages } from "./pages/bind-pages.js";
import { bindPublicPages } from "./pages/public/bind-public-pages.js";
import { publicShelf } from "./public-shelf.js";
import type { RegisterRoom } from "./room.js";
import { bindWorkbench } from "./workbench/bind-workbench.js";
import type { ServerSettings } from "./settings.js";
import { API_BASE, PROBLEM_TYPE } from "../api/index.js";

/** What an application is made of. */
export interface AppParts {
  readonly room: RegisterRoom;
  readonly settings: ServerSettings;
  readonly log: ServerLog;
  readonly metrics: ServerMetrics;
  /** `http://127.0.0.1:4380`, once it listens. */
  readonly origin: () => string;
  readonly hostNames: () => ReadonlySet<string>;
  readonly state: () => Promise<ServerState>;
  readonly check?: CheckReply | undefined;
}

/** An application, and what was bound on it. */
export interface BuiltApp {
  readonly app: App;
  readonly bound: ReadonlySet<string>;
}

/** Seconds after which a refused request may come again. */
function retryAfter(error: unknown): string | null {
  const seconds =
    error instanceof IsnadError ? error.context["seconds"] : undefined;
  return typeof seconds === "number" ? String(seconds) : null;
}

/** Builds the application: guards, then who asks, then routes and pages. */
export function buildApp(parts: AppParts): BuiltApp {
  const { room, settings, log, metrics, origin, check } = parts;
  const app: App = new Hono<{ Variables: RequestVariables }>();
  const clock = sessionClock(settings.autoLockMinutes);
  const signedIn = rateLimit(SIGNED_IN_RATE);
  const strangers = rateLimit(STRANGER_RATE);
  const secrets = rateLimit(SECRET_RATE);
  const isSecure = settings.tls !== null || settings.behindProxy;

  const addressOf = (http: RequestContext): string => {
    const forwarded = http.req.header("X-Forwarded-For")?.split(",").at(-1);
    if (settings.behindProxy && forwarded !== undefined)
      return forwarded.trim();
    // A test asks without a socket.
    const { incoming } = (http.env ?? {}) as { readonly incoming?: unknown };
    if (incoming === undefined) return "local";
    return getConnInfo(http).remote.address ?? "unknown";
  };

  async function principalOf(http: RequestContext): Promise<Principal | null> {
    if (!room.isOpen()) return null;
    const { accounts, isPassphrase } = room.open();
    const bearer = /^Bearer (\S+)$/i.exec(
      http.req.header("Authorization") ?? "",
    );
    if (bearer?.[1] !== undefined) return bearerOf(accounts.store, bearer[1]);
    if (http.req.header("Cookie") === undefined) return null;
    const found = await sessionOf(accounts, http.req.raw.headers, {
      clock,
      isGuarded: isPassphrase !== null,
    });
    const isUnlocking = http.req.path === `${API_BASE}/session/unlock`;
    return isUnlocking ? null : checkUnlocked(found);
  }

  let openRequests = 0;
  app.onError(async (error, http) => {
    await drainRequest(http.req.raw);
    const problem = problemOf(error, http.get("requestId"));
    if (problem.status >= 500 && problem.status !== 503)
      log.error({
        request: problem.instance,
        route: routePath(http),
        problem: problem.code,
        ...faultTrace(
          error instanceof IsnadError ? (error.cause ?? error) : error,
        ),
      });
    const pause = retryAfter(error);
    return http.body(JSON.stringify(problem), problem.status as 400, {
      "Content-Type": PROBLEM_TYPE,
      ...(pause === null ? {} : { "Retry-After": pause }),
    });
  });
  app.notFound((http) => {
    const { method, path } = http.req;
    throw new IsnadError("API-NO-ROUTE", { method, path: path.slice(0, 200) });
  });
  app.use(async (http, next) => {
    const start = performance.now();
    metrics.waiting((openRequests += 1));
    await next();
    metrics.waiting((openRequests -= 1));
    const seconds = (performance.now() - start) / 1000;
    const route = `${http.req.method} ${routePath(http, -1)}`;
    metrics.answered(route, http.res.status, seconds);
    log.info({
      request: http.get("requestId"),
      route,
      status: http.res.status,
      ms: Math.round(seconds * 1000),
    });
  });
  app.use(headerGuard(isSecure));
  app.use(hostGuard(parts.hostNames));
  app.use(originGuard(() => new Set([origin()])));
  // Before anybody is asked who he is: nothing of a register is in its files.
  bindWorkbench(app, room);
  app.use(async (http, next) => {
    const principal = await principalOf(http);
    http.set("principal", principal);
    if (principal === null) strangers.take(addressOf(http));
    else signedIn.take(principal.userId);
    await next();
  });
  const slowDown = (http: RequestContext) => () =>
    secrets.take(addressOf(http));
  app.on(["GET", "POST"], `${AUTH_BASE}/*`, (http) =>
    answerAuth(http, room.open(), slowDown(http)),
  );
  const { bind, bound } = binderOf(app, () => room.open(), check);
  bindIncidents(bind);
  bindReports(bind);
  bindNames(bind);
  bindDecisions(bind);
  bindNaming(bind);
  bindDouble(bind);
  bindFigures(bind);
  bindSearch(bind);
  bindWork(bind);
  bindJobs(bind, settings.uploadLimit);
  bindTables(bind, settings.uploadLimit);
  bindAccounts(bind, origin);
  bindSession(bind, {
    room,
    clock,
    slowDown: () => secrets.take("passphrase"),
  });
  const shelf = settings.publicView ? publicShelf() : null;
  bindPublic(bind, shelf);
  bindPublicPages(app, room, shelf);
  bindServer(bind, { state: parts.state, metrics });
  bindPages(app, { room, settings, slowDown });
  return { app, bound };
}
