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
  "IMP-ROW-WIDTH": {
    ar: {
      saw: "{file}، السطر {line}: فيه {cells} خلية: {seen}",
      expected: "المتوقع {wanted} كما في صف العناوين",
      remedy:
        "قد ينقصه علامتا اقتباس حول نص فيه فاصلة أو سطر جديد؛ احفظ الجدول بصيغة XLSX أو CSV UTF-8 من برنامج الجداول",
    },
    en: {
      saw: "{file}, line {line} has {cells} cells: {seen}",
      expected: "expected {wanted}, as its header has",
      remedy:
        "a text with a comma or a line end may lack its quotation marks; save the table as XLSX or CSV UTF-8 from a spreadsheet",
    },
  },
  "IMP-CELL-DATE": {
    ar: {
      saw: "{file}، الصف {line}: الخلية {cell} ({column}) ليست تاريخاً يُقرأ: {seen}",
      expected: "المتوقع {wanted}",
      remedy:
        "صحّح الخلية، أو بيّن كيف تُكتب التواريخ في ملف الأعمدة: isnad columns FILE --save MAP.json",
    },
    en: {
      saw: "{file}, row {line}: cell {cell} ({column}) is no date that can be read: {seen}",
      expected: "expected {wanted}",
      remedy:
        "correct the cell, or say in a mapping how dates are written: isnad columns FILE --save MAP.json",
    },
  },
  "IMP-CELL-NO-DAY": {
    ar: {
      saw: "{file}، الصف {line}: الخلية {cell} ({column}) لا تذكر اليوم: {seen}",
      expected: "المتوقع يوم كامل مثل 2022-05-31",
      remedy: "بقي تاريخ النشر مجهولاً، والخلية محفوظة مع المادة",
    },
    en: {
      saw: "{file}, row {line}: cell {cell} ({column}) tells no day: {seen}",
      expected: "expected a whole day such as 2022-05-31",
      remedy:
        "the day of publication stays unknown; the cell is kept with the report",
    },
  },
  "IMP-CELL-DAMAGED": {
    ar: {
      saw: "{file}، السطر {line}: في المادة {seen} بايتات لا يفسرها الترميز {encoding}",
      expected: "المتوقع UTF-8 أو UTF-16 أو Windows-1256",
      remedy: "وُضع U+FFFD مكانها؛ احفظ الجدول من جديد بصيغة CSV UTF-8 أو XLSX",
    },
    en: {
      saw: "{file}, line {line}: report {seen} holds bytes that {encoding} does not explain",
      expected: "expected UTF-8, UTF-16 or Windows-1256",
      remedy:
        "U+FFFD stands in their place; save the table anew as CSV UTF-8 or XLSX",
    },
  },
  "IMP-COLUMNS-UNKNOWN": {
    ar: {
      saw: "{file}، الصف {line}: لا عمود يُعرف من اسمه أنه نص المواد: {seen}",
      expected: "المتوقع عمود اسمه «النص» أو text، أو ملف يبيّن الأعمدة",
      remedy:
        "احفظ الملف بـ isnad columns FILE --save MAP.json وسمِّ فيه الأعمدة، ثم أعطه: --columns MAP.json؛ ولسجل مكتب: isnad adopt",
    },
    en: {
      saw: "{file}, row {line}: no column is known by its name as the text of reports: {seen}",
      expected:
        "expected a column called text, or by its Arabic name, or a mapping",
      remedy:
        "write one with isnad columns FILE --save MAP.json, name the columns in it, and give it: --columns MAP.json; an office's register: isnad adopt",
    },
  },
  "IMP-COLUMNS-UNCLEAR": {
    ar: {
      saw: "{file}، الصف {line}: أكثر من عمود قد يكون {field}: {seen}",
      expected: "المتوقع عمود واحد لا لبس فيه",
      remedy:
        "احفظ ملف الأعمدة بـ isnad columns FILE --save MAP.json وأبقِ فيه الصحيح، ثم أعطه: --columns MAP.json",
    },
    en: {
      saw: "{file}, row {line}: more than one column could be the {field}: {seen}",
      expected: "expected one, beyond doubt",
      remedy:
        "write a mapping with isnad columns FILE --save MAP.json, keep the right one in it, and give it: --columns MAP.json",
    },
  },
  "IMP-COLUMNS-DATES": {
    ar: {
      saw: "{file}، الصف {line}: تواريخ العمود {column} لا تُقرأ دون لبس: {seen}",
      expected: "المتوقع اليوم أولاً، ميلادي، والسنة بأربعة أرقام",
      remedy:
        "بيّن في ملف الأعمدة (isnad columns FILE --save MAP.json) ترتيبها order وتقويمها calendar وسنتها pivot، ثم أعطه: --columns MAP.json",
    },
    en: {
      saw: "{file}, row {line}: dates of column {column} cannot be read beyond doubt: {seen}",
      expected: "expected the day first, Gregorian, years in four digits",
      remedy:
        "say in a mapping (isnad columns FILE --save MAP.json) their order, calendar and pivot, and give it: --columns MAP.json",
    },
  },
  "IMP-COLUMNS-MISSING": {
    ar: {
      saw: "{file}، الصف {line}: لا عمود بهذا الاسم: {wanted}؛ والأعمدة: {seen}",
      expected: "المتوقع كل عمود يسميه ملف الأعمدة",
      remedy: "صحّح ملف الأعمدة؛ isnad columns FILE يعرض ما في الجدول",
    },
    en: {
      saw: "{file}, row {line}: no column is called {wanted}; there are: {seen}",
      expected: "expected every column that the mapping names",
      remedy: "correct the mapping; isnad columns FILE shows what is there",
    },
  },
  "IMP-COLUMNS-MAPPING": {
    ar: {
      saw: "{file}: ملف أعمدة غير صالح: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّحه؛ المثال في docs/how-to/spreadsheets.md",
    },
    en: {
      saw: "{file}: a mapping of columns that cannot be used: {seen}",
      expected: "expected {wanted}",
      remedy: "correct it; docs/how-to/spreadsheets.md has an example",
    },
  },
} as const satisfies Messages;

/** A code of {@link TABLE_MESSAGES}. */
export type TableCode = keyof typeof TABLE_MESSAGES;
