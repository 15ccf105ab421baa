import { describe, expect, it } from "vitest";
import { fieldsOf, FIRST, TITLE } from "./page-fields.js";

const NAME = "مرصد ضفاف الفرات";
const logo = `<div class="logo"><span>${NAME}</span><small>Furat Watch</small></div>`;
const foot = "<p>Copyright © 2022 FW. All Rights Reserved</p>";

describe("the names of a page", () => {
  it("takes a title that is the logo's name for the outlet", () => {
    const head = `<title>${NAME}</title>`;
    const heading = `<h2 class="t">${TITLE}</h2>`;
    const text = `<div>الخوخة - ${NAME}</div><div>${FIRST}</div><div>${FIRST.replace("تل رفعت", "مارع")}</div>`;
    const parts = { head, heading, text, over: logo, after: foot };
    expect(fieldsOf(parts)).toMatchObject({ outlet: NAME, title: TITLE });
  });

  it("prefers the Arabic name to the Latin one beside it", () => {
    const head = `<title>${TITLE} - ${NAME}</title><meta property="og:site_name" content="Furat Watch">`;
    expect(fieldsOf({ head, over: logo })).toMatchObject({
      outlet: NAME,
      title: TITLE,
    });
  });

  it("takes no headline for the outlet and no dateline for the title", () => {
    const text = `<p>الخوخة - ${NAME}</p><p>${FIRST}</p>`;
    const head = `<meta property="og:site_name" content="${NAME}">`;
    expect(fieldsOf({ text, head })).toMatchObject({ title: TITLE });
    expect(fieldsOf({})).toMatchObject({ outlet: null });
  });
});
