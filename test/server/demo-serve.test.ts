import { mkdirSync, readdirSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { demoCommand } from "../../src/cli/commands/demo.js";
import { scratchFolder } from "../register/registers.js";
import { testIo } from "../cli/terminal.js";

const place = scratchFolder();

it("serves the demonstration until it is stopped, and leaves nothing", async () => {
  const own = place();
  mkdirSync(own, { recursive: true });
  vi.stubEnv("TMPDIR", own);
  const stop = new AbortController();
  const io = { ...testIo(), signal: stop.signal };
  const ended = demoCommand()(["--serve"], io);
  const asked = async () => {
    const link = new URL(io.stdout.text.trim());
    const health = await fetch(`${link.origin}/api/v1/health`);
    expect(await health.json()).toMatchObject({ state: "ready" });
    const entered = await fetch(`${link.origin}/api/auth/enter`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ secret: link.hash.slice(1) }),
    });
    const cookies = entered.headers.getSetCookie();
    const Cookie = cookies.map((one) => one.split(";", 1)[0]).join("; ");
    const listed = await fetch(`${link.origin}/api/v1/incidents?limit=5`, {
      headers: { Cookie },
    });
    return ((await listed.json()) as { items: unknown[] }).items.length;
  };
  try {
    await expect.poll(() => io.stdout.text, { timeout: 60_000 }).toMatch(/#/);
    expect(await asked()).toBe(5);
    expect(readdirSync(own)).toHaveLength(1);
  } finally {
    stop.abort();
  }
  expect(await ended).toBe(0);
  expect(readdirSync(own)).toEqual([]);
  vi.unstubAllEnvs();
}, 90_000);
