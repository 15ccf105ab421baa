import { request } from "node:http";
import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { PASSWORD, toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();
const PASSPHRASE = "حجر نهر قمر شمس وردة";

const codeOf = async (answer: Response) =>
  ((await answer.json()) as { code: string }).code;

/** Asks under another host name, which `fetch` does not let one do. */
const askAs = (server: ToldServer, host: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(server.origin);
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path: "/api/v1/health",
        headers: { Host: host },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    asked.on("error", reject);
    asked.end();
  });

test("a strange host name is refused: a page elsewhere may lead here by it", async () => {
  const server = await toldServer(place(), { hostNames: ["register.example"] });
  const { port } = new URL(server.origin);
  expect(await askAs(server, `127.0.0.1:${port}`)).toBe(200);
  expect(await askAs(server, `localhost:${port}`)).toBe(200);
  expect(await askAs(server, "REGISTER.example")).toBe(200);
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1.evil.example",
  ])
    expect(await askAs(server, host)).toBe(421);
});

test("pages of other sites write nothing, with or without a cookie", async () => {
  const server = await toldServer(place());
  await server.account("A1", "admin");
  const cookie = await server.signIn("A1");
  const write = (headers: Readonly<Record<string, string>>) =>
    server.ask("/api/v1/users", {
      cookie,
      headers,
      method: "POST",
      body: JSON.stringify({ code: "X1", role: "admin" }),
    });
  for (const headers of [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: server.origin.replace("127.0.0.1", "localhost") },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ]) {
    const answer = await write(headers);
    expect([answer.status, await codeOf(answer)]).toEqual([
      403,
      "API-CROSS-SITE",
    ]);
  }
  const own = await write({
    Origin: server.origin,
    "Sec-Fetch-Site": "same-origin",
  });
  expect(own.status).toBe(201);
});

test("cookies are for this server and this browser alone", async () => {
  const server = await toldServer(place());
  await server.account("A1", "admin");
  const answer = await server.ask("/api/auth/sign-in/username", {
    method: "POST",
    body: JSON.stringify({ username: "A1", password: PASSWORD }),
  });
  for (const cookie of answer.headers.getSetCookie()) {
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
  }
});

test("every answer forbids scripts, frames, caches and guesses", async () => {
  const server = await toldServer(place());
  for (const path of [
    "/sign-in",
    "/reference",
    "/api/v1/health",
    "/api/v1/users",
    "/none",
  ]) {
    const { headers } = await server.ask(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toContain("unsafe-inline");
    expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
    expect(headers.get("Cache-Control"), path).toBe("no-store");
    expect(headers.get("Referrer-Policy"), path).toBe("no-referrer");
  }
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const page = await server.ask("/sign-in");
      const [, nonce = ""] =
        /nonce-([0-9a-f]+)/.exec(
          page.headers.get("Content-Security-Policy") ?? "",
        ) ?? [];
      expect(await page.text()).toContain(`<script nonce="${nonce}">`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("what is too large or no JSON is refused by name", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  const send = (body: string) =>
    server.ask("/api/v1/users", { token, method: "POST", body });
  const large = await send(JSON.stringify({ code: "A".repeat(2_000_000) }));
  expect([large.status, await codeOf(large)]).toEqual([413, "API-TOO-LARGE"]);
  for (const body of ["{", "", "[1", "\u0000"]) {
    const answer = await send(body);
    expect([body, answer.status, await codeOf(answer)]).toEqual([
      body,
      400,
      "API-INVALID-REQUEST",
    ]);
  }
});

test("a fault nobody foresaw tells a number and no word", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  await server.register.store.schema.dropTable("access_event").execute();
  const answer = await server.ask("/api/v1/audit/access", { token });
  const problem = (await answer.json()) as Record<string, string>;
  expect([answer.status, problem["code"]]).toEqual([500, "API-UNEXPECTED"]);
  expect(JSON.stringify(problem)).not.toContain("access_event");
  expect(problem["instance"]).toBe(answer.headers.get("X-Request-Id"));
  expect(server.logged()).toContain(problem["instance"]);
  expect(server.logged()).not.toContain("no such table");
});

test("in a hurry: closed for everybody, opened by the passphrase alone", async () => {
  const server = await toldServer(place(), {}, PASSPHRASE);
  const { token } = await server.account("A1", "reader");
  const closed = await server.ask("/api/v1/lock", { token, method: "POST" });
  expect(closed.status).toBe(204);
  for (const path of ["/api/v1/incidents", "/api/v1/session"]) {
    const answer = await server.ask(path, { token });
    expect([path, answer.status]).toEqual([path, 401]);
  }
  const health = await server.ask("/api/v1/health");
  expect(((await health.json()) as { state: string }).state).toBe("locked");
  const unlock = (passphrase: string) =>
    server.ask("/api/v1/unlock", {
      method: "POST",
      body: JSON.stringify({ passphrase }),
    });
  const wrong = await unlock("حجر نهر قمر شمس شوكة");
  expect([wrong.status, await codeOf(wrong)]).toEqual([
    401,
    "REG-WRONG-PASSPHRASE",
  ]);
  expect((await unlock(PASSPHRASE)).status).toBe(204);
  expect((await server.ask("/api/v1/incidents", { token })).status).toBe(200);
}, 30_000);

test("a register that no passphrase guards is not closed: nothing would open it", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const answer = await server.ask("/api/v1/lock", { token, method: "POST" });
  expect([answer.status, await codeOf(answer)]).toEqual([
    409,
    "API-NOT-GUARDED",
  ]);
});

test("secrets are not tried at will", async () => {
  const server = await toldServer(place());
  const statuses = new Set<number>();
  for (let tries = 0; tries < 30; tries += 1) {
    const answer = await server.ask("/api/auth/enter", {
      method: "POST",
      body: JSON.stringify({ secret: `guess-${tries}` }),
    });
    statuses.add(answer.status);
  }
  expect([...statuses]).toEqual([410, 429]);
});

test("it stops after what was asked is answered", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const asked = Array.from({ length: 20 }, () =>
    server.ask("/api/v1/incidents", { token }),
  );
  const first = await Promise.race(asked);
  expect(first.status).toBe(200);
  const stopped = server.stop();
  const answers = await Promise.allSettled(asked);
  await stopped;
  const statuses = answers.flatMap((one) =>
    one.status === "fulfilled" ? [one.value.status] : [],
  );
  for (const status of statuses) expect([200, 503]).toContain(status);
  await expect(server.ask("/api/v1/health")).rejects.toThrow();
});
