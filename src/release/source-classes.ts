import { foldedWords } from "../linkage/fields/folding.js";
import type { Bilingual } from "../model/index.js";

/** A class by which an unnamed or private source is shown. */
export interface SourceClass {
  readonly code: string;
  readonly label: Bilingual;
  /** Words, folded and free of articles, any of which puts a source here. */
  readonly words: ReadonlySet<string>;
}

const row = (
  code: string,
  label: readonly [ar: string, en: string],
  words: string,
): SourceClass => ({
  code,
  label: { ar: label[0], en: label[1] },
  words: new Set(foldedWords(words)),
});

/**
 * The classes, the first that fits: what is closest to a victim or to a work
 * place goes first, so that «طبيب من أقارب القتيل» is a relative.
 */
const SOURCE_CLASSES: readonly SourceClass[] = [
  row(
    "relative",
    ["أحد الأقارب", "a relative"],
    `قريب قريبة أقارب أقرباء أقاربه عائلة عائلته عائلتها أسرة أسرته أسرتها ذوو ذوي ذويه
     ذووه ذويها زوجة زوجته زوج زوجها والد والده والدها والدة والدته والدتها أب أم
     شقيق شقيقه شقيقها شقيقة شقيقته شقيقتها أشقاء أخ أخو أخوه أخت أخته إخوة ابن ابنه
     ابنها ابنة ابنته نجل نجله عم عمه خال خاله أرملة صهر حفيد جد جدة أهله أهلها`,
  ),
  row(
    "medical",
    ["مصدر طبي", "a medical source"],
    `طبي طبية طبيون طبيب طبيبة أطباء ممرض ممرضة ممرضون مسعف مسعفة مسعفون مسعفين إسعاف
     مستشفى مشفى مستشفيات مشافي مستوصف صحي صحية طبابة صيدلي`,
  ),
  row(
    "eyewitness",
    ["شاهد عيان", "an eyewitness"],
    `شاهد شاهدة شهود شاهدان شاهدين عيان ناج ناجية ناجون ناجين`,
  ),
  row(
    "rescue",
    ["مصدر في الدفاع المدني", "a rescue worker"],
    `إنقاذ متطوع متطوعة متطوعون متطوعين إطفاء`,
  ),
  row(
    "security",
    ["مصدر أمني", "a security source"],
    `أمني أمنية أمنيون أمنيين أمن شرطة شرطي شرطية مخابرات استخبارات`,
  ),
  row(
    "military",
    ["مصدر عسكري", "a military source"],
    `عسكري عسكرية عسكريون عسكريين ضابط ضباط جندي جنود عنصر عناصر مقاتل مقاتلون
     مقاتلين قيادي قياديون قياديين قائد قادة فصيل فصائل عقيد عميد رائد نقيب لواء
     ميداني ميدانية منشق منشقون`,
  ),
  row(
    "judicial",
    ["مصدر حقوقي أو قضائي", "a legal source"],
    `قضائي قضائية قاض قاضي محام محامي محامية محامون حقوقي حقوقية حقوقيون قانوني`,
  ),
  row(
    "official",
    ["مصدر رسمي", "an official source"],
    `رسمي رسمية مسؤول مسؤولة مسؤولون مسؤولين مسئول حكومي حكومية وزارة محافظ محافظة
     مديرية بلدية مدير موظف موظفة نائب دبلوماسي`,
  ),
  row(
    "media",
    ["مصدر إعلامي", "a media worker"],
    `إعلامي إعلامية إعلاميون إعلاميين صحفي صحفية صحفيون صحافي صحافية صحافيون مراسل
     مراسلة مراسلون مصور مصورة`,
  ),
  row(
    "activist",
    ["ناشط", "an activist"],
    `ناشط ناشطة ناشطون ناشطين ناشطان نشطاء`,
  ),
  row(
    "mediator",
    ["وسيط محلي", "a local mediator"],
    `وسيط وسطاء وجيه وجهاء مختار مخاتير شيخ شيوخ عشائري عشيرة لجنة`,
  ),
  row(
    "resident",
    ["من الأهالي", "a resident"],
    `سكان ساكن أهالي أهالى أهل مواطن مواطنة مواطنون مواطنين قاطن قاطنون نازح نازحون
     جار جيران جيرانه مزارع سائق معلم تاجر راعي`,
  ),
  row(
    "online",
    ["منشورات على الشبكة", "posts online"],
    `صفحات حسابات صفحة حساب تواصل منشور منشورات مقطع تسجيل تسجيلات`,
  ),
  row(
    "local",
    ["مصدر محلي", "a local source"],
    `محلي محلية محليون محليين أهلي أهلية خاص خاصة مطلع مطلعة متابع`,
  ),
];

/** Of whom nothing is known but that he is not named. */
const UNNAMED_SOURCE: SourceClass = row(
  "unnamed",
  ["مصدر غير مسمّى", "an unnamed source"],
  "",
);

/**
 * The class of a source that names nobody.
 *
 * @param phrase - as the report has it: «مصدر طبي في مستشفى نوى»
 */
export function sourceClass(phrase: string): SourceClass {
  const words = foldedWords(phrase).flatMap((word) => [
    word,
    word.replace(/^(?:و|ب|ل)(?:ال|ل)?(?=.{3})/u, ""),
  ]);
  const isIn = ({ words: known }: SourceClass) =>
    words.some((word) => known.has(word));
  return SOURCE_CLASSES.find(isIn) ?? UNNAMED_SOURCE;
}
