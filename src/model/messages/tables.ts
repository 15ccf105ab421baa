import type { Messages } from "./message.js";

/** What can be wrong with a table, a row of it, or a cell. */
export const TABLE_MESSAGES = {
  "IMP-NOT-TABLE": {
    ar: {
      saw: "{file}: ليس جدولاً ({seen})",
      expected: "المتوقع CSV أو XLSX بلا كلمة مرور",
      remedy: "افتحه في برنامج الجداول واحفظه بصيغة XLSX أو CSV",
    },
    en: {
      saw: "{file} is no table ({seen})",
      expected: "expected CSV, or XLSX without a password",
      remedy: "open it in a spreadsheet and save it as XLSX or CSV",
    },
  },
  "IMP-TABLE-BROKEN": {
    ar: {
      saw: "{file}، الصف {line}: ينقطع الجدول هنا: {seen}",
      expected: "المتوقع ملف سليم",
      remedy: "بقي ما قُرئ قبل ذلك؛ افتحه في برنامج الجداول واحفظه من جديد",
    },
    en: {
      saw: "{file}, row {line}: the table breaks off here: {seen}",
      expected: "expected a sound file",
      remedy:
        "what was read before stays; open it in a spreadsheet and save it anew",
    },
  },
  "IMP-TABLE-TOO-LARGE": {
    ar: {
      saw: "{file}، الصف {line}: يتمدد الجدول عند فكّه أكثر مما يُقرأ: {seen}",
      expected: "المتوقع جدول لا قنبلة ضغط: أقل من 1 غيغابايت بعد الفك",
      remedy: "بقي ما قُرئ قبل ذلك؛ احفظ كل ورقة في ملف CSV",
    },
    en: {
      saw: "{file}, row {line}: the table expands further than is read: {seen}",
      expected: "expected a table, not a bomb: less than 1 GiB when expanded",
      remedy: "what was read before stays; save each sheet as CSV",
    },
  },
  "IMP-ROW-TOO-LONG": {
    ar: {
      saw: "{file}، السطر {line}: أطول من {limit} حرفاً: {seen}",
      expected: "المتوقع صف واحد",
      remedy: "افحص علامات الاقتباس ونهايات الأسطر",
    },
    en: {
      saw: "{file}, line {line}: longer than {limit} characters: {seen}",
      expected: "expected one row",
      remedy: "look at its quotation marks and line ends",
    },
  },
  "IMP-ROW-COLUMNS": {
    ar: {
      saw: "{file}، السطر {line}: فيه {cells} خلية: {seen}",
      expected: "المتوقع ما لا يزيد على {wanted}",
      remedy: "افحص علامات الفصل والاقتباس في السطر",
    },
    en: {
      saw: "{file}, line {line} has {cells} cells: {seen}",
      expected: "expected no more than {wanted}",
      remedy: "look at the line's separators and quotation marks",
    },
  },
  "IMP-CELL-NO-VALUE": {
    ar: {
      saw: "{file}، الصف {line}: في الخلية {cell} ({column}) معادلة بلا قيمة محفوظة",
      expected: "المتوقع القيمة التي حُسبت؛ فالمعادلات لا تُحسب هنا",
      remedy: "افتح الملف في برنامج الجداول واحفظه، أو ألصق القيم وحدها",
    },
    en: {
      saw: "{file}, row {line}: cell {cell} ({column}) holds a formula without a saved value",
      expected: "expected the value it gave; no formula is run here",
      remedy: "open and save the file in a spreadsheet, or paste the values",
    },
  },
  "IMP-CELL-ERROR": {
    ar: {
      saw: "{file}، الصف {line}: في الخلية {cell} ({column}) خطأ: {seen}",
      expected: "المتوقع قيمة",
      remedy: "صحّح المعادلة أو اكتب القيمة",
    },
    en: {
      saw: "{file}, row {line}: cell {cell} ({column}) shows an error: {seen}",
      expected: "expected a value",
      remedy: "correct the formula, or write the value",
    },
  },
} as const satisfies Messages;

/** A code of {@link TABLE_MESSAGES}. */
export type TableCode = keyof typeof TABLE_MESSAGES;
