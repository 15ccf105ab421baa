import type { Bilingual } from "../../model/index.js";
import type { ComparedField, Comparison } from "./comparison.js";
import type { Barrier } from "./constraints.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Names of the compared fields. */
export const FIELD_WORDS: Readonly<Record<ComparedField, Bilingual>> = {
  type: both("النوع", "type"),
  event: both("الحدث المعروف", "well-known event"),
  date: both("التاريخ", "date"),
  place: both("المكان", "place"),
  victims: both("أسماء الضحايا", "names of victims"),
  killed: both("عدد القتلى", "number killed"),
  wounded: both("عدد الجرحى", "number wounded"),
  affected: both(
    "عدد المعتقلين أو المخطوفين أو النازحين",
    "number arrested, abducted, released or displaced",
  ),
  perpetrators: both("الفاعل", "perpetrator"),
  targets: both("المستهدف", "target"),
  weapons: both("السلاح", "weapon"),
  telling: both("كلمات الرواية", "words of the telling"),
  companion: both("بقية المادتين", "the rest of the two reports"),
};

const AMOUNT_WORDS = {
  equal_many: both("العدد نفسه، ثلاثة فأكثر", "the same number, three or more"),
  equal_few: both("العدد نفسه، واحد أو اثنان", "the same number, one or two"),
  compatible: both("عددان متوافقان", "numbers that can both be true"),
  close: both("عددان متقاربان", "numbers close to each other"),
  far: both("عددان متباعدان", "numbers far apart"),
  absent: both(
    "إحداهما تذكر ضحايا غير هؤلاء",
    "one tells casualties, but none of these",
  ),
  disjoint: both(
    "إحداهما تذكر قتلى فقط والأخرى جرحى فقط",
    "one tells dead only, the other wounded only",
  ),
  unknown: both("لا عدد في إحدى الروايتين", "one of them tells no number"),
} as const;

const PARTY_WORDS = {
  same: both("الطرف نفسه", "the same party"),
  words: both("كلمات مشتركة في الاسم", "words of the name in common"),
  open: both("مجهول أو غير مذكور في إحداهما", "unknown or untold in one"),
  other: both("طرفان مختلفان", "different parties"),
} as const;

