import { describe, expect, it } from "vitest";
import { fieldsOf, FIRST, SECOND } from "./page-fields.js";

const text = `${FIRST}\n${SECOND}`;

describe("what stands with an article and is none of it", () => {
  it.for([
    "<div><span>4,310</span><span><a>العربية</a> | <a>کوردی</a> | <a>Türkmence</a></span><span>حجم الخط <button>+</button></span></div>",
    "<div><span>23 يوليو 2023، 20:40</span><span>قراءة 3 دقائق</span></div>",
    "<div>استمع للمقالة (3 دقائق)</div>",
  ])("leaves out %s over the text", (under) => {
    expect(fieldsOf({ under })).toMatchObject({ text });
  });

  it.for([
    "<div>لمتابعة أهم وآخر الأخبار اشترك بقناتنا على تيليغرام: <a href='/t'>الساحل</a></div>",
    "<div><h4>ساعدنا على الاستمرار</h4><p>موقعنا مستقل يعيش من اشتراكات قرائه، ويمكنك أن تنضم إلى داعميه بمبلغ صغير كل شهر.</p></div>",
    "<div class=s><h4>الخط الساخن</h4><p>للإبلاغ عن جسم مشبوه لا تلمسه ولا تقترب منه، واتصل على الرقم المجاني.</p></div>",
  ])("leaves out %s under the text", (after) => {
    expect(fieldsOf({ after })).toMatchObject({ text });
  });

  it("leaves out the clock and the button of an entry of a live page", () => {
    const entry = (words: string) =>
      `<article><div><time>19:40</time><button>شارك</button></div><p>${words}</p></article>`;
    expect(fieldsOf({ text: entry(FIRST) + entry(SECOND) })).toMatchObject({
      text,
    });
  });

  it("keeps dates and counts that a table tells", () => {
    const rows = ["2013/02/11", "2012/09/30"].map(
      (day, at) => `<tr><td>سامر الحلو</td><td>${day}</td><td>${at}</td></tr>`,
    );
    const read = fieldsOf({
      text: `<p>${FIRST}</p><table>${rows.join("")}</table><p>${SECOND}</p>`,
    });
    expect(read).toMatchObject({ text: expect.stringContaining("2012/09/30") });
  });
});
