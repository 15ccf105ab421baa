import type { Messages } from "../model/messages/message.js";

/** What can be wrong with the form of a testimony; no answer is ever shown. */
export const FORM_MESSAGES = {
  "IMP-FORM-NO-CONSENT": {
    ar: {
      saw: "{file}: الشاهد لم يوافق ({seen})",
      expected: "المتوقع موافقة given أو given_unnamed",
      remedy:
        "لم يُحفظ منها شيء؛ امحُ الملف، وإن كانت في السجل فاسحبها: isnad withdraw",
    },
    en: {
      saw: "{file}: the witness did not consent ({seen})",
      expected: "expected given or given_unnamed",
      remedy:
        "nothing of it was kept; delete the file, and if the register has it: isnad withdraw",
    },
  },
  "IMP-FORM-FIELD": {
    ar: {
      saw: "{file}: الحقل {field} من استمارة الشهادة ناقص أو غير مقروء",
      expected: "المتوقع {wantedAr}",
      remedy: "صحّحه وأعد الأمر؛ لاستمارة فارغة: isnad testimony --new",
    },
    en: {
      saw: "{file}: {field} of the testimony's form is missing or cannot be read",
      expected: "expected {wanted}",
      remedy:
        "correct it and run again; for an empty form: isnad testimony --new",
    },
  },
  "IMP-FORM-UNKNOWN-FIELD": {
    ar: {
      saw: "{file}: ليس في استمارة الشهادة حقل اسمه {field}",
      expected: "المتوقع هذه الحقول وحدها: {fields}",
      remedy:
        "احذفه؛ اسم الشاهد ورقمه مكانهما الخزنة (isnad vault)، وما قاله في account أو answers",
    },
    en: {
      saw: "{file}: the testimony's form has no field {field}",
      expected: "expected no others than {fields}",
      remedy:
        "remove it; a witness's name and number belong into the vault (isnad vault), his words into account or answers",
    },
  },
  "IMP-FORM-KEY-REPEATED": {
    ar: {
      saw: "{file}: في استمارة الشهادة حقل أو سؤال مكرر",
      expected: "المتوقع كل حقل وكل سؤال مرة واحدة",
      remedy: "أبقِ الصحيح واحذف الآخر؛ لم يُحفظ منها شيء",
    },
    en: {
      saw: "{file}: a field or a question of the testimony's form stands twice",
      expected: "expected each once",
      remedy: "keep the right one and remove the other; nothing was kept",
    },
  },
  "IMP-FORM-NOT-JSON": {
    ar: {
      saw: "{file}: ليس JSON صالحاً عند الحرف {column}",
      expected:
        "المتوقع شهادة واحدة في الملف، كما تطبعها isnad testimony --new",
      remedy: "صحّح الفواصل وعلامات الاقتباس هناك؛ لم يُحفظ منها شيء",
    },
    en: {
      saw: "{file} is not valid JSON at character {column}",
      expected:
        "expected one testimony a file, as isnad testimony --new prints it",
      remedy: "correct commas and quotation marks there; nothing was kept",
    },
  },
} as const satisfies Messages;
