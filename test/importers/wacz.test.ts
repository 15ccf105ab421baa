import { describe, expect, it, test } from "vitest";
import { gzipSync } from "node:zlib";
import { describeImporter } from "../conformance/importers.js";
import { waczImporter } from "../../src/importers/wacz.js";
import { told, walk } from "./walk.js";
import { warcFile, type ArchivedRecord } from "./warc-file.js";
import { zipFile, type ZippedFile } from "./zip-file.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";
const A = "https://example.org/a";
const B = "https://example.org/b";
const C = "https://example.org/c";
const WACZ = { file: "crawl.wacz" };

/** A package of web archives, with lists of pages where they are given. */
function wacz(
  warcs: readonly (readonly ArchivedRecord[])[],
  lists: Readonly<Record<string, string>> = {},
  more: readonly ZippedFile[] = [],
): Buffer {
  return zipFile([
    ...warcs.map((records, at) => ({
      name: `archive/data-${at}.warc${at === 0 ? ".gz" : ""}`,
      data: at === 0 ? gzipSync(warcFile(records)) : warcFile(records),
      method: 0,
    })),
    ...Object.entries(lists).map(([name, data]) => ({ name, data })),
    { name: "indexes/index.cdx", data: "x" },
    { name: "datapackage.json", data: "{}" },
    ...more,
  ]);
}

const list = (...pages: readonly object[]) =>
  [{ format: "json-pages-1.0", id: "pages" }, ...pages]
    .map((page) => `${JSON.stringify(page)}\n`)
    .join("");

const good = wacz([[{ url: A, body: TEXT }], [{ url: B, body: "غارة" }]]);

describeImporter(waczImporter, {
  good,
  expected: [
    { id: A, text: TEXT },
    { id: B, text: "غارة" },
  ],
  empty: { bytes: wacz([]), rejects: 0 },
});

describe("pages of a package", () => {
  const three = [A, B, C].map((url) => ({ url, body: TEXT }));

  it("are all pages where none is listed", async () => {
    for (const lists of [{}, { "pages/pages.jsonl": list() }]) {
      expect(told(await walk(wacz([three], lists), WACZ))).toEqual([A, B, C]);
    }
  });

  it("are those of the lists, with the titles that they give", async () => {
    const { items, notices } = await walk(
      wacz([three], {
        "pages/pages.jsonl": list({ url: `${A}#top`, title: "غارة على صيدا" }),
        "pages/extraPages.jsonl": list({ url: C, title: C }, { title: "x" }),
      }),
      WACZ,
    );
    expect(items).toMatchObject([
      {
        report: { id: A, title: "غارة على صيدا" },
        position: { member: `crawl.wacz/archive/data-0.warc.gz/${A}` },
      },
      { report: { id: C, title: null } },
    ]);
    expect(notices.map(({ code }) => code)).toEqual(["IMP-WARC-PASSED-OVER"]);
  });

  it("are found where a redirect leads", async () => {
    const redirect = { url: A, status: "301 Moved", http: { Location: "/b" } };
    const { items } = await walk(
      wacz([[redirect, ...three.slice(1)]], {
        "pages/pages.jsonl": list({ url: A, title: "عنوان" }),
      }),
      WACZ,
    );
    expect(items).toMatchObject([{ report: { id: B, title: "عنوان" } }]);
  });

  it("that are not there are a notice with their number", async () => {
    const pages = [A, "https://example.org/x", "https://example.org/y"];
    const lists = {
      "pages/pages.jsonl": list(...pages.map((url) => ({ url }))),
    };
    const { notices } = await walk(wacz([three], lists), WACZ);
    expect(notices).toContainEqual({
      file: "crawl.wacz",
      line: 1,
      code: "IMP-WACZ-PAGES-MISSING",
      seen: "https://example.org/x",
      context: { count: 2 },
    });
  });

  test.for([
    ["cut JSON", '{"url":"https://exam'],
    ["no text", "\u0000\u0001\u0002"],
    ["other JSON", "[1]\nnull\n"],
  ])("a list that is none leaves all pages: %s", async ([, text = ""]) => {
    const lists = { "pages/pages.jsonl": text };
    expect(told(await walk(wacz([three], lists), WACZ))).toEqual([A, B, C]);
  });

  it("a damaged list leaves all pages", async () => {
    const bad = { name: "pages/pages.jsonl", data: list({ url: A }), crc: 5 };
    const walked = await walk(wacz([three], {}, [bad]), WACZ);
    expect(told(walked)).toEqual([A, B, C]);
  });
});

describe("a package", () => {
  it("is known by its directory, whatever it is called, in any container", async () => {
    const file = { file: "crawl.zip" };
    expect(told(await walk(good, file))).toEqual([A, B]);
    const outer = zipFile([{ name: "in/crawl.bin", data: good }]);
    expect(told(await walk(outer, file))).toEqual([A, B]);
  });

  it("with one damaged archive gives the pages of the other", async () => {
    const broken = { name: "archive/bad.warc", data: "x", crc: 1 };
    const none = { name: "archive/none.warc.gz", data: "قصف" };
    const bytes = wacz([[{ url: A }]], {}, [broken, none]);
    expect(told(await walk(bytes, WACZ))).toEqual([
      A,
      "ARCHIVE-BROKEN crawl.wacz/archive/bad.warc",
      "ARCHIVE-BROKEN crawl.wacz/archive/none.warc.gz",
    ]);
  });

  it("that is no package is one reject", async () => {
    const bytes = Buffer.from("PK\x03\x04 and no more", "latin1");
    const walked = await walk(bytes, { ...WACZ, from: "wacz" });
    expect(told(walked)).toEqual(["ARCHIVE-BROKEN -"]);
  });
});
