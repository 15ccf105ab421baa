import { describe, expect, it } from "vitest";
import { urlDay } from "../../../src/importers/html/url-day.js";
import { fieldsOf, FIRST, SECOND, TITLE } from "./page-fields.js";

const DAY = "2019-03-15";
const H1 = `<h1>${TITLE}</h1>`;

describe("the day that a page shows", () => {
  it.for([
    "<div>عُدّل في 17 مارس 2019</div><div>15 مارس 2019</div>",
    "<div>تمت المراجعة: 17 مارس 2019</div><div>15 مارس 2019</div>",
    "<div class=l>آخر تحديث:</div><div>17 مارس 2019</div><div class=l>تاريخ النشر:</div><div>15 مارس 2019</div>",
    "<div>تاريخ البث: 13 مارس 2019</div><div>تاريخ النشر: 15 مارس 2019</div>",
    "<div>بثت في 13 مارس 2019 | نشرت في 15 مارس 2019</div>",
    "<div>تاريخ البث: 15 مارس 2019</div>",
    "<div>تاريخ الانتهاك: 13/03/2019</div><div>نشر بتاريخ 15/03/2019</div>",
    "<div><b>سامر</b><span>تاريخ التسجيل: 10/02/2011</span></div><div>15-03-2019, 09:14 م</div>",
    "<div class='sub'>الحادثة وقعت في 6 مارس 2019</div><div>15 مارس 2019</div>",
    "<div class=d><div>15</div><div>مارس</div><div>2019</div></div>",
    "<p><span>15 مارس,2019</span><a href='/c'>برقة</a><span>3 تعليقات</span></p>",
  ])("is that of publication: %s", (under) => {
    expect(fieldsOf({ under })).toMatchObject({ published: DAY });
  });

  it.for([
    "<div>نشر <time datetime='2019-03-15T10:00:00+03:00'>15 مارس</time> تحديث <time datetime='2019-03-17T10:00:00+03:00'>17 مارس</time></div>",
    "<div>تحديث <time datetime='2019-03-17T10:00:00+03:00'>17 مارس</time> نشر <time datetime='2019-03-15T10:00:00+03:00'>15 مارس</time></div>",
    "<time class='updated' datetime='2019-03-17T10:00:00+03:00'>17 مارس 2019</time><time class='entry-date published' datetime='2019-03-15T10:00:00+03:00'>15 مارس 2019</time>",
    "<time datetime='15 مارس 2019'>قبل سنة</time>",
    "<span title='15 مارس 2019 14:22'>منذ 4 سنوات</span>",
    "<a href='/p/1' aria-label='15 مارس 2019'><span>٤ أيام</span></a>",
    "<span data-timestamp='1552649000'>منذ 4 سنوات</span>",
    "<abbr data-utime='1552649000' class='published'>منذ 4 سنوات</abbr>",
    "<span property='dc:date dc:created' content='2019-03-15T14:00:00+03:00'>الجمعة</span>",
  ])("is carried by an element: %s", (under) => {
    expect(fieldsOf({ under })).toMatchObject({ published: DAY });
  });

  it.for([
    { after: "<p>المصدر: وكالات</p><p>15/03/2019</p>" },
    {
      after:
        "<div><span>القسم: <a href='/x'>أخبار</a></span><span>التاريخ: 15/03/2019</span></div>",
    },
    {
      after:
        "<div class='tags'><a href='/1'>جسر</a> <a href='/2'>إغاثة</a></div><div>نشر في 15/03/2019</div>",
    },
    {
      after:
        "<div>مرسلة بواسطة سامر في <a href='/x'><abbr class='published' title='2019-03-15T10:00:00+02:00'>10:00 ص</abbr></a></div>",
    },
    {
      heading: `<div>اليوم: الأحد 24 مارس 2019</div>${H1}`,
      after: "<div>نشر في 15 مارس 2019</div>",
    },
    {
      heading: `<div><a href='/1'>خبر عاجل أول هنا</a> <time datetime='2019-03-24'>24 مارس 2019</time></div>${H1}`,
      under: "<div>15 مارس 2019</div>",
    },
  ])(
    "is told from days of other things and stands after the text: %o",
    (parts) => {
      expect(fieldsOf(parts)).toMatchObject({ published: DAY });
    },
  );

  it.for([
    { under: "<div>3/5/2019 11:20:00 AM</div>" },
    { under: "<div>آخر تحديث: 17 مارس 2019</div>" },
    {
      after:
        "<div class='more'><h3>أخبار أخرى</h3><div><a href='/x'>خبر آخر عن حادثة أخرى</a><span>نشر في 24 مارس 2019</span></div></div>",
    },
    {
      after:
        "<h3>3 تعليقات</h3><div><cite class='fn'>سامر</cite><div>نشر في 12 مارس 2019</div></div>",
    },
  ])("is unknown where none of the days is its own: %o", (parts) => {
    expect(fieldsOf(parts)).toMatchObject({ published: null, author: null });
  });
});

