/**
 * How fast the workbench is in a browser, on a register of many reports.
 *
 * Usage: node benchmarks/workbench.mjs --register NAME [--out FILE]
 *   (after `npm run build`; a register as `benchmarks/server.mjs` fills one)
 *
 * Prints milliseconds, each the median of five: from the address to the drawn
 * overview, in a browser that has never been here (cold) and in one that has
 * (warm); from a click in the filter to the drawn list of incidents; and what
 * the first view loads, compressed. Bars: 1,500 cold, 500 warm, 150 filter,
 * 300 kB of JavaScript.
 */
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { openRegister } from "../dist/register/index.js";
import { serve } from "../scripts/soak/server/served.mjs";
import { decodingSpeed } from "./decoding-speed.mjs";

const ROUNDS = 5;
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
];

const { values } = parseArgs({
  options: { register: { type: "string" }, out: { type: "string" } },
});
if (values.register === undefined) throw new Error("expected --register NAME");

const median = (millis) =>
  Math.round(millis.toSorted((a, b) => a - b)[millis.length >> 1]);

/** Accounts of a run before would be in the way of its own. */
async function withoutAccounts(name) {
  const register = await openRegister(name, { create: false });
  for (const table of [
    "api_token",
    "auth_session",
    "auth_account",
    "entry_link",
    "auth_user",
  ])
    await register.store.deleteFrom(table).execute();
  const { count } = await register.store
    .selectFrom("incident")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  await register.close();
  return Number(count);
}

/** Milliseconds from an address until the page shows its numbers. */
async function viewed(page, address, drawn) {
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await drawn(page).waitFor();
  return performance.now() - from;
}

const overviewDrawn = (page) =>
  page.locator('main a[href*="/incidents?"]').first();

/** Milliseconds that the page itself takes from a key to the drawn list. */
const FILTERED = `new Promise((resolve) => {
  const status = document.querySelector('main [role="status"]');
  const before = status.textContent;
  const from = performance.now();
  const watch = new MutationObserver(() => {
    if (status.textContent === before) return;
    watch.disconnect();
    // Drawn: after the frame in which it changed.
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
  });
  watch.observe(status, { childList: true, characterData: true, subtree: true });
})`;

const incidents = await withoutAccounts(values.register);
const server = await serve(
  values.register,
  "--single-user",
  "--auto-lock",
  "0",
);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: FLAGS,
});
try {
  const first = await browser.newContext({
    viewport: { width: 1360, height: 850 },
  });
  const entry = await first.newPage();
  await entry.goto(`${server.origin}/enter#${server.secretOf()}`);
  await entry.waitForURL(`${server.origin}/`);
  await overviewDrawn(entry).waitFor();
  const cookies = await first.cookies();
  const [cold, warm] = [[], []];
  let script = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 850 },
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    const kinds = new Map();
    let bytes = 0;
    client.on("Network.responseReceived", ({ requestId, type }) =>
      kinds.set(requestId, type),
    );
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === "Script") bytes += encodedDataLength;
    });
    cold.push(await viewed(page, `${server.origin}/`, overviewDrawn));
    script = Math.max(script, bytes);
    warm.push(await viewed(page, `${server.origin}/`, overviewDrawn));
    await context.close();
  }
  const page = await first.newPage();
  await page.goto(`${server.origin}/incidents?all=1`);
  await page.locator('main [role="row"], main tbody tr').nth(3).waitFor();
  const filter = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const type of ["raid", "arrest"]) {
      const done = page.evaluate(FILTERED);
      await page.evaluate((code) => {
        const address = new URL(globalThis.location.href);
        address.searchParams.set("type", code);
        // As a link inside the workbench does.
        globalThis.history.pushState(null, "", address);
        globalThis.dispatchEvent(new Event("pushState"));
        globalThis.dispatchEvent(new PopStateEvent("popstate"));
      }, type);
      filter.push(await done);
    }
  }
  const summary = {
    benchmark: "workbench",
    node: process.version,
    chromium: browser.version(),
    incidents,
    load: loadavg()[0],
    decoderMegabytesPerSecond: Math.round(decodingSpeed() / 1e6),
    millisecondsUntilDrawn: {
      cold: median(cold),
      warm: median(warm),
      filter: median(filter),
    },
    slowestFilter: Math.round(Math.max(...filter)),
    kilobytesOfScript: Math.round(script / 1000),
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
} finally {
  await browser.close();
  await server.stop();
}
