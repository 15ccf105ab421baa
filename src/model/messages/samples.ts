import type { Messages } from "./message.js";

/** What can be wrong with samples, verdicts and double codings. */
export const SAMPLE_MESSAGES = {
  "REG-SAMPLE-EXISTS": {
    ar: {
      saw: "في السجل عيّنة أخرى بهذا الاسم: {name} ({seen})",
      expected: "المتوقع اسم لم يُستعمل؛ العيّنة لا تُسحب مرتين",
      remedy: "اختر اسماً آخر، أو أعد الأمر بالخيارات نفسها",
    },
    en: {
      saw: "the register has another sample of this name: {name} ({seen})",
      expected: "expected a name not used yet; a sample is drawn once",
      remedy:
        "choose another name, or repeat the command with the same options",
    },
  },
  "REG-SAMPLE-UNKNOWN": {
    ar: {
      saw: "لا عيّنة بهذا الاسم: {name}",
      expected: "المتوقع واحدة من: {known}",
      remedy: "صحّح الاسم، أو اسحب عيّنة أولاً",
    },
    en: {
      saw: "there is no sample of this name: {name}",
      expected: "expected one of: {known}",
      remedy: "correct the name, or draw a sample first",
    },
  },
  "REG-SAMPLE-EMPTY": {
    ar: {
      saw: "لا شيء في السجل يُسحب منه: {seen}",
      expected: "المتوقع شهر ومكان فيهما مواد",
      remedy: "وسّع الشهر أو المكان",
    },
    en: {
      saw: "the register holds nothing to draw from: {seen}",
      expected: "expected a month and place with reports",
      remedy: "widen the month or the place",
    },
  },
  "REG-NOT-DRAWN": {
    ar: {
      saw: "{item} ليس مما سُحب في العيّنة {name}",
      expected: "المتوقع مما سُحب وحده؛ ما يُختار باليد يُفسد نسبة الخطأ",
      remedy: "احذف السطر؛ لم يُحفظ شيء من الملف",
    },
    en: {
      saw: "{item} was not drawn in the sample {name}",
      expected:
        "expected only what was drawn: what is picked by hand spoils the error rate",
      remedy: "take the line out; nothing of the file was kept",
    },
  },
  "REG-CODING-STANDS": {
    ar: {
      saw: "سلّم {coder} ترميزاً آخر للمادة {item}",
      expected: "المتوقع ترميز واحد من كل مرمّز، لا يُستبدل",
      remedy: "احذف السطر؛ الخلاف يُحسم بعد المقارنة. لم يُحفظ شيء من الملف",
    },
    en: {
      saw: "{coder} has handed in another coding of {item}",
      expected: "expected one coding of each coder, which is not replaced",
      remedy:
        "take the line out; differences are settled after they were compared. Nothing of the file was kept",
    },
  },
} as const satisfies Messages;
