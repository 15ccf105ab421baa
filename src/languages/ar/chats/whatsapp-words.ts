/** Before and after noon, as Arabic clocks write it. */
export const MERIDIEM: Readonly<Record<string, "am" | "pm">> = {
  ص: "am",
  صباحا: "am",
  م: "pm",
  مساء: "pm",
};

/** Marks that may stand on any letter: vowels and doubling. */
const VOWELS = /[\u064b-\u0652\u0640]/g;

/** Words without vowels and lengthening, as the lists below are written. */
export const withoutVowels = (text: string): string => text.replace(VOWELS, "");

/** In place of a picture that was not exported: «تم استبعاد الوسائط». */
const MEDIA_LEFT_OUT =
  "تم (?:استبعاد|حذف) (?:الوسائط|الصورة|الفيديو|مقطع الفيديو|الصوت|الرسالة الصوتية|الملصق|المستند|بطاقة الاتصال|ملف GIF|صورة GIF)|(?:الوسائط|الصورة|الفيديو|الصوت|الملصق|المستند|بطاقة الاتصال) (?:مستبعدة|مستبعد|غير مدرجة)";

/** After the name of a file that came along. */
export const FILE_ATTACHED = "(?:ال)?ملف (?:ال)?مرفق";

/** Before the name of a file that came along, inside of angle brackets. */
export const ATTACHED_LABEL = "(?:ال)?مرفق";

/** Whole texts that stand for a picture or file that is not there. */
export const MEDIA_MARK = new RegExp(`^<?(?:${MEDIA_LEFT_OUT})>?$`, "u");

/** At the end of a message that was changed. */
export const EDITED_MARK = /<?تم تعديل هذه الرسالة>?$/u;

/** Whole texts that the program says in a member's name. */
export const SPOKEN_BY_PROGRAM = [
  /^(?:تم حذف هذه الرسالة|حذفت هذه الرسالة|لقد حذفت هذه الرسالة|قمت بحذف هذه الرسالة|حذف المشرف هذه الرسالة)(?!\p{L})/u,
  /^(?:مكالمة (?:صوتية|فيديو)(?: فائتة| لم يرد عليها)?|مكالمة فائتة)(?=$|[\s.،])/u,
  /^الرسائل والمكالمات مشفرة/u,
  /^الرسائل التي ترسلها إلى هذه (?:المجموعة|الدردشة)/u,
  /^(?:في انتظار هذه الرسالة|بانتظار هذه الرسالة)/u,
  /^(?:أنشأ|أنشأت|قام بإنشاء|قامت بإنشاء) (?:هذه )?(?:ال)?مجموعة/u,
  /^(?:أضافك|أضافتك|تمت إضافتك|تغير رقم الهاتف|تم تغيير رمز الأمان)/u,
] as const;

/** What members do to a group: told without their own words. */
export const DONE_TO_GROUP =
  /(?:^|\s)(?:غير|غيرت|قام بتغيير|قامت بتغيير|أنشأ|أنشأت) (?:اسم|موضوع|وصف|صورة|أيقونة|إعدادات|هذه|ال)/u;
