import { describe, expect, it } from "vitest";
import { fieldsOf, FIRST, SECOND } from "./page-fields.js";

const text = `${FIRST}\n${SECOND}`;
const REPLIES = [
  "رحمه الله وغفر له وصبر أهله، إلى متى هذا الفلتان الأمني في المدينة؟",
  "كان من خيرة الشباب ولم يؤذ أحداً في حياته، الله يرحمه ويجعل مثواه الجنة.",
  "أين الشرطة من كل هذا؟ كل أسبوع نسمع عن حادثة جديدة ولا يحاسب أحد.",
];
const each = (write: (words: string) => string) => REPLIES.map(write).join("");
const ONE = `<p>${FIRST}</p>`;

describe("what is longer than an article of one paragraph", () => {
  it.for([
    `<div class="g">${each((words) => `<div class="v"><a href="/1"><img src="1.jpg"></a><h3><a href="/1">${words.slice(0, 30)}</a></h3><p>${words}</p></div>`)}</div>`,
    `<div class="g">${each((words) => `<div class="v"><img src="1.jpg"><h3>${words.slice(0, 30)}</h3><p>${words}</p></div>`)}</div>`,
    `<div id="disqus_thread">${each((words) => `<p>${words}</p>`)}</div>`,
    `<div class="playlist">${each((words) => `<div><span>${words}</span><span>02:11</span></div>`)}</div>`,
    `<h4>آراء القراء وتعليقاتهم</h4><div class="side">${each((words) => `<p>${words}</p>`)}</div>`,
    `<h4>(3) تعليق</h4>${each((words) => `<p>${words}</p>`)}`,
    `<h4>ماذا قال القراء؟</h4>${each((words) => `<p>${words}</p>`)}`,
    `<h3>حلقات أخرى من البرنامج</h3>${each((words) => `<div><p>${words}</p></div>`)}`,
    `<div>أعجبني تعليق مشاركة</div>${each((words) => `<div><span>سلمى</span><div>${words}</div><div>أعجبني · رد · 3 أ</div></div>`)}`,
    each(
      (words) =>
        `<div><b>سلمى</b><div>عضو نشيط</div><div>المشاركات: 22</div><div>${words}</div></div>`,
    ),
    each((words) => `<div>رد: قتيلان بانفجار</div><div><p>${words}</p></div>`),
    `<div id="cmp"><h2>خصوصيتك تهمنا</h2>${each((words) => `<p>${words}</p>`)}</div>`,
  ])("is left out: %s", (after) => {
    expect(fieldsOf({ text: ONE, after })).toMatchObject({ text: FIRST });
  });

  it("is left out beside news of one sentence", () => {
    const after = `<div class="side">${each((words) => `<div><h4>${words.slice(0, 30)}</h4><p>${words}</p></div>`)}</div>`;
    const news = "قُتل مدني بلغم في الوادي.";
    expect(fieldsOf({ text: `<p>${news}</p>`, after })).toMatchObject({
      text: news,
    });
  });

  it("is kept where boxes of such names hold the article itself", () => {
    const body = `<div class="content-sidebar-wrap"><p>${FIRST}</p><p>${SECOND}</p></div>`;
    const after = `<div class="about">${REPLIES[0]}</div>`;
    expect(fieldsOf({ text: body, after })).toMatchObject({
      text: expect.stringContaining(text),
    });
  });

  it("is kept where cards are the entries of a live page", () => {
    const entries = each(
      (words) =>
        `<div class="e"><time datetime="2021-08-03T14:20:00+03:00">14:20</time><h4>إغلاق الطريق الساحلي</h4><p>${words}</p><img src="1.jpg"></div>`,
    );
    expect(fieldsOf({ text: ONE + entries })).toMatchObject({
      text: expect.stringContaining(REPLIES[2]!),
    });
  });
});

describe("what stands amid the paragraphs", () => {
  it.for([
    `<div class="paywall"><h3>أكمل القراءة باشتراك</h3><p>اشترك بدولار واحد في الشهر واقرأ كل ما ننشره من تحقيقات وتقارير.</p><a href="/s">اشترك الآن</a></div>`,
    `<div class="q"><p>هل تثق بنتائج التحقيقات الرسمية في مدينتك؟</p><label><input type="radio">نعم</label><label><input type="radio">لا</label></div>`,
    `<p><em>شاهد: لحظة القصف كما صورها أحد السكان</em></p>`,
  ])("is left out: %s", (box) => {
    const body = `<p>${FIRST}</p>${box}<p>${SECOND}</p>`;
    expect(fieldsOf({ text: body })).toMatchObject({ text });
  });

  it("of a message quoted is kept, without who posted it when", () => {
    const words = "عاجل: سقوط قذائف على حي الجسر ولا أنباء عن إصابات حتى الآن";
    const quote = `<blockquote><p>${words}</p>&mdash; سامر (@samer) <a href="/1">March 15, 2019</a></blockquote>`;
    expect(
      fieldsOf({ text: `<p>${FIRST}</p>${quote}<p>${SECOND}</p>` }),
    ).toMatchObject({ text: `${FIRST}\n${words}\n${SECOND}` });
  });

  it("as spans in a row is a paragraph each", () => {
    const body = `<span>${FIRST}</span><span>${SECOND}</span>`;
    expect(fieldsOf({ text: body })).toMatchObject({ text });
  });

  it("under the headline as a heading is kept", () => {
    expect(fieldsOf({ under: "<h3>الشرطة تفتح تحقيقاً</h3>" })).toMatchObject({
      text: `الشرطة تفتح تحقيقاً\n${text}`,
    });
  });

  it("ends at a signature, an end mark or a line to write to", () => {
    for (const after of [
      "<div>__________________</div><div>لا تنسونا من صالح دعائكم</div>",
      "<p>انتهى/ م. ح</p>",
      "<p>للتواصل مع المكتب الإعلامي: 0999000000 - media@x.example</p>",
    ])
      expect(
        fieldsOf({ text: `<p>${FIRST}</p><p>${SECOND}</p>${after}` }),
      ).toMatchObject({ text });
  });
});
