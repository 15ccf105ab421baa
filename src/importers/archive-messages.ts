import type { Messages } from "../model/messages/message.js";

/** What can be wrong with an archive or a file inside one. */
export const ARCHIVE_MESSAGES = {
  "IMP-NOTHING-INSIDE": {
    ar: {
      saw: "{file}: لا مادة فيه",
      expected: "المتوقع مادة واحدة على الأقل",
      remedy: "إن لم يكن فارغاً عند من أرسله فانسخه من جديد",
    },
    en: {
      saw: "{file} holds no report",
      expected: "expected at least one",
      remedy: "if it was not empty where it comes from, copy it anew",
    },
  },
  "IMP-ENCRYPTED": {
    ar: {
      saw: "{file}: محمي بكلمة سر",
      expected: "المتوقع ملف بلا كلمة سر",
      remedy: "افتحه بكلمة سره، واحفظ نسخة غير محمية وأعطها",
    },
    en: {
      saw: "{file} is protected with a password",
      expected: "expected a file without one",
      remedy: "open it with its password and give a copy without protection",
    },
  },
  "IMP-ENTRIES-OVERLAP": {
    ar: {
      saw: "{file}: تشترك مع ملف آخر من الأرشيف في البايتات نفسها",
      expected: "المتوقع بايتات مستقلة لكل ملف",
      remedy: "الأرشيف تالف أو قنبلة ضغط؛ اطلبه من مصدره من جديد",
    },
    en: {
      saw: "{file} shares its bytes with another file of the archive",
      expected: "expected bytes of its own for each file",
      remedy: "the archive is damaged or a bomb; get it anew from its source",
    },
  },
  "IMP-COMPRESSION-UNKNOWN": {
    ar: {
      saw: "{file}: مضغوط بطريقة لا تُقرأ ({seen})",
      expected: "المتوقع ملف بلا ضغط أو بطريقة deflate",
      remedy: "استخرجه بالبرنامج الذي صنعه وأعطه وحده",
    },
    en: {
      saw: "{file} is compressed by a method that is not read ({seen})",
      expected: "expected a stored or deflated file",
      remedy: "unpack it with the program that made it and give the file",
    },
  },
  "IMP-ARCHIVE-BROKEN": {
    ar: {
      saw: "{file}: الأرشيف تالف أو مقطوع: {seen}",
      expected: "المتوقع أرشيف سليم",
      remedy: "بقي ما قُرئ قبل موضع التلف؛ انسخه من مصدره من جديد",
    },
    en: {
      saw: "{file}: the archive is damaged or cut off: {seen}",
      expected: "expected a sound archive",
      remedy: "what was read before stays; copy it anew from its source",
    },
  },
  "IMP-ARCHIVE-TOO-LARGE": {
    ar: {
      saw: "{file}: أرشيف داخل أرشيف، أو من الدخل القياسي، أكبر من {limit} بايت",
      expected: "المتوقع أرشيف أصغر، أو ملف على القرص",
      remedy: "استخرجه إلى القرص وأعطه وحده",
    },
    en: {
      saw: "{file}: an archive inside another, or from standard input, of more than {limit} bytes",
      expected: "expected a smaller one, or a file on the disk",
      remedy: "unpack it to the disk and give it by itself",
    },
  },
  "IMP-WARC-CUT": {
    ar: {
      saw: "{file}، السجل {line}: ينقطع الملف بعد {count} بايت من {limit}: {seen}",
      expected: "المتوقع سجل كامل بالطول الذي يذكره",
      remedy: "بقي ما قبله؛ انسخ الأرشيف من مصدره من جديد",
    },
    en: {
      saw: "{file}, record {line}: the file ends after {count} of {limit} bytes: {seen}",
      expected: "expected a whole record of the length that it tells",
      remedy: "what stands before stays; copy the archive anew from its source",
    },
  },
  "IMP-WARC-DAMAGED": {
    ar: {
      saw: "{file}، بعد السجل {line}: ‏{count} بايت ليست سجلاً: {seen}",
      expected: "المتوقع سجل يبدأ بـ WARC/1",
      remedy: "استُؤنفت القراءة من السجل التالي؛ انسخ الأرشيف من مصدره من جديد",
    },
    en: {
      saw: "{file}, after record {line}: {count} bytes are no record: {seen}",
      expected: "expected a record that begins with WARC/1",
      remedy: "reading went on at the next one; copy the archive anew",
    },
  },
  "IMP-WARC-PASSED-OVER": {
    ar: {
      saw: "{file}: لم تُفتح سجلات: تحويل {redirects}، خطأ {errors}، تكرار {revisits}، أنواع أخرى {others}",
      expected: "المتوقع صفحات ومستندات",
      remedy: "لا يلزم شيء؛ قُرئت الصفحات",
    },
    en: {
      saw: "{file}: records not opened: {redirects} redirects, {errors} errors, {revisits} revisits, {others} of other types",
      expected: "expected pages and documents",
      remedy: "nothing needs doing; the pages were read",
    },
  },
  "IMP-WARC-DIGEST": {
    ar: {
      saw: "{file}، السجل {line}: لا يطابق البصمة المسجلة معه: {seen}",
      expected: "المتوقع محتوى ببصمته",
      remedy: "قُرئ كما هو؛ قارنه بنسخة أخرى من الأرشيف قبل الاعتماد عليه",
    },
    en: {
      saw: "{file}, record {line} does not match the digest stored with it: {seen}",
      expected: "expected content of that digest",
      remedy: "it was read as it is; compare another copy before relying on it",
    },
  },
  "IMP-WARC-SHORTENED": {
    ar: {
      saw: "{file}، السجل {line}: اقتُطع عند حفظه ({reason}): {seen}",
      expected: "المتوقع صفحة كاملة",
      remedy: "قُرئ ما حُفظ منها؛ آخرها مجهول",
    },
    en: {
      saw: "{file}, record {line} was cut short when it was captured ({reason}): {seen}",
      expected: "expected a whole page",
      remedy: "what was captured was read; its end is unknown",
    },
  },
  "IMP-WACZ-PAGES-MISSING": {
    ar: {
      saw: "{file}: {count} من الصفحات المذكورة ليست في الأرشيف، أولها {seen}",
      expected: "المتوقع سجل لكل صفحة مذكورة",
      remedy: "قُرئ الباقي؛ أعد حفظ الصفحات الناقصة إن أمكن",
    },
    en: {
      saw: "{file}: {count} of the pages it lists are not in it, the first {seen}",
      expected: "expected a record for each page listed",
      remedy: "the others were read; capture the missing ones again",
    },
  },
} as const satisfies Messages;