/** Words for every level of every field. */
export const LEVEL_WORDS: {
  readonly [Field in ComparedField]: Readonly<
    Record<Comparison[Field], Bilingual>
  >;
} = {
  type: {
    same: both("النوع نفسه", "the same type"),
    told_alike: both(
      "نوعان يُروى الفعل الواحد بأيهما",
      "two words for one and the same act",
    ),
    close: both("نوعان متقاربان", "types that border on each other"),
    bordering: both("نوعان من عائلة واحدة", "types of one family"),
    different: both("نوعان مختلفان", "different types"),
    opposed: both("نوعان لا يجتمعان", "types that exclude each other"),
  },
  event: {
    same: both("الحدث المعروف نفسه", "the same well-known event"),
    other: both("حدثان معروفان", "two well-known events"),
    unknown: both("ليس كلاهما حدثاً معروفاً", "not both are well-known events"),
  },
  date: {
    same_day: both("اليوم نفسه", "the same day"),
    covered: both("تاريخان متداخلان في أيام", "dates overlapping within days"),
    within: both("تاريخان متداخلان في شهر", "dates overlapping within a month"),
    within_long: both(
      "تاريخان متداخلان في فصل أو سنة",
      "dates overlapping within a season or year",
    ),
    next_day: both("يومان متتاليان", "neighbouring days"),
    near: both("بينهما يومان أو ثلاثة", "two or three days apart"),
    apart: both("تاريخان متباعدان", "dates far apart"),
    unknown: both("لا تاريخ ثابتاً في إحداهما", "no firm date in one"),
  },
  place: {
    same: both("المكان نفسه", "the same place"),
    part: both("أحد الاسمين جزء من الآخر", "one name holds the other"),
    close: both("مكانان متجاوران", "places close to each other"),
    inside: both("قد يقع أحدهما في الآخر", "one can lie in the other"),
    region: both(
      "المحافظة نفسها بلا تحديد",
      "the same governorate, nothing finer",
    ),
    other_spot: both(
      "موقعان مختلفان في محافظة واحدة",
      "different spots of one governorate",
    ),
    other_town: both(
      "بلدتان مختلفتان في محافظة واحدة",
      "different towns of one governorate",
    ),
    elsewhere: both("منطقتان مختلفتان", "different regions"),
    unknown: both("لا مكان في إحداهما", "no place in one"),
  },
  victims: {
    full: both("اسم ضحية مطابق بأجزائه", "a victim's name agrees in all parts"),
    part: both(
      "اسم ضحية مطابق، وجزء منه غير مذكور",
      "a victim's name agrees, a part of it untold",
    ),
    full_other_time: both(
      "اسم ضحية مطابق في وقت آخر",
      "a victim's name agrees, at another time",
    ),
    part_other_time: both(
      "اسم ضحية مطابق جزئياً في وقت آخر",
      "a victim's name agrees in part, at another time",
    ),
    weak: both("تشابه ضعيف في الأسماء", "names agree weakly"),
    fathers_differ: both(
      "الاسم والكنية واحدان واسم الأب مختلف",
      "name and family agree, the father does not",
    ),
    differ: both("أسماء مختلفة", "different names"),
    unknown: both("لا أسماء تقارن", "no names to compare"),
  },
  killed: AMOUNT_WORDS,
  wounded: AMOUNT_WORDS,
  affected: AMOUNT_WORDS,
  perpetrators: PARTY_WORDS,
  targets: PARTY_WORDS,
  weapons: {
    same: both("سلاح مشترك", "a weapon in common"),
    other: both("سلاحان مختلفان", "different weapons"),
    unknown: both("لا سلاح في إحداهما", "no weapon told in one"),
  },
  telling: {
    most: both("معظم الكلمات مشتركة", "most words in common"),
    many: both("كلمات كثيرة مشتركة", "many words in common"),
    some: both("بعض الكلمات مشتركة", "some words in common"),
    few: both("كلمات قليلة مشتركة", "few words in common"),
    none: both("لا كلمات مشتركة تُذكر", "hardly a word in common"),
    unknown: both("لا كلمات محفوظة تقارن", "no words kept to compare"),
  },
  companion: {
    shared: both(
      "المادتان ترويان حادثة أخرى مشتركة",
      "the two reports share another happening",
    ),
    none: both("لا حادثة أخرى مشتركة", "no other happening in common"),
  },
};

/** Words for what keeps two claims apart. */
export const BARRIER_WORDS: Readonly<Record<Barrier, Bilingual>> = {
  same_report: both("حادثتان في مادة واحدة", "two incidents of one report"),
  one_register: both(
    "صفّان في سجل مكتب واحد: لا يدمجهما إلا إجراء",
    "two rows of one office's register: only a decision joins them",
  ),
  different_events: both(
    "حدثان معروفان مختلفان",
    "two different well-known events",
  ),
  opposed_types: both(
    "نوعان لا يجتمعان في حادثة واحدة",
    "types that exclude each other",
  ),
  different_victims: both(
    "قائمتا ضحايا كاملتان لا اسم مشترك بينهما",
    "complete lists of victims with no name in common",
  ),
  different_fathers: both("اسما أبوين مختلفان", "different fathers' names"),
  different_days: both(
    "يومان مختلفان في مكان واحد محدد",
    "different exact days at one exact place",
  ),
  far_dates: both(
    "بين التاريخين أكثر من عشرة أيام",
    "more than ten days between the dates",
  ),
  far_places: both(
    "منطقتان مختلفتان بلا اسم مشترك",
    "different regions and no name in common",
  ),
};
