import type { Bilingual } from "../../model/index.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Headings and running words of the monthly report. */
export const MONTH_WORDS = {
  title: both("تقرير شهري", "Monthly report"),
  figures: both("الأرقام", "Figures"),
  months: both("شهراً بشهر", "Month by month"),
  charts: both("رسوم", "Charts"),
  map: both("الخريطة", "Map"),
  incidents: both("الحوادث المعدودة", "Incidents that were counted"),
  names: both("الأسماء", "Names"),
  contradictions: both("تضارب الروايات", "Contradicting claims"),
  published: both("مطابقة الإحصاءات", "Reconciliation with published figures"),
  coverage: both("تقويم التغطية", "Coverage calendar"),
  sources: both("المصادر بحسب صنفها", "Sources by class"),
  method: both("المنهج", "Method"),
  leftOut: both("ما لم يُكتب هنا", "What is left out"),
  line: both("البند", "Line"),
  low: both("حدّ أدنى", "Low"),
  best: both("أرجح", "Best"),
  high: both("حدّ أعلى", "High"),
  rows: both("أرقام الحوادث", "Incident numbers"),
  month: both("الشهر", "Month"),
  otherRoles: both("صفات خارج المجموعات", "Roles in no group"),
  ofWhom: both("منهم", "Of whom"),
  became: both("ثم", "Later"),
  outsideParts: both("خارج أقسام المنطقة", "In no part of the area"),
  number: both("رقم", "No."),
  date: both("تاريخ الوقوع", "Date it happened"),
  type: both("النوع", "Type"),
  place: both("المكان", "Place"),
  killed: both("قتلى", "Killed"),
  wounded: both("جرحى", "Wounded"),
  originalSources: both("مصادر أصلية", "Original sources"),
  review: both("التدقيق", "Review"),
  unnamed: both("غير مسمّى", "unnamed"),
  name: both("الاسم", "Name"),
  age: both("العمر", "Age"),
  outcome: both("المصير", "Outcome"),
  incident: both("الحادثة", "Incident"),
  field: both("الحقل", "Field"),
  told: both("المروي", "Told"),
  saidBy: both("بحسب", "According to"),
  deniedBy: both("ونفاه", "denied by"),
  subject: both("المنشور", "Published"),
  figure: both("رقمه", "Figure"),
  own: both("في السجل", "In the register"),
  byRule: both("بقاعدة الناشر", "By the publisher's rule"),
  difference: both("الفرق", "Difference"),
  causes: both("أسباب الفرق", "Why it differs"),
  counter: both("الناشر", "Publisher"),
  source: both("المصدر", "Source"),
  class: both("الصنف", "Class"),
  reason: both("السبب", "Reason"),
  count: both("العدد", "Count"),
  byType: both("كل ما وقع في المنطقة، بحسب نوعه", "All that happened, by type"),
  byDay: both("الحوادث يوماً بيوم", "Incidents by day"),
  byGround: both("الفاعل: على أي أساس", "Perpetrators: on what ground"),
  capturesByDay: both("المواد الواردة في كل يوم", "Reports captured each day"),
  allOutlets: both("كل الجهات", "all outlets"),
  untold: both("غير معروف", "unknown"),
  nobody: both("لا تنسبه المادة إلى مصدر", "attributed to nobody"),
  publicName: both("جهة معروفة باسمها", "a body known by its name"),
  privateOutlet: both("جهة غير مسمّاة", "an outlet not named here"),
} as const;

/** Words of the month's picture. */
export const INFOGRAPHIC_WORDS = {
  nothing: both(
    "لا شيء معدود في هذا الشهر بهذه القاعدة.",
    "Nothing was counted in this month by this rule.",
  ),
  incidents: both("حوادث معدودة", "Incidents counted"),
  captures: both("مواد جُمعت", "reports captured"),
  rule: both("قاعدة الإحصاء", "Counting rule"),
} as const;

