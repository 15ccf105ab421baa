import type { Messages } from "./message.js";

/** What can be wrong with a counting rule. */
export const STATISTICS_MESSAGES = {
  "STAT-RULE-UNREADABLE": {
    ar: {
      saw: "تعذّرت قراءة قاعدة الإحصاء {file}: {seen}",
      expected: "المتوقع ملف JSON فيه قاعدة واحدة",
      remedy: "صحّح الملف؛ انظر القواعد المرفقة مثالاً",
    },
    en: {
      saw: "the counting rule {file} cannot be read: {seen}",
      expected: "expected a JSON file with one rule",
      remedy: "correct the file; the shipped rules show the form",
    },
  },
  "STAT-RULE-FIELD": {
    ar: {
      saw: "{file}: الحقل {pointer}: {seen}",
      expected: "المتوقع قيمة من قيم قاعدة الإحصاء",
      remedy: "صحّح الحقل",
    },
    en: {
      saw: "{file}: field {pointer}: {seen}",
      expected: "expected a value that a counting rule can have",
      remedy: "correct the field",
    },
  },
  "STAT-TYPE-IN-AND-OUT": {
    ar: {
      saw: "{file}: السطر {line} يُدخل النوع {seen} كله ويُخرجه كله",
      expected: "المتوقع النوع في أحدهما، أو الإخراج بشرط",
      remedy: "احذفه من in أو من out، أو ضيّق out بنوع فرعي",
    },
    en: {
      saw: "{file}: line {line} takes all of type {seen} in and out",
      expected: "expected the type in one of them, or left out on a condition",
      remedy: "take it out of in or of out, or narrow out by a subtype",
    },
  },
  "STAT-ROLE-IN-TWO-GROUPS": {
    ar: {
      saw: "{file}: السطر {line} يضع الصفة {seen} في مجموعتين",
      expected: "المتوقع كل صفة في مجموعة واحدة",
      remedy: "اتركها في مجموعة واحدة",
    },
    en: {
      saw: "{file}: line {line} has role {seen} in two groups",
      expected: "expected each role in one group",
      remedy: "leave it in one group",
    },
  },
  "STAT-TOWN-IN-TWO-PARTS": {
    ar: {
      saw: "{file}: البلدة {seen} في قسمين من المنطقة",
      expected: "المتوقع كل بلدة في قسم واحد",
      remedy: "اتركها في قسم واحد",
    },
    en: {
      saw: "{file}: town {seen} is in two parts of the area",
      expected: "expected each town in one part",
      remedy: "leave it in one part",
    },
  },
  "STAT-CODE-TWICE": {
    ar: {
      saw: "{file}: الرمز {seen} مستعمل مرتين",
      expected: "المتوقع رمز لكل سطر أو مجموعة أو قسم",
      remedy: "غيّر أحد الرمزين",
    },
    en: {
      saw: "{file}: code {seen} is used twice",
      expected: "expected a code of its own for each line, group and part",
      remedy: "change one of the two",
    },
  },
  "STAT-UNKNOWN-LINE": {
    ar: {
      saw: "{file}: السطر {line} تابع لسطر غير موجود: {seen}",
      expected: "المتوقع رمز سطر يعدّ الحوادث",
      remedy: "صحّح of أو احذفه",
    },
    en: {
      saw: "{file}: line {line} belongs to a line that is not there: {seen}",
      expected: "expected the code of a line that counts happenings",
      remedy: "correct of, or remove it",
    },
  },
} as const satisfies Messages;
