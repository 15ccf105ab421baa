import { describe, expect, it, test } from "vitest";
import { feedImporter } from "../../../src/importers/feed.js";
import { describeImporter } from "../../conformance/importers.js";
import { brief, utf8 } from "../bytes.js";
import { atom, json, rdf, rss } from "./feeds.js";
import {
  FIRST,
  items,
  readFeed,
  report,
  SECOND,
  twoSummaries,
  windows1256,
} from "./reading.js";

for (const [name, sample, ids] of [
  ["RSS 2.0", twoSummaries, [1, 2].map((n) => `https://sahl.example/${n}`)],
  [
    "Atom",
    atom(
      [FIRST, SECOND]
        .map(
          (text, n) =>
            `<entry><id>tag:wadi.example,2016:${n}</id><title>خبر</title><link href="/n/${n}"/><summary type="html">&lt;b&gt;${text}&lt;/b&gt;</summary></entry>`,
        )
        .join("\n"),
    ),
    ["tag:wadi.example,2016:0", "tag:wadi.example,2016:1"],
  ],
  [
    "RSS 1.0",
    rdf(
      [FIRST, SECOND]
        .map(
          (text, n) =>
            `<item rdf:about="https://jabal.example/${n}"><title>خبر</title><link>https://jabal.example/${n}</link><description>${text}</description></item>`,
        )
        .join("\n"),
    ),
    ["https://jabal.example/0", "https://jabal.example/1"],
  ],
  [
    "JSON Feed",
    json(
      [FIRST, SECOND].map((summary, id) => ({
        id,
        url: `https://daftar.example/${id}`,
        summary,
      })),
    ),
    ["https://daftar.example/0", "https://daftar.example/1"],
  ],
] as const) {
  describe(name, () => {
    describeImporter(feedImporter, {
      good: utf8(sample),
      expected: [FIRST, SECOND].map((text, n) => ({ id: ids[n] ?? "", text })),
      empty: {
        bytes: utf8("<html><body>ليست خلاصة</body></html>"),
        rejects: 1,
      },
    });
  });
}

test("a summary is a report with all that the feed tells of it, and a notice", async () => {
  const found = await readFeed(twoSummaries);
  const { report: first, record, notices, position } = report(found);
  expect(first).toEqual({
    id: "https://sahl.example/1",
    outlet: "صوت السهل",
    url: "https://sahl.example/1",
    title: "خبر 1",
    published: "2016-04-12",
    text: FIRST,
    detail: { author: "مراسل السهل", publishedAt: "2016-04-12T20:30:00.000Z" },
  });
  expect(notices.map(({ code }) => code)).toEqual(["IMP-FEED-SUMMARY"]);
  expect(position).toEqual({ file: "feed", line: 1 });
  const kept = Buffer.from(record?.bytes ?? []).toString();
  expect(kept).toContain(FIRST);
  expect(kept).not.toContain(SECOND);
  expect(twoSummaries).toContain(kept.slice(0, kept.indexOf("</item>")));
});

test("a whole text is a member: a page or plain text, with what the feed says", async () => {
  const page = "<p>نص كامل &amp; طويل</p>";
  const [member] = await items(
    rss(
      `<item><title>خبر</title><link>https://sahl.example/7</link><description>ملخص</description><content:encoded><![CDATA[${page}]]></content:encoded><pubDate>Tue, 12 Apr 2016 10:00:00 GMT</pubDate></item>`,
    ),
  );
  expect(member).toMatchObject({
    step: "open",
    format: "html",
    encoding: "utf-8",
    name: "1.html",
    line: 1,
    hints: {
      id: "https://sahl.example/7",
      url: "https://sahl.example/7",
      title: "خبر",
      outlet: "صوت السهل",
      published: "2016-04-12",
      publishedAt: "2016-04-12T10:00:00.000Z",
      mediaType: "text/html; charset=utf-8",
    },
  });
  if (member === undefined || !("step" in member) || member.step !== "open")
    throw new Error("no member");
  const [bytes] = [...((await member.open()) as Uint8Array[])];
  expect(Buffer.from(bytes ?? []).toString()).toBe(page);
});

