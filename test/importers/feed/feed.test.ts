import { describe, expect, it, test } from "vitest";
import { feedImporter } from "../../../src/importers/feed.js";
import type { Imported, ImportItem } from "../../../src/importers/importer.js";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { recognised } from "../../../src/importers/registry.js";
import { describeImporter } from "../../conformance/importers.js";
import { all, brief, theReject, utf16, utf8 } from "../bytes.js";
import { atom, json, rdf, rss, summaryItem } from "./feeds.js";

const FIRST = "قُتل رجلان في بلدة تل السنابل.";
const SECOND = "اعتُقل ثلاثة شبان عند حاجز الجسر.";

const twoSummaries = rss(
  summaryItem(1, `<p>${FIRST}</p>`) + summaryItem(2, SECOND),
);

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

/** Text in Windows-1256. */
const windows1256 = (text: string) => {
  const decoder = new TextDecoder("windows-1256");
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 0x3f);
};

/** Reads bytes as one file of a feed, members opened. */
function readFeed(bytes: Uint8Array | string, encoding?: string) {
  const open = () => [typeof bytes === "string" ? utf8(bytes) : bytes];
  const input = { ...standardInput(open), file: "feed", fileId: "feed" };
  return all(readReports([input], { from: "feed", encoding }));
}

/** What the importer itself yields, members unopened. */
const items = (text: string): Promise<ImportItem[]> =>
  all(feedImporter.read([utf8(text)], { file: "feed", fileId: null }));

const report = (found: readonly Imported[], at = 0) => {
  const item = found[at];
  if (!item?.ok) throw new Error(`no report: ${JSON.stringify(item)}`);
  return item;
};

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
