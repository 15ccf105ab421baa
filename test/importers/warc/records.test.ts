import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { utf8 } from "../bytes.js";
import { told, walk } from "../walk.js";
import { warcFile, warcRecord } from "../warc-file.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";
const URL_A = "https://example.org/a";
const URL_B = "https://example.org/b";
const WARC = { file: "crawl.warc" };

describe("damage of a web archive", () => {
  const three = [URL_A, URL_B, "https://example.org/c"].map((url) =>
    warcRecord({ url, body: TEXT }),
  );
  const [a, b, c] = three as [Buffer, Buffer, Buffer];

  it("a file that is cut off: the tail is rejected by name", async () => {
    for (const cut of [3, 20, 40]) {
      const bytes = Buffer.concat([a, b.subarray(0, b.length - 4 - cut)]);
      const walked = await walk(bytes, WARC);
      expect(told(walked)).toEqual([URL_A, `WARC-CUT crawl.warc/${URL_B}`]);
    }
  });

  it("a cut in the header of a record, or in that of HTTP", async () => {
    const head = Buffer.concat([a, b.subarray(0, 50)]);
    expect(told(await walk(head, WARC))).toEqual([URL_A, "WARC-DAMAGED -"]);
    const http = Buffer.concat([a, b.subarray(0, b.length - 60)]);
    const { items } = await walk(http, WARC);
    expect(items[1]).toMatchObject({
      reject: { code: "IMP-WARC-CUT", line: 2, seen: URL_B },
    });
  });

  it("a cut in a record that would not be opened", async () => {
    const image = warcRecord({ url: URL_B, mediaType: "image/png" });
    const bytes = Buffer.concat([a, image.subarray(0, -6)]);
    expect(told(await walk(bytes, WARC))).toEqual([URL_A, "WARC-CUT -"]);
  });

  it("bytes between records, and lengths that are none", async () => {
    const noLength = b
      .toString()
      .replace(/Content-Length: \d+/, "Content-Length: -5");
    for (const middle of [utf8("garbage\r\nmore"), utf8(noLength)]) {
      const bytes = Buffer.concat([a, middle, utf8("\r\n"), c]);
      const items = told(await walk(bytes, WARC));
      expect(items[0]).toBe(URL_A);
      expect(items.at(-1)).toBe("https://example.org/c");
      expect(items).toContain("WARC-DAMAGED -");
    }
  });

  it("a length too small leaves the rest of the record as damage", async () => {
    const short = b
      .toString()
      .replace(/Content-Length: (\d+)/, (_, length: string) => {
        return `Content-Length: ${Number(length) - 10}`;
      });
    const items = told(await walk(Buffer.concat([a, utf8(short), c]), WARC));
    expect(items).toContain("WARC-DAMAGED -");
    expect(items.at(-1)).toBe("https://example.org/c");
  });

  it("in one gzip record loses that record, not those after it", async () => {
    const packed = three.map((record) => gzipSync(record));
    packed[1]![packed[1]!.length >> 1]! ^= 0xff;
    const bytes = Buffer.concat(packed);
    const items = told(await walk(bytes, { file: "crawl.warc.gz" }));
    expect(items[0]).toBe(URL_A);
    expect(items.at(-1)).toBe("https://example.org/c");
    expect(items.join()).toMatch(/ARCHIVE-BROKEN/);
  });

  it("a header without end is passed over in bounded memory", async () => {
    const endless = Buffer.concat([
      utf8("WARC/1.0\r\n"),
      Buffer.alloc(2e6, 65),
    ]);
    const bytes = Buffer.concat([endless, utf8("\r\n\r\n"), c]);
    expect(told(await walk(bytes, WARC)).at(-1)).toBe("https://example.org/c");
  });

  it("a record that was cut short when it was captured is read, with a notice", async () => {
    const warc = { "WARC-Truncated": "length" };
    const walked = await walk(warcFile([{ url: URL_A, warc }]), WARC);
    expect(told(walked)).toEqual([URL_A]);
    expect(walked.notices).toMatchObject([{ code: "IMP-WARC-SHORTENED" }]);
  });
});
