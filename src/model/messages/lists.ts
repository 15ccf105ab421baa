import type { Messages } from "./message.js";

/** What can be wrong with somebody else's table. */
export const LIST_MESSAGES = {
  "IMP-LIST-NOT-TABLE": {
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
  "IMP-LIST-HEADER": {
    ar: {
      saw: "{file}، السطر {line}: ترويسة لا تُعرف: {seen}",
      expected: "المتوقع أعمدة ACLED أو UCDP GED، أو الأعمدة: {wanted}",
      remedy: "اكتب ملف مطابقة للأعمدة وسمّه بخيار --map",
    },
    en: {
      saw: "{file}, line {line}: an unknown header: {seen}",
      expected: "expected the columns of ACLED or UCDP GED, or: {wanted}",
      remedy: "write a mapping of the columns and name it with --map",
    },
  },
  "IMP-LIST-COLUMNS": {
    ar: {
      saw: "{file}، السطر {line}: عدد الخلايا {cells}: {seen}",
      expected: "المتوقع {wanted} كما في الترويسة",
      remedy: "صحّح الصف؛ بقية الصفوف قُرئت",
    },
    en: {
      saw: "{file}, line {line}: {cells} cells: {seen}",
      expected: "expected {wanted}, as in the header",
      remedy: "correct the row; the others were read",
    },
  },
  "IMP-LIST-DATE": {
    ar: {
      saw: "{file}، السطر {line}، العمود {column}: ليس تاريخاً: {seen}",
      expected: "المتوقع تاريخ بصيغة {wanted}",
      remedy: "صحّح الخلية، أو صيغة التواريخ في ملف المطابقة",
    },
    en: {
      saw: "{file}, line {line}, column {column}: no date: {seen}",
      expected: "expected a date as {wanted}",
      remedy: "correct the cell, or the date order in the mapping",
    },
  },
  "IMP-LIST-NUMBER": {
    ar: {
      saw: "{file}، السطر {line}، العمود {column}: ليس عدداً مقبولاً: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح الخلية؛ بقية الصفوف قُرئت",
    },
    en: {
      saw: "{file}, line {line}, column {column}: no usable number: {seen}",
      expected: "expected {wanted}",
      remedy: "correct the cell; the other rows were read",
    },
  },
  "IMP-LIST-CODE": {
    ar: {
      saw: "{file}، العمود {column}: رمز بلا مقابل: {seen} (في {rows} صفاً)",
      expected: "المتوقع رمز في جدول المطابقة",
      remedy: "أضفه إلى ملف المطابقة؛ بقي الرمز كما هو ولم يُقارن",
    },
    en: {
      saw: "{file}, column {column}: a code without a counterpart: {seen} (in {rows} rows)",
      expected: "expected a code of the mapping",
      remedy: "add it to the mapping; it was kept as it is and not compared",
    },
  },
  "IMP-LIST-BYTES": {
    ar: {
      saw: "{file}: فيه بايتات لا يفسرها ترميز معروف",
      expected: "المتوقع UTF-8 أو UTF-16 أو Windows-1256",
      remedy: "احفظ الورقة من جديد بصيغة CSV UTF-8؛ وُضع U+FFFD مكانها",
    },
    en: {
      saw: "{file} holds bytes that no known encoding explains",
      expected: "expected UTF-8, UTF-16 or Windows-1256",
      remedy:
        "save the sheet again as CSV UTF-8; U+FFFD was put in their place",
    },
  },
  "IMP-LIST-MAPPING": {
    ar: {
      saw: "{file}: ملف مطابقة غير صالح: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّحه؛ المثال في docs/how-to/compare-lists.md",
    },
    en: {
      saw: "{file}: a mapping that cannot be used: {seen}",
      expected: "expected {wanted}",
      remedy: "correct it; docs/how-to/compare-lists.md has an example",
    },
  },
} as const satisfies Messages;
