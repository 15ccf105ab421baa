import type { Bilingual } from "../../../model/index.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Words of the pages that everybody may read. */
export const PUBLIC_WORDS = {
  title: both("الحوادث المعتمدة للنشر", "Published incidents"),
  skip: both("إلى المحتوى", "Skip to the content"),
  other: both("English", "العربية"),
  all: both("كل الحوادث", "All incidents"),
  from: both("من", "From"),
  to: both("إلى", "To"),
  type: both("النوع", "Type"),
  anyType: both("كل الأنواع", "All types"),
  filter: both("عرض", "Show"),
  clear: both("إلغاء التصفية", "Clear the filter"),
  day: both("تاريخ الوقوع", "Date it happened"),
  what: both("ما وقع", "What happened"),
  place: both("المكان", "Place"),
  people: both("الضحايا والمعتقلون", "People"),
  perpetrators: both("الفاعل وعلى أي أساس", "By whom, and on what ground"),
  grade: both("درجة التحقق", "Grade"),
  next: both("ما بعدها", "Next page"),
  first: both("من البداية", "From the beginning"),
  none: both(
    "لا حادثة معتمدة للنشر بهذه التصفية.",
    "No published incident fits this filter.",
  ),
  nothing: both(
    "لم يعتمد المكتب حادثة للنشر بعد.",
    "The office has published no incident yet.",
  ),
  noPeople: both("لم يُذكر أحد", "nobody is told of"),
  nobody: both("لا فاعل مذكوراً", "nobody is named"),
  told: both("ما رُوي", "What was told"),
  differs: both("روايات متضاربة", "Tellings differ"),
  sourcesOf: both("مصادر أصلية", "original sources"),
  names: both("الأسماء", "Names"),
  withheld: both("أشخاص لم تُكتب أسماؤهم", "Persons whose names are withheld"),
  tellers: both("من رواها", "Who told it"),
  untoldTeller: both(
    "لا تنسبها المواد إلى مصدر",
    "The reports attribute it to nobody",
  ),
  id: both("رقم الحادثة", "Incident"),
  formerly: both("أرقام سابقة", "Earlier numbers"),
  data: both("البيانات نفسها (JSON)", "The same as data (JSON)"),
  how: both("كيف تُقرأ هذه الصفحة", "How to read this page"),
  missing: both(
    "لا حادثة منشورة بهذا الرقم",
    "No published incident of that number",
  ),
  missingWhy: both(
    "لم تُنشر، أو سحبها المكتب، أو ضُمّت إلى غيرها ولم تعد تُعرض.",
    "It was not published, or the office took it back, or it was joined with another that is not shown.",
  ),
  wrong: both("طلب غير مفهوم", "The request was not understood"),
} as const;

/** Sentences under every page: what the reader may and may not conclude. */
export const PUBLIC_NOTES: readonly Bilingual[] = [
  both(
    "لا تظهر هنا إلا حوادث راجعها إنسان وأعطاها درجة تحقق واعتمدها محرّر للنشر. ما لا يظهر هنا لم يُنفَ.",
    "Only incidents that a person reviewed and graded and an editor released stand here. What is not here is not denied.",
  ),
  both(
    "الأعداد حدّ أدنى وأعلى لما رُوي؛ «+» تعني: على الأقل.",
    "Numbers are the lowest and highest of what was told; “+” means at least.",
  ),
  both(
    "الاتهام والاشتباه ليسا واقعة: يُذكر مع كل منهما من يقوله، ومن ينفيه.",
    "An accusation or suspicion is no fact: each stands with whoever makes it and whoever denies it.",
  ),
  both(
    "أسماء الجرحى والمعتقلين والشهود والقاصرين والمتهمين لا تُكتب إلا بقرار، وأماكن الأحياء تُذكر بالبلدة لا أدق.",
    "Names of the wounded, detained, witnesses, minors and accused are written by a decision alone; places of the living are told by town.",
  ),
  both(
    "رقم الحادثة باقٍ: يمكن الاستشهاد به، وإن ضُمّت إلى غيرها قاد إليها.",
    "The number of an incident stays: it can be cited, and leads on where the incident was joined with another.",
  ),
];
