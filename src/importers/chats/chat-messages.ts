import type { Messages } from "../../model/messages/message.js";

/** What can be wrong with exports of chats. */
export const CHAT_MESSAGES = {
  "IMP-CHAT-CUT": {
    ar: {
      saw: "{file}: ينقطع التصدير قبل آخره بعد {count} رسالة",
      expected: "المتوقع ملف تصدير كامل",
      remedy: "بقي ما قُرئ قبل ذلك؛ أعد التصدير أو النسخ ثم الاستيراد",
    },
    en: {
      saw: "{file}: the export breaks off after {count} messages",
      expected: "expected a whole export",
      remedy:
        "what was read before stays; export or copy it again, then import again",
    },
  },
  "IMP-CHAT-MESSAGE": {
    ar: {
      saw: "{file}، الرسالة {line}: الحقل {field} غائب أو غير مقروء: {seen}",
      expected: "المتوقع رسالة كما يصدّرها تلغرام: رقم ونوع وتاريخ ونص",
      remedy: "أعد التصدير، أو أعطِ نص الرسالة وحده",
    },
    en: {
      saw: "{file}, message {line}: {field} is missing or cannot be read: {seen}",
      expected:
        "expected a message as Telegram exports it: id, type, date, text",
      remedy: "export again, or give the text of the message by itself",
    },
  },
  "IMP-CHAT-LINE": {
    ar: {
      saw: "{file}، السطر {line}: كلام قبل أول رسالة: {seen}",
      expected: "المتوقع أن يبدأ كل سطر أول بتاريخ ووقت",
      remedy: "أعد التصدير دون تعديل الملف",
    },
    en: {
      saw: "{file}, line {line}: words before the first message: {seen}",
      expected: "expected date and time at the head of the first line",
      remedy: "export again and leave the file as it is",
    },
  },
  "IMP-CHAT-DAY-UNSURE": {
    ar: {
      saw: "{file}، السطر {line}: لا يُعرف اليوم من الشهر: {seen}",
      expected: "المتوقع يوم أكبر من 12 في موضع ما من المحادثة",
      remedy:
        "بقيت الرسالة دون تاريخ وموقوفة عن الترميز؛ صدّر محادثة أطول، أو حدّد تاريخها ثم: isnad decide admit",
    },
    en: {
      saw: "{file}, line {line}: day and month cannot be told apart: {seen}",
      expected: "expected a day above 12 somewhere in the chat",
      remedy:
        "the message is kept undated and not coded; export a longer stretch, or settle its date and then: isnad decide admit",
    },
  },
  "IMP-CHAT-LEFT-OUT": {
    ar: {
      saw: "{file}: تُركت رسائل الخدمة ({service}) والرسائل التي لا نص فيها ({wordless})",
      expected: "كل رسالة فيها نص مادة واحدة، ولا تُضم الرسائل المتتابعة",
      remedy: "لا يلزم شيء",
    },
    en: {
      saw: "{file}: left out: service messages {service}, messages without text {wordless}",
      expected:
        "each message with text is one report; messages in a row are not joined",
      remedy: "nothing needs doing",
    },
  },
  "IMP-NUMBERS-FORGOTTEN": {
    ar: {
      saw: "{file}: أرقام هواتف استُبدلت برموز لا يستطيع أحد ردّها: {count}",
      expected: "لا يدخل رقم هاتف السجل، ولم تُعطَ خزنة تحفظ أي رمز لأي رقم",
      remedy: "إن كنت تحتاج إليها لاحقاً فأعد الاستيراد مع --vault",
    },
    en: {
      saw: "{file}: phone numbers replaced by codes that nobody can turn back: {count}",
      expected:
        "no phone number enters a register, and no vault was given to keep which code is which number",
      remedy: "if you need them later, import again with --vault",
    },
  },
} as const satisfies Messages;
