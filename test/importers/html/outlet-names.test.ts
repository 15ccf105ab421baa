import { describe, expect, it } from "vitest";
import { fieldsOf, TITLE } from "./page-fields.js";

const NAME = "صوت الوادي";
const titled = (title: string) => ({ head: `<title>${title}</title>` });

describe("the outlet's name", () => {
  it.for([
    titled(`${NAME}: ${TITLE}`),
    titled(`${TITLE} ~ ${NAME}`),
    titled(`${TITLE} ← ${NAME}`),
    titled(`${TITLE} | أخبار | ${NAME}`),
    titled(`${TITLE} | ${NAME} - حيث الخبر`),
    titled(`${TITLE.slice(0, 20)}... - ${NAME}`),
    titled(NAME),
    { heading: `<h2>${TITLE}</h2>`, ...titled(`${NAME} - منشورات | فيسبوك`) },
    { over: `<div><a href="/"><img src="l.png" alt="شعار ${NAME}"></a></div>` },
    { over: `<a href="/" aria-label="${NAME}"><svg></svg></a>` },
    { over: `<div><a href="index.php"><b>${NAME}</b></a></div>` },
    { over: `<div><a href="/">${NAME}</a> » <a href="/c">أخبار</a></div>` },
    { after: `<footer>كافة الحقوق محفوظة لـ ${NAME} 2019</footer>` },
    { after: `<footer>الحقوق محفوظة لدى ${NAME}</footer>` },
    {
      after: `<footer>Copyright (c) 2019 ${NAME}, All Rights Reserved</footer>`,
    },
    { head: `<meta property="al:ios:app_name" content="${NAME}">` },
    { head: `<meta property="og:site_name" content="${NAME} | Sawt Alwadi">` },
    {
      head: `<meta property="og:site_name" content="${NAME} - الخبر أولاً بأول">`,
      over: `<a href="/"><img alt="${NAME}"></a>`,
    },
    {
      head: `<script type="application/ld+json">{"@type":"NewsMediaOrganization","name":"${NAME}"}</script>`,
    },
    {
      under: `<div itemprop="publisher" itemscope><meta itemprop="name" content="${NAME}"></div>`,
    },
    {
      head: `<link rel="alternate" type="application/rss+xml" title="${NAME} » الخلاصة" href="/feed">`,
    },
    {
      head: `<link rel="search" type="application/opensearchdescription+xml" title="${NAME}" href="/s.xml">`,
    },
  ])("is read from %o", (parts) => {
    expect(fieldsOf(parts)).toMatchObject({ outlet: NAME, title: TITLE });
  });

  it.for([
    { over: `<a href="/">الرئيسية</a>` },
    { over: `<nav><a href="/">أخبار الوادي اليوم</a></nav>` },
    { after: `<div>المصدر: وكالات</div>` },
    { head: `<meta name="twitter:site" content="@sawtwadi">` },
    {
      head: `<script type="application/ld+json">[{"@type":"Organization","name":"شركة أولى"},{"@type":"Organization","name":"شركة ثانية"}]</script>`,
    },
    {
      head: `<link rel="alternate" type="application/rss+xml" title="تعليقات صوت الوادي" href="/feed">`,
    },
  ])("is unknown where the page has %o", (parts) => {
    expect(fieldsOf(parts)).toMatchObject({ outlet: null });
  });
});
