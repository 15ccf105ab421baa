import type { ReportCase } from "../report-case.js";

/** Attacks of every type, each told in the manner of a news item. */
export const ATTACKS: readonly ReportCase[] = [
  {
    id: "bomb-under-a-named-owners-car",
    title: null,
    text: "أصيب الرائد مازن العبدو بانفجار عبوة ناسفة زرعت أسفل سيارة الرائد مازن العبدو في مدينة طفس غربي درعا صباح أمس.",
    incidents: [
      { type: "assassination", status: "attempted", weapons: ["ied"] },
    ],
  },
  {
    id: "bomb-on-a-car-that-carried-him",
    title: null,
    text: "أصيب الرائد مازن العبدو بانفجار عبوة ناسفة في سيارة تقل الرائد مازن العبدو في مدينة طفس غربي درعا صباح أمس.",
    incidents: [{ type: "explosion", weapons: ["ied"] }],
  },
  {
    id: "assassination-by-gunmen",
    title: "مقتل شاب برصاص مجهولين في مدينة نوى",
    text: "قتل الشاب وائل حمدي الزامل، مساء أمس الثلاثاء، برصاص مسلحين مجهولين يستقلون دراجة نارية أمام منزله في مدينة نوى بريف درعا الغربي. وقال مصدر محلي إن المسلحين لاذوا بالفرار بعد العملية.",
    incidents: [
      {
        type: "assassination",
        when: "2022-06-14..2022-06-14 day",
        where: "نوى|درعا|SY",
        perpetrators: ["unknown"],
        targets: ["وائل حمدي الزامل"],
        weapons: ["gunfire"],
        casualties: ["killed 1-1 unknown [وائل حمدي الزامل]"],
        sources: ["مصدر محلي"],
      },
    ],
    people: ["وائل حمدي الزامل"],
  },
  {
    id: "assassination-survived",
    title: null,
    text: "نجا القيادي السابق في فصائل المعارضة سامي عوض الخطار من محاولة اغتيال صباح اليوم الأربعاء، بعد أن أطلق مجهولون النار على سيارته في بلدة المزيريب غربي درعا. وأصيب مرافقه بجروح نقل على إثرها إلى المستشفى.",
    incidents: [
      {
        type: "assassination",
        status: "attempted",
        when: "2022-06-15..2022-06-15 day",
        where: "المزيريب|درعا|SY",
        perpetrators: ["unknown"],
        targets: ["سامي عوض الخطار"],
        weapons: ["gunfire"],
        casualties: [
          "survived 1-1 former_combatant [سامي عوض الخطار]",
          "wounded 1-1 unknown",
        ],
      },
    ],
  },
  {
    id: "attack-on-checkpoint",
    title: "هجوم مسلح على حاجز في داعل",
    text: "قالت مصادر محلية إن مسلحين مجهولين هاجموا بالأسلحة الرشاشة، فجر الإثنين، حاجزاً لقوات النظام عند مدخل مدينة داعل بريف درعا، ما أدى إلى مقتل عنصرين وإصابة ثلاثة آخرين.",
    incidents: [
      {
        type: "armed_attack",
        when: "2022-06-13..2022-06-13 day",
        where: "مدخل مدينة داعل|درعا|SY",
        perpetrators: ["unknown"],
        targets: ["syrian-government"],
        weapons: ["gunfire"],
        casualties: ["killed 2-2 state_forces", "wounded 3-3 state_forces"],
        sources: ["مصادر محلية"],
      },
    ],
  },
  {
    id: "clash-of-local-groups",
    title: null,
    text: "اندلعت اشتباكات بين مجموعتين محليتين في بلدة محجة شمالي درعا مساء السبت الماضي، واستمرت نحو ساعتين، وأسفرت عن إصابة ثلاثة مقاتلين من الطرفين.",
    incidents: [
      {
        type: "armed_clash",
        when: "2022-06-11..2022-06-11 day",
        where: "محجة|درعا|SY",
      },
    ],
  },
  {
    id: "roadside-bomb",
    title: "عبوة ناسفة تستهدف سيارة عسكرية",
    text: "انفجرت عبوة ناسفة كانت مزروعة على جانب الطريق قرب بلدة خربة غزالة بسيارة عسكرية لقوات النظام يوم أمس، ما أدى إلى مقتل ضابط وإصابة أربعة جنود.",
    incidents: [
      {
        type: "explosion",
        when: "2022-06-14..2022-06-14 day",
        where: "خربة غزالة|درعا|SY",
        targets: ["syrian-government"],
        weapons: ["ied"],
        casualties: ["killed 1-1 state_forces", "wounded 4-4 state_forces"],
      },
    ],
  },
  {
    id: "landmine-children",
    title: null,
    text: "قتل طفلان إثر انفجار لغم أرضي في أراضي مدينة الحارة بريف درعا الشمالي، أول أمس الإثنين، وفق مراسل الشبكة.",
    incidents: [
      {
        type: "explosion",
        when: "2022-06-13..2022-06-13 day",
        where: "أراضي مدينة الحارة|درعا|SY",
        perpetrators: [],
        weapons: ["landmine"],
        casualties: ["killed 2-2 civilian/child"],
      },
    ],
  },
  {
    id: "suicide-belt-at-police",
    title: "هجوم انتحاري في الرمادي",
    text: "فجر انتحاري حزامه الناسف وسط عناصر من الشرطة في مدينة الرمادي غربي العراق، يوم الأحد، ما أسفر عن مقتل ثلاثة من عناصر الشرطة وإصابة سبعة آخرين. وتبنى تنظيم الدولة الهجوم.",
    incidents: [
      {
        type: "suicide_attack",
        when: "2022-06-12..2022-06-12 day",
        where: "الرمادي|الأنبار|IQ",
        perpetrators: ["islamic-state"],
        weapons: ["suicide_belt"],
        casualties: ["killed 3-3 state_forces", "wounded 7-7 state_forces"],
      },
    ],
  },
  {
    id: "artillery-on-homes",
    title: "قصف مدفعي على كنصفرة",
    text: "قصفت قوات النظام بقذائف المدفعية الأحياء السكنية في بلدة كنصفرة جنوبي إدلب فجر اليوم، ما تسبب بمقتل مدني وإصابة ثلاثة آخرين، وفق الدفاع المدني السوري.",
    incidents: [
      {
        type: "shelling",
        when: "2022-06-15..2022-06-15 day",
        where: "كنصفرة|إدلب|SY",
        perpetrators: ["syrian-government"],
        weapons: ["artillery"],
        casualties: ["killed 1-1 civilian", "wounded 3-3 civilian"],
        sources: ["الدفاع المدني السوري"],
      },
    ],
  },
  {
    id: "warplanes-no-harm",
    title: null,
    text: "شنت طائرات حربية روسية أربع غارات جوية على محيط قرية البارة في جبل الزاوية جنوبي إدلب، مساء الإثنين، دون ورود أنباء عن إصابات.",
    incidents: [
      {
        type: "airstrike",
        when: "2022-06-13..2022-06-13 day",
        where: "البارة|إدلب|SY",
        perpetrators: ["russia"],
        weapons: ["aircraft"],
        casualties: [],
      },
    ],
  },
  {
    id: "drone-on-car",
    title: null,
    text: "استهدفت طائرة مسيرة مجهولة سيارة قرب مدينة عامودا شمالي الحسكة ظهر أمس، ما أدى إلى مقتل شخصين كانا بداخلها.",
    incidents: [
      {
        type: "airstrike",
        when: "2022-06-14..2022-06-14 day",
        where: "عامودا|الحسكة|SY",
        perpetrators: ["unknown-drone"],
        weapons: ["drone"],
        casualties: ["killed 2-2 unknown"],
      },
    ],
  },
  {
    id: "two-attacks-and-a-forerunner",
    title: "قتيل وجريح بهجومين في ريف درعا",
    text: "قتل الشاب نضال كامل الدرويش برصاص مجهولين في بلدة اليادودة غربي درعا مساء أمس. وفي حادثة منفصلة، أصيب عنصر من قوات النظام بجروح إثر استهداف نقطة عسكرية بقذيفة هاون قرب مدينة إنخل صباح اليوم. وكان الدرويش قد تعرض لمحاولة اغتيال في 3 آذار الماضي في البلدة ذاتها.",
    incidents: [
      {
        type: "assassination",
        when: "2022-06-14..2022-06-14 day",
        where: "اليادودة|درعا|SY",
        casualties: ["killed 1-1 unknown [نضال كامل الدرويش]"],
      },
      {
        type: "shelling",
        when: "2022-06-15..2022-06-15 day",
        where: "إنخل|درعا|SY",
        weapons: ["mortar"],
        casualties: ["wounded 1-1 state_forces"],
      },
      {
        type: "assassination",
        status: "attempted",
        background: true,
        when: "2022-03-03..2022-03-03 day",
        where: "اليادودة|درعا|SY",
      },
    ],
  },
  {
    id: "clash-of-which-nothing-else-is-told",
    title: null,
    text: "اندلعت اشتباكات عنيفة بين مجموعتين محليتين في بلدة صيدا شرقي درعا فجر اليوم.",
    incidents: [
      {
        type: "armed_clash",
        when: "2022-06-15..2022-06-15 day",
        where: "صيدا|درعا|SY",
        casualties: [],
      },
    ],
  },
  {
    id: "shelling-of-which-nothing-else-is-told",
    title: null,
    text: "تعرضت قرية المليحة الغربية شرقي درعا لقصف مدفعي عنيف صباح اليوم.",
    incidents: [
      {
        type: "shelling",
        when: "2022-06-15..2022-06-15 day",
        where: "المليحة الغربية|درعا|SY",
        perpetrators: [],
        weapons: ["artillery"],
        casualties: [],
      },
    ],
  },
];
