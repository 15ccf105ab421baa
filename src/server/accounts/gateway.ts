import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import type { RequestContext } from "../http/bind.js";
import type { OpenRoom } from "../room.js";
import { noteAccess } from "./access-events.js";
import { ANSWERED, AUTH_BASE } from "./auth-routes.js";
import { checkNotLockedOut, forgetFailures, noteFailure } from "./failures.js";
import { checkPassword } from "./users.js";

const SIGN_IN = "POST /sign-in/username";
const CHANGE = "POST /change-password";
/** Second halves of a sign-in: the code is known by a signed cookie alone. */
const SECOND = new Set([
  "POST /two-factor/verify-totp",
  "POST /two-factor/verify-backup-code",
  "POST /passkey/verify-authentication",
  "POST /enter",
]);

type Fields = Readonly<Record<string, unknown>>;

/** Words of people in one form, however their keyboard composes them. */
const composed = (value: unknown) =>
  typeof value === "string" ? value.normalize("NFC") : value;

async function fieldsOf(http: RequestContext): Promise<Fields> {
  if (http.req.method === "GET") return {};
  const text = await http.req.text();
  if (text === "") return {};
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === "object" && value !== null) return value as Fields;
  } catch {
    // Said below.
  }
  throw new IsnadError("API-INVALID-REQUEST", {
    pointer: "/",
    seen: { ar: "ليس JSON", en: "no JSON" },
    wanted: { ar: "كائن JSON", en: "a JSON object" },
  });
}

/** A field that is text; empty where it is anything else. */
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};

const PASSWORDS = ["password", "newPassword", "currentPassword"] as const;

function withComposed(fields: Fields): Fields {
  const own = PASSWORDS.flatMap((name) =>
    name in fields ? [[name, composed(fields[name])] as const] : [],
  );
  return { ...fields, ...Object.fromEntries(own) };
}

/** A code as it may be kept: what nobody bears may be a password typed there. */
async function knownCode(store: Store, typed: string): Promise<string | null> {
  const row = await store
    .selectFrom("auth_user")
    .select("name")
    .where("username", "=", typed.toLowerCase())
    .executeTakeFirst();
  return row?.name ?? null;
}

/** What became of a sign-in. */
async function noteSignIn(
  store: Store,
  typed: string,
  response: Response,
): Promise<Response> {
  const code = await knownCode(store, typed);
  if (response.ok) {
    const { twoFactorRedirect } = (await response.clone().json()) as Fields;
    if (twoFactorRedirect === true) return response;
    await forgetFailures(store, typed);
    await noteAccess(store, "signed-in", code);
    return response;
  }
  await noteFailure(store, typed);
  await noteAccess(store, "sign-in-failed", null, code);
  throw new IsnadError("API-SIGN-IN-FAILED", {});
}

/**
 * Hands a request to the library that keeps accounts, if it is one of those
 * that are answered; failed sign-ins are counted before and after it.
 *
 * @param slowDown - throws while an address tries secrets too often
 * @throws IsnadError `API-NO-ROUTE`, `API-LOCKED-OUT`, `API-SIGN-IN-FAILED`,
 * `API-WEAK-PASSWORD`, `API-LINK-USED`, `API-TOO-MANY`
 */
export async function answerAuth(
  http: RequestContext,
  { accounts, register }: OpenRoom,
  slowDown: () => void,
): Promise<Response> {
  const { method, path } = http.req;
  const name = `${method} ${path.slice(AUTH_BASE.length)}`;
  if (!ANSWERED.has(name))
    throw new IsnadError("API-NO-ROUTE", { method, path });
  const { store } = register;
  const fields = withComposed(await fieldsOf(http));
  const isSignIn = name === SIGN_IN;
  if (isSignIn || SECOND.has(name)) slowDown();
  const typed = textIn(fields, "username");
  if (isSignIn) await checkNotLockedOut(store, typed);
  if (name === CHANGE) checkPassword(textIn(fields, "newPassword"));
  const { raw } = http.req;
  const sent =
    method === "GET"
      ? raw
      : new Request(raw.url, {
          method,
          headers: raw.headers,
          body: JSON.stringify(fields),
        });
  const auth = await accounts.auth();
  const response = await auth.handler(sent);
  if (isSignIn) return noteSignIn(store, typed, response);
  if (response.status === 410) throw new IsnadError("API-LINK-USED", {});
  if (SECOND.has(name) && response.ok) {
    const session = await auth.api.getSession({
      headers: cookiesOf(response),
    });
    const code = session?.user.name ?? null;
    if (code !== null) await forgetFailures(store, code);
    await noteAccess(store, "signed-in", code);
  }
  return response;
}

/** The cookies that an answer sets, as the next request would send them. */
function cookiesOf({ headers }: Response): Headers {
  const pairs = headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0] ?? "");
  return new Headers({ cookie: pairs.join("; ") });
}
