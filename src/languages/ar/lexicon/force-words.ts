import { foldKey } from "../letters.js";

const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter(Boolean).map(foldKey));

/** Nouns for units, people and things of a force, without article. */
export const FORCE_HEADS: ReadonlySet<string> = set(`
عناصر عنصر عنصرا عنصرين عنصران عنصري دورية دوريات دوريتين مجموعة مجموعات قوة قوات حاجز حواجز حاجزا رتل رتلا أرتال سيارة سيارات آلية آليات حافلة حافلات شاحنة ضابط ضباط ضابطا ضابطين
مقاتل مقاتلين مقاتلون مقاتلي مقاتلو مسلحي مسلحو قيادي قياديين قادة مفرزة فرع فصائل فصيل وحدات وحدة طيران طائرة طائرات طائرتان طائرتين مقاتلات مروحيات خلايا خلية نقطة نقاط مقر مقار مواقع موقع موقعا
مدفعية جندي جنود جنديا جنديان جنديين سرية كتيبة كتائب لواء فرقة قافلة ثكنة معسكر طاقم صهريج مستودع مستودعات شرطة جيش مسيرة مسيرات بحرية زوارق زورق 
مجند متطوع متعاون مرافق أمير أمراء زعيم قوى جهاز لجنة وفد مسؤول مسؤولين ميليشيا ميليشيات مرتزقة عميد عقيد رائد نقيب ملازم مساعد رقيب حرس حراس تعزيزات إرهابيو إرهابيي آليتين آليتان صاروخ صواريخ قاعدة عربة مدرعة دبابة دبابات انتشار
`);

/** Nouns of acts that a nation's adjective may follow: غارة إسرائيلية. */
export const ACT_HEADS: ReadonlySet<string> = set(
  "قصف قصفا غارة غارات غارتان غارتين توغل توغلا ضربة ضربات استهداف استهدافا هجوم هجوما إنزال إنزالا عدوان",
);

/** Words that tie a head noun to its force. */
export const AFFILIATING: ReadonlySet<string> = set(
  "تابعة تابع تابعين تابعون تتبع يتبع يتبعون من في لدى بصفوف ضمن منتسب منتسبين عسكرية عسكري أمنية أمني مسلحة محلية مشتركة خاصة تعمل يعمل لصالح مدعومة مدعوم موالية سابق سابقين سابقا سابقان إلى ينتمون تنتمي تضم كانت تقل",
);

/**
 * Nations' adjectives (masculine singular) and the name their force is filed
 * under. Linguistic facts, not gazetteer rows.
 */
export const NISBA_ACTORS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["إسرائيلي", "إسرائيل"],
      ["صهيوني", "إسرائيل"],
      ["روسي", "روسيا"],
      ["تركي", "تركيا"],
      ["إيراني", "إيران"],
      ["أميركي", "الولايات المتحدة"],
      ["أمريكي", "الولايات المتحدة"],
      ["أردني", "الأردن"],
      ["حوثي", "الحوثيون"],
      ["سعودي", "التحالف العربي"],
      ["أسدي", "قوات الأسد"],
    ] as const
  ).map(([a, b]) => [foldKey(a), foldKey(b)] as const),
);

const UNKNOWN_ADJECTIVES: ReadonlySet<string> = set(
  "مجهول مجهولون مجهولين مجهولة مجهولان مجهولي مجهولو ملثم ملثمون ملثمين ملثمان ملثمة",
);

/** Whether a folded word says that somebody is not known. */
export function isUnknownAdjective(stem: string): boolean {
  return UNKNOWN_ADJECTIVES.has(stem);
}

/**
 * Nouns that become an unknown actor with مجهول; `alone` ones do so without
 * it, unless a force is named with them.
 */
export const UNKNOWN_NOUNS: ReadonlyMap<string, "alone" | "adjective"> =
  new Map([
    ...[
      ...set(
        "مسلحون مسلحين مسلحان مسلحو عصابة خاطفون خاطفين خاطفو لصوص مهاجمون مهاجمين ملثمون ملثمين ملثمان",
      ),
    ].map((w) => [w, "alone"] as const),
    ...[
      ...set(
        "شخص شخصان شخصين أشخاص رجل رجلان رجلين رجال مسلح عناصر جهة جهات سيارة طائرة مسيرة عنصر شابان شاب إرهابيان إرهابيون إرهابيين مجموعة",
      ),
    ].map((w) => [w, "adjective"] as const),
  ]);
