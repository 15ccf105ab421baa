import { describe, expect, it } from "vitest";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all } from "../bytes.js";

const TOLD = [
  "قال مصدر محلي إن رجلين قتلا مساء السبت في قصف طال أطراف قرية السدرة شرقي البلاد.",
  "وأضاف المصدر أن ثلاثة آخرين أصيبوا بجروح ونقلوا إلى مستشفى المدينة لتلقي العلاج.",
  "وقالت البلدية إن القصف ألحق أضرارا بمدرسة القرية وبعدد من المنازل المجاورة لها.",
] as const;
const OTHER =
  "أعلن المجلس المحلي تأجيل افتتاح السوق الجديد إلى الأسبوع المقبل بسبب الأمطار الغزيرة.";
const paragraphs = TOLD.map((text) => `<p>${text}</p>`).join("");

async function read(body: string) {
  const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>قتيلان في قصف طال قرية السدرة</title></head><body><h1>قتيلان في قصف طال قرية السدرة</h1>${body}</body></html>`;
  const bytes = new TextEncoder().encode(html);
  const input = { ...standardInput(() => [bytes]), file: "page.html" };
  const items = await all(readReports([input]));
  return items.flatMap((item) => (item.ok ? [item.report] : []));
}

const teaser = (at: number) =>
  `<div class="x"><div class="y"><a href="/n/${at}">تأجيل افتتاح السوق الجديد مرة أخرى</a></div><div class="z">${OTHER} ${at}.</div><div>منذ ${at} أيام</div></div>`;
const teasers = [2, 3, 4, 5, 6].map(teaser).join("");

describe("what stands round an article", () => {
  it("comes back to the text after a list of other news above it", async () => {
    const list = `<h3>مقالات مشابهة</h3><ul><li><a href="/1">تأجيل افتتاح السوق الجديد مرة أخرى</a></li></ul>`;
    const [report] = await read(
      `<article><div class="b">${list}${paragraphs}</div></article>`,
    );
    expect(report?.text).toBe(TOLD.join("\n"));
  });

  it("takes a counter of comments over the text for no list of them", async () => {
    const [report] = await read(
      `<ul><li>لا توجد تعليقات</li></ul><div class="b">${paragraphs}</div>`,
    );
    expect(report?.text).toBe(TOLD.join("\n"));
  });

  it("reads text whose every paragraph is a builder's widget", async () => {
    const widgets = TOLD.map(
      (text) =>
        `<div class="el-widget"><div class="el-widget-container"><p>${text}</p></div></div>`,
    ).join("");
    const [report] = await read(`<div class="column">${widgets}</div>`);
    expect(report?.text).toBe(TOLD.join("\n"));
  });

  it("leaves out teasers without a heading that follow the text", async () => {
    const [report] = await read(
      `<div class="b">${paragraphs}</div><div class="r">${teasers}</div>`,
    );
    expect(report?.text).toBe(TOLD.join("\n"));
  });

  it("still takes a page of teasers alone for a list", async () => {
    expect(await read(`<div class="r">${teasers}</div>`)).toEqual([]);
  });

  it("reads who held the talk where the name has an element of its own", async () => {
    const [report] = await read(
      `<div class="c"><span>حاورتها: <b>سعاد الحلبي</b></span><span>نُشر في 28 كانون الثاني 2025</span></div><div class="b">${paragraphs}</div>`,
    );
    expect(report?.text).toBe(TOLD.join("\n"));
    expect(report?.detail?.author).toBe("سعاد الحلبي");
    expect(report?.published).toBe("2025-01-28");
  });
});
