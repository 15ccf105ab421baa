import { describe, expect, test } from "vitest";
import { classifyLines } from "../../../../src/languages/ar/furniture/classify-lines.js";

/** Kinds of the lines of a text, in order. */
const kindsOf = (text: string, title: string | null = null) =>
  classifyLines(text, title).map(({ kind }) => kind);

const BODY =
  "قتل شاب برصاص مجهولين مساء أمس في بلدة تل شهاب غربي درعا، وقال مصدر محلي إن المهاجمين لاذوا بالفرار.";

describe("classifyLines", () => {
  test("knows the repeated title, marks and breaks aside", () => {
    const title = "مقتل شاب برصاص مجهولين في تل شهاب";
    expect(kindsOf(`${title}\n${BODY}`, title)).toEqual(["title", "body"]);
    expect(
      kindsOf(`«مقتـ.ـل» شاب برصاص مجهولين في تل شهاب\n${BODY}`, title),
    ).toEqual(["title", "body"]);
  });

  test.for([
    ["درعا - شبكة الوادي", "dateline"],
    ["دمشق (وكالات)", "dateline"],
    ["خاص - شبكة الوادي", "dateline"],
    ["شارك الخبر", "furniture"],
    ["الوسوم: درعا، تل شهاب", "furniture"],
    ["جميع الحقوق محفوظة لشبكة الوادي", "furniture"],
    ["الرئيسية | أخبار | درعا", "furniture"],
    ["مدة القراءة: دقيقتان", "furniture"],
    ["آخر تحديث: 15 حزيران 2022", "furniture"],
  ] as const)("%s before the text is %s", ([line, kind]) => {
    expect(kindsOf(`${line}\n${BODY}`)).toEqual([kind, "body"]);
  });

  test("drops the short lines after a heading of related stories", () => {
    expect(
      kindsOf(`${BODY}\nاقرأ أيضاً\nقصف على بلدة أخرى\nمقتل ثلاثة في نوى`),
    ).toEqual(["body", "furniture", "furniture", "furniture"]);
  });

  test("a long line after related stories is text again", () => {
    expect(kindsOf(`${BODY}\nاقرأ أيضاً: خبر آخر\n${BODY}`)).toEqual([
      "body",
      "furniture",
      "body",
    ]);
  });

  test.for([
    "واعتقلت الدورية شابين في البلدة.",
    "وقالت قراءة أولية إن القذيفة أطلقت من الشرق، ولم تسجل إصابات في صفوف السكان.",
    "وتعرضت طباعة المنشورات في المركز للمنع بعد مداهمة قوة أمنية.",
  ])("keeps a sentence of the text: %s", (line) => {
    expect(kindsOf(`${BODY}\n${line}`)).toEqual(["body", "body"]);
  });

  test("keeps a short sentence that holds a word of furniture", () => {
    const line = "وشارك عشرات الأهالي في تشييع الشاب إلى مقبرة البلدة أمس.";
    expect(kindsOf(`${BODY}\n${line}`)).toEqual(["body", "body"]);
  });

  test("gives the half-open span of every line in the original", () => {
    const text = `شارك الخبر\n\n${BODY}\r\nاقرأ أيضاً`;
    for (const { start, end } of classifyLines(text, null)) {
      expect(text.slice(start, end)).not.toContain("\n");
      expect(text[start - 1] ?? "\n").toBe("\n");
      expect(text[end] ?? "\n").toBe("\n");
    }
    expect(kindsOf("")).toEqual([]);
  });
});
