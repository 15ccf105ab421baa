import type { Messages } from "./message.js";

/** What can be wrong with a pack of a language or a country. */
export const PACK_MESSAGES = {
  "PACK-DAMAGED": {
    ar: {
      saw: "الجدول {file} تالف: بصمته {seen}",
      expected: "المتوقع البصمة {wanted}",
      remedy: "أعد بناء الحزم أو أعد تثبيت البرنامج",
    },
    en: {
      saw: "the table {file} is damaged: its digest is {seen}",
      expected: "expected the digest {wanted}",
      remedy: "build the packs again or install the program again",
    },
  },
  "PACK-WRONG-VERSION": {
    ar: {
      saw: "الجدول {file} بصيغة رقمها {seen}",
      expected: "المتوقع الصيغة {wanted}",
      remedy: "أعد بناء الحزمة بهذا الإصدار من البرنامج",
    },
    en: {
      saw: "the table {file} has format version {seen}",
      expected: "expected version {wanted}",
      remedy: "build the pack again with this version of the program",
    },
  },
  "PACK-BAD-ROW": {
    ar: {
      saw: "{file}، السطر {line}: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح السطر وأعد بناء الحزمة",
    },
    en: {
      saw: "{file}, line {line}: {seen}",
      expected: "expected {wanted}",
      remedy: "correct the row and build the pack again",
    },
  },
  "PACK-MISSING": {
    ar: {
      saw: "لا توجد حزمة في {dir}",
      expected: "المتوقع ملفات الحزمة: {wanted}",
      remedy: "تحقق من المسار في --packs أو أعد البناء",
    },
    en: {
      saw: "there is no pack in {dir}",
      expected: "expected the files of a pack: {wanted}",
      remedy: "check the path given to --packs, or build again",
    },
  },
} as const satisfies Messages;
