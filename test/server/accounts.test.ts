import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import {
  linkSecret,
  PASSWORD,
  toldServer,
  type ToldServer,
} from "./told-server.js";

const place = scratchFolder();

const post = (body: object) => ({ method: "POST", body: JSON.stringify(body) });
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { code: string }).code;

const signInAs = (server: ToldServer, username: string, password: string) =>
  server.ask("/api/auth/sign-in/username", post({ username, password }));

/** @source RFC 6238: six digits, SHA-1, thirty seconds */
function totp(uri: string, now = Date.now()): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/=+$/, "")]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) =>
    Number.parseInt(byte, 2),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac("sha1", Buffer.from(bytes))
    .update(counter)
    .digest();
  const at = digest[19]! & 15;
  const number = digest.readUInt32BE(at) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

test("the first start prints a link that makes one admin, once", async () => {
  const server = await toldServer(place());
  const link = new URL(server.entryLink ?? "");
  expect(link.pathname).toBe("/setup");
  const secret = link.hash.slice(1);
  const weak = await server.ask(
    "/setup",
    post({ secret, code: "A1", password: "1234" }),
  );
  expect([weak.status, await codeOf(weak)]).toEqual([400, "API-WEAK-PASSWORD"]);
  const made = await server.ask(
    "/setup",
    post({ secret, code: "A1", password: PASSWORD }),
  );
  expect(made.status).toBe(204);
  const again = await server.ask(
    "/setup",
    post({ secret, code: "A2", password: PASSWORD }),
  );
  expect([again.status, await codeOf(again)]).toEqual([410, "API-LINK-USED"]);
  const cookie = await server.signIn("A1");
  const session = await server.ask("/api/v1/session", { cookie });
  expect(await session.json()).toEqual({
    code: "A1",
    role: "admin",
    collections: null,
    by: "session",
    scopes: null,
    opensBy: "password",
    isOneOff: false,
  });
});

test("a link for one purpose does nothing else", async () => {
  const server = await toldServer(place());
  const { id } = await server.account("A1", "admin");
  const secret = await linkSecret(server, "password", id);
  const asSetup = await server.ask(
    "/setup",
    post({ secret, code: "A9", password: PASSWORD }),
  );
  expect(asSetup.status).toBe(410);
  const asEntry = await server.ask("/api/auth/enter", post({ secret }));
  expect(asEntry.status).toBe(410);
  const chosen = await server.ask(
    "/password",
    post({ secret, password: PASSWORD }),
  );
  expect(chosen.status).toBe(204);
});

test("what the log would refuse as an author is no code", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  for (const code of [
    "Samer",
    "isnad",
    "سامر",
    "A1 ",
    "1A",
    "A".repeat(13),
    "",
  ]) {
    const made = await server.ask("/api/v1/users", {
      token,
      ...post({ code, role: "coder" }),
    });
    expect([code, made.status]).toEqual([code, 400]);
  }
});

test("an admin invites, and who was invited chooses a password", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  const made = await server.ask("/api/v1/users", {
    token,
    ...post({ code: "C7", role: "coder" }),
  });
  expect(made.status).toBe(201);
  const { link } = (await made.json()) as { link: string };
  const secret = new URL(link).hash.slice(1);
  const taken = await server.ask("/api/v1/users", {
    token,
    ...post({ code: "c7", role: "reader" }),
  });
  expect(await codeOf(taken)).toBe("API-CODE-TAKEN");
  await server.ask("/password", post({ secret, password: PASSWORD }));
  const cookie = await server.signIn("C7");
  const session = await server.ask("/api/v1/session", { cookie });
  expect(((await session.json()) as { role: string }).role).toBe("coder");
});

