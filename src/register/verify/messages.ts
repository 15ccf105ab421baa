import type { MessageText, Message } from "../../model/messages/message.js";

const RESTORE = {
  ar: "استعد هذا السجل من نسخة احتياطية سليمة، ولا تحذف هذه النسخة فهي دليل",
  en: "restore a sound backup, and keep this copy: it shows what was done",
} as const;

const DOCTOR = {
  ar: "لا شيء مفقود؛ الأمر doctor يزيله",
  en: "nothing is missing; `isnad doctor` takes it away",
} as const;

const NOTHING = {
  ar: "لا يلزم شيء",
  en: "nothing needs to be done",
} as const;

type Severity = "fault" | "notice";

const made =
  (severity: Severity) =>
  (
    ar: Omit<MessageText, "remedy">,
    en: Omit<MessageText, "remedy">,
    remedy: { readonly ar: string; readonly en: string } = RESTORE,
  ): Message & { readonly severity: Severity } => ({
    severity,
    ar: { ...ar, remedy: remedy.ar },
    en: { ...en, remedy: remedy.en },
  });
const fault = made("fault");
const notice = made("notice");

/**
 * What `verify` can find. A fault is something that is not as it was written;
 * a notice is worth knowing.
 */
export const VERIFY_MESSAGES = {
  "VER-DATABASE": fault(
    {
      saw: "قاعدة البيانات تالفة: {seen}",
      expected: "المتوقع قاعدة يجدها محركها سليمة",
    },
    {
      saw: "the database is damaged: {seen}",
      expected: "expected one that its own engine finds sound",
    },
  ),
  "VER-REFERENCE": fault(
    {
      saw: "صف في {table} ({record}) يشير إلى صف غير موجود: {seen}",
      expected: "المتوقع أن يوجد كل ما يُشار إليه",
    },
    {
      saw: "a row of {table} ({record}) names a row that is not there: {seen}",
      expected: "expected everything that is named to be there",
    },
  ),
  "VER-UNREADABLE": fault(
    {
      saw: "تعذرت قراءة {table} ({record}): {seen}",
      expected: "المتوقع صفوف كما كتبها البرنامج",
    },
    {
      saw: "{table} ({record}) cannot be read: {seen}",
      expected: "expected rows as the program wrote them",
    },
  ),
  "VER-SCHEMA": fault(
    {
      saw: "خطوات بنية الجداول مختلفة: {seen}",
      expected: "المتوقع خطوات هذا الإصدار",
    },
    {
      saw: "the steps of the schema differ: {seen}",
      expected: "expected those of this version",
    },
  ),
  "VER-PACK-MISSING": fault(
    {
      saw: "حزمة الأدلة {record} غير موجودة: {seen}",
      expected: "المتوقع أن تكون في مكانها",
    },
    {
      saw: "the pack of evidence {record} is missing: {seen}",
      expected: "expected it in its place",
    },
  ),
  "VER-PACK-CHANGED": fault(
    {
      saw: "حزمة الأدلة {record} تغيرت بعد كتابتها: {seen}",
      expected: "المتوقع البايتات التي كُتبت",
    },
    {
      saw: "the pack of evidence {record} was changed: {seen}",
      expected: "expected the bytes that were written",
    },
  ),
  "VER-PACK-UNNAMED": notice(
    {
      saw: "حزمة الأدلة {record} لا يحتاج إليها أي سجل: {seen}",
      expected: "قد تخلّفها كتابة انقطعت",
    },
    {
      saw: "no record needs the pack of evidence {record}: {seen}",
      expected: "a write that was cut short leaves one",
    },
    DOCTOR,
  ),
  "VER-RECORD-DAMAGED": fault(
    {
      saw: "البايتات الملتقطة {record} لا تُسترجع كما التُقطت: {seen}",
      expected: "المتوقع بايتات لها هذه البصمة",
    },
    {
      saw: "the captured bytes {record} cannot be had as they were captured: {seen}",
      expected: "expected bytes of that hash",
    },
  ),
  "VER-RECORD-MISSING": fault(
    {
      saw: "لا بايتات ملتقطة للمادة {record}: {seen}",
      expected: "المتوقع البايتات التي تسمّيها",
    },
    {
      saw: "the captured bytes of {record} are not there: {seen}",
      expected: "expected the bytes that its capture names",
    },
  ),
  "VER-RECORD-DIFFERS": fault(
    {
      saw: "البايتات الملتقطة للمادة {record} تعطي مادة أخرى: {seen}",
      expected: "المتوقع النص والعنوان والجهة والتاريخ المحفوظة",
    },
    {
      saw: "the captured bytes of {record} give another report: {seen}",
      expected: "expected the text, title, outlet and day that are kept",
    },
  ),
  "VER-RECORD-FORMAT": notice(
    {
      saw: "بايتات المادة {record} بصيغة لا يقرؤها هذا الإصدار: {seen}",
      expected: "بصمتها صحيحة، ولم تُقرأ من جديد",
    },
    {
      saw: "the bytes of {record} are of a format that this version does not read: {seen}",
      expected: "their hash is right; they were not read again",
    },
    NOTHING,
  ),
  "VER-CAPTURE-MISSING": fault(
    {
      saw: "لا يُعرف متى وصلت المادة {record}",
      expected: "المتوقع قيد وصول لكل نسخة",
    },
    {
      saw: "nothing tells when {record} arrived",
      expected: "expected a capture of every version",
    },
  ),
  "VER-CAPTURE-CHANGED": fault(
    {
      saw: "قيد وصول المادة {record} لا يطابق ختمه",
      expected: "المتوقع الوقت والرابط والملف كما كُتبت",
    },
    {
      saw: "the capture of {record} does not fit its seal",
      expected: "expected time, link and file as they were written",
    },
  ),
  "VER-CAPTURE-UNSEALED": notice(
    {
      saw: "قيد وصول المادة {record} بلا ختم ولا بايتات",
      expected: "من سجل بإصدار سابق؛ لا يُعرف هل غُيّر",
    },
    {
      saw: "the capture of {record} has neither seal nor bytes",
      expected: "of an earlier version: whether it was changed cannot be told",
    },
    {
      ar: "استورد ملفه الأصلي من جديد فتُحفظ بايتاته ويُختم",
      en: "import its file again: its bytes are kept then and it is sealed",
    },
  ),
  "VER-TEXT-CHANGED": fault(
    {
      saw: "نص المادة {record} أو عنوانها أو جهتها أو تاريخها تغير: {seen}",
      expected: "المتوقع ما له بصمة النسخة",
    },
    {
      saw: "text, title, outlet or day of {record} was changed: {seen}",
      expected: "expected what has the hash of the version",
    },
  ),
  "VER-REPORT-CHANGED": fault(
    {
      saw: "صف المادة {record} لا يطابق نسخها: {seen}",
      expected: "المتوقع المعرّف والنسخة الأحدث منها",
    },
    {
      saw: "the row of {record} does not fit its versions: {seen}",
      expected: "expected their id, and the version captured last",
    },
  ),
  "VER-WITHDRAWN": notice(
    {
      saw: "المادة {record} مسحوبة: {seen}",
      expected: "مُحي نصها ورواياتها، وبقيت البصمات",
    },
    {
      saw: "{record} is withdrawn: {seen}",
      expected: "its text and claims were erased; hashes are left",
    },
    NOTHING,
  ),
  "VER-NOT-ERASED": fault(
    {
      saw: "المادة {record} موسومة مسحوبة وبقي منها: {seen}",
      expected: "المتوقع ألا يبقى إلا البصمات واليوم",
    },
    {
      saw: "{record} is marked withdrawn, yet holds: {seen}",
      expected: "expected hashes and the day alone",
    },
    {
      ar: "أعد أمر السحب withdraw لهذه المادة، أو استعد نسخة احتياطية",
      en: "withdraw it again, or restore a sound backup",
    },
  ),
  "VER-READING-CHANGED": fault(
    {
      saw: "روايات المادة {record} لا تطابق ختمها: {seen}",
      expected: "المتوقع ما قُرئ منها، لا زائداً ولا ناقصاً",
    },
    {
      saw: "the claims of {record} do not fit their seal: {seen}",
      expected: "expected what was read of it, nothing more and nothing less",
    },
  ),
  "VER-READING-UNSEALED": notice(
    {
      saw: "روايات المادة {record} بلا ختم",
      expected: "من سجل بإصدار سابق؛ لا يُعرف هل غُيّرت",
    },
    {
      saw: "the claims of {record} have no seal",
      expected:
        "of an earlier version: whether they were changed cannot be told",
    },
    {
      ar: "أعد قراءة المواد بإصدار جديد فتُختم",
      en: "read the reports again with a newer version: they are sealed then",
    },
  ),
  "VER-CITATION": fault(
    {
      saw: "موضع نص في رواية من {record} خارج المادة: {seen}",
      expected: "المتوقع موضع داخل نصها أو عنوانها",
    },
    {
      saw: "a claim of {record} cites a place outside the report: {seen}",
      expected: "expected a place within its text or title",
    },
  ),
  "VER-WORDS": notice(
    {
      saw: "قيمة في رواية من {record} ليست كلماتها في موضعها: {seen}",
      expected: "القارئ أكملها من موضع آخر، أو أخطأ؛ والختم سليم",
    },
    {
      saw: "the words of a value of {record} do not stand where it is cited: {seen}",
      expected:
        "the coder completed it from elsewhere or was wrong; the seal is sound",
    },
    {
      ar: "راجع الرواية",
      en: "review the claim",
    },
  ),
  "VER-INCIDENT-CHANGED": fault(
    {
      saw: "الحادثة {record} لا تطابق ما حُسبت منه: {seen}",
      expected: "المتوقع قيم محسوبة من رواياتها",
    },
    {
      saw: "the incident {record} does not fit what it was computed from: {seen}",
      expected: "expected values that its claims give",
    },
  ),
  "VER-INCIDENTS-OLD": notice(
    {
      saw: "الحوادث أقدم من الروايات",
      expected: "تُحسب من جديد عند أول أمر يقرؤها",
    },
    {
      saw: "the incidents are older than the claims",
      expected: "the next command that reads them computes them anew",
    },
    NOTHING,
  ),
  "VER-LOG": fault(
    {
      saw: "سلسلة الإجراءات للجهاز {record} مكسورة: {seen}",
      expected: "المتوقع قيود متصلة موقّعة لم تُمسّ",
    },
    {
      saw: "the log of the device {record} is broken: {seen}",
      expected: "expected signed entries, each naming the one before it",
    },
  ),
  "VER-DECISION": fault(
    {
      saw: "الإجراء {record} في الجداول لا يطابق السجل الموقّع: {seen}",
      expected: "المتوقع إجراء لكل قيد، وقيد لكل إجراء",
    },
    {
      saw: "the decision {record} in the tables does not fit the signed log: {seen}",
      expected:
        "expected a decision for every entry and an entry for every one",
    },
  ),
} as const;

/** A code of what `verify` can find. */
export type VerifyCode = keyof typeof VERIFY_MESSAGES;

/** Whether a finding means that something is wrong. */
export const isFault = (code: VerifyCode): boolean =>
  VERIFY_MESSAGES[code].severity === "fault";

/** What a message is filled with. */
export interface FindingText {
  readonly code: VerifyCode;
  readonly table: string;
  readonly record: string;
  readonly seen: string;
}

/** Says what is wrong, where, and what to do; Arabic values are isolated. */
export function findingText(finding: FindingText, language: "ar" | "en") {
  const message: Message = VERIFY_MESSAGES[finding.code];
  const fill = (template: string) =>
    template.replace(/\{(table|record|seen)\}/g, (_, name: string) => {
      const value = finding[name as "table" | "record" | "seen"];
      return language === "ar" ? `\u2068${value}\u2069` : value;
    });
  const { saw, expected, remedy } = message[language];
  const mark = language === "ar" ? "؛ " : "; ";
  return `${[saw, expected, remedy].map(fill).join(mark)}.`;
}
