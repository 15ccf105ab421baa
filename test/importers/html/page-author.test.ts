import { describe, expect, it } from "vitest";
import { fieldsOf, TITLE } from "./page-fields.js";

const NAME = "سامر الحلو";
const ld = (json: string) =>
  `<script type="application/ld+json">${json}</script>`;

describe("who wrote an article", () => {
  it.for([
    { under: `<div>كتب – ${NAME}</div>` },
    { under: `<div><span class="writer">كتب ـ ${NAME}</span></div>` },
    { under: `<div class="author">${NAME} - دمشق</div>` },
    { under: `<div>دمشق – ${NAME}</div>` },
    { under: `<div><span>${NAME}</span><span>15 مارس 2019</span></div>` },
    { under: `<div>${NAME} · 15 مارس 2019 · 3 دقائق قراءة</div>` },
    { under: `<div>مراسل الوادي: ${NAME}</div>` },
    { under: `<div>تحقيق: ${NAME}</div>` },
    { under: `<div>نشر بواسطة: ${NAME} في 15 مارس 2019</div>` },
    { under: `<a href="/?author=5">${NAME}</a>` },
    { under: `<a href="/الكاتب/s">${NAME}</a>` },
    { head: `<meta name="parsely-author" content="${NAME}">` },
    {
      head: `<meta name="twitter:label1" content="كُتب بواسطة"><meta name="twitter:data1" content="${NAME}">`,
    },
    {
      head: ld(
        `{"@type":"NewsArticle","headline":"${TITLE}","creator":["${NAME}"]}`,
      ),
    },
  ])("is read from %o", (parts) => {
    expect(fieldsOf(parts)).toMatchObject({ author: NAME });
  });

  it.for([
    { under: "<div>أخبار محلية</div>" },
    { under: "<div class='author'>وكالات</div>" },
    { under: "<div class='author'>متابعة وتحرير</div>" },
    { under: "<div>ريف درعا الغربي</div>" },
    { under: "<div><img src='a.jpg' alt='سامر الحلو'></div>" },
    {
      head: `<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="3 minutes">`,
    },
  ])("is unknown where the page has %o", (parts) => {
    expect(fieldsOf(parts)).toMatchObject({ author: null });
  });
});
