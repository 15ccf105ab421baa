import { foldKey } from "../letters.js";

/** Precision codes a head noun gives to the place it heads. */
export type HeadPrecision =
  "site" | "neighbourhood" | "road" | "town" | "area" | "admin1" | "country";

/** A noun that heads a place name. */
export interface PlaceHead {
  readonly precision: HeadPrecision;
  /** The head belongs to the name as written (حي السبيل), else it is dropped (مدينة نوى). */
  readonly kept: boolean;
  /** A name unknown to the gazetteer is believed after this head. */
  readonly opens: boolean;
}

const rows: readonly (readonly [HeadPrecision, boolean, boolean, string])[] = [
  ["admin1", false, false, "محافظة ولاية"],
  ["town", false, true, "مدينة بلدة قرية ضيعة بلدتي قريتي مدينتي منتجع"],
  ["area", false, true, "ناحية منطقة محلة"],
  ["area", false, false, "قضاء مديرية مقاطعة"],
  ["neighbourhood", true, true, "حي ضاحية حارة حيي"],
  ["site", true, true, "مخيم مخيمي"],
  [
    "site",
    true,
    true,
    "دوار ساحة ميدان جسر مفرق تقاطع حاجز معبر سوق مدرسة جامع مسجد مطار ميناء محطة سجن قاعدة معسكر ثكنة مستشفى مشفى مركز مقر مصنع معمل كازية صالة جامعة تل تلة جبل قلعة سد بوابة كراج حديقة بناء مبنى كنيسة صوامع حقل مستودع مدخل فرن ملعب قصر دائرة نبع مقبرة منشأة فندق مستديرة نفق برج منفذ مخفر مجمع",
  ],
  ["road", true, true, "طريق شارع أوتوستراد مثلث كورنيش"],
  [
    "area",
    true,
    true,
    "ريف بادية سهل سهول مشروع جرود وادي حوض غابة مزارع محور جبهة جزيرة هضبة غوطة صحراء محيط أطراف ضواحي مشارف بساتين مزرعة أراضي خط شاطئ سواحل حرش",
  ],
];

/** Place heads by folded word. */
export const PLACE_HEADS: ReadonlyMap<string, PlaceHead> = new Map(
  rows.flatMap(([precision, kept, opens, words]) =>
    words
      .split(" ")
      .map((word) => [foldKey(word), { precision, kept, opens }] as const),
  ),
);

/** Direction words, folded, without article. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط شمالا جنوبا شرقا غربا اوسط الشمالي الجنوبي الشرقي الغربي الاوسط شماليه جنوبيه شرقيه غربيه وسطي شمال شرقي".split(
    " ",
  ),
);

/** Words after which a place is where something is, folded. */
export const LOCATIVES: ReadonlySet<string> = new Set(
  "في قرب بالقرب داخل وسط شرق غرب شمال جنوب شرقي غربي شمالي جنوبي محيط اطراف مشارف عند امام خلف فوق تجاه حول بمحاذاه ضمن انحاء بضواحي مدخل جانب ضواحي قرابه بجوار جوار بمحيط باطراف علي بين".split(
    " ",
  ),
);
