import type { Messages } from "./message.js";

/** What can be wrong with a language. */
export const LANGUAGE_MESSAGES = {
  "LANG-UNKNOWN": {
    ar: {
      saw: "لغة غير معروفة: {seen}",
      expected: "المتوقع واحدة من: {known}",
      remedy: "اختر لغة مدعومة أو أضف حزمتها",
    },
    en: {
      saw: "unknown language: {seen}",
      expected: "expected one of: {known}",
      remedy: "choose a supported language or add its pack",
    },
  },
  "LANG-RULE-REPEATED": {
    ar: {
      saw: "معرّف القاعدة {rule} مستعمل مرتين",
      expected: "المتوقع معرّف لكل قاعدة",
      remedy: "أعد تسمية إحدى القاعدتين",
    },
    en: {
      saw: "rule id {rule} is used twice",
      expected: "expected one id a rule",
      remedy: "rename one of the two rules",
    },
  },
  "LANG-NOT-THIS-LANGUAGE": {
    ar: {
      saw: "المادة {id}: نسبة الحروف العربية {share} بالمئة",
      expected: "المتوقع نص عربي",
      remedy: "استبعد المادة أو سمِّ لغتها",
    },
    en: {
      saw: "report {id}: {share} per cent of the letters are Arabic",
      expected: "expected an Arabic text",
      remedy: "leave the report out or name its language",
    },
  },
} as const satisfies Messages;
