import { foldKey } from "../../languages/ar/letters.js";
import type { TextView } from "../../languages/ar/view.js";

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.trim().split(/\s+/u).map(foldKey));

/** Posts that a person may hold in a force or an office, without clitics. */
const POSTS = folded(`
رئيس رئيسة قائد قائدة قيادي قيادية مدير مديرة متحدث متحدثة ناطق ناطقة آمر عضو عضوة مسؤول
مسؤولة أمين إداري عنصر مقاتل ضابط زعيم متزعم أمير وزير وزيرة محافظ شيخ متطوع مستشار نائب
جندي مجند مرافق حارس انتحاري شرعي والي مجاهد وجيه مشرف مراسل
`);
const RANKS = folded(`
فريق عماد لواء عميد عقيد مقدم رائد نقيب ملازم مساعد رقيب عريف شرطي
`);
/** Soldiers without a rank: of the state, as ranks are. */
const SOLDIERS = folded("جندي مجند مؤهل");
/** Words by which a person is told to belong to what follows. */
const MEMBERS = folded(`
أحد إحدى عناصر منتسب منتسبي منتم ينتمي ينتسب يتبع تابع متعاون متعاونا يعمل عمل مرتبات مرتب
مجاهدي مقاتلي مجندي ضباط قيادات قادة أفراد كوادر أعضاء عنصرا قياديا ضابطا مقاتلا جنديا
`);
/** After these no present membership is told. */
const FORMER = /^(?:ال)?(?:سابق|اسبق|متقاعد|منشق|مستقيل)(?:ه|ا|ين)?$/u;

/** The word that is a post of a force or an office, with any clitics. */
export function isPost(view: TextView, at: number): boolean {
  return stemIn(view, at, POSTS) || isRank(view, at);
}

/** A rank of an army or a police. */
function isRank(view: TextView, at: number): boolean {
  return stemIn(view, at, RANKS);
}

/** A rank, or a soldier without one. */
export function isSoldier(view: TextView, at: number): boolean {
  return isRank(view, at) || stemIn(view, at, SOLDIERS);
}

/** A word of belonging, or a post, in an apposition after a name. */
export function tellsMembership(view: TextView, at: number): boolean {
  return (
    stemIn(view, at, MEMBERS) || stemIn(view, at, POSTS) || isRank(view, at)
  );
}

/** `السابق`, `المنشق`, `المتقاعد`: the post is held no more. */
export function isFormerWord(view: TextView, at: number): boolean {
  return FORMER.test(view.keys[at] ?? "");
}

function stemIn(
  view: TextView,
  at: number,
  words: ReadonlySet<string>,
): boolean {
  return (view.readings[at] ?? []).some(
    ({ stem, clitics }) =>
      words.has(stem) && clitics.every((c) => c !== "ب" && c !== "ك"),
  );
}
