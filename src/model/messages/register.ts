import type { Messages } from "./message.js";

/** What can be wrong with a register. */
export const REGISTER_MESSAGES = {
  "REG-NOT-A-REGISTER": {
    ar: {
      saw: "{path} ليس سجلاً لإسناد",
      expected: "المتوقع مجلد أنشأه البرنامج، أو مجلد فارغ",
      remedy: "تحقق من المسار أو اختر مجلداً فارغاً",
    },
    en: {
      saw: "{path} is not a register of Isnad",
      expected: "expected a folder that the program made, or an empty one",
      remedy: "check the path or choose an empty folder",
    },
  },
  "REG-NEWER-SCHEMA": {
    ar: {
      saw: "السجل {path} من إصدار أحدث: {seen}",
      expected: "المتوقع الإصدار {known} أو أقدم",
      remedy: "حدّث البرنامج؛ لم يُمسّ السجل",
    },
    en: {
      saw: "the register {path} has a newer schema: {seen}",
      expected: "expected schema {known} or older",
      remedy: "update the program; the register was not touched",
    },
  },
  "REG-OLD-ENGINE": {
    ar: {
      saw: "خادم PostgreSQL من الإصدار {seen}",
      expected: "المتوقع الإصدار 15 أو أحدث",
      remedy: "حدّث الخادم؛ لم يُمسّ شيء فيه",
    },
    en: {
      saw: "the PostgreSQL server has version {seen}",
      expected: "expected version 15 or newer",
      remedy: "update the server; nothing on it was touched",
    },
  },
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
  "REG-SAMPLE-EXISTS": {
    ar: {
      saw: "في السجل عيّنة أخرى بهذا الاسم: {name} ({seen})",
      expected: "المتوقع اسم لم يُستعمل؛ العيّنة لا تُسحب مرتين",
      remedy: "اختر اسماً آخر، أو أعد الأمر بالخيارات نفسها",
    },
    en: {
      saw: "the register has another sample of this name: {name} ({seen})",
      expected: "expected a name not used yet; a sample is drawn once",
      remedy:
        "choose another name, or repeat the command with the same options",
    },
  },
  "REG-SAMPLE-UNKNOWN": {
    ar: {
      saw: "لا عيّنة بهذا الاسم: {name}",
      expected: "المتوقع واحدة من: {known}",
      remedy: "صحّح الاسم، أو اسحب عيّنة أولاً",
    },
    en: {
      saw: "there is no sample of this name: {name}",
      expected: "expected one of: {known}",
      remedy: "correct the name, or draw a sample first",
    },
  },
  "REG-SAMPLE-EMPTY": {
    ar: {
      saw: "لا شيء في السجل يُسحب منه: {seen}",
      expected: "المتوقع شهر ومكان فيهما مواد",
      remedy: "وسّع الشهر أو المكان",
    },
    en: {
      saw: "the register holds nothing to draw from: {seen}",
      expected: "expected a month and place with reports",
      remedy: "widen the month or the place",
    },
  },
  "REG-NOT-DRAWN": {
    ar: {
      saw: "{item} ليس مما سُحب في العيّنة {name}",
      expected: "المتوقع مما سُحب وحده؛ ما يُختار باليد يُفسد نسبة الخطأ",
      remedy: "احذف السطر؛ لم يُحفظ شيء من الملف",
    },
    en: {
      saw: "{item} was not drawn in the sample {name}",
      expected:
        "expected only what was drawn: what is picked by hand spoils the error rate",
      remedy: "take the line out; nothing of the file was kept",
    },
  },
  "REG-CODING-STANDS": {
    ar: {
      saw: "سلّم {coder} ترميزاً آخر للمادة {item}",
      expected: "المتوقع ترميز واحد من كل مرمّز، لا يُستبدل",
      remedy: "احذف السطر؛ الخلاف يُحسم بعد المقارنة. لم يُحفظ شيء من الملف",
    },
    en: {
      saw: "{coder} has handed in another coding of {item}",
      expected: "expected one coding of each coder, which is not replaced",
      remedy:
        "take the line out; differences are settled after they were compared. Nothing of the file was kept",
    },
  },
} as const satisfies Messages;
