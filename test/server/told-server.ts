import { PassThrough } from "node:stream";
import { afterEach } from "vitest";
import type { Role, Scope } from "../../src/api/index.js";
import { programLinker } from "../../src/operations/linker.js";
import { claimSetOf, type ClaimLine } from "../../src/register/claim-set.js";
import { linkRegister } from "../../src/register/link-register.js";
import { identify } from "../../src/register/arrival.js";
import {
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { makeLink } from "../../src/server/accounts/entry-links.js";
import { makeToken } from "../../src/server/accounts/tokens.js";
import { createUser, setPassword } from "../../src/server/accounts/users.js";
import { authOf } from "../../src/server/accounts/auth.js";
import type { CheckReply } from "../../src/server/http/bind.js";
import { serverLog } from "../../src/server/log.js";
import {
  DEFAULT_SETTINGS,
  type ServerSettings,
} from "../../src/server/settings.js";
import { startServer, type RunningServer } from "../../src/server/start.js";
import { CAPTURE, claimLine } from "../register/registers.js";

/** A password that is long enough. */
export const PASSWORD = "جبل سهل نهر باب نافذة";

const ALL_SCOPES: readonly Scope[] = [
  "read",
  "decide",
  "import",
  "export",
  "admin",
];

/** Refuses an answer that is not what the contract says. */
const check: CheckReply = ({ id, answer }, value) => {
  if (answer.kind !== "json") return;
  const read = answer.schema.safeParse(JSON.parse(JSON.stringify(value)));
  if (!read.success)
    throw new Error(`${id} answers otherwise: ${read.error.message}`);
};

/** A server of a test, with what tests ask of it. */
export interface ToldServer extends RunningServer {
  readonly register: Register;
  readonly logged: () => string;
  /** Makes an account; by default it may see everything. */
  readonly account: (
    code: string,
    role: Role,
    collections?: readonly string[] | null,
  ) => Promise<{ readonly id: string; readonly token: string }>;
  readonly token: (userId: string, scopes: readonly Scope[]) => Promise<string>;
  /** Signs in. @returns the cookie */
  readonly signIn: (code: string, password?: string) => Promise<string>;
  readonly ask: (
    path: string,
    how?: RequestInit & { readonly token?: string; readonly cookie?: string },
  ) => Promise<Response>;
}

const open: RunningServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

const VICTIMS: Readonly<Record<string, string>> = {
  r1: "سالم العوض",
  r2: "هاني الدالي",
  x1: "رائد الصالحي",
};

/** Two killings of one namespace and one of another, linked. */
async function fillTold(register: Register): Promise<void> {
  const of = (namespace: string, id: string, place: string) => {
    const report = {
      ...{ id, outlet: "شبكة السهل", url: null, title: null },
      published: "2023-05-02",
      text: `قُتل شاب برصاص مجهولين في بلدة ${place} أمس. ${id}`,
    };
    const identified = identify(report, namespace);
    // Each its own victim, or they would be one happening.
    const line = JSON.parse(
      JSON.stringify(claimLine(id, place)).replaceAll(
        "هاني الدالي",
        VICTIMS[id] ?? "",
      ),
    ) as ClaimLine;
    const claims = claimSetOf(line, identified, "test 1");
    return { ...identified, report, capture: CAPTURE, claims };
  };
  await storeReports(register, [
    of("local", "r1", "تل الريح"),
    of("local", "r2", "خربة النسر"),
    of("closed", "x1", "وادي السدر"),
  ]);
  await linkRegister(register, programLinker());
}

/** Starts a server on a new register; it stops after the test. */
export async function toldServer(
  name: string,
  settings: Partial<ServerSettings> = {},
  passphrase: string | null = null,
): Promise<ToldServer> {
  const given = () => Promise.resolve(passphrase);
  const register = await openRegister(name, {
    create: true,
    passphrase: { existing: given, fresh: given },
  });
  await fillTold(register);
  const { store } = register;
  const stream = new PassThrough();
  let logged = "";
  stream.on("data", (piece: Buffer) => (logged += piece.toString()));
  const running = await startServer({
    ...{ register, passphrase, check },
    settings: {
      ...DEFAULT_SETTINGS,
      register: name,
      port: 0,
      threads: 0,
      ...settings,
    },
    log: serverLog(stream),
  });
  open.push(running);
  const { origin } = running;
  const auth = authOf(register, {
    ...{ origin, trustedOrigins: [origin], isSecure: false },
  });
  const token: ToldServer["token"] = async (id, scopes) =>
    (await makeToken(store, id, "اختبار", scopes, 1)).token;
  const ask: ToldServer["ask"] = (path, how = {}) => {
    const { token: bearer, cookie, headers, ...init } = how;
    return fetch(`${origin}${path}`, {
      redirect: "manual",
      ...init,
      headers: {
        ...(init.body === undefined
          ? {}
          : { "Content-Type": "application/json" }),
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(headers as Readonly<Record<string, string>> | undefined),
      },
    });
  };
  return {
    ...running,
    ...{ register, token, ask },
    logged: () => logged,
    async account(code, role, collections = null) {
      const id = await createUser(store, code, role, collections);
      await setPassword(
        { store, auth: () => Promise.resolve(auth) },
        id,
        PASSWORD,
      );
      return { id, token: await token(id, ALL_SCOPES) };
    },
    async signIn(code, password = PASSWORD) {
      const answer = await ask("/api/auth/sign-in/username", {
        method: "POST",
        body: JSON.stringify({ username: code, password }),
      });
      const cookies = answer.headers.getSetCookie();
      return cookies.map((one) => one.split(";", 1)[0]).join("; ");
    },
  };
}

/** A link as the admin hands it over: its secret. */
export const linkSecret = async (
  { register }: ToldServer,
  purpose: "setup" | "password" | "enter",
  userId: string | null,
) => (await makeLink(register.store, purpose, userId)).secret;
