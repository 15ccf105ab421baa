import { describe, expect, it, test } from "vitest";
import { textFeatures } from "../../src/coder/text-features.js";
import { renamedMedia } from "../../src/coder/renamed-media.js";
import { spokenFor } from "../../src/coder/spoken-for.js";
import { viewText } from "../../src/languages/ar/view.js";
import { readMarks } from "../../src/model/index.js";
import { codeText } from "./open-world.js";

describe("former names", () => {
  test.for<readonly [string, string, string]>([
    [
      "بحسب ما نشرته شبكة نبض الريف (تنسيقية الجبل سابقاً) على صفحتها",
      "بحسب ما نشرته شبكة نبض الريف",
      "تنسيقية الجبل",
    ],
    [
      "قالت «نبض الريف» (سابقا: لجان أحياء الجبل) إن القصف توقف",
      "قالت نبض الريف",
      "لجان أحياء الجبل",
    ],
    [
      "ذكر موقع الريف اليوم، المعروف سابقاً باسم «الجبل مباشر»، أن الطريق أغلق",
      "ذكر موقع الريف اليوم",
      "الجبل مباشر",
    ],
  ])("%s", ([text, before, former]) => {
    expect(renamedMedia(text)).toEqual([{ before, former }]);
  });

  test.for([
    "اعتقل سالم الكرمي (رئيس المجلس المحلي سابقاً الذي استقال) أمس",
    "كان رئيساً سابقاً للمجلس المحلي",
    "أصيب ثلاثة (بينهم طفل) في القصف",
    "(سابقاً)",
  ])("none in: %s", (text) => {
    expect(renamedMedia(text)).toEqual([]);
  });
});

describe("features of a text", () => {
  const body =
    "قتل الشاب سالم الكرمي برصاص مجهولين في مدينة داعل أمس الأحد بعد عودته من عمله في سوق الخضار القريب.";

  it("are printed with what tells something, and kept from the rest", () => {
    expect(codeText(body).marks).toBe(
      textFeatures(viewText("text", body), null).marks,
    );
    expect(codeText("افتتح المعرض السنوي للكتاب أمس.").marks).toBeUndefined();
  });

  it("count no byline, no furniture and no repeated headline", () => {
    const title = "مقتل شاب في داعل";
    const page = `${title}\n${body}\nبقلم: سامي الحاج\nجميع الحقوق محفوظة`;
    const features = textFeatures(viewText("text", page), title);
    const { words, marks } = readMarks(features.marks);
    expect(words).toBe(body.split(" ").length);
    for (const { start, end } of marks) {
      expect(body).toContain(page.slice(start, end));
    }
  });
});

describe("for whom a spokesman speaks", () => {
  test.for<readonly [string, string]>([
    [
      "وقال المتحدث باسم مديرية أمن الريف، العقيد سالم الكرمي، إن الطريق مغلق.",
      "مديرية أمن الريف، العقيد سالم الكرمي، إن الطريق مغلق",
    ],
    [
      "الناطقة الرسمية بِاسـم وزارة الصحة هناء الحاج: لا إصابات",
      "وزارة الصحة هناء الحاج",
    ],
  ])("%s", ([text, clause]) => {
    expect(spokenFor(text)).toEqual([clause]);
  });

  test.for([
    "افتتح مركز باسم الشهيد سالم الكرمي",
    "قال الناطق باسمها سالم الكرمي",
    "المتحدث سالم الكرمي نفى الخبر",
  ])("none in: %s", (text) => {
    expect(spokenFor(text)).toEqual([]);
  });
});
