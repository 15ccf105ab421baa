/**
 * What each rule does, in Arabic, for the reviewers' table of rules; its reason
 * in English stands with the rule. A rule that is missing here shows that alone.
 */
export const RULE_WORDS = {
  "ar.number.digits":
    "أرقام بثلاثة رسوم (3 و٣ و۳)، مجمّعة بفاصلة أو نقطة، ومعها «ألف» و«مليون».",
  "ar.number.words":
    "الأعداد المكتوبة كلمات، بمخالفتها معدودها وعطفها بالواو، وبرسم اللهجات.",
  "ar.number.ordinal": "العدد الترتيبي رتبة، لا عدد أشخاص.",
  "ar.number.dual": "المثنى اثنان دون ذكر العدد.",
  "ar.number.vague": "كميات بلا عدد («عشرات»، «عدد من»): لها حد أدنى فقط.",
  "ar.number.range": "عددان طرفان لمجال؛ الأصغر أولاً.",
  "ar.number.fraction":
    "أجزاء من واحد؛ ومن «ألف» و«مليون» عدد. «خمس» و«سبع» أعداد ما لم يتبعها كل معرّف.",
  "ar.number.measure": "أوزان وأحجام وكسور عشرية: قياس لا عدد أشخاص.",
  "ar.number.sign":
    "علامة السالب أو الفاصلة العشرية في أول العدد؛ والشرطة قبل معدود علامة قائمة.",
  "ar.number.percent": "النسبة المئوية ليست عدداً، بأي علامة أو كلمة كُتبت.",
  "ar.number.at-least": "«ما لا يقل عن» و«على الأقل»: العدد فأكثر.",
  "ar.number.more-than": "«أكثر من 25» تعني 26 فأكثر.",
  "ar.number.less-than": "«أقل من» لا تشمل العدد نفسه.",
  "ar.number.at-most": "«لا يزيد عن» تشمل العدد نفسه.",
  "ar.number.about": "العدد التقريبي يُقرأ كما قيل.",
  "ar.number.unit-number": "العدد بعد الوحدة العسكرية اسم لها.",
  "ar.number.calibre": "المليمتر و«عيار» قُطر سلاح.",
  "ar.number.age": "السنوات بعد الشخص أو كلمة العمر عمره، لا عدد.",
  "ar.number.clock": "ما بعد «الساعة» وقت.",
  "ar.number.street": "العدد بعد شارع أو حي اسم له.",
  "ar.number.date-part": "أيام وأشهر وسنوات ومدد: من التاريخ.",
  "ar.number.money": "مبالغ المال بأي عملة.",
  "ar.number.distance": "أطوال الطرق والمسافات.",
  "ar.number.label": "أرقام القرارات والقنوات والطرازات وبنود القوائم.",
  "ar.date.relative-day": "«أمس» و«اليوم» و«غداً» تُحسب من يوم النشر.",
  "ar.date.told-day":
    "«اليوم التالي» و«اليوم نفسه» يُحسبان من الحدث المروي قبلهما.",
  "ar.date.weekday":
    "يوم الأسبوع وحده أقرب يوم مضى، ويوم النشر منه؛ ومع «الماضي» ما قبله.",
  "ar.date.day-of-month":
    "اليوم قبل الشهر؛ ومن دون سنة فآخر يوم كهذا لا يلي النشر. إن ناقضه يوم الأسبوع ذُكر التناقض.",
  "ar.date.month": "أسماء الأشهر بخمس تسميات، وبالاسمين معاً.",
  "ar.date.year": "السنة بعددها، والسنة قبل النشر وسنته وبعدها.",
  "ar.date.season": "الفصول كما في الأرصاد؛ وشتاء السنة ينتهي فيها.",
  "ar.date.week": "الأسبوع الماضي سبعة أيام قبل النشر.",
  "ar.date.edge": "مطلع الشهر أيامه 1–10، وأواخره من 21.",
  "ar.date.feast": "الأعياد بتقويم أم القرى، أقربها إلى النشر.",
  "ar.date.range": "تاريخان طرفان لمدة واحدة.",
  "ar.date.week-day": "يوم أسبوع مع أسبوعه يوم واحد؛ يبدأ الأسبوع بالاثنين.",
  "ar.date.ordinal-weekday": "يوم أسبوع برتبته في شهر أو سنة.",
  "ar.date.elapsed": "ما مضى من وقت: الأيام التي يصح فيها القول.",
  "ar.date.after":
    "«بعد يومين على …» تؤرّخ الحدث الآخر من المروي قبله؛ و«بعد ذلك بـ» تمضي منه.",
  "ar.date.from-now":
    "«من الآن» تُحسب من النشر: إلى الأمام ما لم يكن الكلام ماضياً.",
  "ar.date.recent": "مدد تنتهي بيوم النشر.",
  "ar.date.duration": "مدة شيء ليست تاريخاً.",
  "ar.date.clock": "الساعة مع جزء اليوم، بأربع وعشرين ساعة.",
  "ar.date.part-of-day": "«فجراً» و«مساءً» يتبعان آخر يوم ذُكر.",
};

/** Arabic names and meanings of acts that are no event type by themselves. */
export const ACT_WORDS = {
  attack: [
    "هجوم",
    "«هجوم» و«استهداف» و«كمين» تقول إن أحداً هوجم، لا كيف: يحدد النوعَ السلاحُ والهدفُ والفاعل.",
  ],
  shooting: [
    "إطلاق نار",
    "اغتيال إن قُصد به أشخاص بعينهم، وهجوم مسلح إن كان على قوة أو جمع.",
  ],
  bombardment: [
    "قصف",
    "«قصف» وحدها لا تقول من أين: مع الطائرات قصف جوي، ومع القذائف والمدافع قصف بري.",
  ],
  survived: ["نجا", "«نجا من» تجعل الهجوم محاولة، وفاعلها هو الهدف."],
};

/** Fields of readings, in Arabic and English. */
export const READING_WORDS = {
  count: ["", ""],
  "unit-number": ["رقم وحدة", "number of a unit"],
  calibre: ["عيار", "calibre"],
  age: ["عمر", "age"],
  clock: ["وقت", "clock"],
  street: ["اسم شارع", "name of a street"],
  "date-part": ["من تاريخ", "part of a date"],
  money: ["مال", "money"],
  distance: ["مسافة", "distance"],
  "decimal-measure": ["قياس", "measure"],
  other: ["ليس عدد أشخاص", "no count"],
  ordinal: ["رتبة", "rank"],
  fraction: ["جزء", "part"],
  percent: ["بالمئة", "per cent"],
  about: ["تقريباً", "about"],
  when: ["", ""],
  since: ["بدء", "beginning"],
  until: ["انتهاء", "end"],
  duration: ["مدة", "duration"],
  birth: ["ولادة", "birth"],
  dawn: ["فجراً", "dawn"],
  morning: ["صباحاً", "morning"],
  noon: ["ظهراً", "noon"],
  afternoon: ["عصراً", "afternoon"],
  evening: ["مساءً", "evening"],
  night: ["ليلاً", "night"],
  second: ["ثانية", "second"],
  minute: ["دقيقة", "minute"],
  hour: ["ساعة", "hour"],
  day: ["يوم", "day"],
  week: ["أسبوع", "week"],
  month: ["شهر", "month"],
  year: ["سنة", "year"],
  decade: ["عقد", "decade"],
};
