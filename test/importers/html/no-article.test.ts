import { describe, expect, it } from "vitest";
import { extracted, fieldsOf, FIRST, pageWith } from "./page-fields.js";

const links = Array.from(
  { length: 60 },
  (_, at) =>
    `<li><a href="/${at}">وزارة الصحة تعلن حصيلة جديدة للإصابات رقم ${at}</a></li>`,
).join("");

describe("pages that are barely an article", () => {
  it.for([
    "مقتل مدني برصاص قناص في حي الموظفين.",
    "قُتل مدني بلغم في حيس.",
    "انفجار عنيف يهز مدينة إدلب.",
  ])("reads a page whose news is one sentence: %s", (text) => {
    const over = `<nav><ul>${links}</ul></nav>`;
    const after = `<div class="side"><ul>${links}</ul></div>`;
    expect(fieldsOf({ text: `<p>${text}</p>`, over, after })).toMatchObject({
      text,
    });
  });

  it("reads a statement that is mostly a list", () => {
    const items = Array.from(
      { length: 8 },
      (_, at) => `<li>مديرية حيس: ${at + 2} حوادث (7 قتلى، 9 جرحى)</li>`,
    ).join("");
    expect(
      fieldsOf({ text: `<p>${FIRST}</p><ul>${items}</ul>` }),
    ).toMatchObject({ text: expect.stringContaining("9 حوادث") });
  });

  it("reads news about a page that was deleted", () => {
    const text = `<p>${FIRST} وقالت الشركة إن الصفحة غير متاحة منذ مساء السبت.</p>`;
    expect(fieldsOf({ text })).toHaveProperty("text");
  });

  it("rejects a page that was not found and a page of links", () => {
    const missing = pageWith({
      head: "<title>404 - الصفحة غير موجودة</title>",
      heading: "<h1>الصفحة غير موجودة</h1>",
      text: "<p>عذراً، الصفحة التي تبحث عنها غير موجودة أو تم نقلها.</p>",
    });
    expect(extracted(missing)).toBe("IMP-PAGE-NO-ARTICLE");
    expect(fieldsOf({ text: `<ul>${links}</ul>` })).toBe("IMP-PAGE-NO-ARTICLE");
  });
});
