import type { Message, Messages } from "../model/messages/message.js";
import { BACKUP_MESSAGES } from "./backup/messages.js";
import { KEY_MESSAGES } from "./keys/messages.js";
import { VAULT_MESSAGES } from "./vault-messages.js";

/** What can be wrong with the store of a register, beside the catalogue. */
export const STORE_MESSAGES = {
  ...KEY_MESSAGES,
  ...BACKUP_MESSAGES,
  ...VAULT_MESSAGES,
  "REG-MISSING": {
    ar: {
      saw: "لا يوجد سجل في {path}",
      expected: "المتوقع مجلد أو ملف أنشأه الأمر run",
      remedy: "تحقق من المسار، أو أنشئ السجل: isnad run FILE --register {path}",
    },
    en: {
      saw: "there is no register at {path}",
      expected: "expected a folder or file that `run` made",
      remedy: "check the path, or make it: isnad run FILE --register {path}",
    },
  },
  "REG-LOCKED": {
    ar: {
      saw: "السجل {path} مشغول ببرنامج آخر منذ {seconds} ثوانٍ",
      expected: "المتوقع أن ينتهي البرنامج الآخر من الكتابة",
      remedy: "انتظر ثم أعد الأمر؛ لم يضع شيء",
    },
    en: {
      saw: "another program has held the register {path} for {seconds} seconds",
      expected: "expected it to finish writing",
      remedy: "wait and run the command again; nothing was lost",
    },
  },
  "REG-DAMAGED": {
    ar: {
      saw: "السجل {path} تالف: {seen}",
      expected: "المتوقع ملف قاعدة بيانات سليم",
      remedy: "استعد نسخة احتياطية، ولا تحذف الملف",
    },
    en: {
      saw: "the register {path} is damaged: {seen}",
      expected: "expected a sound database file",
      remedy: "restore a backup, and keep the file",
    },
  },
  "REG-UNWRITABLE": {
    ar: {
      saw: "تتعذر الكتابة في {path}: {seen}",
      expected: "المتوقع مجلد يُسمح بالكتابة فيه",
      remedy: "صحّح الأذونات أو اختر مجلداً آخر",
    },
    en: {
      saw: "{path} cannot be written: {seen}",
      expected: "expected a folder that may be written to",
      remedy: "correct the permissions or choose another folder",
    },
  },
  "REG-NOT-SCRUBBED": {
    ar: {
      saw: "مُحي ما سُحب، لكن برنامجاً آخر يقرأ {path} فبقيت آثار في ملفاته",
      expected: "المتوقع ألا يفتح السجل برنامج آخر أثناء التنظيف",
      remedy: "أغلق البرامج الأخرى ثم أعد الأمر نفسه",
    },
    en: {
      saw: "what was withdrawn is erased, but another program reads {path}: traces are left in its files",
      expected: "expected no other program to have it open meanwhile",
      remedy: "close the other programs and run the same command again",
    },
  },
  "REG-DISK-FULL": {
    ar: {
      saw: "امتلأ القرص الذي فيه {path}",
      expected: "المتوقع مساحة فارغة للكتابة",
      remedy: "أفرغ مساحة ثم أعد الأمر؛ ما أُقرّ قبل ذلك محفوظ",
    },
    en: {
      saw: "the disk that holds {path} is full",
      expected: "expected free space to write to",
      remedy:
        "free some space and run again; what was acknowledged before is kept",
    },
  },
  "REG-DISK-LOW": {
    ar: {
      saw: "بقي {seen} ميغابايت فقط على القرص الذي فيه {path}",
      expected: "المتوقع {least} ميغابايت فارغة على الأقل",
      remedy: "أفرغ مساحة ثم أعد الأمر؛ ما أُقرّ قبل ذلك محفوظ، ولا يتكرر",
    },
    en: {
      saw: "only {seen} MB are free on the disk that holds {path}",
      expected: "expected at least {least} MB",
      remedy:
        "free some space and run again; what was acknowledged before is kept, and not stored twice",
    },
  },
  "REG-UNREACHABLE": {
    ar: {
      saw: "تعذر الوصول إلى السجل {path}: {seen}",
      expected: "المتوقع خادم PostgreSQL يعمل ويقبل هذا المستخدم",
      remedy: "شغّل الخادم أو صحّح العنوان؛ ما أُقرّ قبل ذلك محفوظ",
    },
    en: {
      saw: "the register {path} cannot be reached: {seen}",
      expected: "expected a running PostgreSQL server that lets this user in",
      remedy:
        "start the server or correct the address; what was acknowledged before is kept",
    },
  },
  "REG-BAD-ADDRESS": {
    ar: {
      saw: "عنوان السجل {path} غير مقروء: {seen}",
      expected: "المتوقع postgres://USER@HOST/DATABASE",
      remedy:
        "اكتب / و@ و# في كلمة المرور %2F و%40 و%23، أو ضعها في ملف PGPASSFILE",
    },
    en: {
      saw: "the address of the register {path} cannot be read: {seen}",
      expected: "expected postgres://USER@HOST/DATABASE",
      remedy:
        "write / @ # in a password as %2F %40 %23, or keep it in a PGPASSFILE",
    },
  },
  "REG-NOT-EMPTY": {
    ar: {
      saw: "ليس المكان {path} فارغاً: {seen}",
      expected: "المتوقع مكان لا سجل فيه، أو ما تركه نقل لم يكتمل لهذا السجل",
      remedy: "سمِّ مكاناً جديداً؛ لم يتغير شيء",
    },
    en: {
      saw: "{path} is not empty: {seen}",
      expected:
        "expected a place without a register, or what an unfinished move of this one left",
      remedy: "name a new place; nothing was changed",
    },
  },
  "REG-JOBS-WAIT": {
    ar: {
      saw: "في السجل {path} أعمال لم تنته: {seen}",
      expected: "المتوقع ألا ينتظر عمل ملفاتِه: لا تنتقل مع السجل",
      remedy:
        "شغّل isnad worker حتى تنتهي، أو أوقفها: isnad jobs cancel؛ لم يتغير شيء",
    },
    en: {
      saw: "the register {path} has jobs that are not done: {seen}",
      expected: "expected none that waits for its files: they are not moved",
      remedy:
        "run isnad worker until they are done, or stop them: isnad jobs cancel; nothing was changed",
    },
  },
  "REG-MOVE-UNSOUND": {
    ar: {
      saw: "ما في السجل {path} ليس كما كُتب: {seen}",
      expected: "المتوقع بايتات ملتقطة سليمة",
      remedy:
        "اعرف الخلل: isnad verify --register {path}، ثم استعد نسخة احتياطية؛ لم يُنقل شيء",
    },
    en: {
      saw: "what the register {path} holds is not as it was written: {seen}",
      expected: "expected sound captured bytes",
      remedy:
        "see what is wrong: isnad verify --register {path}, then restore a backup; nothing was moved",
    },
  },
  "REG-MOVE-DIFFERS": {
    ar: {
      saw: "ما كُتب في {path} يختلف عما قُرئ: {seen}",
      expected: "المتوقع الصفوف نفسها",
      remedy: "تحقق من القرص أو الخادم ثم أعد النقل؛ لم يُنقل شيء",
    },
    en: {
      saw: "what was written to {path} differs from what was read: {seen}",
      expected: "expected the same rows",
      remedy: "check the disk or the server and move again; nothing was moved",
    },
  },
  "REG-UNKNOWN-ENGINE": {
    ar: {
      saw: "لا محرك لهذا السجل: {path}",
      expected: "المتوقع مجلد أو ملف SQLite أو عنوان postgres://",
      remedy: "سمِّ مجلداً أو قاعدة PostgreSQL",
    },
    en: {
      saw: "there is no engine for the register {path}",
      expected: "expected a folder, an SQLite file or postgres://…",
      remedy: "name a folder or a PostgreSQL database",
    },
  },
} as const satisfies Messages;

