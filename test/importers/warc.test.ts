import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { describeImporter } from "../conformance/importers.js";
import type { Member } from "../../src/importers/importer.js";
import { warcImporter } from "../../src/importers/warc.js";
import { all, pieces, utf8 } from "./bytes.js";
import { told, walk } from "./walk.js";
import { sha1, warcFile, warcRecord, writtenWarc } from "./warc-file.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";
const URL_A = "https://example.org/a";
const URL_B = "https://example.org/b";
const WARC = { file: "crawl.warc" };

describeImporter(warcImporter, {
  good: warcFile([
    { type: "warcinfo", body: "software: by hand\r\n" },
    { url: URL_A, body: TEXT },
    { type: "request", url: URL_A, body: "GET /a HTTP/1.1\r\n\r\n" },
    { url: URL_B, body: "غارة" },
  ]),
  expected: [
    { id: URL_A, text: TEXT },
    { id: URL_B, text: "غارة" },
  ],
  empty: { bytes: warcFile([{ type: "warcinfo", body: "" }]), rejects: 0 },
});

/** Members as the importer yields them, read or not. */
async function members(bytes: Uint8Array): Promise<readonly Member[]> {
  const items = await all(
    warcImporter.read(pieces(bytes, 100), { file: "f", fileId: "f" }),
  );
  return items.flatMap((item) =>
    "step" in item && item.step === "open" ? [item] : [],
  );
}

describe("records of a web archive", () => {
  it("carry address, instant of capture and media type", async () => {
    const record = {
      url: URL_A,
      date: "2016-05-04T10:11:12.5Z",
      mediaType: "text/html; charset=windows-1256",
    };
    expect(await members(warcFile([record]))).toMatchObject([
      {
        name: URL_A,
        line: 1,
        format: "html",
        hints: {
          url: URL_A,
          retrievedAt: "2016-05-04T10:11:12.500Z",
          mediaType: "text/html; charset=windows-1256",
        },
      },
    ]);
    const { items } = await walk(warcFile([{ url: URL_A, body: TEXT }]), WARC);
    expect(items).toMatchObject([
      {
        report: {
          id: URL_A,
          url: URL_A,
          text: TEXT,
          detail: {
            retrievedAt: "2016-05-04T10:11:12.000Z",
            member: `crawl.warc/${URL_A}`,
          },
        },
      },
    ]);
  });

  test.for([true, false])(
    "written by another program are read (gzip: %s)",
    async (gzip) => {
      const urls = [URL_A, URL_B, "https://example.org/c"];
      const pages = urls.map((url) => ({ url, body: `${TEXT} ${url}` }));
      const walked = await walk(await writtenWarc(pages, gzip), WARC);
      expect(told(walked)).toEqual(urls);
      expect(walked.notices).toEqual([]);
      expect(walked.items).toMatchObject(
        pages.map(({ body }) => ({ report: { text: body } })),
      );
    },
  );

  it("may be resources and conversions, with small letters and folded lines", async () => {
    const resource = warcRecord({ type: "resource", url: URL_A, body: TEXT });
    const folded = resource
      .toString()
      .replace("WARC-Target-URI", "X-Note: a\r\n b: c\r\nwarc-target-uri");
    const conversion = warcRecord({ type: "conversion", url: `<${URL_B}>` });
    const bytes = Buffer.concat([utf8(folded), conversion]);
    expect(told(await walk(bytes, WARC))).toEqual([URL_A, URL_B]);
  });

  it("that hold no page are passed over, and counted", async () => {
    const { items, notices } = await walk(
      warcFile([
        { status: "301 Moved", http: { Location: URL_B } },
        { status: "404 Not Found" },
        { status: "503 Busy" },
        { type: "revisit" },
        { mediaType: "image/png" },
        { mediaType: "text/css" },
        { url: "https://example.org/robots.txt" },
        { type: "resource", url: "urn:text:https://example.org/a" },
        { type: "metadata" },
        { url: URL_B },
      ]),
      WARC,
    );
    expect(items).toMatchObject([{ report: { id: URL_B } }]);
    const counts = { redirects: 1, errors: 2, revisits: 1, others: 4 };
    expect(notices).toEqual([
      {
        file: "crawl.warc",
        line: 1,
        code: "IMP-WARC-PASSED-OVER",
        seen: "",
        context: counts,
      },
    ]);
  });
});

