import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

async function pageOf(server: ToldServer, path: string, cookie?: string) {
  const answer = await server.ask(path, cookie === undefined ? {} : { cookie });
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  const [, nonce = ""] = /script-src 'nonce-([0-9a-f]+)'/.exec(policy) ?? [];
  return { answer, policy, nonce, html: await answer.text() };
}

async function signedIn() {
  const server = await toldServer(place());
  await server.account("A1", "reader");
  return { server, cookie: await server.signIn("A1") };
}

test("its page runs by the nonce of its answer alone", async () => {
  const { server, cookie } = await signedIn();
  const first = await pageOf(server, "/incidents?type=arrest", cookie);
  const second = await pageOf(server, "/", cookie);
  expect([first.answer.status, second.answer.status]).toEqual([200, 200]);
  expect(first.nonce).not.toBe(second.nonce);
  for (const { html, nonce, policy } of [first, second]) {
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(html).not.toContain("ISNAD-NONCE");
    expect(policy).not.toMatch(/unsafe|https?:/);
  }
});

test("who has no session is sent to the sign-in", async () => {
  const server = await toldServer(place());
  for (const path of ["/", "/incidents", "/people/inc-1/x"]) {
    const { answer } = await pageOf(server, path);
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      302,
      "/sign-in",
    ]);
  }
});

test("its files are kept for good, small where a browser takes it", async () => {
  const { server, cookie } = await signedIn();
  const { html } = await pageOf(server, "/", cookie);
  const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
  const plain = await server.ask(script, {
    headers: { "Accept-Encoding": "identity" },
  });
  const small = await server.ask(script, {
    headers: { "Accept-Encoding": "gzip, br" },
  });
  expect(plain.headers.get("Content-Encoding")).toBe(null);
  expect(small.headers.get("Content-Encoding")).toBe("br");
  expect(plain.headers.get("Cache-Control")).toContain("immutable");
  expect(plain.headers.get("Content-Type")).toContain("text/javascript");
  expect(plain.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(await small.text()).toBe(await plain.text());
});

test("no address reaches beyond its folder", async () => {
  const { server } = await signedIn();
  for (const name of [
    "..%2findex.html",
    "..%2f..%2fpackage.json",
    "%2e%2e%2fcli%2fmain.js",
    ".sources",
    "none.js",
  ]) {
    const answer = await server.ask(`/assets/${name}`);
    expect(answer.status, name).toBe(404);
  }
});
