import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postsImporter } from "../../../src/importers/posts.js";
import { recognised } from "../../../src/importers/registry.js";
import { sha256 } from "../../../src/model/sha256.js";
import { describeTextImporter } from "../../conformance/importers.js";
import { all, brief, utf8 } from "../bytes.js";

const FIRST = "قصفت طائرات حربية أطراف بلدة تل السنابل.\n\nأصيب رجلان.";
const SECOND = "اعتُقل ثلاثة شبان عند حاجز الجسر.";
const LINK = "https://social.example/wadi/posts/17";
const HEAD = `الرابط: ${LINK}
الوقت: الثلاثاء 12 نيسان 2016 الساعة 10:30 م
الصفحة: شبكة وادي السنابل`;
const TWO = `${HEAD}\n\n${FIRST}\n---\nSource: مراسل الوادي\nDate: 2016-04-13\n${SECOND}\n`;

const read = (text: string) =>
  all(postsImporter.read([utf8(text)], { file: "منشورات", fileId: "منشورات" }));
const only = async (text: string) => {
  const [item, ...others] = await read(text);
  if (item?.ok !== true || others.length > 0) throw new Error("expected one");
  return item;
};

describeTextImporter(postsImporter, {
  good: utf8(TWO),
  expected: [
    { id: LINK, text: FIRST },
    { id: sha256(SECOND), text: SECOND },
  ],
  empty: { bytes: utf8("\n---\n \n---\n"), rejects: 1 },
});

