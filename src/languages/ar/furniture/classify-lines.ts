import { foldKey } from "../letters.js";

/** What a line of a captured page is. */
export type LineKind = "title" | "dateline" | "furniture" | "headline" | "body";

/** A line with its half-open span in the original text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
}

const fold = (list: readonly string[]) => list.map(foldKey);

const RELATED = fold([
  "اقرأ أيضا",
  "مواضيع ذات صلة",
  "أخبار ذات صلة",
  "مواد ذات صلة",
  "قد يعجبك",
  "الأكثر قراءة",
  "التعليقات",
  "اترك تعليقا",
  "تعليقات القراء",
  "اقرأ المزيد",
  "موضوعات متعلقة",
  "مقالات ذات صلة",
  "شاهد أيضا",
  "إقرأ أيضا",
]);
const SMALL = fold([
  "شارك",
  "الوسوم",
  "تابعونا",
  "سياسة الخصوصية",
  "اشترك",
  "جميع الحقوق",
  "الرئيسية",
  "مدة القراءة",
  "نسخ الرابط",
  "آخر تحديث",
  "المصدر:",
  "كلمات مفتاحية",
  "سمات",
  "تاريخ النشر",
  "بقلم",
  "حقوق النشر",
  "مشاركة",
  "طباعة",
  "من نحن",
  "اتصل بنا",
  "تصوير:",
  "الصورة",
  "أرشيفية",
  "حجم الخط",
  "قراءة",
  "أهم المواضيع",
  "أهم التصنيفات",
  "فيسبوك",
  "تويتر",
  "واتساب",
]);
const LONG = 90;

/**
 * Classes the lines of a captured text.
 *
 * After a heading of related stories or comments every short line is
 * furniture; a long line is body again.
 *
 * @param title the report's title, to recognise its repetition
 */
export function classifyLines(
  text: string,
  title: string | null,
): readonly Line[] {
  const out: Line[] = [];
  const titleKey = title === null ? "" : foldKey(title);
  let related = false;
  let start = 0;
  let seenBody = false;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const key = foldKey(line);
    let kind = kindOf(key, titleKey, seenBody);
    if (related) {
      if (key.length > LONG) related = false;
      else if (key !== "") kind = "furniture";
    }
    if (RELATED.some((r) => key.startsWith(r))) {
      related = true;
      kind = "furniture";
    }
    if (kind === "body" && key !== "") seenBody = true;
    if (key !== "") out.push({ start, end, kind });
    start = end + 1;
  }
  return out;
}

function kindOf(key: string, titleKey: string, seenBody: boolean): LineKind {
  if (titleKey !== "" && !seenBody && sameLine(key, titleKey)) return "title";
  if (
    key.length < LONG &&
    SMALL.some((s) => opensWith(key, s) || (isLabel(key) && key.includes(s)))
  )
    return "furniture";
  if (key.length < LONG && /(\|.*\|)|( \/ .* \/ )/.test(key))
    return "furniture";
  if (
    !seenBody &&
    key.length < 60 &&
    !/[.؟!:]$/.test(key) &&
    /^\S+( \S+)? ?([-–ـ/:(|]|-)/.test(key) &&
    key.split(" ").length <= 7
  )
    return "dateline";
  return "body";
}

/** A furniture word as a whole word at the head of a line. */
function opensWith(key: string, words: string): boolean {
  const next = key.charAt(words.length);
  return key.startsWith(words) && !/[\u0621-\u064a]/.test(next);
}

/** A short line without a sentence's end: a button or a label, no telling. */
function isLabel(key: string): boolean {
  return key.length < 60 && !/[.؟!]["»”]?$/.test(key);
}

/** The same line, but for marks and broken-up words. */
function sameLine(a: string, b: string): boolean {
  const squeeze = (s: string) => s.replace(/[^\u0621-\u064a0-9]/g, "");
  const x = squeeze(a);
  const y = squeeze(b);
  return (
    x !== "" &&
    (x === y ||
      (x.length > 20 &&
        (x.startsWith(y) || y.startsWith(x)) &&
        Math.abs(x.length - y.length) < 12))
  );
}
