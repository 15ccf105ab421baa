import type { Messages } from "../model/messages/message.js";

/** What can be wrong with a PDF and its pages. */
export const DOCUMENT_MESSAGES = {
  "IMP-PDF-LOCKED": {
    ar: {
      saw: "{file}: ملف PDF لا يُفتح إلا بكلمة سر",
      expected: "المتوقع ملف يُفتح دونها",
      remedy: "افتحه بكلمة السر واحفظ نسخة دونها ثم أعد الاستيراد",
    },
    en: {
      saw: "{file} is a PDF that opens with a password only",
      expected: "expected a file that opens without one",
      remedy: "open it with the password, save a copy without, import that",
    },
  },
  "IMP-PDF-TOO-LONG": {
    ar: {
      saw: "{file}: ملف PDF أطول مما يُقرأ دفعة واحدة: {seen} صفحة",
      expected: "المتوقع {limit} صفحة على الأكثر ونصّ لا يتجاوز 16 ميغا حرف",
      remedy: "قسّمه إلى أجزاء واستورد كلاً منها",
    },
    en: {
      saw: "{file} is a PDF longer than is read at once: {seen} pages",
      expected: "expected at most {limit} pages, and 16 Mi characters of text",
      remedy: "split it and import each part",
    },
  },
  "IMP-PDF-TOO-SLOW": {
    ar: {
      saw: "{file}: توقفت قراءة ملف PDF عند الصفحة {seen} بعد {limit} ثانية",
      expected: "المتوقع صفحات تُقرأ في أقل من ثانية",
      remedy: "اطبعه إلى ملف PDF جديد واستورده، أو أعطِ نصه",
    },
    en: {
      saw: "{file}: reading the PDF was ended at page {seen} after {limit} seconds",
      expected: "expected pages that are read in less than a second",
      remedy: "print it to a new PDF and import that, or give its text",
    },
  },
  "IMP-PAGE-UNREADABLE": {
    ar: {
      saw: "{file}: صفحات تالفة أو مقطوعة: {seen}",
      expected: "المتوقع ملف كامل",
      remedy: "حُفظ ما قُرئ ولن يُرمَّز قبل أن يراجعه شخص؛ اطلب الملف كاملاً",
    },
    en: {
      saw: "{file}: pages that are damaged or cut off: {seen}",
      expected: "expected a whole file",
      remedy:
        "what was read is kept, and not coded before a person has looked; ask for the whole file",
    },
  },
  "IMP-PAGE-WITHOUT-TEXT": {
    ar: {
      saw: "{file}: صفحات مصوّرة بلا نص: {seen}",
      expected: "المتوقع صفحات نصّها محفوظ فيها",
      remedy: "حُفظت المادة ولن تُرمَّز قبل أن يراجعها شخص؛ اكتب نص تلك الصفحات",
    },
    en: {
      saw: "{file}: pages that are pictures without text: {seen}",
      expected: "expected pages that hold their text",
      remedy:
        "kept, and not coded before a person has looked; type what those pages say",
    },
  },
  "IMP-PAGE-LETTERS-UNSURE": {
    ar: {
      saw: "{file}: صفحات لا تقول خطوطها أي حرف هو: {seen}",
      expected: "المتوقع خطوط تقول ما حروفها",
      remedy: "حُفظت المادة ولن تُرمَّز قبل أن يقارنها شخص بصفحات الملف",
    },
    en: {
      saw: "{file}: pages whose fonts do not tell their letters: {seen}",
      expected: "expected fonts that tell which letters they draw",
      remedy: "kept, and not coded before a person compares it with the pages",
    },
  },
  "IMP-PAGE-ORDER-UNSURE": {
    ar: {
      saw: "{file}: صفحات لا يُعرف ترتيب حروفها أو أسطرها: {seen}",
      expected: "المتوقع كلمات تُقرأ في اتجاه واحد",
      remedy: "حُفظت المادة ولن تُرمَّز قبل أن يقارنها شخص بصفحات الملف",
    },
    en: {
      saw: "{file}: pages where the order of letters or lines is unsure: {seen}",
      expected: "expected words that read in one direction",
      remedy: "kept, and not coded before a person compares it with the pages",
    },
  },
} as const satisfies Messages;
