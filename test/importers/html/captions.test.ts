import { describe, expect, it } from "vitest";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all, utf8 } from "../bytes.js";
import { fieldsOf, FIRST, pageWith, SECOND } from "./page-fields.js";

const text = `${FIRST}\n${SECOND}`;
const UNDER = "عناصر من الدفاع المدني أمام مدخل السوق صباح الأحد";

describe("words under pictures", () => {
  it.for([
    `<figure><img src="/p/1.jpg"><figcaption>${UNDER}</figcaption></figure>`,
    `<div class="hero"><img data-src="/p/1.jpg"><div class="hero-caption">${UNDER}.</div></div>`,
    `<div class="ph"><img src="/p/1.jpg"><span class="credit">${UNDER}</span></div>`,
    `<amp-img src="/p/1.jpg"></amp-img><p class="caption">${UNDER}.</p>`,
  ])("are kept with their picture and not in the text: %s", (picture) => {
    const read = fieldsOf({
      text: `${picture}<p>${FIRST}</p><p>${SECOND}</p>`,
    });
    expect(read).toMatchObject({ text });
    expect(read).toHaveProperty("captions", [
      { text: expect.stringContaining(UNDER), image: "/p/1.jpg" },
    ]);
  });

  it("reach the report's detail", async () => {
    const html = pageWith({
      text: `<p>${FIRST}</p><figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><figcaption>${UNDER}</figcaption></figure><p>${SECOND}</p>`,
    });
    const [item] = await all(
      readReports([{ ...standardInput(() => [utf8(html)]), file: "a.html" }]),
    );
    expect(item).toMatchObject({
      ok: true,
      report: { text, detail: { captions: [{ text: UNDER, image: null }] } },
    });
  });

  it("are the telling of a story in pictures, with what opens it", () => {
    const told = [
      "أم خالد تفرش الأغطية تحت أشجار أصابت الشظايا جذوعها.",
      "فتى يحمل بقايا قذيفة سقطت مساء السبت وسط البستان.",
      "قبر المزارع الذي قُتل يوم الجمعة وهو في طريقه إلى أرضه.",
    ];
    const slides = told.map(
      (words, at) =>
        `<div class="slide"><img src="${at}.jpg"><p>${words}</p><span>${at + 1}/3</span></div>`,
    );
    const opening =
      "رافق مصورنا مزارعي القرية في أول أيام قطاف الزيتون هذا العام.";
    const read = fieldsOf({
      text: `<p>${opening}</p><div class="row">${slides.join("")}</div>`,
    });
    expect(read).toMatchObject({
      text: [opening, ...told].join("\n"),
      captions: [],
    });
  });

  it("are not taken from pictures of other news, nor from the line of the hour", () => {
    const read = fieldsOf({
      under: "<small>منذ 3 ساعات · 412 قراءة</small><img src='a.jpg'>",
      after: `<h3>اقرأ أيضاً</h3><div><figure><img src="b.jpg"><figcaption>${UNDER}</figcaption></figure></div>`,
    });
    expect(read).toMatchObject({ text, captions: [] });
  });

  it("do not swallow a table that stands in a figure", () => {
    const table =
      "<figure><table><tr><td>سامر الحلو</td><td>2013/02/11</td></tr></table></figure>";
    const read = fieldsOf({ text: `<p>${FIRST}</p>${table}<p>${SECOND}</p>` });
    expect(read).toMatchObject({ text: expect.stringContaining("سامر الحلو") });
  });
});
