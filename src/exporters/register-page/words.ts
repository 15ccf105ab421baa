import type { Bilingual, PlaceRelation } from "../../model/index.js";
import type { ShownRule } from "../../linkage/index.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Stands where no report tells a value. */
export const UNTOLD = both("غير معروف", "unknown");

/** Names of the fields of an incident. */
export const FIELD_NAMES = {
  type: both("النوع", "Type"),
  status: both("الحال", "Status"),
  when: both("تاريخ الوقوع", "Date it happened"),
  where: both("المكان", "Place"),
  perpetrators: both("الفاعل", "Perpetrator"),
  targets: both("المستهدف", "Target"),
  weapons: both("السلاح", "Weapon"),
  names: both("الأسماء", "Names"),
} as const;

/** Rules by which one of several told values is shown. */
export const RULE_NAMES: Readonly<Record<ShownRule, Bilingual>> = {
  "majority-of-sources": both(
    "ما عليه أكثر المصادر الأصلية",
    "what most original sources say",
  ),
  latest: both("الأحدث نشراً", "the latest published"),
  "most-specific": both("الأدق", "the most specific"),
  lowest: both("الأدنى", "the lowest"),
  highest: both("الأعلى", "the highest"),
};

/** Named inferences, as far as they are the model's own. */
export const INFERENCE_NAMES: Readonly<Record<string, Bilingual>> = {
  "published-day": both("من يوم النشر", "from the day of publication"),
  dateline: both("من ترويسة المكان والتاريخ", "from the dateline"),
  "outlet-home": both("من بلد الوسيلة", "from the outlet's home"),
  "parent-place": both("من المكان المذكور", "from the place told"),
  "same-happening": both(
    "من موضع آخر للحادثة نفسها",
    "from another telling of the same happening",
  ),
  "scope-of-attribution": both("من نطاق الإسناد", "from the attribution"),
  "sum-of-rows": both("من جمع البنود", "from the sum of rows"),
  "default-of-type": both("من نوع الحادثة", "from the type of happening"),
};

/** How a happening lies to the named place; `in` goes without saying. */
export const RELATION_NAMES: Readonly<
  Record<Exclude<PlaceRelation, "in">, Bilingual>
> = {
  near: both("قرب", "near"),
  between: both("بين", "between"),
  north_of: both("شمالي", "north of"),
  south_of: both("جنوبي", "south of"),
  east_of: both("شرقي", "east of"),
  west_of: both("غربي", "west of"),
  outskirts_of: both("في أطراف", "on the outskirts of"),
  entrance_of: both("عند مدخل", "at the entrance of"),
  road_to: both("على طريق", "on the road to"),
};

/** Running words of the page. */
export const WORDS = {
  title: both("إسناد: سجل الحوادث", "Isnad: register of incidents"),
  incident: both("حادثة", "Incident"),
  incidents: both("الحوادث", "Incidents"),
  reports: both("المواد", "Reports"),
  claims: both("الروايات", "Claims"),
  originalSources: both("المصادر الأصلية", "Original sources"),
  unnamed: both("غير مسمّاة", "unnamed"),
  contested: both("تضارب الروايات", "Contradicting claims"),
  contestedShort: both("تضارب", "contested"),
  joined: both("روتها أكثر من مادة", "Told by more than one report"),
  citing: both("عن", "citing"),
  noSource: both(
    "لا تنسبه المادة إلى مصدر",
    "the report attributes it to nobody",
  ),
  published: both("نُشرت", "published"),
  undatedReport: both("دون تاريخ نشر", "no date of publication"),
  shownValue: both("القيمة المعروضة", "Shown value"),
  byRule: both("القاعدة", "Rule"),
  cited: both("موضع النص", "Citation"),
  tellings: both("الروايات ومواضعها في النص", "Claims and their citations"),
  told: both("المروي", "Told"),
  side: both("القيم جنباً إلى جنب", "Values side by side"),
  finer: both(
    "قيم مختلفة قد تصحّ معاً: تفصيل أدق أو وجه آخر",
    "different values that can all be true: finer detail or another aspect",
  ),
  exclusive: both("قيم لا تصحّ معاً", "values that cannot all be true"),
  fullText: both("النص كاملاً", "Full text"),
  close: both("إغلاق", "Close"),
  background: both("ذُكرت للتذكير بما سبق", "retold as background"),
  inferred: both("مستنتج", "inferred"),
  noCitation: both("دون موضع في النص", "no citation"),
  saidBy: both("بحسب", "according to"),
  neutral: both("الاسم المحايد", "neutral name"),
  toldNone: both("قيل: لا أحد", "told: none"),
} as const;
