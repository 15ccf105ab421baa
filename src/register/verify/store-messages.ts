import { DOCTOR, fault, notice, NOTHING } from "./make-message.js";

/** What can be wrong with the database, the packs and the captured bytes. */
export const STORED_MESSAGES = {
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
  "VER-RECORD-READER": notice(
    {
      saw: "نص المادة {record} أخذه من صفحته قارئ سابق: {seen}",
      expected: "بصمة البايتات صحيحة؛ القارئ الحالي يأخذ منها نصاً آخر",
    },
    {
      saw: "the text of {record} was taken from its page by an earlier reader: {seen}",
      expected:
        "the hash of the bytes is right; the present reader takes another text",
    },
    {
      ar: "أعد استيراد ملفه إن أردت نص القارئ الحالي نسخةً جديدة",
      en: "import its file again to have the present reader's text as a new version",
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
} as const;
