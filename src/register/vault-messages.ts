import type { Messages } from "../model/messages/message.js";

/** What can be wrong with the vault. No message holds anything kept in it. */
export const VAULT_MESSAGES = {
  "VAULT-MISSING": {
    ar: {
      saw: "لا توجد خزنة في {path}",
      expected: "المتوقع ملف أنشأه الأمر vault add",
      remedy: "تحقق من المسار، أو أنشئها بالأمر isnad vault add",
    },
    en: {
      saw: "there is no vault at {path}",
      expected: "expected a file that `vault add` made",
      remedy: "check the path, or make it: isnad vault add",
    },
  },
  "VAULT-PASSPHRASE-NEEDED": {
    ar: {
      saw: "الخزنة {path} لا تُفتح ولا تُنشأ بلا عبارة سر، ولم تُعطَ",
      expected:
        "المتوقع عبارتها في ISNAD_VAULT_PASSPHRASE_FILE أو على الطرفية؛ وليست عبارة السجل",
      remedy: "أعد الأمر في طرفية، أو سمِّ ملفاً فيه العبارة؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the vault {path} is neither opened nor made without a passphrase, and none was given",
      expected:
        "expected its own in ISNAD_VAULT_PASSPHRASE_FILE or typed at a terminal, not the register's",
      remedy:
        "run the command in a terminal, or name a file that holds it; nothing was touched",
    },
  },
  "VAULT-WRONG-PASSPHRASE": {
    ar: {
      saw: "عبارة السر لا تفتح الخزنة {path}",
      expected: "المتوقع العبارة التي عُيّنت لها آخر مرة، لا عبارة السجل",
      remedy: "تحقق من لغة لوحة المفاتيح ثم أعد الكتابة؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the passphrase does not open the vault {path}",
      expected: "expected the one that was set for it last, not the register's",
      remedy:
        "check the language of the keyboard and type it again; nothing was touched",
    },
  },
  "VAULT-NOT-A-VAULT": {
    ar: {
      saw: "ليس {path} خزنة مقفلة",
      expected: "المتوقع ملف أنشأه الأمر vault add، مفتاحه مقفل بعبارة سر",
      remedy: "سمِّ ملفاً آخر بالخيار --vault؛ لم يُمسّ شيء",
    },
    en: {
      saw: "{path} is no locked vault",
      expected:
        "expected a file that `vault add` made, whose key a passphrase locks",
      remedy: "name another file with --vault; nothing was touched",
    },
  },
  "VAULT-NO-FOLDER": {
    ar: {
      saw: "السجل {path} في قاعدة بيانات، لا مجلد له",
      expected: "المتوقع مكان للخزنة على هذا الجهاز",
      remedy: "سمِّ ملفها بالخيار --vault",
    },
    en: {
      saw: "the register {path} is in a database and has no folder",
      expected: "expected a place for the vault on this machine",
      remedy: "name its file with --vault",
    },
  },
  "VAULT-BAD-RECORD": {
    ar: {
      saw: "قيد لا تقبله الخزنة {path}: {seen}",
      expected:
        "المتوقع pseudonym غير الاسم، وname، وconsent من given, given_unnamed, refused, withdrawn، واختيارياً contact وnotes؛ أو number وحده",
      remedy: "صحّح هذا القيد ثم أعد الأمر؛ لم يُحفظ منه شيء",
    },
    en: {
      saw: "an entry that the vault {path} does not take: {seen}",
      expected:
        "expected pseudonym (which is not the name), name, consent (given, given_unnamed, refused, withdrawn), and perhaps contact and notes; or number alone",
      remedy: "correct the entry and run again; none of it was kept",
    },
  },
  "VAULT-KNOWN": {
    ar: {
      saw: "الاسم المستعار {seen} موجود في الخزنة {path}",
      expected: "المتوقع اسم مستعار جديد لكل شخص",
      remedy: "اختر غيره، أو أضف --change إن كان الشخص نفسه؛ لم يُحفظ شيء",
    },
    en: {
      saw: "the vault {path} already has the pseudonym {seen}",
      expected: "expected a new one for each person",
      remedy:
        "choose another, or add --change when it is the same person; nothing was kept",
    },
  },
  "VAULT-FORGOTTEN": {
    ar: {
      saw: "الاسم المستعار {seen} لشخص حُذف من الخزنة {path}",
      expected: "المتوقع اسم مستعار لم يُستعمل لغيره",
      remedy: "اختر غيره؛ لم يُحفظ شيء",
    },
    en: {
      saw: "the pseudonym {seen} was that of a person whom the vault {path} has forgotten",
      expected: "expected one that never stood for somebody else",
      remedy: "choose another; nothing was kept",
    },
  },
  "VAULT-UNKNOWN": {
    ar: {
      saw: "ليس {seen} في الخزنة {path}",
      expected: "المتوقع اسم مستعار أو رمز من isnad vault list",
      remedy: "تحقق من كتابته",
    },
    en: {
      saw: "{seen} is not in the vault {path}",
      expected: "expected a pseudonym or code of `isnad vault list`",
      remedy: "check how it is written",
    },
  },
} as const satisfies Messages;
