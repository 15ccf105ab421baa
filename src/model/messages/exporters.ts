import type { Messages } from "./message.js";

/** What can be wrong when a register is written out. */
export const EXPORTER_MESSAGES = {
  "EXP-UNKNOWN-FORMAT": {
    ar: {
      saw: "صيغة تصدير غير معروفة: {seen}",
      expected: "المتوقع واحدة من: {known}",
      remedy: "اختر صيغة من القائمة",
    },
    en: {
      saw: "unknown export format: {seen}",
      expected: "expected one of: {known}",
      remedy: "choose a format of the list",
    },
  },
  "EXP-FILE-EXISTS": {
    ar: {
      saw: "الملف {file} موجود",
      expected: "المتوقع اسم ملف جديد",
      remedy: "اختر اسماً آخر؛ لم يُمسّ الملف",
    },
    en: {
      saw: "the file {file} exists",
      expected: "expected the name of a new file",
      remedy: "choose another name; the file was not touched",
    },
  },
  "EXP-FILE-UNWRITABLE": {
    ar: {
      saw: "تعذّرت الكتابة في {file}: {seen}",
      expected: "المتوقع مجلد يحق لك أن تكتب فيه",
      remedy: "اختر مجلداً آخر أو غيّر صلاحياته",
    },
    en: {
      saw: "{file} cannot be written: {seen}",
      expected: "expected a folder that you are allowed to write to",
      remedy: "choose another folder or change its permissions",
    },
  },
} as const satisfies Messages;
