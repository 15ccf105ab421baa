import type { Messages } from "./message.js";

/** What can be wrong when claims are read out of a report. */
export const CODER_MESSAGES = {
  "CODE-VALUE-WITHOUT-EVIDENCE": {
    ar: {
      saw: "المادة {id}: القيمة عند {pointer} بلا موضع ولا استنتاج مسمّى",
      expected: "المتوقع موضع في النص أو استنتاج مسمّى لكل قيمة",
      remedy: "هذا خلل في القاعدة {rule}؛ أبلغ عنه مع المادة",
    },
    en: {
      saw: "report {id}: the value at {pointer} has no citation or inference",
      expected: "expected a citation or a named inference for every value",
      remedy: "this is a fault of rule {rule}; report it with the text",
    },
  },
  "CODE-TEXT-TOO-LONG": {
    ar: {
      saw: "المادة {id}: طول النص {length} حرفاً",
      expected: "المتوقع {limit} حرفاً على الأكثر",
      remedy: "حُفظت المادة دون ترميز؛ قسّمها إلى مواد",
    },
    en: {
      saw: "report {id}: the text has {length} characters",
      expected: "expected at most {limit}",
      remedy: "it is kept and not coded; divide it into its reports",
    },
  },
  "CODE-SENTENCE-TOO-LONG": {
    ar: {
      saw: "المادة {id}: {length} حرفاً دون نهاية جملة أو سطر",
      expected: "المتوقع {limit} حرفاً على الأكثر",
      remedy: "حُفظت المادة دون ترميز؛ أعد إليها أسطرها أو نقاطها",
    },
    en: {
      saw: "report {id}: {length} characters without an end of a sentence or line",
      expected: "expected at most {limit}",
      remedy: "it is kept and not coded; give it back its lines or full stops",
    },
  },
  "CODE-STEP-BUDGET": {
    ar: {
      saw: "المادة {id}: تجاوزت القراءة {limit} خطوة",
      expected: "المتوقع نص يُقرأ ضمن هذا الحد",
      remedy: "افحص المادة: تكرار لا ينتهي أو محارف غير معتادة",
    },
    en: {
      saw: "report {id}: reading took more than {limit} steps",
      expected: "expected a text that is read within that budget",
      remedy: "look at the report for endless repetition or odd characters",
    },
  },
  "CODE-INVALID-OUTPUT": {
    ar: {
      saw: "المادة {id}: ناتج لا يطابق العقد عند {pointer}: {seen}",
      expected: "المتوقع سطر يطابق {schema}",
      remedy: "هذا خلل في البرنامج؛ أبلغ عنه مع المادة",
    },
    en: {
      saw: "report {id}: output breaks the contract at {pointer}: {seen}",
      expected: "expected a line that fits {schema}",
      remedy: "this is a fault of the program; report it with the text",
    },
  },
} as const satisfies Messages;
