import type { Messages } from "../../model/messages/message.js";

/** What can be wrong with a backup. */
export const BACKUP_MESSAGES = {
  "REG-BACKUP-PLACE": {
    ar: {
      saw: "المكان {path} ليس خالياً",
      expected: "المتوقع اسم لا يوجد بعد، أو مجلد فارغ",
      remedy: "سمِّ مكاناً آخر؛ لم يُمسّ شيء",
    },
    en: {
      saw: "{path} is not empty",
      expected: "expected a name that does not exist yet, or an empty folder",
      remedy: "name another place; nothing was touched",
    },
  },
  "REG-BACKUP-DAMAGED": {
    ar: {
      saw: "النسخة الاحتياطية {path} تالفة: {seen}",
      expected: "المتوقع ما دوّنه manifest.json عند النسخ",
      remedy: "استعمل نسخة أخرى واحتفظ بهذه؛ لم يُستعد شيء",
    },
    en: {
      saw: "the backup {path} is damaged: {seen}",
      expected: "expected what manifest.json noted when it was made",
      remedy: "use another backup and keep this one; nothing was restored",
    },
  },
  "REG-BACKUP-FAILED": {
    ar: {
      saw: "النسخة من {path} لا تطابقه: {seen}",
      expected: "المتوقع نسخة سليمة فيها كل صفوف السجل",
      remedy: "افحص القرص ثم أعد الأمر؛ لم تُترك نسخة",
    },
    en: {
      saw: "the copy of {path} does not match it: {seen}",
      expected: "expected a sound copy with every row of the register",
      remedy: "check the disk and run the command again; no backup was left",
    },
  },
  "REG-BACKUP-NONE": {
    ar: {
      saw: "لا توجد نسخة احتياطية في {path}: {seen}",
      expected: "المتوقع مجلد أنشأه الأمر backup وفيه manifest.json",
      remedy: "تحقق من المسار؛ لم يُمسّ شيء",
    },
    en: {
      saw: "there is no backup at {path}: {seen}",
      expected: "expected a folder that `backup` made, with its manifest.json",
      remedy: "check the path; nothing was touched",
    },
  },
  "REG-BACKUP-ENGINE": {
    ar: {
      saw: "النسخة من {seen} والمكان {path} ليس له",
      expected: "المتوقع مجلد لنسخة sqlite، أو postgres:// لنسخة postgres",
      remedy: "استعدها إلى مكان من نوعها؛ لم يُمسّ شيء",
    },
    en: {
      saw: "the backup is of {seen} and {path} is not a place for it",
      expected: "expected a folder for sqlite, or postgres:// for postgres",
      remedy: "restore it to a place of its own kind; nothing was touched",
    },
  },
  "REG-BACKUP-TOOL": {
    ar: {
      saw: "أخفق برنامج PostgreSQL لأجل {path}: {seen}",
      expected: "المتوقع pg_dump و pg_restore و psql بإصدار الخادم أو أحدث",
      remedy: "ثبّت حزمة postgresql-client ثم أعد الأمر؛ لم تُترك نسخة ناقصة",
    },
    en: {
      saw: "a program of PostgreSQL failed for {path}: {seen}",
      expected:
        "expected pg_dump, pg_restore and psql of the server's version or newer",
      remedy:
        "install the package postgresql-client and run it again; nothing half done was left",
    },
  },
} satisfies Messages;
