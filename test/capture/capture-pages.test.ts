import { describe, expect, it, test } from "vitest";

import {
  capture,
  fates,
  redirect,
  startSite,
  thePage,
  type Answer,
} from "./site.js";

const PAGE = "<!doctype html><p>قُتل رجلان في بلدة تل السنابل.</p>";

test("captures a page with what its server says, and tells it no more than needed", async () => {
  const site = await startSite({
    "/1?a=b": (_, response) =>
      void response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          etag: '"v1"',
          "last-modified": "Tue, 12 Apr 2016 10:00:00 GMT",
          "set-cookie": "a=1",
        })
        .end(PAGE),
  });
  const url = `${site.origin}/1?a=b`;
  const now = () => new Date("2026-01-02T03:04:05Z");
  const events = await capture([`${url}#here`, url], { now });
  const page = thePage(events);
  expect(page).toMatchObject({
    asked: url,
    url,
    retrievedAt: "2026-01-02T03:04:05.000Z",
    mediaType: "text/html; charset=utf-8",
    validators: { etag: '"v1"', lastModified: "Tue, 12 Apr 2016 10:00:00 GMT" },
  });
  expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
  expect(site.robots).toBe(1);
  expect(site.asked).toHaveLength(1);
  const told = site.asked[0]?.headers ?? {};
  expect(Object.keys(told).sort()).toEqual(
    ["accept", "accept-encoding", "connection", "host", "user-agent"].sort(),
  );
  expect(told["user-agent"]).toBe("isnad/0.0.0");
});

describe("redirects", () => {
  it("are followed, five at most, each held against robots.txt", async () => {
    const site = await startSite({
      "/a": redirect("/b", 301),
      "/b": redirect("c", 308),
      "/c": PAGE,
    });
    const page = thePage(await capture([`${site.origin}/a`]));
    expect(page.url).toBe(`${site.origin}/c`);
    expect(page.exchanges.map(({ status }) => status)).toEqual([301, 308, 200]);
    const rules: Answer = "User-agent: *\nDisallow: /c";
    const shut = await startSite({
      "/robots.txt": rules,
      "/a": redirect("/c"),
      "/c": PAGE,
    });
    expect(fates(await capture([`${shut.origin}/a`]))).toEqual(["CAP-ROBOTS"]);
    expect(shut.asked.map(({ path }) => path)).toEqual(["/a"]);
  });

  it("in a circle, or without end, are refused", async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`/${n}`, redirect(`/${n + 1}`)]),
    );
    const site = await startSite({
      ...paths,
      "/x": redirect("/y"),
      "/y": redirect("/x"),
    });
    const events = await capture([`${site.origin}/0`, `${site.origin}/x`]);
    expect(fates(events)).toEqual(["CAP-REDIRECTS", "CAP-REDIRECTS"]);
    expect(site.asked).toHaveLength(6 + 2);
  });

  it.for([
    ["http://169.254.169.254/latest/meta-data/", "CAP-PRIVATE-ADDRESS"],
    ["http://[::1]/", "CAP-PRIVATE-ADDRESS"],
    ["http://2130706434/", "CAP-PRIVATE-ADDRESS"],
    ["http://0x7f.0.0.2/", "CAP-PRIVATE-ADDRESS"],
    ["http://0/", "CAP-PRIVATE-ADDRESS"],
    ["http://10.1.2.3/", "CAP-PRIVATE-ADDRESS"],
    ["http://100.64.1.1/", "CAP-PRIVATE-ADDRESS"],
    ["http://[::ffff:7f00:1]/", "CAP-PRIVATE-ADDRESS"],
    ["http://[64:ff9b::7f00:1]/", "CAP-PRIVATE-ADDRESS"],
    ["http://localhost/", "CAP-PRIVATE-ADDRESS"],
    ["http://127.0.0.1:22/", "CAP-PORT"],
    ["file:///etc/passwd", "CAP-BAD-ADDRESS"],
    ["gopher://127.0.0.1/", "CAP-BAD-ADDRESS"],
    ["javascript:alert(1)", "CAP-BAD-ADDRESS"],
    ["http://user:pass@127.0.0.1/", "CAP-CREDENTIALS"],
  ] as const)(
    "to %s is refused even where the own network is allowed",
    async ([to, code]) => {
      const site = await startSite({ "/a": redirect(to) });
      expect(fates(await capture([`${site.origin}/a`]))).toEqual([code]);
    },
  );
});

