import type { Messages } from "./message.js";

/** What can be wrong with a request. */
export const API_MESSAGES = {
  "API-INVALID-REQUEST": {
    ar: {
      saw: "طلب لا يطابق العقد عند {pointer}: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح الطلب وفق وصف الواجهة",
    },
    en: {
      saw: "the request breaks the contract at {pointer}: {seen}",
      expected: "expected {wanted}",
      remedy: "correct the request by the description of the interface",
    },
  },
  "API-NOT-FOUND": {
    ar: {
      saw: "لا يوجد {kind} بالمعرّف {id}",
      expected: "المتوقع معرّف من هذا السجل",
      remedy: "ابحث عنه؛ قد يكون دُمج أو سُحب",
    },
    en: {
      saw: "there is no {kind} with id {id}",
      expected: "expected an id of this register",
      remedy: "search for it; it may have been merged or withdrawn",
    },
  },
  "API-NO-ROUTE": {
    ar: {
      saw: "لا شيء في {path} لطلب {method}",
      expected: "المتوقع مسار من وصف الواجهة",
      remedy: "راجع الوصف في /api/v1/openapi.json",
    },
    en: {
      saw: "there is nothing at {path} for {method}",
      expected: "expected a route of the description",
      remedy: "look at /api/v1/openapi.json",
    },
  },
  "API-VERSION-MISSING": {
    ar: {
      saw: "إجراء بلا نسخة الحادثة {id} كما قُرئت",
      expected: "المتوقع رأس If-Match أو versions في الطلب",
      remedy: "اقرأ الحادثة وأرسل نسختها",
    },
    en: {
      saw: "a decision without the version of incident {id} as it was read",
      expected: "expected If-Match, or versions in the request",
      remedy: "read the incident and send its version",
    },
  },
  "API-TOO-LARGE": {
    ar: {
      saw: "طلب أكبر من {limit} بايت",
      expected: "المتوقع أصغر من ذلك",
      remedy: "قسّمه، أو استورد الملف بالأمر run",
    },
    en: {
      saw: "the request is larger than {limit} bytes",
      expected: "expected less",
      remedy: "part it, or import the file with the command run",
    },
  },
  "API-TOO-MANY": {
    ar: {
      saw: "طلبات كثيرة في وقت قصير",
      expected: "المتوقع مهلة {seconds} ثانية",
      remedy: "انتظر ثم أعد الطلب",
    },
    en: {
      saw: "too many requests in a short time",
      expected: "expected a pause of {seconds} seconds",
      remedy: "wait and send it again",
    },
  },
  "API-CROSS-SITE": {
    ar: {
      saw: "طلب من صفحة موقع آخر",
      expected: "المتوقع صفحة هذا الخادم",
      remedy: "افتح الخادم نفسه وأعد الطلب منه",
    },
    en: {
      saw: "a request from a page of another site",
      expected: "expected one of this server",
      remedy: "open the server itself and do it there",
    },
  },
  "API-HOST": {
    ar: {
      saw: "طلب باسم خادم غريب: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "افتح العنوان الذي يطبعه serve، أو أضف الاسم بخيار --host-name",
    },
    en: {
      saw: "a request under a strange host name: {seen}",
      expected: "expected {wanted}",
      remedy:
        "open the address that serve prints, or add the name with --host-name",
    },
  },
  "API-STOPPING": {
    ar: {
      saw: "الخادم يتوقف",
      expected: "المتوقع خادم يعمل",
      remedy: "أعد الطلب بعد قليل؛ لم يضع شيء",
    },
    en: {
      saw: "the server is stopping",
      expected: "expected a running one",
      remedy: "send it again in a while; nothing was lost",
    },
  },
  "API-UNEXPECTED": {
    ar: {
      saw: "خطأ في البرنامج، رقمه {instance}",
      expected: "المتوقع جواب",
      remedy: "أعد الطلب؛ فإن تكرر فأبلغ بالرقم",
    },
    en: {
      saw: "a fault of the program, number {instance}",
      expected: "expected an answer",
      remedy: "send it again; if it happens again, report the number",
    },
  },
  "API-NO-FILES": {
    ar: {
      saw: "رفع بلا ملفات",
      expected: "المتوقع ملف واحد على الأقل في الحقل files",
      remedy: "أضف ملفاً",
    },
    en: {
      saw: "an upload without files",
      expected: "expected at least one file in the field files",
      remedy: "add one",
    },
  },
  "API-UPLOAD-BROKEN": {
    ar: {
      saw: "رفع لا يُقرأ: {seen}",
      expected: "المتوقع نموذج multipart/form-data كامل",
      remedy: "أعد الرفع",
    },
    en: {
      saw: "an upload that cannot be read: {seen}",
      expected: "expected a whole multipart/form-data form",
      remedy: "send it again",
    },
  },
} as const satisfies Messages;
