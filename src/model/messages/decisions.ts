import type { Messages } from "./message.js";

/** What can be wrong with decisions, their log and their exchange. */
export const DECISION_MESSAGES = {
  "REG-DECISION-UNANCHORED": {
    ar: {
      saw: "الإجراء {decision} لا يشير إلى رواية ولا إلى موضع نص",
      expected: "المتوقع مفتاح رواية أو موضع نص واحد على الأقل",
      remedy: "حدّد ما يخصه الإجراء",
    },
    en: {
      saw: "decision {decision} names no claim and no place in a text",
      expected: "expected at least one claim key or cited span",
      remedy: "say what the decision is about",
    },
  },
  "REG-AUTHOR-IS-NO-CODE": {
    ar: {
      saw: "رمز المدقّق {seen} قد يدل على شخص",
      expected: "المتوقع رمز مثل A1: حروف وأرقام، 12 على الأكثر، فيها رقم",
      remedy: "اختر رمزاً لا يُعرف به صاحبه؛ لم يُكتب شيء",
    },
    en: {
      saw: "the author code {seen} could name a person",
      expected:
        "expected a code such as A1: up to 12 letters and digits, a digit among them",
      remedy: "choose a code that tells nobody's name; nothing was written",
    },
  },
  "REG-DEVICE-KEY": {
    ar: {
      saw: "مفتاح توقيع الجهاز {device} لا يُفتح بمفتاح هذا السجل",
      expected: "المتوقع سجل ومفتاحه معاً",
      remedy: "استعد register.key الذي يخص هذا السجل",
    },
    en: {
      saw: "the signing key of device {device} does not open by this register's key",
      expected: "expected a register together with its own key",
      remedy: "put back the register.key that belongs to this register",
    },
  },
  "REG-LOG-REFUSED": {
    ar: {
      saw: "القيد {number} من الجهاز {device} غير سليم: {fault}",
      expected: "المتوقع قيود كما وقّعها جهازها، متصلة من أولها",
      remedy: "اطلب ملفاً جديداً من صاحب الجهاز؛ لم يُكتب شيء",
    },
    en: {
      saw: "entry {number} of device {device} is not sound: {fault}",
      expected: "expected entries as their device signed them, without a gap",
      remedy: "ask the owner of the device for a new file; nothing was written",
    },
  },
  "REG-CLAIM-UNKNOWN": {
    ar: {
      saw: "لا رواية بالمفتاح {seen} في هذا السجل",
      expected: "المتوقع مفتاح رواية قائمة، كما تطبعه incidents",
      remedy: "تحقق من المفتاح؛ لم يُكتب شيء",
    },
    en: {
      saw: "no claim of this register has the key {seen}",
      expected: "expected the key of a current claim, as `incidents` prints it",
      remedy: "check the key; nothing was written",
    },
  },
  "REG-EXCHANGE-DAMAGED": {
    ar: {
      saw: "ملف التبادل غير سليم في السطر {number}: {fault}",
      expected: "المتوقع ملف كامل كتبه الأمر exchange ولم يتغير",
      remedy: "اطلب الملف من جديد؛ لم يُكتب شيء",
    },
    en: {
      saw: "the exchanged file is not sound at line {number}: {fault}",
      expected: "expected a whole file that exchange wrote, unchanged",
      remedy: "ask for the file again; nothing was written",
    },
  },
  "REG-EXCHANGE-STRANGER": {
    ar: {
      saw: "كتب ملف التبادل جهاز لا يعرفه هذا السجل: {device}",
      expected: "المتوقع جهاز معروف، أو جهاز تثق به أنت",
      remedy:
        "قارن الرقم مع صاحب الجهاز بالصوت، ثم أضف --trust {device}؛ لم يُكتب شيء",
    },
    en: {
      saw: "the exchanged file was written by a device that this register does not know: {device}",
      expected: "expected a known device, or one that you trust",
      remedy:
        "compare the number with its owner by voice, then add --trust {device}; nothing was written",
    },
  },
  "REG-PARTNER-DEVICE": {
    ar: {
      saw: "الجهاز {device} معروف هنا على أنه لـ{known}، والملف يقول إنه من {owner}",
      expected: "المتوقع أن يبقى الجهاز لجهة واحدة",
      remedy: "اسأل صاحب الجهاز؛ لم يُكتب شيء",
    },
    en: {
      saw: "device {device} is known here as that of {known}, and the file says {owner}",
      expected: "expected a device to stay with one office",
      remedy: "ask the owner of the device; nothing was written",
    },
  },
  "REG-REPORT-UNKNOWN": {
    ar: {
      saw: "لا مادة واحدة في هذا السجل بالمعرّف أو البصمة {seen}",
      expected:
        "المتوقع معرّف مادة لا تشاركها فيه أخرى، أو مفتاحها، أو بصمة بايتاتها أو نسختها",
      remedy:
        "تحقق منه، أو انسخه من members كما يطبعها incidents؛ لم يتغير شيء",
    },
    en: {
      saw: "no single report of this register has the id or hash {seen}",
      expected:
        "expected the id of one report, its key, or the SHA-256 of its bytes or version",
      remedy:
        "check it, or copy it from `members` of `incidents`; nothing was changed",
    },
  },
  "REG-REPORT-NOT-HELD": {
    ar: {
      saw: "المادة {seen} ليست موقوفة",
      expected: "المتوقع مادة موقوفة كما يعرضها queue --held",
      remedy: "تحقق من المعرّف؛ لم يُكتب شيء",
    },
    en: {
      saw: "the report {seen} is not on hold",
      expected: "expected a report on hold, as `queue --held` lists them",
      remedy: "check the id; nothing was written",
    },
  },
  "REG-INCIDENT-UNKNOWN": {
    ar: {
      saw: "لا حادثة بالمعرّف {seen} في هذا السجل",
      expected: "المتوقع معرّف حادثة أو أوله، كما يطبعه incidents",
      remedy: "تحقق من المعرّف؛ لم يُكتب شيء",
    },
    en: {
      saw: "no incident of this register has the id {seen}",
      expected:
        "expected the id of an incident or its beginning, as `incidents` prints it",
      remedy: "check the id; nothing was written",
    },
  },
  "REG-DECISION-UNKNOWN": {
    ar: {
      saw: "لا إجراء بالمعرّف {seen} في هذا السجل",
      expected: "المتوقع معرّف إجراء، كما يطبعه decisions",
      remedy: "تحقق من المعرّف؛ لم يُكتب شيء",
    },
    en: {
      saw: "no decision of this register has the id {seen}",
      expected: "expected the id of a decision, as `decisions` prints it",
      remedy: "check the id; nothing was written",
    },
  },
  "REG-DECISION-FINAL": {
    ar: {
      saw: "الإجراء {seen} سحبٌ نُفّذ، وسببه: {reason}",
      expected: "المتوقع إجراء يمكن الرجوع عنه",
      remedy: "ما مُحي لا يعود، وأدلته لا يفتحها أحد؛ لم يُكتب شيء",
    },
    en: {
      saw: "decision {seen} is a withdrawal that was carried out, because: {reason}",
      expected: "expected a decision that can be taken back",
      remedy:
        "what was erased does not come back, and nobody can open its evidence; nothing was written",
    },
  },
  "REG-DECISION-OUTDATED": {
    ar: {
      saw: "تغيرت الحادثة {incident} منذ قُرئت: إصدارها {seen}",
      expected: "المتوقع الإصدار {wanted}",
      remedy: "اقرأ الحادثة ثم أعد الإجراء؛ لم يُكتب شيء",
    },
    en: {
      saw: "incident {incident} has changed since it was read: its version is {seen}",
      expected: "expected version {wanted}",
      remedy: "read the incident and decide again; nothing was written",
    },
  },
  "REG-DECISION-INVALID": {
    ar: {
      saw: "الإجراء غير سليم في {pointer}: {seen}",
      expected: "المتوقع إجراء بالحقول التي يذكرها decide --help",
      remedy: "صحّح الحقل؛ لم يُكتب شيء",
    },
    en: {
      saw: "the decision is not valid at {pointer}: {seen}",
      expected: "expected a decision with the fields that decide --help names",
      remedy: "correct the field; nothing was written",
    },
  },
  "REG-DECISION-SIDES": {
    ar: {
      saw: "الرواية {seen} في الجانبين معاً",
      expected: "المتوقع جانبان منفصلان، ورواية واحدة على الأقل في كل منهما",
      remedy: "وزّع الروايات على الجانبين؛ لم يُكتب شيء",
    },
    en: {
      saw: "the claim {seen} stands on both sides",
      expected: "expected two sides apart, each with at least one claim",
      remedy: "divide the claims; nothing was written",
    },
  },
  "REG-FIELD-UNKNOWN": {
    ar: {
      saw: "الحقل {field} لا يُصحَّح",
      expected: "المتوقع أحد هذه الحقول أو جزء منه: {known}",
      remedy: "سمِّ حقلاً منها؛ القوائم تُصحَّح كاملة",
    },
    en: {
      saw: "the field {field} cannot be corrected",
      expected: "expected one of these or a part of it: {known}",
      remedy: "name one of them; a list is corrected as a whole",
    },
  },
  "REG-FIELD-VALUE": {
    ar: {
      saw: "القيمة {seen} لا تصلح للحقل {field}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح القيمة؛ لم يُكتب شيء",
    },
    en: {
      saw: "the value {seen} does not fit the field {field}",
      expected: "expected {wanted}",
      remedy: "correct the value; nothing was written",
    },
  },
  "REG-CITATION-EMPTY": {
    ar: {
      saw: "لا كلمات في {report} من {start} إلى {end}",
      expected: "المتوقع موضع داخل نص المادة في إصدارها القائم",
      remedy: "حدّد الموضع من جديد؛ لم يُكتب شيء",
    },
    en: {
      saw: "report {report} has no words from {start} to {end}",
      expected: "expected a place inside the text of the report as it stands",
      remedy: "select the words again; nothing was written",
    },
  },
} as const satisfies Messages;