describe("the day in the head of a page", () => {
  const ld = (json: string) =>
    `<script type="application/ld+json">${json}</script>`;
  it.for([
    "<meta name='publication_date' content='2019-03-15'>",
    "<meta name='cXenseParse:recs:publishtime' content='2019-03-15T12:00:00Z'>",
    "<meta name='citation_publication_date' content='2019/03/15'>",
    "<meta name='pubdate' content='15 مارس 2019'>",
    ld(
      `{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"15 مارس 2019"}`,
    ),
    ld(
      `{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2019-03-15T08:00:00+03:00",}`,
    ),
    ld(
      `{"@type":"NewsArticle","headline":"قال "فلان" إنه","datePublished":"2019-03-15T08:00:00+03:00"}`,
    ),
    ld(
      `[{"@type":"NewsArticle","headline":"خبر آخر لا صلة له","datePublished":"2019-03-19"},{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2019-03-15"}]`,
    ),
    ld(
      `{"@type":"VideoObject","name":"${TITLE}","uploadDate":"2019-03-15T08:00:00+03:00"}`,
    ),
  ])("is read from %s", (head) => {
    expect(fieldsOf({ head })).toMatchObject({ published: DAY });
  });

  it.for([
    ld(
      `{"@type":"ImageObject","name":"صورة أخرى تماماً","uploadDate":"2011-03-15"}`,
    ),
    ld(
      `{"@type":"VideoObject","name":"فيديو آخر لا صلة له بالخبر","uploadDate":"2011-03-15"}`,
    ),
    ld(
      `{"@type":"NewsArticle","x":"قال "فلان","datePublished":"2019-03-15"},{"datePublished":"2019-03-18"}`,
    ),
  ])("is not taken from %s", (head) => {
    expect(fieldsOf({ head })).toMatchObject({ published: null });
  });
});

describe("the day in an address", () => {
  it.for([
    ["https://a.example/2019/03/15/abc", DAY],
    ["https://a.example/news/2019-3-15-abc", DAY],
    ["https://a.example/news/20190315/abc", DAY],
    ["https://a.example/2019/mar/15/abc", DAY],
    ["https://a.example/15-03-2019/abc", DAY],
    ["https://a.example/05-03-2019/abc", null],
    ["https://a.example/2019/03/abc", null],
    ["https://a.example/2019/19/15/abc", null],
    ["https://2019-03-15.example/abc", null],
  ] as const)("of %s is %s", ([url, day]) => {
    expect(urlDay(url)).toBe(day);
  });
});

it("keeps the text where days stand around it", () => {
  const after = "<p>المصدر: وكالات</p><div>نشر في 15/03/2019</div>";
  expect(fieldsOf({ after })).toMatchObject({
    text: expect.stringContaining(`${FIRST}\n${SECOND}`),
  });
});