describe("pasted posts", () => {
  it("take link, day and page from the lines above, the rest is unknown", async () => {
    const [first, second] = await read(TWO);
    expect(first).toMatchObject({
      ok: true,
      report: {
        kind: "post",
        id: LINK,
        url: LINK,
        outlet: "شبكة وادي السنابل",
        title: null,
        published: "2016-04-12",
        text: FIRST,
        detail: { fields: { الوقت: "الثلاثاء 12 نيسان 2016 الساعة 10:30 م" } },
      },
      position: { line: 1 },
      notices: [],
    });
    expect(first).not.toHaveProperty("report.detail.publishedAt");
    expect(second).toMatchObject({
      report: { url: null, outlet: "مراسل الوادي", published: "2016-04-13" },
      position: { line: 9 },
    });
  });

  it("hand over the bytes of each post alone", async () => {
    const bytes = (await read(TWO)).map((item) =>
      item.ok ? String(item.record?.bytes) : "",
    );
    expect(bytes).toEqual([
      `${HEAD}\n\n${FIRST}`,
      `Source: مراسل الوادي\nDate: 2016-04-13\n${SECOND}`,
    ]);
  });

  it("know the instant only with a zone, joined of date and time", async () => {
    const { report } = await only(
      `Date: April 12, 2016\nTime: 10:30 PM UTC+3\n\n${SECOND}`,
    );
    expect(report.published).toBe("2016-04-12");
    expect(report.detail?.publishedAt).toBe("2016-04-12T19:30:00.000Z");
  });

  it.for(["قبل ساعتين", "12 نيسان", "4/12/2016", "أمس 10:30 م"])(
    "guess nothing from %s, and say so",
    async (written) => {
      const item = await only(`الرابط: ${LINK}\nالوقت: ${written}\n${SECOND}`);
      expect(item.report.published).toBeNull();
      expect(item.report.detail).toEqual({ fields: { الوقت: written } });
      expect(item.notices).toMatchObject([
        { code: "IMP-POST-LINE-UNREAD", seen: written },
      ]);
    },
  );

  it("keep the day where only the time is not understood", async () => {
    const item = await only(
      `التاريخ: 12 نيسان 2016\nالوقت: قبل ساعتين\nالصفحة: الوادي\n${SECOND}`,
    );
    expect(item.report.published).toBe("2016-04-12");
    expect(item.notices.map(({ seen }) => seen)).toEqual(["قبل ساعتين"]);
  });

  it("know no day where two lines tell two", async () => {
    const item = await only(
      `Link: ${LINK}\nDate: 2016-04-12\nTime: 2016-04-13 10:00\n${SECOND}`,
    );
    expect(item.report.published).toBeNull();
    expect(item.notices).toHaveLength(2);
  });

  it("take a bare address as the link, and no half of one", async () => {
    const bare = await only(`\u200f${LINK}\u200e\n${SECOND}`);
    expect(bare.report).toMatchObject({ id: LINK, url: LINK, text: SECOND });
    const half = await only(`الرابط: social.example/wadi\n${SECOND}`);
    expect(half.report).toMatchObject({ id: sha256(SECOND), url: null });
    expect(half.notices).toMatchObject([{ code: "IMP-POST-LINE-UNREAD" }]);
  });

  it("leave a post's own list of day and place in its text", async () => {
    const own = "التاريخ: 11 نيسان 2016\nالمكان: تل السنابل\nالشهداء: رجلان";
    const bare = await only(own);
    expect(bare.report).toMatchObject({ published: null, text: own });
    const linked = await only(`${LINK}\n${own}`);
    expect(linked.report).toMatchObject({ published: null, text: own });
    const parted = await only(`${LINK}\nالتاريخ: 2016-04-12\n\n${own}`);
    expect(parted.report).toMatchObject({ published: "2016-04-12", text: own });
  });

  it("end the lines above at a label that came before, and keep all after", async () => {
    const { report } = await only(`المصدر: أ\nالمصدر: ب\n${SECOND}`);
    expect(report).toMatchObject({ outlet: "أ", text: `المصدر: ب\n${SECOND}` });
  });

  it("are parted by three hyphens alone, not by ornaments", async () => {
    const text = `${FIRST}\n------\n${SECOND}\n- - -\n— نهاية —`;
    expect((await only(text)).report.text).toBe(text);
  });

  it("reject a post without words by name, and read the others", async () => {
    const text = `الرابط: ${LINK}\n---\n${SECOND}`;
    expect(brief(await read(text))).toEqual(["1 TEXT-EMPTY", sha256(SECOND)]);
  });

  it("reject the one post that is not UTF-8, and read the others", async () => {
    const bad = Buffer.concat([
      utf8(`${SECOND}\n---\n`),
      Buffer.from([0xe7, 0x20]),
    ]);
    const bytes = Buffer.concat([bad, utf8(`\n---\n${FIRST}`)]);
    const items = await all(
      postsImporter.read([bytes], { file: "م", fileId: null }),
    );
    expect(brief(items)).toEqual([sha256(SECOND), "3 NOT-UTF8", sha256(FIRST)]);
  });

  it.for([
    ["spaces", `ا${" ".repeat(4e6)}`, 1],
    ["blank lines", "\n".repeat(4e6), 1],
    ["separators", "---\n".repeat(1e6), 1],
    ["blank lines under a link", `${LINK}\n${"\n".repeat(4e6)}خبر`, 1],
    ["one long line", `Source: ${"ا".repeat(2e6)}`, 1],
    ["many posts", `Page: ا\n\nخبر\n---\n`.repeat(1e4), 1e4],
  ] as const)("read millions of %s", async ([, text, count]) => {
    expect(await read(text)).toHaveLength(count);
  });

  it.for([
    ["two posts with lines above them", TWO, "posts"],
    [
      "only one of them has such lines",
      `${HEAD}\n${FIRST}\n---\n${SECOND}`,
      "text",
    ],
    ["one post", `${HEAD}\n\n${FIRST}`, "text"],
    [
      "lines above, and no separator",
      `${HEAD}\n${FIRST}\n\n${HEAD}\n${SECOND}`,
      "text",
    ],
    ["front matter", `---\nDate: 2016-04-12\n---\n${FIRST}`, "text"],
    ["an article by parts", `${FIRST}\n---\n${SECOND}`, "text"],
    [
      "a mail",
      `From: a@wadi.example\nDate: Tue, 12 Apr 2016 10:00:00 +0000\n\n${FIRST}`,
      "mail",
    ],
  ])("by content: %s", ([, text = "", format]) => {
    expect(recognised("x.txt", utf8(text)).format).toBe(format);
    expect(recognised("-", utf8(text)).format).toBe(format);
  });

  it("give back what was written above any words", async () => {
    const word = fc.constantFrom(
      "قصف",
      "بلدة",
      "https://a.example/1",
      ":",
      "12",
      "\n",
      " ",
      "المكان:",
      "-",
    );
    const post = fc.record({
      link: fc.option(fc.nat(999).map((n) => `https://a.example/${n}`)),
      page: fc.option(fc.constantFrom("شبكة الوادي", "مراسل 7", "Wadi: news")),
      day: fc.option(
        fc
          .date({
            min: new Date("1995-01-01"),
            max: new Date("2035-01-01"),
            noInvalidDate: true,
          })
          .map((date) => date.toISOString().slice(0, 10)),
      ),
      body: fc
        .array(word, { minLength: 1, maxLength: 12 })
        .map((words) =>
          `خبر ${words.join(" ")}`.replace(/[^\S\n]*\n/g, "\n").trimEnd(),
        )
        .filter((body) => !/^\s*---\s*$/m.test(body)),
    });
    const written = ({
      link,
      page,
      day,
      body,
    }: {
      link: string | null;
      page: string | null;
      day: string | null;
      body: string;
    }) =>
      [
        ...(link === null ? [] : [`الرابط: ${link}`]),
        ...(day === null ? [] : [`Date: ${day}`]),
        ...(page === null ? [] : [`الصفحة: ${page}`]),
        "",
        body,
      ].join("\n");
    await fc.assert(
      fc.asyncProperty(
        fc.array(post, { minLength: 1, maxLength: 5 }),
        async (posts) => {
          const items = await read(posts.map(written).join("\n---\n"));
          expect(
            items.map(
              (item) =>
                item.ok && [
                  item.report.url,
                  item.report.published,
                  item.report.outlet,
                  item.report.text,
                ],
            ),
          ).toEqual(
            posts.map(({ link, day, page, body }) => [link, day, page, body]),
          );
        },
      ),
      { numRuns: 200, seed: 8 },
    );
  });
});
