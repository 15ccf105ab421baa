import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { PASSWORD, toldServer } from "./told-server.js";

const place = scratchFolder();

const post = (body: object) => ({ method: "POST", body: JSON.stringify(body) });
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { code: string }).code;

test("a locked session shows nothing before the password is typed", async () => {
  const server = await toldServer(place());
  await server.account("A1", "reader");
  const cookie = await server.signIn("A1");
  const other = await server.signIn("A1");
  await server.ask("/api/v1/session/lock", { cookie, method: "POST" });
  const locked = await server.ask("/api/v1/incidents", { cookie });
  expect([locked.status, await codeOf(locked)]).toEqual([
    423,
    "API-SESSION-LOCKED",
  ]);
  expect(
    (await server.ask("/api/v1/incidents", { cookie: other })).status,
  ).toBe(200);
  const wrong = await server.ask("/api/v1/session/unlock", {
    cookie,
    ...post({ password: "غير صحيحة" }),
  });
  expect(wrong.status).toBe(401);
  const right = await server.ask("/api/v1/session/unlock", {
    cookie,
    ...post({ password: PASSWORD }),
  });
  expect(right.status).toBe(204);
  expect((await server.ask("/api/v1/incidents", { cookie })).status).toBe(200);
});

test("the one local account comes in by the printed link, once", async () => {
  const server = await toldServer(place(), { singleUser: true });
  const link = new URL(server.entryLink ?? "");
  expect(link.pathname).toBe("/enter");
  const secret = link.hash.slice(1);
  const entered = await server.ask("/api/auth/enter", post({ secret }));
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  expect((await server.ask("/api/v1/users", { cookie })).status).toBe(200);
  const again = await server.ask("/api/auth/enter", post({ secret }));
  expect(await codeOf(again)).toBe("API-LINK-USED");
});

async function enterAlone(passphrase: string | null) {
  const server = await toldServer(place(), { singleUser: true }, passphrase);
  const secret = new URL(server.entryLink ?? "").hash.slice(1);
  const entered = await server.ask("/api/auth/enter", post({ secret }));
  const cookies = entered.headers.getSetCookie();
  const cookie = cookies.map((one) => one.split(";", 1)[0]).join("; ");
  const session = (await (
    await server.ask("/api/v1/session", { cookie })
  ).json()) as { readonly opensBy: string | null };
  const lock = () =>
    server.ask("/api/v1/session/lock", { cookie, method: "POST" });
  return { server, cookie, lock, opensBy: session.opensBy };
}

test("without a password, the passphrase of the register opens a locked session", async () => {
  const passphrase = "حجر نخلة مفتاح سفينة غيمة";
  const { server, cookie, lock, opensBy } = await enterAlone(passphrase);
  expect(opensBy).toBe("passphrase");
  expect((await lock()).status).toBe(204);
  const open = (password: string) =>
    server.ask("/api/v1/session/unlock", { cookie, ...post({ password }) });
  expect((await server.ask("/api/v1/users", { cookie })).status).toBe(423);
  expect((await open("حجر نخلة مفتاح سفينة")).status).toBe(401);
  expect((await open(passphrase)).status).toBe(204);
  expect((await server.ask("/api/v1/users", { cookie })).status).toBe(200);
});

test("a session that nothing could open again is not locked", async () => {
  const { server, cookie, lock, opensBy } = await enterAlone(null);
  expect(opensBy).toBe(null);
  const refused = await lock();
  expect(await codeOf(refused)).toBe("API-NOT-GUARDED");
  expect((await server.ask("/api/v1/users", { cookie })).status).toBe(200);
});

test("neither names nor secrets are logged", async () => {
  const server = await toldServer(place());
  await server.account("A1", "admin");
  const cookie = await server.signIn("A1");
  await server.ask("/api/v1/search?q=%D8%B3%D8%A7%D9%84%D9%85", { cookie });
  await server.ask("/api/v1/reports/local:r1", { cookie });
  await server.ask("/api/v1/nowhere/%D8%B3%D8%A7%D9%84%D9%85", { cookie });
  const logged = server.logged();
  expect(logged).toContain("GET /api/v1/reports/:id");
  for (const secret of [
    PASSWORD,
    "سالم",
    "%D8%B3",
    "local:r1",
    cookie.slice(20, 60),
    "A1",
  ])
    expect(logged).not.toContain(secret);
});
