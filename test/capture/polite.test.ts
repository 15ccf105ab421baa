import { describe, expect, it, test } from "vitest";
import { contentHash } from "../../src/capture/capture-pages.js";
import {
  capture,
  fates,
  startSite,
  stoppedClock,
  type Answer,
} from "./site.js";

const PAGE = "<!doctype html><p>قُتل رجلان في بلدة تل السنابل.</p>";

describe("robots.txt", () => {
  const withRules = (rules: Answer) =>
    startSite({ "/robots.txt": rules, "/a": PAGE, "/b/c": PAGE });

  it("is asked for once and kept to, for this program before all others", async () => {
    const site = await withRules(
      "User-agent: *\nDisallow: /a\n\nUser-agent: isnad\nDisallow: /b\n",
    );
    const events = await capture([`${site.origin}/a`, `${site.origin}/b/c`]);
    expect(fates(events)).toEqual(["captured", "CAP-ROBOTS"]);
    expect(site.robots).toBe(1);
    expect(site.asked.map(({ path }) => path)).toEqual(["/a"]);
  });

  it("that is not there allows all; one that fails allows nothing", async () => {
    const none = await startSite({ "/a": PAGE });
    expect(fates(await capture([`${none.origin}/a`]))).toEqual(["captured"]);
    const failing = await withRules(
      (_, response) => void response.writeHead(500).end(),
    );
    expect(fates(await capture([`${failing.origin}/a`]))).toEqual([
      "CAP-ROBOTS",
    ]);
    expect(failing.asked).toEqual([]);
  });

  it("asks for a pause, which is kept up to two minutes", async () => {
    const { waited, ...time } = stoppedClock();
    const site = await withRules("User-agent: *\nCrawl-delay: 7\n");
    await capture([`${site.origin}/a`, `${site.origin}/b/c`], time);
    expect(waited).toEqual([7000, 7000]);
    const long = stoppedClock();
    const slow = await withRules("User-agent: *\nCrawl-delay: 86400\n");
    await capture([`${slow.origin}/a`], long);
    expect(long.waited).toEqual([120_000]);
  });

  it("of any length and shape is read", async () => {
    const rules = `User-agent: *\nDisallow: /${"*a".repeat(300_000)}\nDisallow: /b\n${"\u0000\n".repeat(9999)}`;
    const site = await withRules(rules);
    expect(
      fates(await capture([`${site.origin}/a`, `${site.origin}/b/c`]))[0],
    ).toBe("captured");
  });
});

test("pauses between two requests to one host, not before another", async () => {
  const { waited, ...time } = stoppedClock();
  const [one, two] = await Promise.all([
    startSite({ "/": PAGE, "/2": PAGE }),
    startSite({ "/": PAGE }),
  ]);
  await capture([`${one.origin}/`, `${two.origin}/`, `${one.origin}/2`], {
    ...time,
    pauseSeconds: 3,
  });
  expect(waited).toEqual([3000, 3000]);
});

describe("a server that asks to wait", () => {
  const busy = (times: number, status: number, wait: string | null): Answer => {
    let left = times;
    return (_, response) => {
      left -= 1;
      if (left < 0) return void response.writeHead(200).end(PAGE);
      response
        .writeHead(status, wait === null ? {} : { "retry-after": wait })
        .end();
    };
  };
  it.for([
    ["5", 429, 5000],
    ["Fri, 02 Jan 2026 00:00:20 GMT", 503, 20_000],
    [null, 503, 30_000],
  ] as const)(
    "by %s is asked again after that",
    async ([wait, status, millis]) => {
      const { waited, ...time } = stoppedClock();
      const now = () => new Date("2026-01-02T00:00:00Z");
      const site = await startSite({ "/": busy(2, status, wait) });
      const told: number[] = [];
      const onWait = (_: string, seconds: number) => void told.push(seconds);
      const events = await capture([`${site.origin}/`], {
        ...time,
        now,
        onWait,
        pauseSeconds: 0,
      });
      expect(fates(events)).toEqual(["captured"]);
      expect(waited).toEqual([millis, millis]);
      expect(told).toEqual([millis / 1000, millis / 1000]);
    },
  );

  it("too long or too often is left for later", async () => {
    const site = await startSite({
      "/a": busy(1, 429, "3600"),
      "/b": busy(9, 503, "1"),
    });
    const events = await capture([`${site.origin}/a`, `${site.origin}/b`]);
    expect(fates(events)).toEqual(["CAP-LATER", "CAP-LATER"]);
    expect(site.asked).toHaveLength(1 + 3);
  });
});

describe("a page that was captured before", () => {
  const known = {
    etag: '"v1"',
    lastModified: "Tue, 12 Apr 2016 10:00:00 GMT",
    sha256: "",
  };

  it("is asked for on condition; 304 is no change", async () => {
    const site = await startSite({
      "/": (request, response) =>
        void response
          .writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 200)
          .end(),
    });
    const events = await capture([`${site.origin}/`], { knownOf: () => known });
    expect(fates(events)).toEqual(["unchanged"]);
    expect(site.asked[0]?.headers["if-modified-since"]).toBe(
      known.lastModified,
    );
  });

  it("is unchanged with the same bytes, captured anew with others", async () => {
    const site = await startSite({ "/": PAGE });
    const sha256 = contentHash(Buffer.from(PAGE));
    const nothing = { etag: null, lastModified: null };
    const url = `${site.origin}/`;
    const same = await capture([url], {
      knownOf: () => ({ ...nothing, sha256 }),
    });
    expect(fates(same)).toEqual(["unchanged"]);
    const other = await capture([url], {
      knownOf: () => ({ ...nothing, sha256: "0" }),
    });
    expect(fates(other)).toEqual(["captured"]);
    expect(site.asked.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("a 304 that nobody asked for is no page", async () => {
    const site = await startSite({
      "/": (_, response) => void response.writeHead(304).end(),
    });
    expect(fates(await capture([`${site.origin}/`]))).toEqual(["CAP-STATUS"]);
  });
});
