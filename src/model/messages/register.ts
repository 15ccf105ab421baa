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
  "REG-OLDER-SCHEMA": {
    ar: {
      saw: "السجل {path} من إصدار أقدم: {seen}",
      expected: "المتوقع الإصدار {known}، وهذا الأمر لا يكتب شيئاً",
      remedy: "افتح السجل أولاً بأمر آخر، مثل: isnad doctor",
    },
    en: {
      saw: "the register {path} has an older schema: {seen}",
      expected: "expected schema {known}, since this command writes nothing",
      remedy: "open it with another command first, such as: isnad doctor",
    },
  },
  "REG-IMPORT-UNKNOWN": {
    ar: {
      saw: "لا استيراد في هذا السجل يبدأ معرّفه بـ {seen}",
      expected: "المتوقع ثمانية أرقام أو أكثر من معرّف استيراد واحد",
      remedy: "اعرض المعرّفات بالأمر isnad imports؛ لم يتغير شيء",
    },
    en: {
      saw: "no import of this register has an id that begins with {seen}",
      expected: "expected eight digits or more of the id of one import",
      remedy: "list them with isnad imports; nothing was changed",
    },
  },
  "REG-IMPORT-DECIDED": {
    ar: {
      saw: "على مواد هذا الاستيراد {count} من إجراءات المدققين: {seen}",
      expected: "المتوقع ألا تسقط إجراءات دون أن يُقصد ذلك",
      remedy:
        "راجعها، ثم أعد الأمر مع --even-decided؛ لم يتغير شيء، وتعود بإعادة الاستيراد",
    },
    en: {
      saw: "people decided on reports of this import, {count} times: {seen}",
      expected: "expected that no decision loses its ground unasked",
      remedy:
        "look at them and run again with --even-decided; nothing was changed, and importing again brings them back",
    },
  },
} as const satisfies Messages;
