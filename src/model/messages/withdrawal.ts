import type { Messages } from "./message.js";

/** What can be wrong with withdrawing a report, and with bringing it back. */
export const WITHDRAWAL_MESSAGES = {
  "REG-REPORT-WITHDRAWN": {
    ar: {
      saw: "المادة {id} سُحبت يوم {day}، والسبب: {reason}",
      expected: "المتوقع ألا تعود مادة مسحوبة إلى السجل",
      remedy: "لم تُكتب؛ وباقي المواد استُورد",
    },
    en: {
      saw: "report {id} was withdrawn on {day}, because: {reason}",
      expected: "expected that what was withdrawn does not come back",
      remedy: "it was not stored; the other reports were",
    },
  },
  "REG-REPORT-SEVERAL": {
    ar: {
      saw: "أكثر من مادة بالمعرّف {seen}: {keys}",
      expected: "المتوقع مادة واحدة",
      remedy: "اكتب مفتاحها كاملاً؛ لم يُمحَ شيء",
    },
    en: {
      saw: "several reports have the id {seen}: {keys}",
      expected: "expected a single one",
      remedy: "give its whole key; nothing was erased",
    },
  },
  "REG-REASON-TELLS": {
    ar: {
      saw: "سبب السحب يذكر اسماً أو عبارة من المادة نفسها",
      expected: "المتوقع سبب لا يكشف ما يُسحب، لأنه يبقى",
      remedy: "اكتب سبباً عاماً، مثل «طلب الشاهد»؛ لم يُمحَ شيء",
    },
    en: {
      saw: "the reason repeats a name or a passage of the report itself",
      expected: "expected one that tells nothing of it, since it stays",
      remedy:
        "give a general reason, such as: the witness asked; nothing was erased",
    },
  },
} as const satisfies Messages;
