import type { Messages } from "./message.js";

/** What can be wrong with a command line. */
export const CLI_MESSAGES = {
  "CLI-UNKNOWN-COMMAND": {
    ar: {
      saw: "أمر غير معروف: {seen}",
      expected: "المتوقع واحد من: {known}",
      remedy: "جرّب isnad --help",
    },
    en: {
      saw: "unknown command: {seen}",
      expected: "expected one of: {known}",
      remedy: "try isnad --help",
    },
  },
  "CLI-UNKNOWN-OPTION": {
    ar: {
      saw: "خيار غير معروف: {seen}",
      expected: "المتوقع واحد من خيارات الأمر {command}",
      remedy: "جرّب isnad {command} --help",
    },
    en: {
      saw: "unknown option: {seen}",
      expected: "expected an option of {command}",
      remedy: "try isnad {command} --help",
    },
  },
  "CLI-BAD-DECISION": {
    ar: {
      saw: "السطر {line} من {file} ليس إجراءً: {seen}",
      expected:
        "المتوقع JSON فيه id وkind (must_link أو cannot_link) وclaims بمعرّفين على الأقل، أو undo",
      remedy: "انسخ المعرّفات مما يطبعه isnad people",
    },
    en: {
      saw: "line {line} of {file} is no decision: {seen}",
      expected:
        "expected JSON with id, kind (must_link or cannot_link) and claims with two keys or more, or undo",
      remedy: "copy the keys from what isnad people prints",
    },
  },
  "CLI-BAD-ANSWER": {
    ar: {
      saw: "السطر {line} من {file} لا يُقرأ جواباً، عند {pointer}: {seen}",
      expected: "المتوقع سطر بالشكل الذي طبعه draw، أو بشكل دليل الترميز",
      remedy: "صحّح السطر؛ لم يُحفظ شيء من الملف",
    },
    en: {
      saw: "line {line} of {file} is no answer, at {pointer}: {seen}",
      expected:
        "expected a line in the form that draw printed, or in that of the annotation guide",
      remedy: "correct the line; nothing of the file was kept",
    },
  },
  "CLI-BAD-OPTION-VALUE": {
    ar: {
      saw: "قيمة غير معروفة للخيار {option}: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح القيمة",
    },
    en: {
      saw: "unknown value of {option}: {seen}",
      expected: "expected {wanted}",
      remedy: "correct the value",
    },
  },
  "CLI-UNKNOWN-LAYER": {
    ar: {
      saw: "طبقة غير معروفة: {seen}",
      expected: "المتوقع واحدة أو أكثر من: {known}",
      remedy: "افصل أسماء الطبقات بفواصل، مثل --layers dates,places",
    },
    en: {
      saw: "unknown layer: {seen}",
      expected: "expected one or more of: {known}",
      remedy: "part the names by commas, as in --layers dates,places",
    },
  },
  "CLI-GOLD-MISSING": {
    ar: {
      saw: "لا يوجد {file} في {dir}",
      expected: "المتوقع مجلد فيه reports.jsonl و gold.jsonl",
      remedy: "سمِّ المجلد بخيار --gold",
    },
    en: {
      saw: "there is no {file} in {dir}",
      expected: "expected a folder with reports.jsonl and gold.jsonl",
      remedy: "name the folder with --gold",
    },
  },
  "CLI-BAD-ACTOR-TABLE": {
    ar: {
      saw: "{file}، السطر {line}: {seen}",
      expected:
        "المتوقع عمودان بينهما علامة جدولة: معرّف الحزمة والمعرّف المطبوع",
      remedy: "صحّح السطر",
    },
    en: {
      saw: "{file}, line {line}: {seen}",
      expected: "expected two columns parted by a tab: pack id, id to print",
      remedy: "correct the line",
    },
  },
  "CLI-UNEXPECTED": {
    ar: {
      saw: "خطأ غير متوقع: {seen}",
      expected: "المتوقع أن يمضي الأمر دون خطأ",
      remedy: "هذا خلل في البرنامج؛ أبلغ عنه مع الأمر الذي كتبته",
    },
    en: {
      saw: "unexpected error: {seen}",
      expected: "expected the command to finish",
      remedy: "this is a fault of the program; report it with your command",
    },
  },
} as const satisfies Messages;
