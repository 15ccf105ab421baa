import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { sql } from "kysely";
import { PROBLEM_TYPE } from "../api/index.js";
import { IsnadError } from "../model/errors.js";
import type { Register } from "../register/open-register.js";
import { makeLink } from "./accounts/entry-links.js";
import { createUser } from "./accounts/users.js";
import { sweepAccounts } from "./accounts/sweep-accounts.js";
import { readyToDecide } from "./handlers/decisions.js";
import { buildApp, type BuiltApp } from "./app.js";
import type { CheckReply } from "./http/bind.js";
import { problemOf } from "./http/problem-of.js";
import { linkGate } from "./link-gate.js";
import { faultTrace, type ServerLog } from "./log.js";
import { serverMetrics } from "./metrics.js";
import { registerRoom } from "./room.js";
import { isLoopback, type ServerSettings } from "./settings.js";
import type { ServerState } from "./handlers/server.js";

/** What a server is started with. */
export interface ServerParts {
  readonly register: Register;
  /** That opened it; null where none guards it. */
  readonly passphrase: string | null;
  readonly settings: ServerSettings;
  readonly log: ServerLog;
  /** Code of the one local account of `--single-user`. */
  readonly localCode?: string | undefined;
  readonly check?: CheckReply | undefined;
}

/** A server that listens. */
export interface RunningServer extends BuiltApp {
  /** `http://127.0.0.1:4380`. */
  readonly origin: string;
  /** Lets in: the first admin, or the one local account; null where nobody needs it. */
  readonly entryLink: string | null;
  /** Answers what was asked, then closes the register. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that open requests have to end in. */
const LAST_ANSWERS = 10_000;
/** Milliseconds between two sweeps of what is over. */
const SWEEPS_EVERY = 60 * 60 * 1000;
/** Milliseconds until the first: whoever starts a server asks it something. */
const FIRST_SWEEP_AFTER = 60 * 1000;

/** The code of the local account where none is given. */
const LOCAL_CODE = "A1";

/** Who may enter first: a link to the page that lets him in. */
async function entryLinkOf(
  { store }: Register,
  { singleUser }: ServerSettings,
  localCode: string,
): Promise<string | null> {
  const users = await store
    .selectFrom("auth_user")
    .select(["id", "name"])
    .execute();
  if (singleUser) {
    const own = users.find(({ name }) => name === localCode);
    const id = own?.id ?? (await createUser(store, localCode, "admin", null));
    return `/enter#${(await makeLink(store, "enter", id)).secret}`;
  }
  if (users.length > 0) return null;
  return `/setup#${(await makeLink(store, "setup", null)).secret}`;
}

/** To what comes before it is ready, or while it stops. */
function stoppingAnswer(): Response {
  const error = new IsnadError("API-STOPPING", {});
  const problem = problemOf(error, "");
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Content-Type": PROBLEM_TYPE, "Retry-After": "5" },
  });
}

/** Names under which requests may ask for this server. */
function namesOf({ host, hostNames }: ServerSettings): ReadonlySet<string> {
  const own = isLoopback(host) ? ["127.0.0.1", "localhost", "::1"] : [host];
  return new Set([...own, ...hostNames].map((name) => name.toLowerCase()));
}

const shownHost = (host: string) => (host.includes(":") ? `[${host}]` : host);

/**
 * Starts a server on an open register, which is its own from now on.
 *
 * @throws the error of Node where the port is taken
 */
export async function startServer({
  register,
  passphrase,
  settings,
  log,
  localCode = LOCAL_CODE,
  check,
}: ServerParts): Promise<RunningServer> {
  const { host, port, tls, behindProxy, threads } = settings;
  const names = namesOf(settings);
  let origin = "";
  let isStopping = false;
  const isSecure = tls !== null || behindProxy;
  const entryLink = await entryLinkOf(register, settings, localCode);
  const originAt = (on: number) => {
    const [name = host] = behindProxy ? settings.hostNames : [host];
    const isPlainPort = behindProxy || on === (tls === null ? 80 : 443);
    const scheme = isSecure ? "https" : "http";
    return `${scheme}://${shownHost(name)}${isPlainPort ? "" : `:${on}`}`;
  };
  const metrics = serverMetrics();
  let built: BuiltApp | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => {
      if (built === null || isStopping) return stoppingAnswer();
      return built.app.fetch(request, env);
    },
    ...(tls === null ? {} : { createServer, serverOptions: { ...tls } }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: own } = server.address() as AddressInfo;
  origin = originAt(own);
  const room = registerRoom(register, passphrase, {
    name: settings.register,
    threads,
    works: settings.works,
    oneOff: settings.oneOff,
    authOptions: () => ({ origin, trustedOrigins: [origin], isSecure }),
    gate: linkGate,
    onFault: (error) => log.error({ event: "job-fault", ...faultTrace(error) }),
  });
  const state = async (): Promise<ServerState> => {
    if (isStopping) return "stopping";
    if (!room.isOpen()) return "locked";
    try {
      await sql`select 1`.execute(room.open().register.store);
      return "ready";
    } catch {
      return "broken";
    }
  };
  built = buildApp({
    ...{ room, settings, log, metrics, state, check },
    origin: () => origin,
    hostNames: () => names,
  });
  const sweep = () => {
    if (isStopping || !room.isOpen()) return;
    sweepAccounts(room.open().register.store).catch((error: unknown) =>
      log.error({ event: "sweep-fault", ...faultTrace(error) }),
    );
  };
  const sweeping = setInterval(sweep, SWEEPS_EVERY);
  sweeping.unref();
  const firstSweep = setTimeout(sweep, FIRST_SWEEP_AFTER);
  firstSweep.unref();
  log.info({ event: "ready" });
  // Who signs in first should not wait for it, nor who decides first.
  void room
    .open()
    .accounts.auth()
    .then(readyToDecide, () => undefined);
  return {
    ...built,
    origin,
    entryLink: entryLink === null ? null : `${origin}${entryLink}`,
    async stop() {
      if (isStopping) return;
      isStopping = true;
      clearInterval(sweeping);
      clearTimeout(firstSweep);
      log.info({ event: "stopping" });
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      const late = setTimeout(() => {
        if ("closeAllConnections" in server) server.closeAllConnections();
      }, LAST_ANSWERS);
      await closed;
      clearTimeout(late);
      await room.close();
      log.info({ event: "stopped" });
    },
  };
}
