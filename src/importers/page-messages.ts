import type { Messages } from "../model/messages/message.js";

/** What can be wrong with saved pages. */
export const PAGE_MESSAGES = {
  "IMP-PAGE-TOO-INTRICATE": {
    ar: {
      saw: "{file}: صفحة متداخلة أو مجزأة أكثر من أي صفحة أخبار: {seen}",
      expected: "المتوقع صفحة بعمق 512 عنصراً و150 ألف جزء على الأكثر",
      remedy: "افتحها في المتصفح وانسخ نص الخبر إلى ملف نصي",
    },
    en: {
      saw: "{file} is nested or split up like no page of news: {seen}",
      expected: "expected at most 512 levels and 150,000 parts",
      remedy: "open it in a browser and copy the report into a text file",
    },
  },
  "IMP-PAGE-NO-ARTICLE": {
    ar: {
      saw: "{file}: لا يوجد خبر في هذه الصفحة: {seen}",
      expected: "المتوقع صفحة خبر واحد، لا صفحة رئيسية أو قائمة أو تسجيل دخول",
      remedy: "افتح الخبر نفسه واحفظ صفحته، أو أعطِ نصه",
    },
    en: {
      saw: "{file} holds no article: {seen}",
      expected:
        "expected the page of one report, not a front page, list or login",
      remedy: "open the report itself and save its page, or give its text",
    },
  },
  "IMP-PAGE-DAYS-DIFFER": {
    ar: {
      saw: "{file}: لا يتضح يوم النشر من الصفحة: {seen}",
      expected:
        "المتوقع يوم واحد تتفق عليه بيانات الصفحة وما يظهر فيها وعنوانها",
      remedy: "قُرئت المادة دون يوم نشر؛ حدده بنفسك إن عرفته",
    },
    en: {
      saw: "{file}: the day of publication is not clear: {seen}",
      expected: "expected one day in the page's data, its text and its address",
      remedy: "the report was read without a day; set it if you know it",
    },
  },
  "IMP-PAGE-BYTES-LOST": {
    ar: {
      saw: "{file}: في الصفحة بايتات ليست محارف بترميزها: {seen}",
      expected: "المتوقع صفحة سليمة الترميز",
      remedy: "وُضع مكانها U+FFFD؛ إن كان النص غير مقروء فحدد الترميز بنفسك",
    },
    en: {
      saw: "{file} holds bytes that are no characters in its encoding: {seen}",
      expected: "expected a page in one sound encoding",
      remedy:
        "U+FFFD stands in their place; if the text is garbled, name the encoding",
    },
  },
  "IMP-PAGE-CUT-SHORT": {
    ar: {
      saw: "{file}: الملف مقطوع في آخره: {seen}",
      expected: "المتوقع صفحة محفوظة كاملة",
      remedy: "قُرئ ما بقي منها؛ احفظ الصفحة من جديد إن أمكن وقارن",
    },
    en: {
      saw: "{file} breaks off before its end: {seen}",
      expected: "expected a page that was saved whole",
      remedy:
        "what is there was read; save the page again if you can, and compare",
    },
  },
} as const satisfies Messages;