/** A code of this folder's own messages. */
export type StoreCode = keyof typeof STORE_MESSAGES;

/** What may stand in the place holders of a store message. */
export interface StoreContext {
  readonly path: string;
  readonly seen?: string;
  readonly seconds?: number;
  /** Megabytes that have to be free. */
  readonly least?: number;
}

/** Thrown when the store cannot be used; the command has changed nothing. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreCode;
  readonly context: StoreContext;

  /**
   * @param code - what is wrong
   * @param context - a value for each place holder of its message
   * @param cause - what the engine threw, if anything
   */
  constructor(code: StoreCode, context: StoreContext, cause?: unknown) {
    super(storeMessage({ code, context }, "en"), { cause });
    this.code = code;
    this.context = context;
  }
}

/**
 * Says what was seen, what was expected and what to do, after the code. In
 * Arabic each value is isolated (U+2068 … U+2069).
 */
export function storeMessage(
  error: Pick<StoreError, "code" | "context">,
  language: "ar" | "en",
): string {
  const message: Message = STORE_MESSAGES[error.code];
  const values: Readonly<Record<string, string | number>> = {
    ...error.context,
  };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(values[name] ?? "?");
      return language === "ar" ? `\u2068${value}\u2069` : value;
    });
  const { saw, expected, remedy } = message[language];
  const mark = language === "ar" ? "؛ " : "; ";
  return `${error.code}: ${[saw, expected, remedy].map(fill).join(mark)}.`;
}
