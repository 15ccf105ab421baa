import type { Messages } from "./message.js";

/** What can be wrong when claims are joined into incidents. */
export const LINKAGE_MESSAGES = {
  "LINK-NO-MEMBERS": {
    ar: {
      saw: "حادثة بلا أي رواية",
      expected: "المتوقع رواية واحدة على الأقل",
      remedy: "هذا خلل في البرنامج؛ أعد حساب السجل",
    },
    en: {
      saw: "an incident without any claim",
      expected: "expected at least one claim",
      remedy: "this is a fault of the program; compute the register again",
    },
  },
  "LINK-DECISIONS-CONFLICT": {
    ar: {
      saw: "الإجراءان {first} و{second} يدمجان ويفصلان الروايتين نفسيهما",
      expected: "المتوقع إجراء واحد نافذ لكل روايتين",
      remedy: "تراجع عن أحد الإجراءين",
    },
    en: {
      saw: "decisions {first} and {second} both join and part two claims",
      expected: "expected one decision in force for any two claims",
      remedy: "undo one of the two",
    },
  },
} as const satisfies Messages;
