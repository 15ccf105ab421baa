import { describe, expect, it } from "vitest";
import { fieldsOf, TITLE } from "./page-fields.js";

const state = (value: unknown) =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`;

describe("the day of a page", () => {
  it.for([
    "نُشر في ١٢ أيار ٢٠١٩",
    "الأحد 12 مايو 2019م",
    "12 ماي 2019",
    "الأحد 7 رمضان 1440 هـ الموافق 12 مايو 2019 م",
    "<span>الأحد، ١٢ أيار ٢٠١٩</span><span>١٢:١٨</span>",
  ])("is read from %s", (line) => {
    const under = `<div class="d">${line}</div>`;
    expect(fieldsOf({ under })).toMatchObject({ published: "2019-05-12" });
  });

  it.for([
    ["publishedAt", "2019-05-12T09:18:00.000Z"],
    ["published_at", "2019-05-12 09:18:00"],
    ["createdAt", 1_557_652_680],
  ] as const)("is read from the state that has the headline: %s", (pair) => {
    const [key, value] = pair;
    const others = [{ title: "خبر آخر", publishedAt: "2018-01-02" }];
    const article = { title: TITLE, [key]: value };
    expect(
      fieldsOf({ after: state({ props: { others, article } }) }),
    ).toMatchObject({ published: "2019-05-12" });
    const assigned = `<script>window.__STATE__ = ${JSON.stringify({ article })};</script>`;
    expect(fieldsOf({ after: assigned })).toMatchObject({
      published: "2019-05-12",
    });
  });

  it("is not that of other news in the state or beside the text", () => {
    const other = { title: "خبر آخر من المدينة", publishedAt: "2018-01-02" };
    const after = `<aside><div><a href="/2">خبر آخر من المدينة اليوم</a><i>14 فبراير 2018</i></div></aside>${state([other])}`;
    expect(fieldsOf({ after })).toMatchObject({ published: null });
  });

  it("is the day shown where it is a zone away from a time in UTC", () => {
    const meta = (time: string) =>
      `<meta property="article:published_time" content="${time}">`;
    const under = "<div>12 أيار 2019</div>";
    const day = (time: string) => fieldsOf({ head: meta(time), under });
    const found = { published: "2019-05-12" };
    expect(day("2019-05-11T22:30:00Z")).toMatchObject(found);
    expect(day("2019-05-13T02:30:00Z")).toMatchObject(found);
    expect(day("2019-05-14T02:30:00Z")).toMatchObject({ published: null });
    expect(day("2019-05-13T12:30:00+03:00")).toMatchObject({ published: null });
  });
});
