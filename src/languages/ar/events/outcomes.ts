import type { CueFile } from "./cue.js";

/** Cues that people were killed. */
export const killed: CueFile = {
  act: "killed",
  why: "The noun phrase after a passive, an unaccusative or a masdar is the victim.",
  either: [["قتل", "يقتل"]],
  passives: [
    ["استشهد", "يستشهد"],
    ["قضى", "يقضي", { feminine: "قضت", plural: "قضوا" }],
    ["توفي", "يتوفى", { feminine: "توفيت", plural: "توفوا" }],
    ["ارتقى", "يرتقي", { feminine: "ارتقت", plural: "ارتقوا" }],
    ["انقتل", "ينقتل"],
  ],
  masdars: ["مقتل", "استشهاد", "مصرع", "وفاة", "ارتقاء", "قتل"],
  nouns: [
    "قتيل",
    "قتيلا",
    "قتيلة",
    "شهيد",
    "شهيدا",
    "شهيدة",
    "قتلى",
    "شهداء",
    "قتيلين",
    "قتيلان",
    "شهيدين",
    "شهيدان",
  ],
  phrases: [
    "حاصدا أرواح",
    "حاصدة أرواح",
    "مصرعهم جميعا",
    "سقوط قتلى",
    "سقوط شهداء",
    "فقدان * لحياتهم",
  ],
  verbPhrases: ["أردوا", "أسلم الروح", "قضى نحبه"],
  withObject: [
    {
      verbs: [["لقي", "يلقى", { plural: "لقوا" }]],
      objects: "مصرع مصرعا حتف",
      reach: 10,
    },
    { verbs: [["فارق", "يفارق"]], objects: "حياة", reach: 14 },
    { verbs: [["أودى", "يودي", { bare: true }]], objects: "ب+حياة ب+أرواح" },
    {
      verbs: [
        ["حصد", "يحصد"],
        ["أزهق", "يزهق"],
      ],
      objects: "أرواح روح",
      reach: 4,
    },
    {
      verbs: [
        ["راح", "يروح", { bare: true }],
        ["ذهب", "يذهب", { bare: true }],
      ],
      objects: "ضحيته ضحيتها ضحية",
      reach: 5,
    },
    { verbs: [["لفظ", "يلفظ"]], objects: "أنفاسه أنفاسها", reach: 6 },
    {
      verbs: [["فقد", "يفقد"]],
      objects: "حياته حياتها حياتهم أرواحهم",
      reach: 8,
    },
    {
      verbs: [["أردى", "يردي", { plural: "أردوا" }]],
      objects: "قتيلا قتيلين صريعا صريعين قتلى",
      reach: 6,
    },
  ],
  ofCounted: [["سقط", "يسقط", { bare: true }]],
  masdarsOfPeople: ["تحييد"],
  matches: [
    "سقط في الكمين خمسة من عناصر الشرطة قرب الدلنج أمس",
    "أودت غارة بحياة أربعة مدنيين في أطراف المدينة",
    "قُتل ثلاثة مدنيين وأصيب آخرون بانفجار",
    "مقتل عنصرين من الشرطة بهجوم على حاجز",
    "لقي شاب مصرعه برصاص مجهولين",
  ],
  rejects: [
    "سقط الفريق بثلاثة أهداف دون رد",
    "دون وقوع قتلى أو جرحى",
    "قتل الوقت بالقراءة",
  ],
};

/** Cues that people were hurt. */
export const wounded: CueFile = {
  act: "wounded",
  why: "As with killed; آخرون repeats the kind of the group before.",
  passives: [
    ["أصيب", "يصاب"],
    ["جرح", "يجرح"],
    ["اتصاوب", "يتصاوب"],
  ],
  either: [["أصاب", "يصيب"]],
  masdars: ["إصابة", "جرح", "إصابته"],
  nouns: [
    "جريح",
    "جريحا",
    "جرحى",
    "مصاب",
    "مصابا",
    "مصابين",
    "مصابون",
    "جريحين",
    "جريحان",
    "مصابان",
    "إصابات",
  ],
  phrases: ["سقوط جرحى", "بجروح"],
  matches: [
    "أصيب طفلان بجروح طفيفة",
    "إصابة مزارع بطلق ناري في القدم",
    "خلف الانفجار أربعة جرحى",
  ],
  rejects: ["أصيب اللاعب في الركبة خلال التدريب", "دون تسجيل إصابات"],
};

/** Cues that somebody aimed at was unhurt. */
export const survived: CueFile = {
  act: "survived",
  why: "نجا من turns an attack into an attempt; its subject is the target.",
  verbs: [["نجا", "ينجو", { bare: true, feminine: "نجت", plural: "نجوا" }]],
  masdars: ["نجاة"],
  phrases: ["لم يصب بأذى", "لم تصبه", "دون أن يصاب بأذى", "لم يصب بأي أذى"],
  matches: [
    "نجا القيادي السابق من محاولة اغتيال",
    "نجاة صاحب متجر من هجوم مسلح",
    "انفجرت العبوة بسيارته دون أن يصاب بأذى",
  ],
  rejects: ["نجا الفريق من الهبوط", "نجت المدينة من الفيضان"],
};

/** Cues that people cannot be found. */
export const missing: CueFile = {
  act: "missing",
  why: "Lost contact or an unknown fate.",
  passives: [["فقد", "يفقد"]],
  masdars: ["فقدان", "اختفاء"],
  nouns: ["مفقود", "مفقودين", "مفقودون"],
  phrases: ["فقدان الاتصال", "انقطع الاتصال"],
  matches: [
    "فُقد شابان بعد خروجهما من البلدة",
    "فقدان الاتصال بطبيب على طريق السفر",
    "لا يزال ثلاثة مفقودين تحت الأنقاض",
  ],
  rejects: ["فقد الفريق ثلاث نقاط", "فقد صوابه"],
};
