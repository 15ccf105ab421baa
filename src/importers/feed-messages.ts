import type { Messages } from "../model/messages/message.js";

/** What can be wrong with feeds and their entries. */
export const FEED_MESSAGES = {
  "IMP-NOT-FEED": {
    ar: {
      saw: "{file}: ليس خلاصة أخبار: {seen}",
      expected: "المتوقع RSS أو Atom أو JSON Feed",
      remedy: "احفظ الخلاصة نفسها لا صفحة الموقع، أو سمِّ الصيغة بالخيار --from",
    },
    en: {
      saw: "{file} is no feed: {seen}",
      expected: "expected RSS, Atom or JSON Feed",
      remedy: "save the feed itself, not a page, or name the format by --from",
    },
  },
  "IMP-FEED-ENTRY": {
    ar: {
      saw: "{file}، المادة {line} من الخلاصة: تعذّرت قراءتها: {seen}",
      expected: "المتوقع مادة كاملة تبدأ وتنتهي",
      remedy: "قُرئت المواد الأخرى؛ خذ هذه من صفحتها",
    },
    en: {
      saw: "{file}, entry {line} of the feed cannot be read: {seen}",
      expected: "expected a whole entry with its beginning and its end",
      remedy: "the other entries were read; take this one from its page",
    },
  },
  "IMP-FEED-HEADLINE": {
    ar: {
      saw: "{file}، المادة {line} من الخلاصة: عنوان بلا نص: {seen}",
      expected: "المتوقع متن أو ملخص",
      remedy: "خذ النص من صفحتها: isnad fetch --follow",
    },
    en: {
      saw: "{file}, entry {line} of the feed is a headline without text: {seen}",
      expected: "expected a body or a summary",
      remedy: "take the text from its page: isnad fetch --follow",
    },
  },
  "IMP-FEED-SUMMARY": {
    ar: {
      saw: "{file}، المادة {line} من الخلاصة: ملخص فقط: {seen}",
      expected: "المتوقع نص المادة كله",
      remedy: "حُفظ الملخص؛ الصفحة نفسها تأتي بها isnad fetch --follow",
    },
    en: {
      saw: "{file}, entry {line} of the feed is a summary: {seen}",
      expected: "expected the whole text of the report",
      remedy:
        "the summary was kept; isnad fetch --follow brings the page itself",
    },
  },
} as const satisfies Messages;
