import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { WARCParser } from "warcio";
import { atom, rss, summaryItem } from "../importers/feed/feeds.js";
import { redirect, startSite, type Answer } from "../capture/site.js";
import { isnad } from "../e2e/isnad.js";
import { scratchFolder } from "../register/registers.js";

const folderOf = scratchFolder();
const LOCAL = ["--allow-private", "--allow-port", "--pause", "0"];
const FIRST = "قُتل رجلان في بلدة تل السنابل أمس.";
const SECOND = "اعتُقل ثلاثة شبان عند حاجز الجسر.";

/** What became of the addresses, as the command prints it. */
const fates = (out: string) =>
  out
    .trim()
    .split("\n")
    .map(
      (line) =>
        JSON.parse(line) as { url: string; fate: string; code?: string },
    )
    .map(({ url, fate, code }) => `${new URL(url).pathname} ${code ?? fate}`);

/** Answers plain text, with a version that can be asked for. */
const text =
  (body: () => string, etag: () => string | null = () => null): Answer =>
  (request, response) => {
    const tag = etag();
    const isKnown = tag !== null && request.headers["if-none-match"] === tag;
    const type = { "content-type": "text/plain; charset=utf-8" };
    const headers = tag === null ? type : { ...type, etag: tag };
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(200, headers).end(body());
  };

test("fetches pages into a register; the same again adds nothing, a change a version", async () => {
  let body = FIRST;
  let version = '"1"';
  const site = await startSite({
    "/a": text(
      () => body,
      () => version,
    ),
    "/b": text(() => SECOND),
    "/gone": redirect("/nowhere"),
  });
  const register = folderOf();
  const urls = ["/a", "/b", "/gone"].map((one) => site.origin + one);
  const args = ["fetch", ...urls, ...LOCAL, "--register", register];
  const first = await isnad(args);
  expect(first.code).toBe(0);
  expect(fates(first.out)).toEqual([
    "/a captured",
    "/b captured",
    "/gone CAP-STATUS",
  ]);
  expect(first.err).toContain("new reports 2, new versions 0");
  expect(first.err).toContain("fetched 2, unchanged 0, refused 1");
  expect(first.err).toContain("جُلب 2");
  const again = await isnad([...args, "--strict"]);
  expect(again.code).toBe(3);
  expect(fates(again.out)).toEqual([
    "/a unchanged",
    "/b unchanged",
    "/gone CAP-STATUS",
  ]);
  body = `${FIRST} وأُصيب ثالث.`;
  version = '"2"';
  const changed = await isnad(args);
  expect(fates(changed.out)[0]).toBe("/a captured");
  expect(changed.err).toContain("new reports 0, new versions 1");
  // What is known of pages lies there encrypted, without their addresses.
  const kept = readdirSync(register).find((name) => name.endsWith("fetched"));
  expect(readFileSync(path.join(register, kept ?? ""), "latin1")).not.toContain(
    "127.0.0.1",
  );
  const all = await isnad([...args, "--again"]);
  expect(all.err).toContain("unchanged 2, rejected 0");
}, 60_000);

test("of a feed, entries are taken from their pages, those not fetched from the feed", async () => {
  let origin = "";
  const entry = (n: number, summary: string) =>
    `<entry><id>tag:wadi.example,2016:${n}</id><title>خبر ${n}</title><link href="${origin}/${n}"/><summary>${summary}</summary></entry>`;
  const site = await startSite({
    "/feed": (_, response) =>
      void response
        .writeHead(200, { "content-type": "application/atom+xml" })
        .end(atom(entry(1, "ملخص أول") + entry(2, "ملخص ثان"))),
    "/1": text(() => FIRST),
  });
  ({ origin } = site);
  const register = folderOf();
  const args = ["fetch", `${origin}/feed`, ...LOCAL, "--register", register];
  const { out, err, code } = await isnad([...args, "--follow"]);
  expect(code).toBe(0);
  expect(fates(out)).toEqual([
    "/feed captured",
    "/1 captured",
    "/2 CAP-STATUS",
  ]);
  expect(err).toContain("new reports 2");
  const found = await isnad(["search", "ملخص", "--register", register]);
  expect(found.out).toContain("ثان");
  expect(found.out).not.toContain("أول");
}, 60_000);

test("keeps all that was asked and answered as WARC, without a register", async () => {
  const site = await startSite({
    "/a": redirect("/b"),
    "/b": text(() => FIRST),
  });
  const folder = folderOf();
  mkdirSync(folder, { recursive: true });
  const out = path.join(folder, "kept.warc.gz");
  const args = [
    "fetch",
    `${site.origin}/a`,
    `${site.origin}/no`,
    ...LOCAL,
    "--out",
    out,
  ];
  const done = await isnad(args);
  expect(done.code).toBe(0);
  const records: string[] = [];
  for await (const record of WARCParser.iterRecords([readFileSync(out)])) {
    const { warcType, warcTargetURI, httpHeaders } = record;
    const at = warcTargetURI ?? "";
    const status =
      warcType === "response" ? ` ${httpHeaders?.statusCode ?? ""}` : "";
    records.push(`${warcType} ${at.replace(site.origin, "")}${status}`.trim());
    if (warcType === "response" && at.endsWith("/b"))
      expect(await record.contentText()).toBe(FIRST);
    else await record.skipFully();
  }
  expect(records).toEqual([
    "warcinfo",
    "response /a 302",
    "request /a",
    "response /b 200",
    "request /b",
    "response /no 404",
    "request /no",
  ]);
  const twice = await isnad(args);
  expect(twice.code).toBe(2);
  expect(twice.err).toContain("EXP-FILE-EXISTS");
});

test("reads addresses of a list, and with --dry-run asks nothing", async () => {
  const site = await startSite({ "/a": text(() => FIRST) });
  const folder = folderOf();
  mkdirSync(folder, { recursive: true });
  const list = path.join(folder, "list.txt");
  writeFileSync(
    list,
    `\ufeff# صفحات\r\n${site.origin}/a#x\r\n\r\n${site.origin}/b # لاحقاً\r\n`,
  );
  const { out, code } = await isnad(["fetch", "--list", list, "--dry-run"]);
  expect(code).toBe(0);
  const { origin } = site;
  expect(out).toBe(`${origin}/robots.txt\n${origin}/a\n${origin}/b\n`);
  expect(site.asked.length + site.robots).toBe(0);
});

test("asks for an address, a place to put it, and values it knows", async () => {
  const cases = [
    [[], "an address"],
    [["https://sahl.example/"], "--register or --out"],
    [["sahl.example", "--dry-run"], "CAP-BAD-ADDRESS"],
    [
      [
        "https://sahl.example/",
        "--out",
        path.join(folderOf(), "x", "y"),
        "--pause",
        "x",
      ],
      "--pause",
    ],
    [["--list", path.join(folderOf(), "none.txt")], "IMP-FILE"],
    [
      [
        "https://sahl.example/",
        "--register",
        folderOf(),
        "--proxy",
        "http://p.example",
      ],
      "CAP-BAD-PROXY",
    ],
  ] as const;
  for (const [args, told] of cases) {
    const { code, err } = await isnad(["fetch", ...args]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  }
}, 60_000);

test("says what a feed is that was fetched without its pages", async () => {
  const site = await startSite({
    "/feed": (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end(rss(summaryItem(1, FIRST))),
  });
  const register = folderOf();
  const { err } = await isnad([
    "fetch",
    `${site.origin}/feed`,
    ...LOCAL,
    "--register",
    register,
  ]);
  expect(err).toContain("IMP-FEED-SUMMARY");
  expect(err).toContain("new reports 1");
}, 60_000);
