import type { Message } from "../../model/messages/message.js";

/** What `doctor` can find: a fault is wrong, a notice is worth knowing. */
const DOCTOR_MESSAGES = {
  "DOC-KEY-OPEN": {
    severity: "notice",
    ar: {
      saw: "مفتاح السجل بلا عبارة سر: {seen}",
      expected: "المتوقع عبارة سر تقفله",
      remedy: "عيّن عبارة سر: isnad passphrase --help",
    },
    en: {
      saw: "the register's key lies open: {seen}",
      expected: "expected a passphrase to lock it",
      remedy: "set one: isnad passphrase --help",
    },
  },
  "DOC-PLAIN": {
    severity: "fault",
    ar: {
      saw: "السجل غير معمّى: {seen}",
      expected: "المتوقع قاعدة بيانات معمّاة",
      remedy: "عيّن عبارة سر: isnad passphrase --help",
    },
    en: {
      saw: "the register is not encrypted: {seen}",
      expected: "expected an encrypted database",
      remedy: "set a passphrase: isnad passphrase --help",
    },
  },
  "DOC-ORPHAN-PACK": {
    severity: "notice",
    ar: {
      saw: "حزمة لا تحتاجها مادة: {seen}",
      expected: "من عمل انقطع؛ لا شيء مفقود",
      remedy: "الأمر isnad doctor --fix يزيلها",
    },
    en: {
      saw: "a pack that no record needs: {seen}",
      expected: "left by a run that was cut off; nothing is missing",
      remedy: "`isnad doctor --fix` takes it away",
    },
  },
  "DOC-LEFTOVER": {
    severity: "notice",
    ar: {
      saw: "ملف لم يكتمل: {seen}",
      expected: "من عمل انقطع؛ لا شيء مفقود",
      remedy: "الأمر isnad doctor --fix يزيله",
    },
    en: {
      saw: "an unfinished file: {seen}",
      expected: "left by a run that was cut off; nothing is missing",
      remedy: "`isnad doctor --fix` takes it away",
    },
  },
  "DOC-DISK-LOW": {
    severity: "fault",
    ar: {
      saw: "بقي على القرص {seen} ميغابايت فقط",
      expected: "المتوقع 500 على الأقل",
      remedy: "أفرغ مساحة قبل الاستيراد",
    },
    en: {
      saw: "only {seen} MB are free on the disk",
      expected: "expected at least 500",
      remedy: "free some space before you import",
    },
  },
  "DOC-LINK-BEHIND": {
    severity: "notice",
    ar: {
      saw: "في السجل ما لم يُربط بعد: {seen}",
      expected: "المتوقع حوادث بحسب كل الروايات والإجراءات",
      remedy: "لا يلزم شيء: يربطه أول أمر يقرأ الحوادث",
    },
    en: {
      saw: "not everything is linked yet: {seen}",
      expected: "expected incidents of all claims and decisions",
      remedy: "nothing to do: the next command that reads incidents links it",
    },
  },
  "DOC-SEARCH-BEHIND": {
    severity: "notice",
    ar: {
      saw: "فهرس البحث من إصدار آخر: {seen}",
      expected: "المتوقع فهرس هذا الإصدار",
      remedy: "لا يلزم شيء: يعيده أول بحث",
    },
    en: {
      saw: "the search index is of another version: {seen}",
      expected: "expected that of this version",
      remedy: "nothing to do: the next search makes it anew",
    },
  },
  "DOC-MODE-WIDE": {
    severity: "fault",
    ar: {
      saw: "يدخل غيرك إلى {seen}",
      expected: "المتوقع 0600 للملفات و0700 للمجلدات",
      remedy: "chmod -R go-rwx على السجل",
    },
    en: {
      saw: "others may enter {seen}",
      expected: "expected 0600 of files and 0700 of folders",
      remedy: "chmod -R go-rwx the register",
    },
  },
  "DOC-SERVER-UNSAFE": {
    severity: "fault",
    ar: {
      saw: "إعداد الخادم {seen}",
      expected: "المتوقع on",
      remedy:
        "اطلب من مدير الخادم تشغيله: بدونه يضيع ما أُقرّ عند انقطاع الكهرباء",
    },
    en: {
      saw: "the server is set to {seen}",
      expected: "expected on",
      remedy:
        "have its administrator turn it on: without it a power cut loses what was acknowledged",
    },
  },
  "DOC-DEVICE-FORKED": {
    severity: "fault",
    ar: {
      saw: "جهاز منسوخ: {seen}",
      expected: "المتوقع سلسلة واحدة لكل جهاز",
      remedy: "اعثر على النسخة وأوقف العمل بها؛ لا تنسخ مجلد السجل باليد",
    },
    en: {
      saw: "a device was copied: {seen}",
      expected: "expected one chain of each device",
      remedy:
        "find the copy and stop working with it; never copy a register's folder by hand",
    },
  },
  "DOC-LOG-CHANGED": {
    severity: "fault",
    ar: {
      saw: "سجلّ الإجراءات ليس كما كُتب: {seen}",
      expected: "المتوقع سلسلة سليمة موقّعة",
      remedy: "شغّل isnad verify واستعد نسخة احتياطية سليمة",
    },
    en: {
      saw: "the log is not as it was written: {seen}",
      expected: "expected a sound, signed chain",
      remedy: "run isnad verify and restore a sound backup",
    },
  },
  "DOC-NO-BACKUP": {
    severity: "notice",
    ar: {
      saw: "لا نسخة احتياطية في قيود السجل: {seen}",
      expected: "المتوقع نسخة كل 30 يوماً",
      remedy: "isnad backup --help",
    },
    en: {
      saw: "no backup in the register's log: {seen}",
      expected: "expected one every 30 days",
      remedy: "isnad backup --help",
    },
  },
  "DOC-BACKUP-OLD": {
    severity: "notice",
    ar: {
      saw: "آخر نسخة احتياطية في {seen}",
      expected: "المتوقع نسخة كل 30 يوماً",
      remedy: "isnad backup --help",
    },
    en: {
      saw: "the last backup is of {seen}",
      expected: "expected one every 30 days",
      remedy: "isnad backup --help",
    },
  },
  "DOC-BACKUP-WITHDRAWN": {
    severity: "notice",
    ar: {
      saw: "نسخة احتياطية أقدم من سحب مادة: {seen}",
      expected: "قد يكون فيها ما سُحب",
      remedy: "أتلفها بعد نسخة جديدة، أو أعد السحب إن استعدتها",
    },
    en: {
      saw: "a backup is older than a withdrawal: {seen}",
      expected: "it may hold what was withdrawn",
      remedy:
        "destroy it after a new backup, or withdraw anew when you restore it",
    },
  },
} as const satisfies Readonly<
  Record<string, Message & { readonly severity: "fault" | "notice" }>
>;

/** A code of what `doctor` can find. */
export type DoctorCode = keyof typeof DOCTOR_MESSAGES;

/** Whether a finding means that something is wrong, or is worth knowing. */
export const severityOf = (code: DoctorCode) => DOCTOR_MESSAGES[code].severity;

/** Says what was seen and expected, and what to do; Arabic isolates the value. */
export function doctorText(
  { code, seen }: { readonly code: DoctorCode; readonly seen: string },
  language: "ar" | "en",
): string {
  const message: Message = DOCTOR_MESSAGES[code];
  const { saw, expected, remedy } = message[language];
  const value = language === "ar" ? `\u2068${seen}\u2069` : seen;
  const mark = language === "ar" ? "؛ " : "; ";
  const text = [saw, expected, remedy].join(mark);
  return `${text.replaceAll("{seen}", () => value)}.`;
}
