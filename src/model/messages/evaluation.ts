import type { Messages } from "./message.js";

/** What can be wrong when results are measured. */
export const EVALUATION_MESSAGES = {
  "EVAL-BAD-GOLD-LINE": {
    ar: {
      saw: "{file}، السطر {line}: {pointer}: {seen}",
      expected: "المتوقع سطر وفق دليل الترميز",
      remedy: "صحّح السطر؛ لا تُحسب نتيجة على ملف ناقص",
    },
    en: {
      saw: "{file}, line {line}: {pointer}: {seen}",
      expected: "expected a line by the annotation guide",
      remedy: "correct the line; nothing is scored on a broken file",
    },
  },
  "EVAL-UNKNOWN-REPORT": {
    ar: {
      saw: "{file}، السطر {line}: المادة {id} غير موجودة في reports.jsonl",
      expected: "المتوقع معرّف مادة من المجلد نفسه",
      remedy: "أضف المادة أو احذف سطرها",
    },
    en: {
      saw: "{file}, line {line}: report {id} is not in reports.jsonl",
      expected: "expected the id of a report of the same folder",
      remedy: "add the report or remove its line",
    },
  },
  "EVAL-FLOOR-BROKEN": {
    ar: {
      saw: "{measure} في {set} يساوي {seen}",
      expected: "المتوقع {floor} على الأقل",
      remedy: "أصلح التراجع، أو اخفض الحد مع ذكر السبب",
    },
    en: {
      saw: "{measure} on {set} is {seen}",
      expected: "expected at least {floor}",
      remedy: "repair the regression, or lower the floor with a reason",
    },
  },
  "EVAL-GOLD-CHANGED": {
    ar: {
      saw: "بصمة {set} هي {seen}",
      expected: "المتوقع البصمة {wanted} التي ثُبّتت عندها الحدود",
      remedy: "ثبّت الحدود من جديد على الملف المعدّل",
    },
    en: {
      saw: "the digest of {set} is {seen}",
      expected: "expected {wanted}, for which the floors were set",
      remedy: "set the floors again on the changed file",
    },
  },
} as const satisfies Messages;
