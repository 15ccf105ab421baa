import { foldKey } from "../letters.js";
import { verbForms } from "../paradigm.js";

/**
 * What happens, told as a verb or as a noun: the verb (perfect, imperfect), a
 * slash, the nouns. All forms of a line are one word to the search; who it
 * happens to (معتقل, قتيل) is another.
 *
 * @source own knowledge of Arabic; the acts that the codebook's event types name
 */
const ACTS = `
اعتقل يعتقل / اعتقال اعتقالات
احتجز يحتجز / احتجاز احتجازات
خطف يخطف اختطف يختطف / خطف اختطاف اختطافات
قتل يقتل / قتل مقتل
اغتال يغتال اغتيل يغتال / اغتيال اغتيالات
قصف يقصف / قصف
استهدف يستهدف / استهداف استهدافات
انفجر ينفجر / انفجار انفجارات
اقتحم يقتحم / اقتحام اقتحامات
داهم يداهم / مداهمة مداهمات
هاجم يهاجم / هجوم هجمات مهاجمة
اشتبك يشتبك / اشتباك اشتباكات
أطلق يطلق / إطلاق
أفرج يفرج / إفراج إفراجات
أعدم يعدم / إعدام إعدامات
عذب يعذب / تعذيب
أصاب يصيب أصيب يصاب / إصابة إصابات
هجر يهجر / تهجير
نزح ينزح / نزوح
انسحب ينسحب / انسحاب انسحابات
حاصر يحاصر / حصار محاصرة
سيطر يسيطر / سيطرة
تظاهر يتظاهر / تظاهر تظاهرة تظاهرات مظاهرة مظاهرات
احتج يحتج / احتجاج احتجاجات
توفي يتوفى / وفاة وفيات
استشهد يستشهد / استشهاد
اختفى يختفي / اختفاء
سرق يسرق / سرقة سرقات
صادر يصادر / مصادرة مصادرات
أحرق يحرق / إحراق
دمر يدمر / تدمير
هدد يهدد / تهديد تهديدات
انتحر ينتحر / انتحار
نفذ ينفذ / تنفيذ
حاول يحاول / محاولة محاولات
توغل يتوغل / توغل توغلات
انتشر ينتشر / انتشار
انشق ينشق / انشقاق انشقاقات
طعن يطعن / طعن
دهس يدهس / دهس
`;

/**
 * A noun and the plurals that no ending tells.
 *
 * @source own knowledge of Arabic; nouns of conflict news
 */
const PLURALS = `
قذيفة قذائف | لغم ألغام | حاجز حواجز | شهيد شهداء | قتيل قتلى | جريح جرحى | أسير أسرى | مريض مرضى | ضحية ضحايا
طفل أطفال | ضابط ضباط | جندي جنود | عنصر عناصر | قائد قادة | رجل رجال | شاب شبان شباب | امرأة نساء | فتى فتيان فتية
مدرسة مدارس | مشفى مشافي مشاف | منزل منازل | بيت بيوت | سجن سجون | سجين سجناء | رهينة رهائن | صاروخ صواريخ
برميل براميل | قنبلة قنابل | مدفع مدافع | سلاح أسلحة | كمين كمائن | قرية قرى | مدينة مدن | حي أحياء | شارع شوارع
طريق طرق طرقات | جثة جثث | جثمان جثامين | مقبرة مقابر | مجزرة مجازر | جريمة جرائم | معركة معارك | فصيل فصائل
كتيبة كتائب | لواء ألوية | فوج أفواج | حزب أحزاب | خلية خلايا | نفق أنفاق | طبيب أطباء | طالب طلاب طلبة
عامل عمال | تاجر تجار | شيخ شيوخ مشايخ | وجيه وجهاء | فرن أفران | سوق أسواق | مسجد مساجد | كنيسة كنائس
جسر جسور | سد سدود | شظية شظايا | لص لصوص | ميليشيا مليشيا ميليشيات مليشيات | رئيس رؤساء | زعيم زعماء
وزير وزراء | موكب مواكب | رتل أرتال | آلية آليات | عائلة عائلات عوائل | شخص أشخاص | يوم أيام | شهر أشهر شهور
سنة سنوات سنين | خبر أخبار | مصدر مصادر | ناشط نشطاء | شاهد شهود | منطقة مناطق | ريف أرياف | حقل حقول | بئر آبار
معبر معابر | نقطة نقاط | مركز مراكز | فرع فروع أفرع | محكمة محاكم | قاض قضاة قاضي | حكم أحكام | قوة قوات | جهة جهات
وحدة وحدات | دولة دول | بلد بلاد | قانون قوانين | عبوة عبوات | سنه سنوات | فئة فئات | قبيلة قبائل | عشيرة عشائر
خندق خنادق | ساتر سواتر | دورية دوريات | قناص قناصة | ابن أبناء | بنت بنات | أخ إخوة أشقاء شقيق | أخت شقيقة
`;

const words = (text: string) => text.split(/\s+/).filter(Boolean).map(foldKey);

/** Verb forms of a line's left side, given in pairs. */
function formsOf(verbs: readonly string[]): readonly string[] {
  return verbs.flatMap((perfect, at) =>
    at % 2 === 0
      ? verbForms(perfect, verbs[at + 1] ?? perfect).map(({ form }) => form)
      : [],
  );
}

function actFamilies(): (readonly [form: string, head: string])[] {
  return ACTS.trim()
    .split("\n")
    .flatMap((line) => {
      const [verbs = "", nouns = ""] = line.split("/");
      const [head = "", ...others] = words(nouns);
      const forms = [...formsOf(words(verbs)), head, ...others];
      return forms.map((form) => [form, head] as const);
    });
}

/**
 * Folded forms that no ending leads to their word, by form: the noun of an act,
 * or the singular of a broken plural.
 */
export const FAMILY_HEADS: ReadonlyMap<string, string> = new Map([
  ...actFamilies(),
  ...PLURALS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [head = "", ...plurals] = words(line);
      return [head, ...plurals].map((form) => [form, head] as const);
    }),
]);
