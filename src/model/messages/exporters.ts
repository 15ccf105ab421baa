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
  "EXP-TEMPLATE-NAME": {
    ar: {
      saw: "في القالب {seen} ولا رقم بهذا الاسم",
      expected: "المتوقع اسم من أسماء جدول الشهر، مثل: {known}",
      remedy: "صحّح الاسم؛ أسماء البنود كلها في stats --format json",
    },
    en: {
      saw: "the template says {seen}, and no figure has that name",
      expected: "expected a name of the month's table, such as: {known}",
      remedy: "correct the name; stats --format json has those of all lines",
    },
  },
  "EXP-TEMPLATE-FORMS": {
    ar: {
      saw: "صيغ الاسم المعدود في {seen} غير تامة",
      expected:
        "المتوقع أربع بالعربية: قتيل|قتيلان|قتلى|قتيلاً، واثنتان بالإنكليزية",
      remedy: "أكمل الصيغ، أو احذف النقطتين وما بعدهما",
    },
    en: {
      saw: "the forms of the counted noun in {seen} are not complete",
      expected:
        "expected two in English (person|people), or four in Arabic: singular, dual, plural, accusative",
      remedy: "complete the forms, or take away the colon and what follows",
    },
  },
  "EXP-TEMPLATE-BRACE": {
    ar: {
      saw: "قوس بلا نظيره قرب: {seen}",
      expected: "المتوقع قوسان حول كل اسم",
      remedy: "أكمل القوسين",
    },
    en: {
      saw: "a brace without its other near: {seen}",
      expected: "expected braces around each name",
      remedy: "complete the braces",
    },
  },
  "EXP-BUNDLE-UNREADABLE": {
    ar: {
      saw: "تعذّرت قراءة مجلد الإصدار {file}: {seen}",
      expected: "المتوقع مجلد كتبه isnad release",
      remedy: "تحقق من الاسم ومن الصلاحيات",
    },
    en: {
      saw: "the folder of a release {file} cannot be read: {seen}",
      expected: "expected a folder that isnad release wrote",
      remedy: "check its name and permissions",
    },
  },
  "EXP-REGISTER-MOVED": {
    ar: {
      saw: "تغيّر السجل أثناء إعداد الإصدار",
      expected:
        "المتوقع سجل لا يُكتب فيه أثناء ذلك، فقد يمنع إجراء جديد نشر ما فيه",
      remedy: "أعد الأمر؛ لم يُكتب شيء",
    },
    en: {
      saw: "the register changed while the release was made",
      expected:
        "expected nobody to write meanwhile: a new decision may withhold what is in it",
      remedy: "run it again; nothing was written",
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
  "EXP-NOT-TYPESET": {
    ar: {
      saw: "تعذّر تنضيد المستند: {seen}",
      expected: "المتوقع مستند يقبله المنضّد بخطوطه المرفقة",
      remedy: "أعد التثبيت؛ وإن بقي الخلل فاكتب بصيغة html وأبلغنا",
    },
    en: {
      saw: "the document could not be typeset: {seen}",
      expected: "expected a document that the typesetter takes with its fonts",
      remedy: "install again; if it stays so, write html and tell us",
    },
  },
} as const satisfies Messages;
