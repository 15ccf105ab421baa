import { wordFeature } from "../../../text/vocabulary.js";
import { analyseWord } from "../clitics.js";
import { foldKey } from "../letters.js";
import { PERSON_NOUNS } from "./person-nouns.js";
import { TITLES_BY_KEY } from "./titles.generated.js";

/** What a word beside a person says of the part they have in a conflict. */
export type RoleClass =
  | "trade"
  | "rank"
  | "office"
  | "health"
  | "press"
  | "crime"
  | "age"
  | "kin"
  | "fighter"
  | "former"
  | "opposition"
  | "loyal"
  | "jihad"
  | "police"
  | "activist"
  | "notable"
  | "captive";

const row = (kind: RoleClass, words: string): [RoleClass, string[]] => [
  kind,
  words.trim().split(/\s+/u).map(foldKey),
];

/**
 * Words by what they say of a person; singulars, their usual plurals and
 * feminines.
 *
 * @source gold/GUIDE.md, "casualties": civilian where occupation, age, sex or
 * family shows it; medic, journalist, official, criminal by occupation
 */
const ROWS: readonly (readonly [RoleClass, readonly string[]])[] = [
  row(
    "trade",
    `مزارع مزارعة مزارعون مزارعين فلاح فلاحة فلاحين عامل عاملة عمال عاملين سائق سائقة سائقين راعي راع رعاة رعيان تاجر تجار بائع بائعة باعة
    معلم معلمة معلمين مدرس مدرسة مدرسين أستاذ أستاذة موظف موظفة موظفين مهندس مهندسة مهندسين محامي محام محامية محامين طالب طالبة طلاب طالبات تلميذ تلميذة تلاميذ
    صياد صيادين بحار بحارة حلاق خياط نجار حداد خباز ميكانيكي كهربائي صائغ صراف مقاول متعهد مؤذن إمام خطيب داعية كاهن قس مطران راهبة راهب
    حارس ناطور بواب مستخدم عتال حمال لحام جزار بقال ساعاتي نحال حطاب متجول فنان مطرب شاعر كاتب باحث أكاديمي دكتور بروفيسور مصلون مصلين متسوق متسوقين مراجع مراجعين
    مار مارة راكب ركاب مسافر مسافرين نازح نازحة نازحين نازحون لاجئ لاجئة لاجئين ساكن سكان قاطن مواطن مواطنة مواطنين مدني مدنية مدنيين متقاعد متقاعدة رياضي لاعب مغني طاهي طاهية بناء فني سباك دهان جامع خردة محصل جابي صاحب مالك زبون زبائن معزين حاج حجاج زائر زوار عابر متظاهر متظاهرين محتج محتجين معتصم متنزه`,
  ),
  row(
    "age",
    `طفل طفلة طفلان طفلين أطفال رضيع رضيعة فتى فتاة فتيان فتيات صبي صبية قاصر مراهق يافع مسن مسنة عجوز كهل جنين ستيني سبعيني سبعينية خمسيني خمسينية ثمانيني أربعيني عشريني ثلاثيني امرأة سيدة نساء سيدات نسوة ربة حامل أم شابة`,
  ),
  row(
    "kin",
    `شقيق شقيقه شقيقها شقيقة أشقاء أخ أخاه إخوة ابن ابنه ابنها ابنة ابنته أبناء نجل نجله نجلها والد والده والدها والدة والدته أب أم عم عمه خال خاله زوج زوجها زوجة زوجته قريب أقارب حفيد حفيده حفيدة صهر صهره جد جدة عائلة عائلته أسرة أسرته جار جاره ذوي ذويه`,
  ),
  row(
    "health",
    `طبيب طبيبة أطباء ممرض ممرضة ممرضين ممرضات مسعف مسعفة مسعفين صيدلي صيدلانية جراح قابلة إسعاف هلال مشفى مستشفى خوذ متطوع متطوعة متطوعين دفاع إطفائي إطفاء تخدير`,
  ),
  row(
    "press",
    `صحفي صحفية صحفيين صحافي صحافية إعلامي إعلامية إعلاميين مصور مصورة مراسل مراسلة مذيع مذيعة محرر كاميرا`,
  ),
  row(
    "office",
    `مختار محافظ وزير نائب قائمقام قاضي قاض قاضية عمدة معتمد والي رئيس مدير مديرة مجلس بلدية بلدي نيابة برلماني سفير قنصل دبلوماسي أمين مسؤول مسؤولة مستشار وكيل لجنة حزب شعبة محلي حاكم متصرف`,
  ),
  row("notable", `شيخ وجيه وجهاء عشيرة قبيلة زعيم عشائري قبلي شيوخ أعيان`),
  row(
    "activist",
    `ناشط ناشطة ناشطين نشطاء حقوقي حقوقية مدون إغاثي إغاثة معارض`,
  ),
  row(
    "rank",
    `جندي جنود مجند مجندين ضابط ضباط ملازم نقيب رائد مقدم عقيد عميد لواء فريق رقيب عريف مساعد عسكري عسكريين صف طيار أفراد منتسب منتسبي عناصر عنصر`,
  ),
  row("police", `شرطي شرطة شرطيين أمن درك شرطيان دورية مخفر حرس حدود`),
  row(
    "fighter",
    `مقاتل مقاتلة مقاتلين مسلح مسلحين مهاجم مهاجمين قيادي قائد قادة آمر كتيبة سرية فصيل لواء مجموعة ميليشيا مليشيا مجاهد مجاهدين مرافق مرافقه مرافقيه مرافقين حرسه أبطال بطل ميداني`,
  ),
  row(
    "jihad",
    `إرهابي إرهابيين داعشي دواعش انتحاري انتحاريين تكفيري تكفيريين جهادي متشدد متشددين خلية أمير`,
  ),
  row("opposition", `ثائر ثوار ثوري معارضة متمرد متمردين منشق حر`),
  row("loyal", `شبيح شبيحة موال موالي موالية متعاون عميل فلول`),
  row("former", `سابق سابقا سابقين سابقون سابقة أسبق تسوية تسويات مسرح متقاعد`),
  row(
    "crime",
    `مهرب مهربين لص لصوص سارق مروج مروجي مخدرات حبوب كبتاغون عصابة عصابات قاتل قاتلي خاطف خاطفين تهريب سطو مطلوب جاني مجرم`,
  ),
  row(
    "captive",
    `أسير أسرى معتقل معتقلين سجين سجناء محتجز موقوف رهينة مختطف مخطوف محرر`,
  ),
];

const CLASS_OF: ReadonlyMap<string, RoleClass> = new Map(
  ROWS.flatMap(([kind, words]) =>
    words.map((word) => [word, kind] as const),
  ).toReversed(),
);

/** What a word says of a person: its class, and its lemma where one is known. */
export interface RoleWord {
  readonly kind: RoleClass | null;
  /** Folded lemma of a noun for people; null where it is none. */
  readonly lemma: string | null;
}

/** What a word beside a person says of their part; null where nothing. */
export const roleWord = wordFeature((key): RoleWord | null => {
  for (const { stem } of analyseWord(key)) {
    const noun = PERSON_NOUNS.get(stem);
    const base = TITLES_BY_KEY.get(stem)?.[0]?.base;
    const lemma = noun ? foldKey(noun.lemma) : (base ?? null);
    const kind =
      CLASS_OF.get(stem) ?? (lemma === null ? null : CLASS_OF.get(lemma));
    if (kind || lemma) return { kind: kind ?? null, lemma };
  }
  return null;
});
