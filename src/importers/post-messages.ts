import type { Messages } from "../model/messages/message.js";

/** What can be wrong with pasted posts, and with pictures and recordings. */
export const POST_MESSAGES = {
  "IMP-MEDIA-NO-WORDS": {
    ar: {
      saw: "{file}: صورة أو تسجيل بلا كلام: {seen}",
      expected: "المتوقع إلى جانبه ملف نصي باسمه كاملاً ثم ‎.txt",
      remedy:
        "اكتب فيه ما تحت الصورة، أو ما يقال في التسجيل، وفوقه الرابط واليوم والصفحة إن عُرفت؛ ثم أعد الأمر",
    },
    en: {
      saw: "{file}: a picture or recording without words: {seen}",
      expected: "expected beside it a text file of its whole name and .txt",
      remedy:
        "write into it the caption, or what is said in the recording, above it link, day and page where they are known; then run again",
    },
  },
  "IMP-POST-LINE-UNREAD": {
    ar: {
      saw: "{file}، السطر {line}: ما كُتب بعد «{field}» لا يُفهم: {seen}",
      expected: "المتوقع رابط كامل، أو يوم بشهره وسنته",
      remedy:
        "لم يُخمَّن منه شيء؛ اكتب اليوم كاملاً مثل 2016-04-12 بدل «قبل ساعتين» وأعد الأمر",
    },
    en: {
      saw: "{file}, line {line}: what is written after {field} is not understood: {seen}",
      expected: "expected a whole link, or a day with its month and year",
      remedy:
        "nothing was guessed from it; write the day, as in 2016-04-12, and not “2 hours ago”, and run again",
    },
  },
} as const satisfies Messages;
