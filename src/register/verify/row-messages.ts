import { COMPARE, NOTHING, fault, notice } from "./make-message.js";

/** What can be wrong with reports, claims, decisions and incidents. */
export const ROW_MESSAGES = {
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
  "VER-WITHDRAWN-UNTOLD": fault(
    {
      saw: "{record} موسومة مسحوبة ولا قيد سحب يقول ذلك: {seen}",
      expected: "المتوقع قيد سحب موقّع فيه السبب",
    },
    {
      saw: "{record} is marked withdrawn, yet no entry of the log says so: {seen}",
      expected: "expected a signed withdrawal with its reason",
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
  "VER-CELL": fault(
    {
      saw: "رواية من {record} تذكر خلية ليست في صفها، أو ليست كلماتها فيه: {seen}",
      expected: "المتوقع أن تكون كل خلية مذكورة كما هي في الصف الملتقط",
    },
    {
      saw: "a claim of {record} cites a cell that its row does not hold, or not in these words: {seen}",
      expected: "expected every cited cell as it stands in the captured row",
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
  "VER-TIMESTAMP": fault(
    {
      saw: "ختم الوقت في القيد {record} لا يثبت شيئاً: {seen}",
      expected: "المتوقع جواب جهة ختم على رؤوس سلاسل هذا السجل",
    },
    {
      saw: "the timestamp of entry {record} proves nothing: {seen}",
      expected: "expected an authority's answer on the heads of this log",
    },
  ),
  "VER-TIMESTAMPED": notice(
    {
      saw: "كل ما سبق القيد {record} كان قائماً في {seen}",
      expected: "بشهادة جهة ختم الوقت",
    },
    {
      saw: "all that stood before entry {record} existed at {seen}",
      expected: "by the word of that time-stamping authority",
    },
    COMPARE,
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
  "VER-IMPORT-CHANGED": fault(
    {
      saw: "ما يُنسب إلى استيراد لا يطابق السجل الموقّع ({record}): {seen}",
      expected: "المتوقع النسخ التي جاء بها، لا زائدة ولا ناقصة",
    },
    {
      saw: "what an import is said to have brought does not fit the signed log ({record}): {seen}",
      expected: "expected the versions that it brought, no more and no fewer",
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
