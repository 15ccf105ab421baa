import { TITLES_BY_KEY } from "../../languages/ar/lexicon/titles.generated.js";

const words = (text: string): ReadonlySet<string> =>
  new Set(text.trim().split(/\s+/));

/**
 * Definite titles and nouns that stand right before a name, folded.
 *
 * @source reading-arabic-news, "names": title slots
 */
const HONORIFICS: ReadonlySet<string> = words(`
الشيخ الحاج الحاجه الدكتور الدكتوره المهندس الاستاذ المحامي السيد السيده
الشهيد الشهيده الانسه العم المرحوم القاضي الاب المطران الفريق اللواء
العميد العقيد المقدم الرائد النقيب الملازم المساعد الرقيب العريف الجنرال
القيادي القائد الناشط الناشطه المراسل الرئيس الوزير النائب الامير المختار
المواطن المواطنه الشاب الشابه الطفل الطفله الفتي الفتاه الرجل الشقيقين
الشقيقان الشقيقتين الشابين الشابان الطفلين الطفلان التاجر السائق الطبيب
الطبيبه الصيدلي الصيدلاني المعلم المعلمه المدرس المدرسه الطالب الطالبه
الصحفي الصحافي الصحفيه الاعلامي الاعلاميه المصور المزارع الراعي الراعيان
العامل الموظف المجند الجندي الضابط الشرطي المسعف المتطوع الممرض الممرضه
العنصر المقاتل الاسير المعتقل المختطف القتيل المحافظ المدير السفير
الراعيين المسن الضحيه المدني اول
`);

/**
 * Whether a folded word is a definite title right before a name: of the list
 * above, or a rank or an occupation of the lexicon with its article.
 */
export function isHonorific(key: string): boolean {
  if (HONORIFICS.has(key)) return true;
  if (!key.startsWith("ال")) return false;
  const titles = TITLES_BY_KEY.get(key.slice(2)) ?? [];
  return titles.some(
    (title) =>
      !title.homograph && ["rank", "title", "occupation"].includes(title.class),
  );
}

/** Adjectives and ranks that may stand between a title and its name, folded. */
export const RANK_WORDS: ReadonlySet<string> = words(`
المتقاعد المنشق الركن المحلي الميداني المدعو العسكري الثوري الفلسطيني
السوري السوريه اليمني المدني المجند الشقيقان الشقيقين البارز
`);

/** Kin with a pronoun, right before a name: `شقيقه أحمد`; folded. */
export const KIN_TITLES: ReadonlySet<string> = words(`
شقيقه شقيقها شقيقته شقيقتها نجله نجلها والده والدها زوجته زوجها ومرافقه
مرافقه ابنه ابنها وابنه وابنها وشقيقه وزوجته ووالده ونجله
`);
