import type { Messages } from "./message.js";

/** What can be wrong with a register. */
export const REGISTER_MESSAGES = {
  "REG-NOT-A-REGISTER": {
    ar: {
      saw: "{path} ليس سجلاً لإسناد",
      expected: "المتوقع مجلد أنشأه البرنامج، أو مجلد فارغ",
      remedy: "تحقق من المسار أو اختر مجلداً فارغاً",
    },
    en: {
      saw: "{path} is not a register of Isnad",
      expected: "expected a folder that the program made, or an empty one",
      remedy: "check the path or choose an empty folder",
    },
  },
  "REG-NEWER-SCHEMA": {
    ar: {
      saw: "السجل {path} من إصدار أحدث: {seen}",
      expected: "المتوقع الإصدار {known} أو أقدم",
      remedy: "حدّث البرنامج؛ لم يُمسّ السجل",
    },
    en: {
      saw: "the register {path} has a newer schema: {seen}",
      expected: "expected schema {known} or older",
      remedy: "update the program; the register was not touched",
    },
  },
  "REG-OLD-ENGINE": {
    ar: {
      saw: "خادم PostgreSQL من الإصدار {seen}",
      expected: "المتوقع الإصدار 15 أو أحدث",
      remedy: "حدّث الخادم؛ لم يُمسّ شيء فيه",
    },
    en: {
      saw: "the PostgreSQL server has version {seen}",
      expected: "expected version 15 or newer",
      remedy: "update the server; nothing on it was touched",
    },
  },
} as const satisfies Messages;
