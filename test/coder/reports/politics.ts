import type { ReportCase } from "../report-case.js";

/** Acts of speech, talks, orders and protests. */
export const POLITICS: readonly ReportCase[] = [
  {
    id: "ultimatum",
    title: null,
    text: "أمهلت اللجنة الأمنية، أمس، وجهاء بلدة تل شهاب غربي درعا 48 ساعة لتسليم ستة مطلوبين، مهددة باقتحام البلدة في حال رفضهم.",
    incidents: [
      {
        type: "threat",
        when: "2022-06-14..2022-06-14 day",
        where: "تل شهاب|درعا|SY",
        casualties: [],
      },
    ],
  },
  {
    id: "notables-meet-officers",
    title: null,
    text: "اجتمع وفد من وجهاء مدينة جاسم مع ضباط من قوات النظام في مدينة الصنمين يوم الأحد، وبحث الطرفان ملف المعتقلين.",
    incidents: [
      {
        type: "meeting",
        when: "2022-06-12..2022-06-12 day",
        where: "الصنمين|درعا|SY",
        targets: ["syrian-government"],
      },
    ],
  },
  {
    id: "agreement-on-checkpoints",
    title: "اتفاق على رفع الحواجز في ناحتة",
    text: "توصل وجهاء بلدة ناحتة واللجنة الأمنية، مساء الأحد، إلى اتفاق يقضي برفع الحواجز عن مداخل البلدة.",
    incidents: [
      {
        type: "agreement",
        when: "2022-06-12..2022-06-12 day",
        where: "ناحتة|درعا|SY",
        casualties: [],
      },
    ],
  },
  {
    id: "statement-of-notables",
    title: null,
    text: "أصدر وجهاء مدينة الحراك شرقي درعا بياناً أمس دعوا فيه الأهالي إلى عدم التعامل مع تجار المخدرات.",
    incidents: [
      {
        type: "statement",
        when: "2022-06-14..2022-06-14 day",
        where: "الحراك|درعا|SY",
        casualties: [],
      },
    ],
  },
  {
    id: "curfew",
    title: null,
    text: "فرضت قوات سوريا الديمقراطية صباح اليوم حظراً للتجول في مدينة منبج شرقي حلب حتى إشعار آخر.",
    incidents: [
      {
        type: "decree",
        when: "2022-06-15..2022-06-15 day",
        where: "منبج|حلب|SY",
        perpetrators: ["syrian-democratic-forces"],
      },
    ],
  },
  {
    id: "demonstration",
    title: "مظاهرة في السويداء",
    text: "خرج العشرات من أهالي مدينة السويداء أمس في مظاهرة وسط المدينة طالبوا فيها بالإفراج عن المعتقلين وإسقاط النظام.",
    incidents: [
      {
        type: "protest",
        when: "2022-06-14..2022-06-14 day",
        where: "السويداء|السويداء|SY",
        casualties: [],
      },
    ],
  },
  {
    id: "undated-shelling",
    title: null,
    published: null,
    text: "قصفت قوات النظام أمس بالمدفعية قرية فليفل جنوبي إدلب دون وقوع إصابات.",
    incidents: [
      {
        type: "shelling",
        when: "unknown",
        where: "فليفل|إدلب|SY",
        perpetrators: ["syrian-government"],
        casualties: [],
      },
    ],
  },
];
