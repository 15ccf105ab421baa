import type { Messages } from "./message.js";

/** What can be wrong with dates given by a time-stamping authority. */
export const TIMESTAMP_MESSAGES = {
  "REG-LOG-IS-EMPTY": {
    ar: {
      saw: "ليس في سجل الإجراءات قيد واحد",
      expected: "المتوقع استيراد أو إجراء واحد على الأقل",
      remedy: "استورد مواد أولاً، ثم اطلب ختم الوقت",
    },
    en: {
      saw: "the log has no entry",
      expected: "expected at least one import or decision",
      remedy: "import reports first, then ask for a timestamp",
    },
  },
  "REG-TIMESTAMP-NOT-SOUND": {
    ar: {
      saw: "جواب جهة ختم الوقت لا يثبت شيئاً: {fault} {seen}",
      expected:
        "المتوقع جواب وفق RFC 3161 على هذا الطلب نفسه، موقّع بشهادة لختم الوقت",
      remedy: "اطلب الختم من جديد أو من جهة أخرى؛ لم يُكتب شيء",
    },
    en: {
      saw: "the authority's answer proves nothing: {fault} {seen}",
      expected:
        "expected an RFC 3161 response to this very request, signed by a certificate for time-stamping",
      remedy: "ask again, or another authority; nothing was written",
    },
  },
  "REG-TIMESTAMP-OF-OTHER": {
    ar: {
      saw: "البيان يذكر القيد {entry} وهو ليس في هذا السجل",
      expected: "المتوقع بيان كُتب لهذا السجل",
      remedy: "أعط السجل الذي صدر عنه الطلب",
    },
    en: {
      saw: "the statement names entry {entry}, which this register does not have",
      expected: "expected a statement written of this register",
      remedy: "give the register that the request was made from",
    },
  },
  "REG-NO-STATEMENT": {
    ar: {
      saw: "{file} ليس بياناً كتبه timestamp --request",
      expected: "المتوقع الملف المنتهي بـ .json المكتوب مع الطلب",
      remedy: "أعط ذلك الملف مع --statement",
    },
    en: {
      saw: "{file} is no statement that `timestamp --request` wrote",
      expected:
        "expected the file ending in .json that was written with the request",
      remedy: "give that file with --statement",
    },
  },
} as const satisfies Messages;
