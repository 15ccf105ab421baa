import { nameOfColumn } from "../tables/column-name.js";
import type { AdoptField } from "./adopt-mapping.js";

/**
 * Names under which offices keep a column, the surer first; `…` stands for any
 * further words. A name of several fields goes to the first.
 */
const NAMES: readonly (readonly [AdoptField, string])[] = [
  [
    "id",
    "رقم الحالة|رقم الحادثة|رقم الضحية|رقم الشهيد|رقم المعتقل|رقم السجل|رقم الملف|رقم الاستمارة|المعرف|رمز الحالة|كود الحالة|الكود|الرمز|case id|case no|case number|record id|incident id|victim id|id|reference|ref|code|رقم القيد|رقم|no|number|الرقم المتسلسل|التسلسل|مسلسل|م|ت|serial",
  ],
  [
    "recorded",
    "تاريخ التوثيق|تاريخ الادخال|تاريخ التسجيل|تاريخ التدوين|تاريخ ورود الخبر|date documented|date recorded|date entered|entry date|date of documentation",
  ],
  [
    "birth",
    "تاريخ الولادة|تاريخ الميلاد|سنة الولادة|سنة الميلاد|مواليد|المواليد|تولد|birth|date of birth|birth date|year of birth|birth year|dob",
  ],
  [
    "dateEnd",
    "تاريخ الانتهاء|تاريخ النهاية|الى تاريخ|حتى تاريخ|date end|end date|to date",
  ],
  [
    "date",
    "تاريخ الحادثة|تاريخ الحادث|تاريخ الوقوع|تاريخ الواقعة|تاريخ الاستشهاد|تاريخ الشهادة|تاريخ الوفاة|تاريخ القتل|تاريخ المقتل|تاريخ الاعتقال|تاريخ الخطف|تاريخ الاختطاف|تاريخ الافراج|تاريخ الاصابة|تاريخ الفقدان|تاريخ الاختفاء|تاريخ الانتهاك|التاريخ|date|incident date|event date|date of death|date of incident|date of arrest|date of event|death date|start date|date start",
  ],
  [
    "type",
    "نوع الحادثة|نوع الحادث|نوع الانتهاك|نوع الواقعة|نوع الحدث|طبيعة الحادثة|تصنيف الحادثة|التصنيف|النوع|نوع العملية|type|incident type|event type|type of incident|type of event|violation|violation type|category",
  ],
  [
    "cause",
    "سبب الوفاة|سبب الاستشهاد|سبب القتل|سبب الموت|السبب|cause|cause of death",
  ],
  [
    "weapon",
    "السلاح|نوع السلاح|السلاح المستخدم|الوسيلة|اداة القتل|الاداة|weapon|weapons|weapon type|means",
  ],
  [
    "outcome",
    "النتيجة|المصير|الحالة|حالة الضحية|مصير الضحية|الوضع|outcome|result|status of victim|fate|victim status",
  ],
  [
    "role",
    "صفة الضحية|الصفة|مدني او عسكري|مدني عسكري|مدني/عسكري|تصنيف الضحية|فئة الضحية|role|victim role|civilian status|civilian or combatant",
  ],
  [
    "father",
    "اسم الاب|الاب|اسم الوالد|الوالد|father|father name|fathers name|father's name",
  ],
  [
    "mother",
    "اسم الام|الام|اسم الام وكنيتها|اسم الوالدة|الوالدة|mother|mother name|mothers name|mother's name",
  ],
  [
    "family",
    "الكنية|اسم العائلة|العائلة|النسبة|اللقب|الشهرة|family|family name|surname|last name",
  ],
  ["kunya", "الاسم الحركي|المكنى|يعرف ب|kunya|nom de guerre|known as|alias"],
  [
    "names",
    "الاسم|الاسم الكامل|الاسم الثلاثي|اسم الضحية|اسماء الضحايا|الاسماء|اسم الشهيد|اسماء الشهداء|اسم المعتقل|اسماء المعتقلين|اسم القتيل|اسماء القتلى|الضحية|الضحايا|اسم المخطوف|اسم المصاب|الاسم الاول|name|names|full name|victim|victims|victim name|victims names|first name|names of victims",
  ],
  ["sex", "الجنس|النوع الاجتماعي|sex|gender"],
  ["age", "العمر|السن|عمر الضحية|العمر بالسنوات|age|age in years"],
  ["occupation", "المهنة|العمل|الوظيفة|occupation|profession|job"],
  ["nationality", "الجنسية|nationality"],
  [
    "origin",
    "مكان الولادة|الاصل|البلدة الاصلية|من ابناء|من اهالي|منطقة الاصل|origin|place of origin|hometown|place of birth",
  ],
  [
    "residence",
    "مكان الاقامة|مكان السكن|السكن|العنوان|residence|address|place of residence",
  ],
  [
    "admin1",
    "المحافظة|محافظة|محافظة الحادثة|governorate|province|admin1|admin 1|muhafaza",
  ],
  ["country", "البلد|الدولة|country"],
  ["placePrecision", "دقة المكان|place precision"],
  ["datePrecision", "دقة التاريخ|date precision"],
  ["lat", "خط العرض|latitude|lat"],
  ["lon", "خط الطول|longitude|lon|long|lng"],
  ["pcode", "pcode|p code|admin pcode"],
  [
    "place",
    "المكان|مكان الحادثة|مكان الوقوع|مكان الاستشهاد|مكان الوفاة|مكان القتل|مكان الاعتقال|مكان الخطف|مكان الحادث|البلدة|المدينة|القرية|المدينة او البلدة|البلدة او القرية|المدينة/البلدة|الموقع|المنطقة|place|location|town|city|village|place of incident|place of death|place of arrest|site",
  ],
  [
    "killed",
    "عدد القتلى|القتلى|عدد الشهداء|الشهداء|عدد الضحايا|killed|dead|deaths|fatalities|number killed|number of killed|no killed",
  ],
  [
    "wounded",
    "عدد الجرحى|الجرحى|عدد المصابين|المصابون|الاصابات|wounded|injured|number wounded|number of wounded|no wounded",
  ],
  ["arrested", "عدد المعتقلين|المعتقلون|arrested|detained|number arrested"],
  ["abducted", "عدد المخطوفين|المخطوفون|abducted|kidnapped|number abducted"],
  ["released", "عدد المفرج عنهم|المفرج عنهم|released|number released"],
  ["missing", "عدد المفقودين|المفقودون|missing|number missing"],
  ["displaced", "عدد النازحين|النازحون|displaced|number displaced"],
  ["survived", "عدد الناجين|الناجون|survived|survivors"],
  ["target", "المستهدف|الجهة المستهدفة|الهدف|target|targeted"],
  [
    "perpetrator",
    "الجهة المسؤولة|الجهة الفاعلة|الفاعل|المسؤول|الجهة المنفذة|المنفذ|الجهة المرتكبة|مرتكب الانتهاك|جهة الاعتقال|الجهة|الطرف المسؤول|perpetrator|actor|responsible|responsible party|perpetrators|side responsible",
  ],
  [
    "source",
    "المصدر|مصدر المعلومة|مصدر الخبر|المصادر|اسم المصدر|source|sources|source of information",
  ],
  [
    "notes",
    "ملاحظات|الملاحظات|تفاصيل|التفاصيل|تفاصيل الحادثة|وصف الحادثة|الوصف|شرح|notes|details|description|comments|remarks",
  ],
];

/** Fields by the folded names of their columns, with the name's rank. */
const KNOWN: ReadonlyMap<string, readonly [AdoptField, number]> = (() => {
  const known = new Map<string, readonly [AdoptField, number]>();
  for (const [field, names] of NAMES)
    names.split("|").forEach((name, rank) => {
      const key = nameOfColumn(name);
      if (!known.has(key)) known.set(key, [field, rank]);
    });
  return known;
})();

/** What a column of this name holds; lower ranks are surer. */
export function fieldOfColumn(
  header: string,
): { readonly field: AdoptField; readonly rank: number } | null {
  const found = KNOWN.get(nameOfColumn(header));
  return found === undefined ? null : { field: found[0], rank: found[1] };
}
