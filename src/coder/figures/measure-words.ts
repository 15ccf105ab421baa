import type { Act } from "../../languages/ar/events/index.js";
import type { EventTypeCode, MeasureCode } from "../../model/vocabulary.js";

const words = (text: string) => text.split(" ");

/**
 * What an act does to the people counted after it. Assassination is left out:
 * counted operations may have failed.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export const ACT_MEASURE: Partial<Record<Act, MeasureCode>> = {
  killed: "killed",
  execution: "killed",
  death_in_custody: "killed",
  body_found: "killed",
  wounded: "wounded",
  survived: "survived",
  arrest: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
};

/** Nouns that say what became of the people they name, by stem. */
export const FATE_NOUNS: ReadonlyMap<string, MeasureCode> = new Map<
  string,
  MeasureCode
>([
  ...each(
    "killed",
    "قتيل قتيلا قتلي قتيله شهيد شهيدا شهداء شهيده ضحيه ضحايا ارواح وفاه وفيات استشهادا مقتول مقتولين جثه جثث جثامين",
  ),
  ...each("wounded", "جريح جريحا جرحي مصاب مصابا مصابين مصابون اصابات اصابه"),
  ...each(
    "arrested",
    "معتقل معتقلا معتقلين معتقلون معتقله اعتقالات اعتقال موقوف موقوفا موقوفين موقوفون محتجز محتجزا محتجزين محتجزون توقيفات احتجاز",
  ),
  ...each(
    "abducted",
    "مختطف مختطفا مختطفين مختطفون مخطوف مخطوفا مخطوفين مخطوفون",
  ),
  ...each("released", "مفرج محرر محررا محررين محررون"),
  ...each("survived", "ناج ناجيا ناجين ناجون"),
  ...each(
    "displaced",
    "نازحه مهجره نازح نازحا نازحين نازحون مهجر مهجرا مهجرين مهجرون",
  ),
]);

/** Nouns that may stand after a number as what is counted, not who. */
export const UNITS: ReadonlyMap<string, readonly EventTypeCode[]> = new Map<
  string,
  readonly EventTypeCode[]
>([
  ...unit([], "عمليه عمليات عمليتان عمليتين محاوله محاولات محاولتان محاولتين"),
  ...unit([], "حادثه حوادث حادثتان حادثتين حادثا حادث هجوم هجوما هجمات هجومان"),
  ...unit([], "هجومين استهداف استهدافا استهدافات خرق خرقا خروقات خروق انتهاك"),
  ...unit([], "انتهاكا انتهاكات اعتداء اعتداءات اعتداءين عمل عملا اعمال واقعه"),
  ...unit([], "وقائع جريمه جرائم ضربه ضربات حاله حالات حالتان حالتين"),
  ...unit(["airstrike"], "غاره غارات غارتان غارتين"),
  ...unit(["shelling"], "قصف قصفا"),
  ...unit(["assassination"], "اغتيال اغتيالا اغتيالات"),
  ...unit(["armed_clash"], "اشتباك اشتباكا اشتباكات"),
  ...unit(["explosion"], "تفجير تفجيرا تفجيرات انفجار انفجارا انفجارات"),
  ...unit(["raid"], "مداهمه مداهمات اقتحام اقتحاما اقتحامات"),
  ...unit(["protest"], "مظاهره مظاهرات وقفه وقفات احتجاج احتجاجا احتجاجات"),
]);

/** Cases: `34 حالة خطف` counts people, by the noun that follows. */
export const CASES: ReadonlySet<string> = new Set(
  words("حاله حالات حالتان حالتين"),
);

/** What the counted cases or operations are of. */
export const CASE_OF: ReadonlyMap<string, MeasureCode> = new Map<
  string,
  MeasureCode
>([
  ...each("abducted", "خطف اختطاف"),
  ...each("arrested", "اعتقال توقيف احتجاز"),
  ...each("killed", "قتل وفاه اعدام مقتل"),
  ...each("displaced", "نزوح تهجير"),
  ...each("wounded", "اصابه"),
  ...each("released", "افراج"),
]);

/** Words that turn a number before them into a difference or a name. */
export const NO_FIGURE_BEFORE: ReadonlySet<string> = new Set(
  words(
    "بزياده زياده بارتفاع بانخفاض بتراجع بفارق بنسبه رقم مصير الماده خلال منذ قبل بعد كل لمده العدد",
  ),
);

/** `بينهم`, `من ضمنهم`: the next groups are parts of the one before. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  words("بينهم بينهن بينها منهم منهن منها ضمنهم ضمنهن ضمنها بينهما فيهم فيهن"),
);

function each(measure: MeasureCode, text: string) {
  return words(text).map((word) => [word, measure] as const);
}

function unit(types: readonly EventTypeCode[], text: string) {
  return words(text).map((word) => [word, types] as const);
}
