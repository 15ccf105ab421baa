import type { Messages } from "../../model/messages/message.js";

/** What can be wrong with the keys of a register. */
export const KEY_MESSAGES = {
  "REG-PASSPHRASE-NEEDED": {
    ar: {
      saw: "السجل {path} مقفل بعبارة سر ولم تُعطَ",
      expected: "المتوقع عبارة السر في ISNAD_PASSPHRASE_FILE أو على الطرفية",
      remedy: "أعد الأمر في طرفية، أو سمِّ ملفاً فيه العبارة",
    },
    en: {
      saw: "the register {path} is locked by a passphrase and none was given",
      expected: "expected it in ISNAD_PASSPHRASE_FILE or typed at a terminal",
      remedy: "run the command in a terminal, or name a file that holds it",
    },
  },
  "REG-WRONG-PASSPHRASE": {
    ar: {
      saw: "عبارة السر لا تفتح السجل {path}",
      expected: "المتوقع العبارة التي عُيّنت له آخر مرة",
      remedy: "تحقق من لغة لوحة المفاتيح ثم أعد الكتابة؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the passphrase does not open the register {path}",
      expected: "expected the one that was set for it last",
      remedy:
        "check the language of the keyboard and type it again; nothing was touched",
    },
  },
  "REG-WEAK-PASSPHRASE": {
    ar: {
      saw: "عبارة السر أقصر مما ينبغي",
      expected: "المتوقع خمس كلمات مختلفة أو اثنا عشر محرفاً على الأقل",
      remedy: "اختر خمس كلمات لا صلة بينها ولا بك",
    },
    en: {
      saw: "the passphrase is too short",
      expected: "expected five different words or twelve signs at least",
      remedy:
        "choose five words that have to do neither with each other nor with you",
    },
  },
  "REG-NO-KEY": {
    ar: {
      saw: "السجل {path} معمّى وملف مفتاحه غير موجود: {seen}",
      expected: "المتوقع أن يكون الملف بجانب قاعدة البيانات",
      remedy: "أعد الملف إلى مكانه، أو استعد نسخة احتياطية؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the register {path} is encrypted and its key file is missing: {seen}",
      expected: "expected that file beside the database",
      remedy: "put the file back, or restore a backup; nothing was touched",
    },
  },
  "REG-BAD-KEY-FILE": {
    ar: {
      saw: "ملف المفتاح للسجل {path} غير مقروء: {seen}",
      expected: "المتوقع ملف كتبه هذا البرنامج أو إصدار أقدم منه",
      remedy: "حدّث البرنامج أو أعد الملف من نسخة احتياطية؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the key file of the register {path} cannot be read: {seen}",
      expected: "expected a file that this program or an older version wrote",
      remedy:
        "update the program, or put the file back from a backup; nothing was touched",
    },
  },
  "REG-KEY-MISMATCH": {
    ar: {
      saw: "المفتاح في {seen} لا يفتح قاعدة بيانات السجل {path}",
      expected: "المتوقع ملف المفتاح الذي أُنشئ معها",
      remedy: "أعد ملف المفتاح الصحيح أو استعد نسخة احتياطية؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the key in {seen} does not open the database of the register {path}",
      expected: "expected the key file that was made with it",
      remedy:
        "put the right key file back, or restore a backup; nothing was touched",
    },
  },
} as const satisfies Messages;
