import type { CommandEntry } from "./command-entry.js";

/** How a register is kept and carried. */
export const KEEPING: readonly CommandEntry[] = [
  {
    name: "serve",
    en: "a register for browsers and programs",
    ar: "السجل للمتصفحات والبرامج",
    load: async () => (await import("../commands/serve.js")).serveCommand(),
  },
  {
    name: "user",
    en: "accounts of the server, from the machine itself",
    ar: "حسابات الخادم، من الجهاز نفسه",
    load: async () => (await import("../commands/user.js")).userCommand(),
  },
  {
    name: "worker",
    en: "does the jobs of a register until it is stopped; many machines may",
    ar: "ينجز أعمال السجل حتى يُوقف؛ ويجوز على أجهزة كثيرة",
    load: async () => (await import("../commands/worker.js")).workerCommand(),
  },
  {
    name: "jobs",
    en: "work that was asked for: list, show, retry, cancel",
    ar: "الأعمال المطلوبة: عرضها وإعادتها وإيقافها",
    load: async () => (await import("../commands/jobs.js")).jobsCommand(),
  },
  {
    name: "verify",
    en: "whether everything in a register is as it was written",
    ar: "هل كل ما في السجل كما كُتب",
    load: async () => (await import("../commands/verify.js")).verifyCommand(),
  },
  {
    name: "timestamp",
    en: "has an authority date what a register holds (RFC 3161)",
    ar: "يختم وقت ما في السجل لدى جهة مختصة (RFC 3161)",
    load: async () =>
      (await import("../commands/timestamp.js")).timestampCommand(),
  },
  {
    name: "doctor",
    en: "how a register is kept: key, rights, disk, devices, backups",
    ar: "كيف يُحفظ السجل: المفتاح والأذونات والقرص والأجهزة والنسخ",
    load: async () => (await import("../commands/doctor.js")).doctorCommand(),
  },
  {
    name: "passphrase",
    en: "sets, changes or removes the passphrase of a register",
    ar: "يعيّن عبارة سر السجل أو يغيّرها أو يزيلها",
    load: async () =>
      (await import("../commands/passphrase.js")).passphraseCommand(),
  },
  {
    name: "vault",
    en: "who the witnesses are, locked apart from the register",
    ar: "من هم الشهود، في خزنة مقفلة منفصلة عن السجل",
    load: async () => (await import("../commands/vault.js")).vaultCommand(),
  },
  {
    name: "backup",
    en: "a checked copy of a register in a new folder",
    ar: "نسخة مفحوصة من السجل في مجلد جديد",
    load: async () => (await import("../commands/backup.js")).backupCommand(),
  },
  {
    name: "restore",
    en: "a register from a backup, in an empty place",
    ar: "سجل من نسخة احتياطية في مكان خالٍ",
    load: async () => (await import("../commands/restore.js")).restoreCommand(),
  },
  {
    name: "move",
    en: "a register to another place or engine, verified",
    ar: "ينقل سجلاً إلى مكان أو محرك آخر ويتحقق منه",
    load: async () => (await import("../commands/move.js")).moveCommand(),
  },
  {
    name: "exchange",
    en: "all of the register for another device of your office, encrypted",
    ar: "كل ما في السجل لجهاز آخر من مكتبك، مشفّراً",
    load: async () =>
      (await import("../commands/exchange.js")).exchangeCommand(),
  },
  {
    name: "merge",
    en: "takes in what another device wrote by exchange",
    ar: "يضم ما كتبه جهاز آخر بالأمر exchange",
    load: async () => (await import("../commands/merge.js")).mergeCommand(),
  },
];
