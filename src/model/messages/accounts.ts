import type { Messages } from "./message.js";

/** What can be wrong with who asks. */
export const ACCOUNT_MESSAGES = {
  "API-NOT-SIGNED-IN": {
    ar: {
      saw: "لا دخول لهذا الطلب",
      expected: "المتوقع جلسة أو رمز برمجي صالح",
      remedy: "ادخل ثم أعد الطلب",
    },
    en: {
      saw: "nobody is signed in",
      expected: "expected a session or a valid token",
      remedy: "sign in and send it again",
    },
  },
  "API-ROLE": {
    ar: {
      saw: "دورك {seen} لا يكفي",
      expected: "المتوقع {wanted} على الأقل",
      remedy: "اطلب ذلك ممن له هذا الدور",
    },
    en: {
      saw: "your role {seen} does not allow it",
      expected: "expected {wanted} at least",
      remedy: "ask somebody who has that role",
    },
  },
  "API-SCOPE": {
    ar: {
      saw: "الرمز البرمجي لا يشمل {wanted}",
      expected: "المتوقع رمز بهذا النطاق",
      remedy: "أنشئ رمزاً يشمله",
    },
    en: {
      saw: "the token does not cover {wanted}",
      expected: "expected a token of that scope",
      remedy: "make a token that has it",
    },
  },
  "API-COLLECTIONS": {
    ar: {
      saw: "هذا الجواب محسوب من السجل كله وحسابك لبعض مجموعاته",
      expected: "المتوقع حساب يرى السجل كله",
      remedy: "اطلبه ممن يراه كله",
    },
    en: {
      saw: "this answer is computed over the whole register, and your account sees some collections",
      expected: "expected an account that sees all of it",
      remedy: "ask somebody who does",
    },
  },
  "API-SIGN-IN-FAILED": {
    ar: {
      saw: "رمز أو كلمة سر لا تصح",
      expected: "المتوقع ما اخترته عند فتح حسابك",
      remedy: "أعد المحاولة، أو اطلب رابطاً جديداً من المدير",
    },
    en: {
      saw: "the code or the password is not right",
      expected: "expected what you chose for your account",
      remedy: "try again, or ask an admin for a new link",
    },
  },
  "API-LOCKED-OUT": {
    ar: {
      saw: "محاولات دخول فاشلة كثيرة",
      expected: "المتوقع مهلة {seconds} ثانية",
      remedy: "انتظر، أو اطلب رابطاً جديداً من المدير",
    },
    en: {
      saw: "too many failed sign-ins",
      expected: "expected a pause of {seconds} seconds",
      remedy: "wait, or ask an admin for a new link",
    },
  },
  "API-SESSION-LOCKED": {
    ar: {
      saw: "جلستك مقفلة",
      expected: "المتوقع كلمة سرك",
      remedy: "اكتبها لتتابع",
    },
    en: {
      saw: "your session is locked",
      expected: "expected your password",
      remedy: "type it to go on",
    },
  },
  "API-REGISTER-LOCKED": {
    ar: {
      saw: "السجل مغلق",
      expected: "المتوقع عبارة سره",
      remedy: "افتحه بها لتتابع",
    },
    en: {
      saw: "the register is closed",
      expected: "expected its passphrase",
      remedy: "open it to go on",
    },
  },
  "API-NOT-GUARDED": {
    ar: {
      saw: "لا عبارة سر لهذا السجل",
      expected: "المتوقع سجل تحرسه عبارة سر",
      remedy: "ضع له عبارة: isnad passphrase set",
    },
    en: {
      saw: "no passphrase guards this register",
      expected: "expected one that a passphrase guards",
      remedy: "give it one: isnad passphrase set",
    },
  },
  "API-LINK-USED": {
    ar: {
      saw: "رابط استُعمل أو انتهت مدته",
      expected: "المتوقع رابط جديد",
      remedy: "اطلب رابطاً من المدير، أو شغّل serve من جديد",
    },
    en: {
      saw: "the link was used, or its time is over",
      expected: "expected a fresh link",
      remedy: "ask an admin for one, or start serve again",
    },
  },
  "API-CODE-TAKEN": {
    ar: {
      saw: "الرمز {code} لحساب آخر",
      expected: "المتوقع رمز لا يحمله أحد",
      remedy: "اختر رمزاً آخر",
    },
    en: {
      saw: "the code {code} belongs to another account",
      expected: "expected one that nobody has",
      remedy: "choose another code",
    },
  },
  "API-LAST-ADMIN": {
    ar: {
      saw: "{code} آخر مدير",
      expected: "المتوقع أن يبقى مدير واحد على الأقل",
      remedy: "عيّن مديراً آخر أولاً",
    },
    en: {
      saw: "{code} is the last admin",
      expected: "expected at least one to remain",
      remedy: "make another one first",
    },
  },
  "API-WEAK-PASSWORD": {
    ar: {
      saw: "كلمة سر ضعيفة",
      expected: "المتوقع خمس كلمات مختلفة أو اثنا عشر محرفاً على الأقل",
      remedy: "اختر أقوى منها",
    },
    en: {
      saw: "a weak password",
      expected: "expected five different words, or twelve signs at least",
      remedy: "choose a stronger one",
    },
  },
} as const satisfies Messages;
