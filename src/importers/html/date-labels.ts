import { foldKey } from "../../languages/ar/letters.js";

/** What words before a date say that it is the date of. */
export type DateLabel =
  | "published"
  | "broadcast"
  | "updated"
  /** Of the happening, of a reader's account, today's. */
  | "other";

const UPDATED =
  /(?:^|[^\p{L}])(?:(?:ال)?تحديث(?:ه|ها)?|(?:ال)?تعديل(?:ه|ها)?|(?:ال)?مراجعه|حدث|حدثت|محدث|محدثه|عدل|عدلت)(?![\p{L}])|updated|modified|revised/iu;
const BROADCAST =
  /(?:^|[^\p{L}])(?:(?:ال)?بث|بثت|اذيع|اذيعت|(?:ال)?عرض)(?![\p{L}])|broadcast|aired/iu;
const OTHER =
  /(?:تاريخ|يوم|زمن|وقت|وقعت?|حصلت?|جرت?) (?:ال)?(?:حادث|حادثه|واقعه|انتهاك|وفاه|ولاده|ميلاد|اعتقال|قتل|مقتل|حدث|تسجيل|انتساب|انضمام)|(?:^|[^\p{L}])(?:اليوم|عضو منذ|سجل)(?![\p{L}])|joined|birth|incident date|member since/iu;
const PUBLISHED =
  /(?:نشر|نشرت|النشر|بتاريخ|التاريخ|تاريخ|كتب|حرر|اضيف|اضيفت|published|posted)/i;

/** Reads the words between a date and the date before it; null where they say nothing. */
export function dateLabel(before: string): DateLabel | null {
  const key = foldKey(before).toLowerCase();
  if (OTHER.test(key)) return "other";
  if (UPDATED.test(key)) return "updated";
  if (BROADCAST.test(key)) return "broadcast";
  return PUBLISHED.test(key) ? "published" : null;
}

const LONGEST_LABEL = 30;

/** Whether a line is a label that stands over its date: «تاريخ النشر:». */
export function isLabelAlone(line: string): boolean {
  const isWords = line.length <= LONGEST_LABEL && !/\p{N}/u.test(line);
  return isWords && dateLabel(line) !== null;
}
