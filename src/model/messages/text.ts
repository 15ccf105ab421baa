import type { Messages } from "./message.js";

/** What can be wrong in the machinery that handles text. */
export const TEXT_MESSAGES = {
  "TXT-SPAN-OUTSIDE": {
    ar: {
      saw: "الموضع {start}–{end} خارج نص طوله {length}",
      expected: "المتوقع موضع داخل النص الأصلي، نهايته بعد بدايته",
      remedy: "هذا خلل في البرنامج أو موضع من نسخة أخرى؛ أعد قراءة المادة",
    },
    en: {
      saw: "span {start}–{end} lies outside a text of length {length}",
      expected: "expected a span within the original text, end after start",
      remedy: "a fault, or a span of another version; read the report again",
    },
  },
  "TXT-RULE-BAD-PATTERN": {
    ar: {
      saw: "القاعدة {rule}: نمط لا يُفهم: {seen}",
      expected: "المتوقع نمط بصيغة المطابِق",
      remedy: "صحّح نمط القاعدة",
    },
    en: {
      saw: "rule {rule}: pattern not understood: {seen}",
      expected: "expected a pattern in the matcher's notation",
      remedy: "correct the pattern of the rule",
    },
  },
  "TXT-RULE-WITHOUT-REJECTS": {
    ar: {
      saw: "القاعدة {rule}: أمثلة الرفض {rejects} وأمثلة القبول {matches}",
      expected: "المتوقع ثلاثة أمثلة قبول ومثالا رفض على الأقل",
      remedy: "أضف إلى القاعدة ما يثبتها وما ينبغي ألّا تقرأه",
    },
    en: {
      saw: "rule {rule}: {matches} matches and {rejects} rejects",
      expected: "expected at least three matches and two rejects",
      remedy: "add examples of what the rule reads and must not read",
    },
  },
} as const satisfies Messages;