/** Whole sentences. */
export const MONTH_NOTES = {
  noNames: both(
    "لا اسم هنا: لم يُعتمد للنشر اسم من هذا الشهر.",
    "No name here: no name of this month was released.",
  ),
  namesInternal: both(
    "كل من سمّته المواد بين القتلى، للمكتب وحده: لم يُعتمد نشر هذه الأسماء.",
    "Every dead person whom the reports name, for the office alone: these names are not released.",
  ),
  namesReleased: both(
    "من اعتُمد نشر اسمه وحده؛ أماكن الأحياء بالبلدة لا أدق.",
    "Only whose name was released; places of the living are told by town.",
  ),
  withheld: both("أشخاص لم تُكتب أسماؤهم", "Persons whose names are withheld"),
  noContradiction: both(
    "لا تضارب في روايات هذه الحوادث.",
    "No values told of these incidents exclude each other.",
  ),
  contradictions: both(
    "قيم لا تصحّ معاً، كما رُويت. المشتبه به والمتهم يُذكر معه من يقول ذلك.",
    "Values that cannot all be true, as they were told. A suspicion or accusation stands with whoever makes it.",
  ),
  published: both(
    "الفرق ليس خطأً: لكل جهة قاعدة إحصاء، ولا يحوي السجل إلا المواد التي وردته.",
    "A difference is no error: each publisher counts by a rule of its own, and the register holds what it captured.",
  ),
  nonePublished: both(
    "لا أرقام منشورة لغيرنا تُقارن هنا.",
    "No published figures of others to compare here.",
  ),
  publishedPublic: both(
    "لا تُكتب هنا إلا أرقام جهات معروفة باسمها، ولا ما تنسبه إلى فاعل.",
    "Only figures of bodies known by name stand here, and none that names a perpetrator.",
  ),
  bulletins: both(
    "نشرات لا تستقيم أجزاؤها مع مجموعها",
    "Bulletins whose parts do not add up",
  ),
  suspected: both(
    "المشتبه به لا يُجمع مع المذكور؛ تُعدّ كل حادثة مرة واحدة بأقوى أساس رُوي لها.",
    "Suspected is never added to stated; each happening counts once, by its firmest ground.",
  ),
  ranges: both(
    "الحدّ الأدنى ما اتفقت عليه الروايات، والأعلى أكثر ما قيل؛ «+» تعني: على الأقل.",
    "Low is what all tellings agree on, high the most that is told; “+” means at least.",
  ),
  parts: both(
    "الأسطر المزاحة أجزاء مما فوقها.",
    "Indented lines are parts of the line above.",
  ),
  map: both(
    "الخطوط من Natural Earth، وهي حول الجولان خطوط الأمر الواقع لا الحدود القانونية؛ ولا يعني أي خط موقفاً من السيادة. الدائرة المفرغة: لم يُحدَّد المكان أدق من المنطقة. والنقطة موضع اسم المكان في المعجم.",
    "Outlines: Natural Earth. Around the Golan they are the de-facto lines, not the legal border; no line is a statement on sovereignty. A hollow circle: told no finer than the area. A point is where the gazetteer has the place's name.",
  ),
  nowhere: both("حوادث دون إحداثيات", "Incidents without coordinates"),
  later: both(
    "وُثّقت في المدة ووقعت قبلها، خارج الجدول",
    "Documented in the period, happened earlier; outside the table",
  ),
  undated: both(
    "في المنطقة دون تاريخ، خارج الجدول",
    "In the area, undated; outside the table",
  ),
  wide: both(
    "تاريخها أوسع من أن يُنسب إلى شهر، خارج الجدول",
    "Of a date too wide for any month; outside the table",
  ),
  moved: both(
    "أشخاص تغيّر مصيرهم لاحقاً، عُدّ كل منهم مرة واحدة",
    "Persons of a later outcome, each counted once",
  ),
  flagged: both(
    "حوادث معدودة متنازع عليها",
    "Counted incidents that are contested",
  ),
  inferred: both(
    "قاعدة استنتجناها من نصوص الناشر، ولم يقدّمها بنفسه.",
    "We inferred this rule from the publisher's texts; the publisher did not give it.",
  ),
  silent: both("أيام بلا أي مادة", "Days without any report"),
  gap: both("انقطاع", "Gap"),
  unexplained: both("بلا تفسير", "unexplained"),
  noGap: both("لا انقطاع أطول من المعتاد.", "No silence longer than usual."),
  nothingLeftOut: both("لم يُحجب شيء.", "Nothing was withheld."),
  unseen: both(
    "ما لا يجوز أن يعرفه المتلقي من حوادث لا يُعدّ هنا ولا في الأرقام.",
    "Incidents that this audience may not know of stand neither here nor in the figures.",
  ),
  sources: both(
    "أصل كل سلسلة إسناد، مرة واحدة في كل حادثة. ليس الصنف شاهداً.",
    "The root of every chain of attribution, once an incident.",
  ),
} as const;

/** Reasons of what is left out. */
export const LEFT_OUT_WORDS: Readonly<Record<string, Bilingual>> = {
  "name-withheld": both("أسماء لم تُعتمد للنشر", "names that nobody released"),
  "victim-withheld": both(
    "ما يُعرف عن الضحايا غير المصير والصفة",
    "what is known of victims beyond outcome and role",
  ),
  "source-withheld": both(
    "مصادر تُذكر بصنفها لا باسمها",
    "sources shown by class, not by name",
  ),
  "place-coarsened": both("أماكن رُدّت إلى البلدة", "places told by town alone"),
  "report-id-withheld": both(
    "أرقام مواد قد تسمّي أحداً",
    "ids of reports that could name somebody",
  ),
  "accusation-without-accuser": both(
    "اتهامات لا يُعرف قائلها",
    "accusations without an accuser",
  ),
  "withheld-by-decision": both("ما حُجب بإجراء", "withheld by decision"),
  embargoed: both("ما لم يحن نشره", "not yet published"),
  delayed: both(
    "ما يؤخَّر لسلامة الأحياء",
    "delayed for the safety of the living",
  ),
  refuted: both("حوادث مدحوضة", "refuted incidents"),
  "another-office": both(
    "حوادث لا ترويها إلا جهة أخرى، ونشرها لها",
    "incidents that only another office tells, and that office publishes",
  ),
  "out-of-scope": both(
    "حوادث معدودة ليست في هذا الإصدار: لم تُدقَّق أو دون الدرجة المطلوبة",
    "counted incidents that are not in this edition: unreviewed or below the grade asked for",
  ),
  "words-withheld": both("كلمات من نصوص المواد", "words of the reports"),
};