test("content of Atom and JSON Feed: markup, plain text, what lies elsewhere", async () => {
  const inWindows1256 = windows1256(
    atom(
      `<entry><id>tag:a,1:1</id><content>${FIRST} &lt;12&gt;</content><link rel="enclosure" href="https://wadi.example/a.mp3"/><link rel="alternate" href="https://wadi.example/1"/></entry>
<entry><id>tag:a,1:2</id><title>صورة</title><content type="image/png" src="https://wadi.example/a.png"/></entry>`,
    ).replace("utf-8", "utf-16"),
  );
  // What the user says goes before the declaration, and not for the members.
  const found = await readFeed(inWindows1256, "windows-1256");
  expect(brief(found)).toEqual(["tag:a,1:1", "2 FEED-HEADLINE"]);
  expect(report(found).report).toMatchObject({
    text: `${FIRST} <12>`,
    outlet: 'مرصد "الوادي"',
    url: "https://wadi.example/1",
  });
  const [html, text] = await items(
    json([
      { id: 4, content_html: "<p>أ</p>", content_text: "ب" },
      { id: 5, url: "https://daftar.example/5", content_text: SECOND },
    ]),
  );
  // A number is an id of this feed alone.
  expect(html).toMatchObject({
    format: "html",
    hints: { id: "https://daftar.example/#4" },
  });
  expect(text).toMatchObject({ format: "text", size: utf8(SECOND).length });
  const xhtml = await items(
    atom(
      `<entry><id>tag:a,1:3</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أ &amp; ب</p></div></content></entry>`,
    ),
  );
  expect(xhtml[0]).toMatchObject({ format: "html" });
});

describe("ids and addresses", () => {
  const idOf = async (parts: string) => {
    const text = rss(`<item>${parts}<description>نص</description></item>`);
    const { id, url } = report(await readFeed(text)).report;
    return { id, url };
  };
  it.for([
    [
      "<guid>https://s.example/a</guid><link>https://s.example/b</link>",
      "https://s.example/a",
      "https://s.example/b",
    ],
    [
      '<guid isPermaLink="false">https://s.example/?p=3</guid><link>https://s.example/b</link>',
      "https://s.example/b",
      "https://s.example/b",
    ],
    [
      "<guid>https://s.example/a</guid>",
      "https://s.example/a",
      "https://s.example/a",
    ],
    [
      "<guid>77</guid><link>/b?x=1&amp;y=2</link>",
      "https://sahl.example/b?x=1&y=2",
      "https://sahl.example/b?x=1&y=2",
    ],
    ["<guid>77</guid>", "https://sahl.example/#77", null],
    [
      "<guid>77</guid><link>javascript:alert(1)</link>",
      "https://sahl.example/#77",
      null,
    ],
  ] as const)("%s", async ([parts, id, url]) => {
    expect(await idOf(parts)).toEqual({ id, url });
  });

  it("takes the hash of the text where nothing is told", async () => {
    const bare = `<rss version="2.0"><channel><item><description>${FIRST}</description></item></channel></rss>`;
    const { id, outlet, published, title } = report(
      await readFeed(bare),
    ).report;
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect([outlet, published, title]).toEqual([null, null, null]);
  });
});

test("decodes markup of titles and summaries once and twice escaped, runs no script", async () => {
  const found = await readFeed(
    rss(
      `<item><title>قال: &amp;quot;لن نرحل&amp;quot; &#8211; 5 &lt; 7</title><link>https://sahl.example/1</link>
<description>&lt;p&gt;السطر&amp;nbsp;الأول&lt;br/&gt;الثاني&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;ul&gt;&lt;li&gt;أ&lt;/li&gt;&lt;li&gt;ب&lt;/li&gt;&lt;/ul&gt;</description></item>`,
      "<![CDATA[صوت <b>السهل</b> &amp; الجبل]]>",
    ),
  );
  expect(report(found).report).toMatchObject({
    title: 'قال: "لن نرحل" – 5 < 7',
    outlet: "صوت السهل & الجبل",
    text: "السطر الأول\nالثاني\nأ\nب",
  });
});