test("nobody signs himself up, and what is not listed is not answered", async () => {
  const server = await toldServer(place());
  await server.account("A1", "reader");
  const cookie = await server.signIn("A1");
  for (const path of [
    "/sign-up/email",
    "/update-user",
    "/change-email",
    "/delete-user",
    "/sign-in/email",
    "/request-password-reset",
    "/reset-password",
    "/list-sessions",
  ]) {
    const answer = await server.ask(`/api/auth${path}`, {
      cookie,
      ...post({
        role: "admin",
        name: "A2",
        email: "a@example.org",
        password: PASSWORD,
      }),
    });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

test("five failures lock a code out, whether there is one or not", async () => {
  const server = await toldServer(place());
  await server.account("A1", "reader");
  for (const code of ["A1", "nobody"]) {
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await signInAs(server, code, "غير صحيحة أبداً بتاتاً");
      expect(await codeOf(answer)).toBe("API-SIGN-IN-FAILED");
    }
    const answer = await signInAs(server, code, PASSWORD);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await codeOf(answer)).toBe("API-LOCKED-OUT");
  }
  // The other words of a wrong code may be a password: they are not kept.
  const rows = await server.register.store
    .selectFrom("access_event")
    .select("subject")
    .distinct()
    .execute();
  expect(new Set(rows.map(({ subject }) => subject))).toEqual(
    new Set(["A1", null]),
  );
});

test("an account that is closed loses its sessions and tokens at once", async () => {
  const server = await toldServer(place());
  const admin = await server.account("A1", "admin");
  const { token } = await server.account("C1", "coder");
  const cookie = await server.signIn("C1");
  const change = await server.ask("/api/v1/users/C1", {
    token: admin.token,
    method: "PATCH",
    body: JSON.stringify({ disabled: true }),
  });
  expect(change.status).toBe(200);
  for (const who of [{ cookie }, { token }])
    expect((await server.ask("/api/v1/session", who)).status).toBe(401);
  expect(await server.signIn("C1")).toBe("");
});

test("the last admin stays", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  for (const change of [{ disabled: true }, { role: "reader" }]) {
    const answer = await server.ask("/api/v1/users/A1", {
      token,
      method: "PATCH",
      body: JSON.stringify(change),
    });
    expect(await codeOf(answer)).toBe("API-LAST-ADMIN");
  }
});

test("a second factor is asked for, and counts as a sign-in", async () => {
  const server = await toldServer(place());
  await server.account("A1", "admin");
  const cookie = await server.signIn("A1");
  const enabled = await server.ask("/api/auth/two-factor/enable", {
    cookie,
    ...post({ password: PASSWORD }),
  });
  expect(enabled.status).toBe(200);
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const proved = await server.ask("/api/auth/two-factor/verify-totp", {
    cookie,
    ...post({ code: totp(totpURI) }),
  });
  expect(proved.status).toBe(200);
  const first = await signInAs(server, "A1", PASSWORD);
  expect(
    ((await first.json()) as { twoFactorRedirect: boolean }).twoFactorRedirect,
  ).toBe(true);
  const half = first.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  expect((await server.ask("/api/v1/session", { cookie: half })).status).toBe(
    401,
  );
  const wrong = await server.ask("/api/auth/two-factor/verify-totp", {
    cookie: half,
    ...post({ code: "000000" }),
  });
  expect(wrong.ok).toBe(false);
  const second = await server.ask("/api/auth/two-factor/verify-totp", {
    cookie: half,
    ...post({ code: totp(totpURI) }),
  });
  const whole = second.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  expect((await server.ask("/api/v1/session", { cookie: whole })).status).toBe(
    200,
  );
});

test("a token is shown once, kept as a digest, and ends", async () => {
  const server = await toldServer(place());
  const { token: own } = await server.account("A1", "admin");
  const made = await server.ask("/api/v1/tokens", {
    token: own,
    ...post({ label: "برنامج", scopes: ["read"], days: 1 }),
  });
  const { token, id } = (await made.json()) as { token: string; id: string };
  const dump = JSON.stringify(
    await server.register.store.selectFrom("api_token").selectAll().execute(),
  );
  expect(dump).not.toContain(token);
  expect((await server.ask("/api/v1/incidents", { token })).status).toBe(200);
  const wider = await server.ask("/api/v1/tokens", {
    token,
    ...post({ label: "أوسع", scopes: ["read", "admin"] }),
  });
  expect(await codeOf(wider)).toBe("API-SCOPE");
  const ended = await server.ask(`/api/v1/tokens/${id}`, {
    token: own,
    method: "DELETE",
  });
  expect(ended.status).toBe(204);
  expect((await server.ask("/api/v1/incidents", { token })).status).toBe(401);
  await server.register.store
    .updateTable("api_token")
    .set({ expires_at: "2020-01-01T00:00:00.000Z" })
    .execute();
  expect((await server.ask("/api/v1/incidents", { token: own })).status).toBe(
    401,
  );
});
