import { foldKey } from "../letters.js";

/** A header of a mail that programs repeat above what they quote. */
export type QuotedHeader = "from" | "date" | "to" | "subject";

const keys = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map(foldKey));

/**
 * What mail programs put between and around the words of people.
 *
 * @source the Arabic interfaces of Gmail, Outlook, Thunderbird, Yahoo, Apple Mail
 */
export const QUOTED_HEADERS: ReadonlyMap<string, QuotedHeader> = new Map(
  (
    [
      ["من", "from"],
      ["المرسل", "from"],
      ["التاريخ", "date"],
      ["تاريخ", "date"],
      ["تاريخ الإرسال", "date"],
      ["أرسلت", "date"],
      ["أرسل", "date"],
      ["تم الإرسال", "date"],
      ["مرسل", "date"],
      ["إلى", "to"],
      ["نسخة", "to"],
      ["نسخة إلى", "to"],
      ["الرد على", "to"],
      ["الموضوع", "subject"],
    ] as const
  ).map(([word, header]) => [foldKey(word), header]),
);

/** Lines above a mail that was passed on. */
export const FORWARDED_LINES = keys(
  "رسالة محولة",
  "الرسالة المحولة",
  "رسالة معاد توجيهها",
  "الرسالة المعاد توجيهها",
  "رسالة أعيد توجيهها",
  "رسالة تم تمريرها",
  "بدء الرسالة المحولة",
  "بداية الرسالة المعاد توجيهها",
);

/** Lines above a mail that is answered. */
export const ANSWERED_LINES = keys("الرسالة الأصلية", "رسالة أصلية");

/** Before the subject of a mail that was passed on. */
export const FORWARD_PREFIXES = keys("تحويل", "إعادة توجيه", "محول", "توجيه");

/** Before the subject of an answer. */
export const REPLY_PREFIXES = keys("رد", "الرد", "جواب");

/** Ends of the line above a quoted mail, before its colon. */
export const WROTE = keys("كتب", "كتبت", "كتب ما يلي", "كتبت ما يلي");

/** Stands in the line above a quoted mail, before the name. */
export const WRITTEN_BY = keys("تمت كتابة ما يلي بواسطة", "جاء من");

/** First words of what a telephone puts under a mail. */
export const SENT_FROM = keys(
  "أرسلت من",
  "أرسل من",
  "مرسل من",
  "تم الإرسال من",
  "تم إرسالها من",
);
