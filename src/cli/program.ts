import { IsnadError } from "../model/errors.js";
import { EXIT, type CommandIo } from "./command.js";
import { helpText, versionText, type CommandEntry } from "./program-text.js";
import { quotedInput } from "./terminal-text.js";
import { writeError } from "./write-error.js";

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "code",
    en: "reports → claims, one JSON line a report",
    ar: "من المواد إلى الروايات، سطر JSON لكل مادة",
    load: async () => (await import("./commands/code.js")).codeCommand(),
  },
  {
    name: "annotate",
    en: "what single layers read: dates, places, people …",
    ar: "ما تقرؤه كل طبقة: التواريخ والأماكن والأشخاص …",
    load: async () =>
      (await import("./commands/annotate.js")).annotateCommand(),
  },
  {
    name: "columns",
    en: "how a CSV or XLSX table of reports would be read; saves a mapping",
    ar: "كيف سيُقرأ جدول مواد CSV أو XLSX، وحفظ أعمدته في ملف",
    load: async () => (await import("./commands/columns.js")).columnsCommand(),
  },
  {
    name: "run",
    en: "reports → a register: imports, reads and links them",
    ar: "من المواد إلى السجل: استيراد وقراءة وربط",
    load: async () => (await import("./commands/run.js")).runCommand(),
  },
  {
    name: "adopt",
    en: "an office's own table → rows of the register; likely doubles listed",
    ar: "جدول المكتب نفسه صفوفاً في السجل؛ وعرض ما يُرجَّح تكراره",
    load: async () => (await import("./commands/adopt.js")).adoptCommand(),
  },
  {
    name: "fetch",
    en: "pages and feeds that you name → a register",
    ar: "صفحات وخلاصات تسمّيها إلى السجل",
    load: async () => (await import("./commands/fetch.js")).fetchCommand(),
  },
  {
    name: "paste",
    en: "posts that you paste, with link, time and screenshot → a register",
    ar: "منشورات تلصقها، برابطها ووقتها وصورتها، إلى السجل",
    load: async () => (await import("./commands/paste.js")).pasteCommand(),
  },
  {
    name: "testimony",
    en: "the form of a testimony: print it empty, or take it into a register",
    ar: "استمارة شهادة: تُطبع فارغة، أو تُؤخذ إلى السجل",
    load: async () =>
      (await import("./commands/testimony.js")).testimonyCommand(),
  },
  {
    name: "imports",
    en: "what was imported and when; undo: takes an import back",
    ar: "ما استُورد ومتى؛ وundo: التراجع عن استيراد",
    load: async () => (await import("./commands/imports.js")).importsCommand(),
  },
  {
    name: "incidents",
    en: "the register's incidents, as JSON lines or a table",
    ar: "حوادث السجل، أسطر JSON أو جدولاً",
    load: async () =>
      (await import("./commands/incidents.js")).incidentsCommand(),
  },
  {
    name: "search",
    en: "reports and incidents by their words (internal)",
    ar: "المواد والحوادث بكلماتها (للاستعمال الداخلي)",
    load: async () => (await import("./commands/search.js")).searchCommand(),
  },
  {
    name: "decide",
    en: "what people decide: accept, correct, merge, grade, release, undo …",
    ar: "إجراءات المدققين: قبول وتصحيح ودمج ودرجة واعتماد ورجوع …",
    load: async () => (await import("./commands/decide.js")).decideCommand(),
  },
  {
    name: "decisions",
    en: "what was decided, what it meets now, and what conflicts",
    ar: "ما اتُّخذ من إجراءات، وما صارت إليه، وما تعارض منها",
    load: async () =>
      (await import("./commands/decisions.js")).decisionsCommand(),
  },
  {
    name: "exchange",
    en: "all of the register for another device of your office, encrypted",
    ar: "كل ما في السجل لجهاز آخر من مكتبك، مشفّراً",
    load: async () =>
      (await import("./commands/exchange.js")).exchangeCommand(),
  },
  {
    name: "merge",
    en: "takes in what another device wrote by exchange",
    ar: "يضم ما كتبه جهاز آخر بالأمر exchange",
    load: async () => (await import("./commands/merge.js")).mergeCommand(),
  },
  {
    name: "people",
    en: "the register's persons, and what became of victims (internal)",
    ar: "أشخاص السجل وما آل إليه الضحايا (للاستعمال الداخلي)",
    load: async () => (await import("./commands/people.js")).peopleCommand(),
  },
  {
    name: "places",
    en: "places of the register's incidents, by all their names",
    ar: "أماكن حوادث السجل بكل أسمائها",
    load: async () => (await import("./commands/places.js")).placesCommand(),
  },
  {
    name: "stats",
    en: "figures of a month by a counting rule",
    ar: "أرقام شهر وفق قاعدة إحصاء",
    load: async () => (await import("./commands/stats.js")).statsCommand(),
  },
  {
    name: "queue",
    en: "what waits for review, by what it would change in the figures",
    ar: "ما ينتظر التدقيق، بحسب أثره في الأرقام",
    load: async () => (await import("./commands/queue.js")).queueCommand(),
  },
  {
    name: "audit",
    en: "a random sample of the register, judged: how often fields are right",
    ar: "عيّنة عشوائية من السجل تُدقَّق: كم مرة يصح كل حقل",
    load: async () => (await import("./commands/audit.js")).auditCommand(),
  },
  {
    name: "double",
    en: "blind double coding of drawn reports, and how far coders agree",
    ar: "ترميز مزدوج أعمى لمواد مسحوبة، ومدى اتفاق المرمّزين",
    load: async () => (await import("./commands/double.js")).doubleCommand(),
  },
  {
    name: "compare",
    en: "a table of ACLED, UCDP GED or a partner, held against the register",
    ar: "جدول من ACLED أو UCDP GED أو من شريك، أمام السجل",
    load: async () => (await import("./commands/compare.js")).compareCommand(),
  },
  {
    name: "coverage",
    en: "what was captured of which outlet on which day, and its gaps",
    ar: "ما جُمع من كل جهة في كل يوم، وانقطاعاته",
    load: async () =>
      (await import("./commands/coverage.js")).coverageCommand(),
  },
  {
    name: "export",
    en: "the register's incidents for others, private names withheld",
    ar: "حوادث السجل لغيرك، مع حجب الأسماء الخاصة",
    load: async () => (await import("./commands/export.js")).exportCommand(),
  },
  {
    name: "withdraw",
    en: "erases a report for good: its hashes and the reason stay",
    ar: "يمحو مادة نهائياً وتبقى بصماتها والسبب",
    load: async () =>
      (await import("./commands/withdraw.js")).withdrawCommand(),
  },
  {
    name: "verify",
    en: "whether everything in a register is as it was written",
    ar: "هل كل ما في السجل كما كُتب",
    load: async () => (await import("./commands/verify.js")).verifyCommand(),
  },
  {
    name: "move",
    en: "a register to another place or engine, verified",
    ar: "ينقل سجلاً إلى مكان أو محرك آخر ويتحقق منه",
    load: async () => (await import("./commands/move.js")).moveCommand(),
  },
  {
    name: "doctor",
    en: "how a register is kept: key, rights, disk, devices, backups",
    ar: "كيف يُحفظ السجل: المفتاح والأذونات والقرص والأجهزة والنسخ",
    load: async () => (await import("./commands/doctor.js")).doctorCommand(),
  },
  {
    name: "passphrase",
    en: "sets, changes or removes the passphrase of a register",
    ar: "يعيّن عبارة سر السجل أو يغيّرها أو يزيلها",
    load: async () =>
      (await import("./commands/passphrase.js")).passphraseCommand(),
  },
  {
    name: "backup",
    en: "a checked copy of a register in a new folder",
    ar: "نسخة مفحوصة من السجل في مجلد جديد",
    load: async () => (await import("./commands/backup.js")).backupCommand(),
  },
  {
    name: "restore",
    en: "a register from a backup, in an empty place",
    ar: "سجل من نسخة احتياطية في مكان خالٍ",
    load: async () => (await import("./commands/restore.js")).restoreCommand(),
  },
  {
    name: "vault",
    en: "who the witnesses are, locked apart from the register",
    ar: "من هم الشهود، في خزنة مقفلة منفصلة عن السجل",
    load: async () => (await import("./commands/vault.js")).vaultCommand(),
  },
  {
    name: "release",
    en: "an edition for others, with manifest and log entry; diff, verify",
    ar: "إصدار للنشر مع بيان محتواه وقيد في السجل؛ ومقارنة إصدارين والتحقق منهما",
    load: async () => (await import("./commands/release.js")).releaseCommand(),
  },
  {
    name: "gazetteer",
    en: "import: places of GeoNames or OCHA → a pack of your own",
    ar: "import: أماكن GeoNames أو أوتشا في حزمة خاصة بك",
    load: async () =>
      (await import("./commands/gazetteer.js")).gazetteerCommand(),
  },
  {
    name: "demo",
    en: "a register of bundled fictional reports, and a page to look at",
    ar: "سجل من مواد مختلقة مرفقة، وصفحة للاطلاع",
    load: async () => (await import("./commands/demo.js")).demoCommand(),
  },
  {
    name: "evaluate",
    en: "scores the coder against labelled reports",
    ar: "يقيس دقة القراءة على مواد مرمّزة",
    load: async () =>
      (await import("./commands/evaluate.js")).evaluateCommand(),
  },
];

/**
 * Runs the program: finds the command, loads it, gives it the rest.
 *
 * @param args Command line without interpreter and script.
 * @returns Exit code; see `EXIT`.
 */
export async function runProgram(
  args: readonly string[],
  io: CommandIo,
  commands: readonly CommandEntry[] = COMMANDS,
): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h") {
    const stream = first === undefined ? io.stderr : io.stdout;
    stream.write(helpText(commands));
    return first === undefined ? EXIT.usage : EXIT.ok;
  }
  if (first === "--version" || first === "-V") {
    io.stdout.write(versionText());
    return EXIT.ok;
  }
  if (first === "help") {
    const [name] = rest;
    return runProgram(name ? [name, "--help"] : ["--help"], io, commands);
  }
  const entry = commands.find(({ name }) => name === first);
  if (entry !== undefined) return (await entry.load())(rest, io);
  const known = commands.map(({ name }) => name).join(", ");
  const seen = quotedInput(first);
  const error = new IsnadError("CLI-UNKNOWN-COMMAND", { seen, known });
  writeError(io, error);
  return EXIT.usage;
}
