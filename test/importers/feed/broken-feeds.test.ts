import { describe, expect, it, test } from "vitest";
import { feedImporter } from "../../../src/importers/feed.js";
import { recognised } from "../../../src/importers/registry.js";
import { brief, theReject, utf16, utf8 } from "../bytes.js";
import { atom, json, rdf, rss, summaryItem } from "./feeds.js";
import {
  FIRST,
  readFeed,
  report,
  SECOND,
  twoSummaries,
  windows1256,
} from "./reading.js";

describe("encodings", () => {
  const named = (encoding: string) =>
    rss(summaryItem(1, FIRST)).replace("UTF-8", encoding);

  it("reads what the XML declaration names", async () => {
    const bytes = windows1256(named("windows-1256"));
    const item = report(await readFeed(bytes));
    expect(item.report).toMatchObject({ text: FIRST, outlet: "صوت السهل" });
    expect(item.report.detail?.encoding).toBe("windows-1256");
    // As it came: the bytes are not rewritten.
    const again = report(await readFeed(item.record?.bytes ?? ""));
    expect(again.report.text).toBe(FIRST);
    expect(
      Buffer.from(bytes).includes(
        Buffer.from(item.record?.bytes.subarray(-60) ?? []),
      ),
    ).toBe(true);
  });

  it.for(["UTF-8", "no-such-encoding", "UTF-16"])(
    "reads Windows-1256 that calls itself %s",
    async (label) => {
      const found = await readFeed(windows1256(named(label)));
      expect(report(found).report.text).toBe(FIRST);
    },
  );

  it("reads UTF-8 that calls itself Windows-1256", async () => {
    const found = await readFeed(named("windows-1256"));
    expect(report(found).report.text).toBe(FIRST);
  });

  it.for([true, false])("reads UTF-16 (mark: %s)", async (withMark) => {
    const bytes = utf16(named("UTF-16"), withMark);
    const item = report(await readFeed(bytes));
    expect(item.report.text).toBe(FIRST);
    const again = report(await readFeed(item.record?.bytes ?? ""));
    expect(again.report.text).toBe(FIRST);
  });

  it("keeps a summary that was cut in the middle of a letter", async () => {
    const bytes = Buffer.from(rss(summaryItem(1, `${FIRST}ن`)));
    const at = bytes.indexOf(Buffer.from("ن]]>"));
    const cut = Buffer.concat([
      bytes.subarray(0, at + 1),
      bytes.subarray(at + 2),
    ]);
    const item = report(await readFeed(cut));
    expect(item.report.text).toBe(`${FIRST}\ufffd`);
  });
});

describe("what is broken", () => {
  it("costs the entry that is cut off, by name", async () => {
    const cut = twoSummaries.slice(0, twoSummaries.indexOf(SECOND) + 9);
    const found = await readFeed(cut);
    expect(brief(found)).toEqual(["https://sahl.example/1", "2 FEED-ENTRY"]);
    const lost = rss(
      `<item><link>https://sahl.example/1</link><description>${FIRST}
${summaryItem(2, SECOND)}`,
    );
    expect(brief(await readFeed(lost))).toEqual([
      "1 FEED-ENTRY",
      "https://sahl.example/2",
    ]);
  });

  it("costs nothing where tags of a summary are not closed, or a letter is bare", async () => {
    const bare = rss(
      `<item><link>https://sahl.example/1?a=1&b=2</link><description>قصف <br> على & البلدة</description></item>${summaryItem(2, SECOND)}`,
    );
    const found = await readFeed(bare);
    expect(brief(found)).toEqual([
      "https://sahl.example/1?a=1&b=2",
      "https://sahl.example/2",
    ]);
    expect(report(found).report.text).toContain("على & البلدة");
  });

  it("expands no entity of its own", async () => {
    const lol = Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};&l${n};">`,
    ).join("");
    const bomb = twoSummaries
      .replace(
        "<rss",
        `<!DOCTYPE rss [<!ENTITY l0 "نص"><!ENTITY file SYSTEM "file:///etc/hostname">${lol}]><rss`,
      )
      .replace(FIRST, "&l20;&file;");
    const found = await readFeed(
      bomb.replace("<![CDATA[<p>", "<![CDATA[").replace("</p>]]>", "]]>"),
    );
    expect(report(found).report.text).toBe("&l20;&file;");
    const outside = await readFeed(
      bomb.replace("<![CDATA[<p>&l20;&file;</p>]]>", "&l20;&file;"),
    );
    expect(report(outside).report.text).toBe("&l20;&file;");
  });

  it("is bounded in depth and in the length of what no feed has", async () => {
    const deep = "<a>".repeat(5000);
    const long = `<author>a@${".".repeat(200_000)} x</author>`;
    const nested = `<div>`.repeat(30_000);
    const found = await readFeed(
      rss(
        summaryItem(1, FIRST).replace("<title>", `${long}<title>`) +
          `<item><link>https://sahl.example/9</link>${deep}</item>` +
          summaryItem(3, `${nested}${SECOND}`),
      ),
    );
    expect(brief(found)[0]).toBe("https://sahl.example/1");
    expect(found).toHaveLength(3);
    const heavy = rss(summaryItem(1, FIRST), "ع".repeat(80_000));
    expect(theReject(await readFeed(heavy)).code).toBe("IMP-RECORD-TOO-LONG");
  });

  it("gives up on a feed that is more fault than feed, after what was read", async () => {
    const broken = `<item>${"</b>".repeat(20_000)}`;
    const found = await readFeed(rss(summaryItem(1, FIRST) + broken));
    expect(brief(found).slice(0, 1)).toEqual(["https://sahl.example/1"]);
    expect(brief(found).at(-1)).toMatch(/FEED-ENTRY$/);
    expect(found.length).toBeLessThan(4);
  });

  it("says what a page is that was saved for a feed", async () => {
    const reject = theReject(await readFeed("<!doctype html><p>خطأ 404"));
    expect(reject).toMatchObject({ code: "IMP-NOT-FEED", line: 1 });
    expect(theReject(await readFeed('{"a": [1')).code).toBe("IMP-NOT-FEED");
  });

  it("gives nothing for a feed without entries", async () => {
    expect(await readFeed(rss(""))).toEqual([]);
    expect(await readFeed(json([]))).toEqual([]);
  });
});

test("is recognised by content, before lines of JSON and plain text", () => {
  const head = (text: string) => utf8(text).subarray(0, 4096);
  const formatOf = (name: string, text: string) =>
    recognised(name, head(text)).format;
  for (const text of [twoSummaries, atom(""), rdf(""), json([])]) {
    expect(formatOf("-", text)).toBe("feed");
    expect(formatOf("a.txt", text)).toBe("feed");
  }
  expect(formatOf("a.json", json([]))).toBe("feed");
  expect(feedImporter.recognises(utf16(twoSummaries, true))).toBe(true);
  const before = "<?xml version='1.0'?>\n<!-- ن --><?xml-stylesheet href='a'?>";
  expect(
    formatOf("-", `${before}<!DOCTYPE rss PUBLIC "a" "b"><rss version="0.91">`),
  ).toBe("feed");
  for (const other of [
    "<html><body><rss version='2.0'>",
    '<?xml version="1.0"?><opml version="2.0"></opml>',
    '{"id": "1", "text": "ذكر https://jsonfeed.org/version/1"}',
    "قال <rss version=",
  ])
    expect(feedImporter.recognises(utf8(other))).toBe(false);
});
