import type { Messages } from "./message.js";

/** What can be wrong with a report that is handed in. */
export const IMPORTER_MESSAGES = {
  "IMP-NOT-JSON": {
    ar: {
      saw: "{file}، السطر {line}: ليس JSON صالحاً: {seen}",
      expected: "المتوقع كائن JSON واحد في كل سطر",
      remedy: "صحّح السطر أو احذفه؛ بقية الأسطر قُرئت",
    },
    en: {
      saw: "{file}, line {line}: not valid JSON: {seen}",
      expected: "expected one JSON object a line",
      remedy: "correct or remove the line; the other lines were read",
    },
  },
  "IMP-NOT-OBJECT": {
    ar: {
      saw: "{file}، السطر {line}: القيمة {seen} ليست كائناً",
      expected: "المتوقع كائن JSON مثل {example}",
      remedy: "ضع كل مادة في كائن مستقل",
    },
    en: {
      saw: "{file}, line {line}: {seen} is not an object",
      expected: "expected a JSON object such as {example}",
      remedy: "put each report into an object of its own",
    },
  },
  "IMP-TEXT-MISSING": {
    ar: {
      saw: "{file}، السطر {line}: لا يوجد حقل النص text",
      expected: "المتوقع أن يحمل text متن المادة",
      remedy: "أضف الحقل، أو سمِّ عموده بخيار المطابقة",
    },
    en: {
      saw: "{file}, line {line}: there is no field text",
      expected: "expected text to hold the body of the report",
      remedy: "add the field, or map the column that holds it",
    },
  },
  "IMP-TEXT-EMPTY": {
    ar: {
      saw: "{file}، السطر {line}: النص فارغ",
      expected: "المتوقع حرف واحد على الأقل غير المسافات",
      remedy: "احذف المادة أو أدخل متنها",
    },
    en: {
      saw: "{file}, line {line}: the text is empty",
      expected: "expected at least one character that is not a space",
      remedy: "remove the report or give its body",
    },
  },
  "IMP-TEXT-NOT-STRING": {
    ar: {
      saw: "{file}، السطر {line}: قيمة text هي {seen}",
      expected: "المتوقع سلسلة محارف",
      remedy: "ضع النص بين علامتي اقتباس",
    },
    en: {
      saw: "{file}, line {line}: text is {seen}",
      expected: "expected a string",
      remedy: "put the text in quotes",
    },
  },
  "IMP-ID-NOT-STRING": {
    ar: {
      saw: "{file}، السطر {line}: قيمة id هي {seen}",
      expected: "المتوقع سلسلة غير فارغة، أو غياب الحقل",
      remedy: "ضع المعرّف بين علامتي اقتباس، أو احذف الحقل ليُشتق من النص",
    },
    en: {
      saw: "{file}, line {line}: id is {seen}",
      expected: "expected a string that is not empty, or no id at all",
      remedy: "quote the id, or leave it out to have it made from the text",
    },
  },
  "IMP-ID-REPEATED": {
    ar: {
      saw: "{file}، السطر {line}: المعرّف {id} ورد في السطر {first}",
      expected: "المتوقع معرّف لكل مادة في الملف الواحد",
      remedy: "غيّر أحد المعرّفين؛ قُرئت المادة الأولى وحدها",
    },
    en: {
      saw: "{file}, line {line}: id {id} already stands in line {first}",
      expected: "expected one id a report within one file",
      remedy: "change one of the ids; only the first report was read",
    },
  },
  "IMP-PUBLISHED-NOT-DATE": {
    ar: {
      saw: "{file}، السطر {line}: قيمة published هي {seen}",
      expected: "المتوقع تاريخ مثل 2022-10-21، أو null",
      remedy: "اكتب يوم النشر بتوقيت الناشر، أو null إن كان مجهولاً",
    },
    en: {
      saw: "{file}, line {line}: published is {seen}",
      expected: "expected a date such as 2022-10-21, or null",
      remedy: "give the day in the outlet's time zone, or null if unknown",
    },
  },
  "IMP-FIELD-NOT-STRING": {
    ar: {
      saw: "{file}، السطر {line}: قيمة {field} هي {seen}",
      expected: "المتوقع سلسلة محارف أو null",
      remedy: "صحّح الحقل أو احذفه",
    },
    en: {
      saw: "{file}, line {line}: {field} is {seen}",
      expected: "expected a string or null",
      remedy: "correct the field or leave it out",
    },
  },
  "IMP-NOT-UTF8": {
    ar: {
      saw: "{file}، السطر {line}: بايتات ليست UTF-8 عند الموضع {offset}",
      expected: "المتوقع نص بترميز UTF-8",
      remedy: "حوّل الملف من ترميزه (مثل Windows-1256) إلى UTF-8",
    },
    en: {
      saw: "{file}, line {line}: bytes that are not UTF-8 at offset {offset}",
      expected: "expected text in UTF-8",
      remedy: "convert the file from its encoding (Windows-1256?) to UTF-8",
    },
  },
  "IMP-FILE-MISSING": {
    ar: {
      saw: "لا يوجد ملف باسم {file}",
      expected: "المتوقع ملف موجود، أو - للقراءة من الدخل القياسي",
      remedy: "تحقق من المسار",
    },
    en: {
      saw: "there is no file {file}",
      expected: "expected a file that exists, or - for standard input",
      remedy: "check the path",
    },
  },
  "IMP-FILE-UNREADABLE": {
    ar: {
      saw: "تعذّرت قراءة {file}: {seen}",
      expected: "المتوقع ملف يحق لك أن تقرأه",
      remedy: "أغلق البرنامج الذي يفتحه أو غيّر صلاحياته",
    },
    en: {
      saw: "{file} cannot be read: {seen}",
      expected: "expected a file that you are allowed to read",
      remedy: "close the program that holds it or change its permissions",
    },
  },
  "IMP-UNKNOWN-FORMAT": {
    ar: {
      saw: "صيغة غير معروفة: {seen}",
      expected: "المتوقع واحدة من: {known}",
      remedy: "سمِّ الصيغة بخيار --from",
    },
    en: {
      saw: "unknown format: {seen}",
      expected: "expected one of: {known}",
      remedy: "name the format with --from",
    },
  },
  "IMP-BAD-NAMESPACE": {
    ar: {
      saw: "اسم المصدر {seen} لا يصلح نطاقاً للمعرّفات",
      expected: "المتوقع أحرف لاتينية صغيرة وأرقام و . _ -",
      remedy: "اختر اسماً مثل daraa-archive",
    },
    en: {
      saw: "{seen} cannot be a namespace of ids",
      expected: "expected small Latin letters, digits and . _ -",
      remedy: "choose a name such as daraa-archive",
    },
  },
} as const satisfies Messages;
