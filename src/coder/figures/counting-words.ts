import { remembered } from "../../text/vocabulary.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Verbs and nouns of counting, folded, without و and ف. */
export const COUNTING = words(
  "وثق وثقت وثقنا سجل سجلت سجلنا احصي احصت احصينا رصد رصدت رصدنا يرصد ترصد بلغ بلغت يبلغ تبلغ احصاء احصاييه احصاءات احصاييات حصيله الحصيله مجموع اجمالي يرفع ترفع ليرتفع لترتفع ترتفع يرتفع ارتفع ارتفعت وصل وصلت يصل تصل ليصل لتصل ليبلغ لتبلغ توزع توزعت توزعوا عدد العدد تقريره تقريرها تقرير الاحصاييه الاحصاء وثقته وثقتها ارقام بيانات معطيات تقدر قدرت نشره النشره حصاد حصدت احصا سجلته حصيلتها شهد حصدتهم تركزت تصدرت تعداد التعداد لاحصاء لاحصاييه لاحصاءات لاحصاييات لارقام لبيانات لمعطيات لتوثيق",
);

/** Verbs that raise a running total: what stands before them is one happening. */
export const RAISING = words(
  "يرفع ترفع ليرتفع لترتفع ليصل لتصل ليبلغ لتبلغ يرتفع ترتفع وبذلك وبهذا بذلك بهذا",
);

/** Words that head a bulletin. */
export const BULLETIN = words(
  "نشره النشره تقرير التقرير تقريره تقريرها حصاد الحصاد حصيله الحصيله احصاييه الاحصاييه احصاء معطيات ارقام",
);

/** Words that single one happening out of those counted. */
export const SINGLED_OUT = words(
  "ابرزها ابرزهم اعنفها اشدها اكبرها اخرها اخرهم احدثها ادماها",
);

/** Nouns of scattered happenings told with their common toll. */
export const SCATTERED = words("متفرقه المتفرقه");
/** What a سلسلة is of, where it counts happenings. */
export const SERIES_OF = words(
  "حوادث هجمات تفجيرات اغتيالات استهدافات انفجارات عمليات حادث غارات",
);

/** Prepositions that make a span of days a period. */
export const DURING = words("خلال طوال طيله مدي بين عن لشهر لعام في لسنه");

/** Participles that begin a person's own time, not a count's. */
export const OF_A_PERSON =
  /^(?:ال)?(?:معتقل|محتجز|مختطف|مخطوف|مفقود|مغيب|محاصر|مسجون|موقوف|نازح|مقيم|عامل|مختف)(?:ا|ه|ين|ون|ات)?$|^(?:يقيم|تقيم|يعمل|تعمل|يعيش|تعيش|يقبع|تقبع)$/;

/** Finite verbs of counting: after a comma they open a count of their own. */
export const COUNTS =
  /^(?:وثق|وثقت|وثقنا|سجل|سجلت|سجلنا|احصي|احصت|احصينا|رصد|رصدت|رصدنا|بلغ|بلغت)$/;

/** Words that set a figure against that of another period. */
export const AGAINST = words(
  "مقابل نزولا صعودا مقارنه بزياده زياده بارتفاع ارتفاع انخفاض بانخفاض",
);

/** Words before the day on which a bulletin came out. */
export const ISSUED = words(
  "الصادر الصادره صدر صدرت نشر نشرت المنشور اصدره اصدرته نشره",
);

/** Words that begin with a و of their own. */
const OWN_WAW =
  /^و(?:ثق|صل|فق(?!د)|فا|فيات|قع|زار|قاي|حد|كال|رد|لاي|سط|اقع|سايل|جه)/;
const GLUED_FA = /^ف(?=وثق|كان|بلغ|سجل|قتل|احص|رصد)/;

/** Distinct words whose bare form is kept. */
const MOST_KEPT = 20_000;

const bareOf = remembered((key) => {
  const word = key.replace(GLUED_FA, "");
  return OWN_WAW.test(word) ? word : word.replace(/^و(?=.{3})/, "");
}, MOST_KEPT);

/** A folded word freed of a glued و, or ف before a verb. */
export function bareWord(key: string | undefined): string {
  return key === undefined ? "" : bareOf(key);
}
