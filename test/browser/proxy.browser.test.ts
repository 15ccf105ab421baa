/// <reference lib="dom" />
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  certificate,
  NAME,
  openProxiedOffice,
  startServing,
  stopped,
  type ProxiedOffice,
} from "./proxied-office.js";
import { keepScreen } from "./workbench.js";

const PASSWORD = "جبل سهل نهر باب نافذة";
const ORIGIN = `https://${NAME}`;

const AUTHENTICATOR = {
  options: {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  },
} as const;

let office: ProxiedOffice;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  office = await openProxiedOffice();
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
    ],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  page.on("console", (message) => {
    // What is refused on purpose is told on the console by its status.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
      faults.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  await office.stop();
});

/** Asks as a program does; the certificate is one's own. */
function ask(
  address: string,
  {
    headers = {},
    ...rest
  }: { method?: string; headers?: object; body?: string; port?: string },
) {
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    text: string;
  }>((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: rest.port ?? 443,
        servername: NAME,
        path: address,
        method: rest.method ?? "GET",
        rejectUnauthorized: false,
        headers: { Host: NAME, ...headers },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(rest.body);
  });
}

test("plain HTTP leads to TLS, which browsers are told to keep to", async () => {
  const plain = await fetch("http://127.0.0.1/reports", {
    headers: { Host: NAME },
    redirect: "manual",
  });
  expect(plain.status).toBe(301);
  expect(plain.headers.get("location")).toBe(`${ORIGIN}/reports`);
  const { headers, status } = await ask("/api/v1/health", {});
  expect(status).toBe(200);
  expect(headers["strict-transport-security"]).toContain("max-age=");
});

test("another name than the server's own is refused", async () => {
  const { status } = await ask("/api/v1/health", {
    headers: { Host: "elsewhere.example" },
  });
  expect(status).toBeGreaterThanOrEqual(400);
});

test("the first admin sets up, signs in, keeps a passkey and comes in by it", async () => {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", AUTHENTICATOR);
  await page.goto(`${ORIGIN}${office.setupPath}`);
  await page.locator("input[name=code]").fill("S4");
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("form button").first().click();
  await page.waitForURL(`${ORIGIN}/sign-in`);
  await keepScreen(page, "sign-in-passkey");
  await page.locator("input[name=username]").fill("S4");
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("form button").first().click();
  await page.waitForURL(`${ORIGIN}/`);
  const cookies = await page.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const { secure, httpOnly, sameSite } of cookies)
    expect({ secure, httpOnly, sameSite }).toEqual({
      secure: true,
      httpOnly: true,
      sameSite: "Strict",
    });
  const kept = await page.evaluate(async () => {
    const asked = await fetch("/api/auth/passkey/generate-register-options");
    const options = (await asked.json()) as never;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = (await navigator.credentials.create({
      publicKey,
    })) as PublicKeyCredential;
    const answer = await fetch("/api/auth/passkey/verify-registration", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ response: made.toJSON() }),
    });
    return [answer.status, await answer.text()];
  });
  expect(kept).toEqual([200, expect.any(String)]);
  await page.evaluate(() => fetch("/api/auth/sign-out", { method: "POST" }));
  await page.context().clearCookies();
  await page.goto(`${ORIGIN}/sign-in`);
  await page.locator("button.passkey").click();
  await page.waitForURL(`${ORIGIN}/`);
  const who = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/session");
    return (await answer.json()) as { code: string };
  });
  expect(who.code).toBe("S4");
});

test("a passkey that nobody knows is refused in words", async () => {
  const other = await browser.newContext({ ignoreHTTPSErrors: true });
  const stranger = await other.newPage();
  const client = await other.newCDPSession(stranger);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", AUTHENTICATOR);
  await stranger.goto(`${ORIGIN}/sign-in`);
  await stranger.locator("button.passkey").click();
  await expect
    .poll(() => stranger.locator(".bad").innerText(), { timeout: 70_000 })
    .toContain("The passkey was refused");
  await other.close();
});

test("what somebody says of his own address is not believed", async () => {
  const statuses: number[] = [];
  for (let tried = 0; tried < 40; tried += 1) {
    const { status } = await ask("/api/auth/sign-in/username", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Forwarded-For": `203.0.113.${tried}`,
      },
      body: JSON.stringify({ username: `X${tried}`, password: PASSWORD }),
    });
    statuses.push(status);
  }
  // As one address he tries too often, whatever he calls himself.
  expect(statuses).toContain(429);
});

test("an upload larger than a page goes through, and its progress comes as it happens", async () => {
  const lines = Array.from({ length: 400 }, (_, at) =>
    JSON.stringify({
      id: `u${at}`,
      outlet: "شبكة السهل",
      url: null,
      title: null,
      published: "2023-05-02",
      text: `قُتل شاب برصاص مجهولين في بلدة تل الريح يوم الثلاثاء. ${"س".repeat(4000)}${at}`,
    }),
  ).join("\n");
  const events = await page.evaluate(async (text) => {
    const form = new FormData();
    form.append("file", new File([text], "reports.jsonl"));
    const sent = await fetch("/api/v1/imports", { method: "POST", body: form });
    const told = (await sent.json()) as { id?: string };
    if (told.id === undefined) return [sent.status, JSON.stringify(told)];
    const stream = await fetch(`/api/v1/jobs/${told.id}/events`);
    const reader = stream.body!.getReader();
    const decoder = new TextDecoder();
    const seen: number[] = [];
    const from = performance.now();
    let all = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      all += decoder.decode(value);
      seen.push(Math.round(performance.now() - from));
      if (/"state":"(?:done|failed|dead)"/.test(all)) break;
    }
    await reader.cancel();
    const [state] = all.match(/"state":"(?:done|failed|dead)"/) ?? [all];
    return [sent.status, state, seen.length];
  }, lines);
  expect(events[0], String(events[1])).toBeLessThan(300);
  expect(events[1]).toBe('"state":"done"');
  // A proxy that kept events back would pass them on in one piece, at the end.
  expect(events[2]).toBeGreaterThan(1);
});

test("without a proxy the server ends TLS itself", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-tls-"));
  const { cert, key } = certificate(folder, "IP:127.0.0.1");
  const { child, printed } = await startServing([
    ...["--register", path.join(folder, "register"), "--port", "0"],
    ...["--tls-cert", cert, "--tls-key", key],
  ]);
  const { host, origin, port } = new URL(
    /serving at (\S+)/.exec(printed)?.[1] ?? "",
  );
  expect(origin).toMatch(/^https:/);
  const safe = await ask("/api/v1/health", { port, headers: { Host: host } });
  expect(safe.status).toBe(200);
  expect(safe.headers["strict-transport-security"]).toContain("max-age=");
  await expect(fetch(`http://${host}/api/v1/health`)).rejects.toThrow();
  await stopped(child);
  rmSync(folder, { recursive: true, force: true });
});

test("nothing was refused by the policy of a page", () => {
  expect(faults).toEqual([]);
});
