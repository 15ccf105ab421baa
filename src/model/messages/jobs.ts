import type { Messages } from "./message.js";

/** What can be wrong with work that goes on after it was asked for. */
export const JOB_MESSAGES = {
  "JOB-UNKNOWN": {
    ar: {
      saw: "لا عمل بالمعرّف {id}",
      expected: "المتوقع معرّف عمل من هذا السجل",
      remedy: "اعرض الأعمال: isnad jobs",
    },
    en: {
      saw: "there is no job with id {id}",
      expected: "expected the id of a job of this register",
      remedy: "list the jobs: isnad jobs",
    },
  },
  "JOB-UNKNOWN-KIND": {
    ar: {
      saw: "عمل من نوع {seen} لا يعرفه هذا العامل",
      expected: "المتوقع أحد: {known}",
      remedy: "شغّل عاملاً من إصدار يعرفه",
    },
    en: {
      saw: "a job of kind {seen}, which this worker does not know",
      expected: "expected one of: {known}",
      remedy: "run a worker of a version that knows it",
    },
  },
  "JOB-BAD-REQUEST": {
    ar: {
      saw: "طلب {kind} فيه عند {pointer}: {seen}",
      expected: "المتوقع طلب كما تصفه الواجهة",
      remedy: "صحّحه واطلب العمل من جديد",
    },
    en: {
      saw: "the request for {kind} holds at {pointer}: {seen}",
      expected: "expected a request as the interface describes it",
      remedy: "correct it and ask for the job anew",
    },
  },
  "JOB-ENDED": {
    ar: {
      saw: "انتهى العمل {id}: {seen}",
      expected: "المتوقع عمل ينتظر أو يجري",
      remedy: "لا شيء يوقَف",
    },
    en: {
      saw: "the job {id} has ended: {seen}",
      expected: "expected one that waits or runs",
      remedy: "there is nothing to stop",
    },
  },
  "JOB-NOT-DEAD": {
    ar: {
      saw: "العمل {id} حاله {seen}",
      expected: "المتوقع عمل تُرك بعد إخفاقه مراراً (dead)",
      remedy: "اطلب عملاً جديداً، أو اعرض المتروك: isnad jobs list --state dead",
    },
    en: {
      saw: "the job {id} is {seen}",
      expected: "expected one that was given up (dead)",
      remedy: "ask for a new one, or list those: isnad jobs list --state dead",
    },
  },
  "JOB-WORKER-LOST": {
    ar: {
      saw: "انقطع العامل {count} مرة أثناء هذا العمل دون أن يقول لماذا",
      expected: "المتوقع عامل يبقى حتى ينتهي العمل",
      remedy: "راجع ذاكرة الجهاز وسجلاته، ثم أعد العمل: isnad jobs retry",
    },
    en: {
      saw: "its worker was lost {count} times without a word",
      expected: "expected a worker that lives until the job has ended",
      remedy: "look at the machine's memory and logs, then: isnad jobs retry",
    },
  },
  "JOB-FILE-DAMAGED": {
    ar: {
      saw: "ملف العمل {id} المسمى {name} لا يُفتح: تغيّر أو نقص",
      expected: "المتوقع الملف كما استُلم",
      remedy: "أرسله ثانية؛ وافحص السجل: isnad verify",
    },
    en: {
      saw: "the file {name} of the job {id} does not open: it was changed or is not whole",
      expected: "expected the file as it was received",
      remedy: "send it again, and check the register: isnad verify",
    },
  },
  "JOB-OUTPUT-TOO-LARGE": {
    ar: {
      saw: "ناتج العمل أكبر من {limit} بايت",
      expected: "المتوقع ناتج أصغر",
      remedy: "ضيّق الاختيار، أو صدّر من سطر الأوامر: isnad export --out",
    },
    en: {
      saw: "what the job made exceeds {limit} bytes",
      expected: "expected less",
      remedy:
        "narrow the choice, or export by the command line: isnad export --out",
    },
  },
} as const satisfies Messages;