describe("what was sent is read as the reader of the site got it", () => {
  const chunked = (bytes: Uint8Array) =>
    Buffer.concat([
      ...pieces(bytes, 7).flatMap((piece) => [
        utf8(`${piece.length.toString(16)};x=1\r\n`),
        piece,
        utf8("\r\n"),
      ]),
      utf8("0\r\n\r\n"),
    ]);
  const plain = utf8(`${TEXT}\n`.repeat(50));

  test.for<[string, Uint8Array, Record<string, string>]>([
    ["gzip", gzipSync(plain), { "Content-Encoding": "gzip" }],
    ["br", brotliCompressSync(plain), { "Content-Encoding": "br" }],
    ["deflate", deflateSync(plain), { "Content-Encoding": "deflate" }],
    ["raw deflate", deflateRawSync(plain), { "Content-Encoding": "deflate" }],
    ["chunks", chunked(plain), { "Transfer-Encoding": "chunked" }],
    [
      "gzip in chunks",
      chunked(gzipSync(plain)),
      { "Transfer-Encoding": "chunked", "Content-Encoding": "GZIP" },
    ],
    [
      "two codings",
      brotliCompressSync(gzipSync(plain)),
      { "Content-Encoding": "gzip, br" },
    ],
    ["stored decoded: gzip", plain, { "Content-Encoding": "gzip" }],
    ["stored decoded: br", plain, { "Content-Encoding": "br" }],
    ["stored whole: chunks", plain, { "Transfer-Encoding": "chunked" }],
    ["nothing", plain, { "Content-Encoding": "identity" }],
  ])("%s", async ([, body, http]) => {
    for (const digest of [sha1(body), sha1(plain)]) {
      const warc = { "WARC-Payload-Digest": digest };
      const bytes = warcFile([{ url: URL_A, body, http, warc }]);
      const { items, notices } = await walk(bytes, WARC);
      expect(items).toMatchObject([
        { report: { text: Buffer.from(plain).toString() } },
      ]);
      expect(notices).toEqual([]);
    }
  });

  it("an unknown coding is a reject of that record", async () => {
    const http = { "Content-Encoding": "zstd" };
    const bytes = warcFile([
      { url: URL_A, http, body: "\x28\xb5\x2f\xfd\0\0" },
      { url: URL_B },
    ]);
    expect(told(await walk(bytes, WARC))).toEqual([
      `COMPRESSION-UNKNOWN crawl.warc/${URL_A}`,
      URL_B,
    ]);
  });

  it("a compressed page that breaks off is a reject, never half a page", async () => {
    const body = gzipSync(plain).subarray(0, -12);
    const http = { "Content-Encoding": "gzip" };
    const bytes = warcFile([{ url: URL_A, http, body }, { url: URL_B }]);
    expect(told(await walk(bytes, WARC))).toEqual([
      `UNREADABLE-RECORD crawl.warc/${URL_A}`,
      URL_B,
    ]);
  });
});

describe("digests", () => {
  const named = (digest: string) => [
    { url: URL_A, body: TEXT, warc: { "WARC-Payload-Digest": digest } },
  ];
  const base32 = "sha1:FTNFQTEQKXLKKYQXXVEJYCWLBEFEWIFV";

  it("that are the content's say nothing; unknown ones neither", async () => {
    for (const digest of [sha1(TEXT), "crc32:0", "sha1:short", "?"]) {
      expect((await walk(warcFile(named(digest)), WARC)).notices).toEqual([]);
    }
  });

  it("of others are a notice that names the record", async () => {
    for (const digest of [sha1("other"), base32]) {
      const { items, notices } = await walk(warcFile(named(digest)), WARC);
      expect(items).toMatchObject([{ ok: true }]);
      expect(notices).toMatchObject([
        { code: "IMP-WARC-DIGEST", line: 1, seen: digest },
      ]);
    }
  });
});
