import { cliticLookup } from "./clitic-forms.js";
import type { NumberUse } from "./mention.js";

const rows = <Value>(words: string, value: Value) =>
  words.split(" ").map((word) => [word, value] as const);

/** What a number is when this word follows it; clitics included. */
export const USE_AFTER = cliticLookup<NumberUse>([
  ...rows<NumberUse>(
    "ملم مم ملمتر مليمتر مليمترا مليمترات ميليمتر ملليمتر ملي ميلمتر",
    "calibre",
  ),
  ...rows<NumberUse>(
    "كم كلم كيلومتر كيلومترا كيلومترات كيلو متر مترا امتار ميلا اميال",
    "distance",
  ),
  ...rows<NumberUse>(
    "دولار دولارا دولارات ليره ليرات يورو ريال ريالا ريالات دينار دينارا دنانير جنيه جنيها جنيهات درهم درهما دراهم شيكل شيكلا شيقل شيقلا روبل روبلا تومان",
    "money",
  ),
  ...rows<NumberUse>(
    "كغ كلغ كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما غرام غراما غرامات جرام جراما طن طنا اطنان لتر لترا ليتر ليترا لترات ليترات درجه درجات ميغاواط هكتار هكتارا هكتارات دونم دونما دونمات فدان فدانا فولت بوصه سم سنتيمتر سنتيمترا",
    "decimal-measure",
  ),
  ...rows<NumberUse>(
    "ثانيه ثواني ثوان دقيقه دقايق ساعه ساعات يوم يوما ايام ليله ليال ليالي اسبوع اسبوعا اسابيع شهر شهرا اشهر شهور سنه سنوات سنين عام عاما اعوام عقد عقدا عقود قرن قرنا قرون",
    "date-part",
  ),
]);

/** Units of age. */
export const YEARS_AND_MONTHS = new Set(
  "سنه سنوات سنين عام عاما اعوام ربيعا شهر شهرا اشهر".split(" "),
);

/** Words before an age. */
export const AGE_BEFORE = cliticLookup(
  rows(
    "عمره عمرها عمرهما العمر عمر سن السن سنه سنها ذو ذي ذات ابن ابنه البالغ البالغه البالغين يبلغ تبلغ البالغون",
    true,
  ),
);

/** What a number is when this word stands before it; clitics included. */
export const USE_BEFORE = cliticLookup<NumberUse>([
  ...rows<NumberUse>(
    "لواء لواءي لواءين لواءان لوايي لوايين فوج فوجي فوجين افواج الويه فرقه فرقتي فرقتين فرق كتيبه كتيبتي كتيبتين كتايب سريه فيلق فيلقين فيالق",
    "unit-number",
  ),
  ...rows<NumberUse>("عيار", "calibre"),
  ...rows<NumberUse>(
    "شارع حي طريق اوتوستراد بنايه مبني مربع قطاع محور بوابه بلوك منطقه محله زنقه مجمع",
    "street",
  ),
  ...rows<NumberUse>(
    "رقم قرار ماده بند صفحه قناه جوله دقيقه حلقه موسم هاتف مرسوم قانون طراز مجموعه مرحله",
    "other",
  ),
  ...rows<NumberUse>(
    "عام سنه عامي عامين مواليد تاريخ شهر سنتي يوم ليله صيف شتاء ربيع خريف مطلع منتصف اواخر اوايل",
    "date-part",
  ),
  ...rows<NumberUse>("احد اثنين ثلاثاء اربعاء خميس جمعه سبت", "date-part"),
]);

/** Model names whose digits are part of the name: إس 300, تي 72. */
export const MODELS = new Set(
  "ميغ ميج اف تي سو سوخوي اس شاهد غراد كا توشكا سام بي ام جي فاتح كورنيت كلاشينكوف كلاشنكوف درون ام16 ايه اي فيل بركان".split(
    " ",
  ),
);

/** Words of sport before a score. */
export const SCORES = cliticLookup(
  rows("نتيجه بنتيجه تعادل فوز هزيمه فاز خسر", true),
);

/** Parts of the day that make a feminine ordinal an hour. */
export const DAY_PARTS = new Set(
  "فجرا صباحا صباح فجر ظهرا ظهر عصرا عصر مساء ليلا ليل ضحي الضحي عشاء المساء الصباح الفجر الظهر العصر الليل بعد قبل".split(
    " ",
  ),
);

/** Fractions of an hour after its ordinal. */
export const HOUR_FRACTIONS = new Set(
  "والنصف والربع والثلث ونصف وربع وثلث الا ودقيقه ودقيقتين".split(" "),
);

/** Nouns of families and households. */
export const FAMILY_NOUNS = new Set(
  "عايله عايلات العايلات عوايل العوايل اسره اسر الاسر عائله".split(" "),
);

/** Definite plurals of time before their number: الأشهر الثلاثة. */
export const TIME_PLURALS = new Set(
  "الساعات الايام الاسابيع الاشهر السنوات الاعوام العقود الدقايق".split(" "),
);

/** Singular time units before واحد. */
export const TIME_SINGULARS = cliticLookup(
  rows("ساعه يوم ليله اسبوع شهر عام سنه عاما يوما شهرا", true),
);