describe("addresses of one's own network", () => {
  it("are refused where nobody allowed them, and nothing is sent", async () => {
    const site = await startSite({ "/": PAGE });
    const events = await capture([`${site.origin}/`], { allowPrivate: false });
    expect(fates(events)).toEqual(["CAP-PRIVATE-ADDRESS"]);
    expect(site.asked.length + site.robots).toBe(0);
  });

  it("are refused behind a name that is not named, and at each connection anew", async () => {
    const site = await startSite({
      "/": PAGE,
      "/away": redirect("http://other.example/"),
      "/robots.txt": (_, response) =>
        void response.writeHead(404, { connection: "close" }).end(),
    });
    const { port } = new URL(site.origin);
    const home = ["127.0.0.1", "169.254.169.254"];
    const asked: string[] = [];
    const lookup = async (host: string) => {
      asked.push(host);
      const address =
        host === "archive.lan" ? (home.shift() ?? "") : "10.0.0.1";
      return Promise.resolve([{ address, family: 4 }]);
    };
    // The name led home for robots.txt and leads elsewhere for the page.
    const named = `http://archive.lan:${port}/`;
    const rebound = await capture([named], { lookup });
    expect(fates(rebound)).toEqual(["CAP-PRIVATE-ADDRESS"]);
    expect(site.robots).toBe(1);
    expect(asked).toEqual(["archive.lan", "archive.lan"]);
    const away = await capture([`${site.origin}/away`], { lookup });
    expect(fates(away)).toEqual(["CAP-PRIVATE-ADDRESS"]);
    expect(site.asked.map(({ path }) => path)).toEqual(["/away"]);
  });

  it("are refused behind a public name, however many it has", async () => {
    const lookup = async () =>
      Promise.resolve([
        { address: "127.0.0.1", family: 4 },
        { address: "::1", family: 6 },
        { address: "169.254.1.1", family: 4 },
      ]);
    const events = await capture(["http://mixed.example/"], {
      lookup,
      allowPrivate: false,
    });
    expect(fates(events)).toEqual(["CAP-PRIVATE-ADDRESS"]);
  });

  it("by name are reached where the user named the host", async () => {
    const site = await startSite({ "/": PAGE });
    const { port } = new URL(site.origin);
    const lookup = async () =>
      Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    const events = await capture([`http://archive.lan:${port}/`], { lookup });
    expect(thePage(events).url).toBe(`http://archive.lan:${port}/`);
  });

  it("never include link-local ones", async () => {
    const events = await capture([
      "http://169.254.169.254/",
      "http://[fe80::1]/",
    ]);
    expect(fates(events)).toEqual([
      "CAP-PRIVATE-ADDRESS",
      "CAP-PRIVATE-ADDRESS",
    ]);
  });

  it("in IPv6 are reached where the user named them", async () => {
    const site = await startSite({ "/": PAGE }, "::1").catch(() => null);
    if (site === null) return;
    expect(fates(await capture([`${site.origin}/`]))).toEqual(["captured"]);
  });
});

test("addresses that are none stop all before anything is asked", async () => {
  const site = await startSite({ "/": PAGE });
  for (const [bad, code] of [
    ["ftp://sahl.example/", "CAP-BAD-ADDRESS"],
    ["sahl.example/1", "CAP-BAD-ADDRESS"],
    [`https://sahl.example/${"a".repeat(3000)}`, "CAP-BAD-ADDRESS"],
    ["https://a:b@sahl.example/", "CAP-CREDENTIALS"],
  ] as const)
    await expect(capture([site.origin, bad])).rejects.toMatchObject({ code });
  expect(site.asked).toEqual([]);
  const noPort = await capture([site.origin], { allowPort: false });
  expect(fates(noPort)).toEqual(["CAP-PORT"]);
  expect(site.robots).toBe(0);
});

test("other answers are told by their status; a server that is not there is", async () => {
  const site = await startSite({
    "/500": (_, response) => void response.writeHead(500).end(),
  });
  const gone = await startSite({});
  const events = await capture([`${site.origin}/404`, `${site.origin}/500`]);
  expect(
    events.flatMap((event) =>
      event.kind === "refused" ? [event.fault.context["status"]] : [],
    ),
  ).toEqual([404, 500]);
  const lookup = async () =>
    Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" }));
  const unknown = await capture(["http://no.example/"], { lookup });
  expect(fates(unknown)).toEqual(["CAP-UNREACHABLE"]);
  expect(gone.asked).toEqual([]);
});

describe("links of a page", () => {
  it("are asked for on the same host alone, each once, and theirs are not", async () => {
    const site = await startSite({ "/feed": "f", "/1": "1", "/2": "2" });
    const linksOf = async () =>
      Promise.resolve([
        "/1",
        `${site.origin}/2#x`,
        "/1",
        "/feed",
        "https://other.example/1",
        "mailto:a@b.example",
      ]);
    const events = await capture([`${site.origin}/feed`], { linksOf });
    expect(fates(events)).toEqual([
      "captured",
      "elsewhere",
      "captured",
      "captured",
    ]);
    expect(site.asked.map(({ path }) => path)).toEqual(["/feed", "/1", "/2"]);
  });

  it("lead to other hosts where that is asked for, yet not into the own network", async () => {
    const other = await startSite({ "/": PAGE });
    const site = await startSite({ "/feed": "f" });
    const linksOf = async () =>
      Promise.resolve([other.origin, "http://10.0.0.1/"]);
    const events = await capture([`${site.origin}/feed`], {
      linksOf,
      anyHost: true,
    });
    expect(fates(events)).toEqual([
      "captured",
      "CAP-PORT",
      "CAP-PRIVATE-ADDRESS",
    ]);
  });
});

test("is aborted at once, also while it waits", async () => {
  const site = await startSite({
    "/": (_, response) =>
      void response.writeHead(503, { "retry-after": "60" }).end(),
  });
  const stop = new AbortController();
  const run = capture([`${site.origin}/`], {
    signal: stop.signal,
    pauseSeconds: 0,
    onWait: () => stop.abort(),
    sleep: (_, signal) =>
      new Promise((__, reject) => {
        if (signal?.aborted === true) reject(signal.reason as Error);
      }),
  });
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
});
