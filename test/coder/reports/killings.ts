import type { ReportCase } from "../report-case.js";

/** Killings outside attacks, found bodies and deaths in custody. */
export const KILLINGS: readonly ReportCase[] = [
  {
    id: "homicide-by-knife",
    title: null,
    text: "أقدم رجل على قتل شقيقه طعناً بسكين داخل منزلهما في مدينة جرمانا بريف دمشق، إثر خلاف عائلي على الميراث، بحسب وزارة الداخلية.",
    incidents: [
      {
        type: "homicide",
        when: "2022-06-14..2022-06-15 range",
        where: "جرمانا|ريف دمشق|SY",
        weapons: ["blade"],
        casualties: ["killed 1-1 civilian"],
        sources: ["وزارة الداخلية"],
      },
    ],
  },
  {
    id: "execution-of-captives",
    title: "تنظيم الدولة يعدم ثلاثة أسرى",
    text: "أعدم عناصر من تنظيم الدولة رمياً بالرصاص ثلاثة أسرى من قوات النظام في بادية السخنة شرقي حمص يوم الجمعة الماضي.",
    incidents: [
      {
        type: "execution",
        when: "2022-06-10..2022-06-10 day",
        perpetrators: ["islamic-state"],
        weapons: ["gunfire"],
        casualties: ["killed 3-3 state_forces"],
      },
    ],
  },
  {
    id: "body-on-a-field",
    title: null,
    text: "عثر أهالٍ صباح اليوم على جثة شاب مجهول الهوية عليها آثار طلقات نارية في سهول بلدة الغارية الشرقية شرقي درعا.",
    incidents: [
      {
        type: "body_found",
        when: "2022-06-15..2022-06-15 day",
        where: "سهول بلدة الغارية الشرقية|درعا|SY",
        casualties: ["killed 1-1 unknown"],
      },
    ],
  },
  {
    id: "death-under-torture",
    title: "وفاة معتقل من طفس تحت التعذيب",
    text: "توفي الشاب ماهر نعيم الصباغ، وهو من أبناء مدينة طفس، تحت التعذيب داخل سجن صيدنايا العسكري، وتسلمت عائلته شهادة وفاته يوم الأحد. وقال أحد أقاربه لشبكة الوادي إن آثار الضرب كانت واضحة.",
    incidents: [
      {
        type: "death_in_custody",
        targets: ["ماهر نعيم الصباغ"],
        casualties: ["killed 1-1 unknown [ماهر نعيم الصباغ]"],
      },
    ],
    people: ["ماهر نعيم الصباغ"],
  },
  {
    id: "monthly-figures",
    title: "حصيلة شهر أيار في درعا",
    text: "وثق مكتب حوران لحقوق الإنسان مقتل 31 شخصاً في محافظة درعا خلال شهر أيار الماضي، كما سجل اعتقال 14 شخصاً خلال الشهر ذاته.",
    incidents: [],
    figures: [
      "arrested 14-14 2022-05-01..2022-05-31",
      "killed 31-31 2022-05-01..2022-05-31",
    ],
  },
];
