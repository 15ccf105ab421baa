import type { ReportCase } from "../report-case.js";

/** Arrests, abductions, releases, raids and sieges. */
export const DETENTIONS: readonly ReportCase[] = [
  {
    id: "arrest-at-checkpoint",
    title: null,
    text: "اعتقلت دورية تابعة لفرع الأمن العسكري، أمس الثلاثاء، خمسة شبان على حاجز عند مدخل مدينة الصنمين شمالي درعا، واقتادتهم إلى مقرها.",
    incidents: [
      {
        type: "arrest",
        when: "2022-06-14..2022-06-14 day",
        where: "مدخل مدينة الصنمين|درعا|SY",
        perpetrators: ["military-security"],
        casualties: ["arrested 5-5 unknown"],
      },
    ],
  },
  {
    id: "abduction-of-dentist",
    title: "خطف طبيب أسنان في السويداء",
    text: "خطف مسلحون مجهولون طبيب الأسنان عماد رزق الشامي من أمام عيادته في مدينة السويداء مساء أمس، واقتادوه إلى جهة مجهولة. وقال شهود عيان إن الخاطفين كانوا ملثمين.",
    incidents: [
      {
        type: "abduction",
        when: "2022-06-14..2022-06-14 day",
        where: "السويداء|السويداء|SY",
        perpetrators: ["unknown"],
        targets: ["عماد رزق الشامي"],
        casualties: ["abducted 1-1 medic [عماد رزق الشامي]"],
        sources: ["شهود عيان"],
      },
    ],
    people: ["عماد رزق الشامي"],
  },
  {
    id: "release-from-prison",
    title: null,
    text: "أفرجت قوات النظام، اليوم الأربعاء، عن 12 معتقلاً من سجن عدرا المركزي بريف دمشق، وفق ناشطين.",
    incidents: [
      {
        type: "release",
        when: "2022-06-15..2022-06-15 day",
        perpetrators: ["syrian-government"],
        casualties: ["released 12-12 unknown"],
        sources: ["ناشطين"],
      },
    ],
  },
  {
    id: "raid-on-camp",
    title: "اقتحام مخيم بلاطة",
    text: "اقتحمت قوات الاحتلال الإسرائيلي فجر اليوم مخيم بلاطة شرقي مدينة نابلس، وداهمت عدداً من المنازل، واعتقلت شابين.",
    incidents: [
      {
        type: "raid",
        when: "2022-06-15..2022-06-15 day",
        where: "مخيم بلاطة|نابلس|PS",
        perpetrators: ["israel"],
        casualties: ["arrested 2-2 unknown"],
      },
    ],
  },
  {
    id: "siege-of-quarters",
    title: null,
    text: "تواصل قوات النظام حصار أحياء درعا البلد وتمنع إدخال الطحين والأدوية إليها، بحسب ناشطين في المدينة.",
    incidents: [
      {
        type: "siege",
        status: "ongoing",
        where: "درعا البلد|درعا|SY",
        perpetrators: ["syrian-government"],
      },
    ],
  },
  {
    id: "abduction-denied",
    title: null,
    text: "نفت قيادة شرطة محافظة ذي قار، أمس، اختطاف مهندس في مدينة الناصرية.",
    incidents: [
      {
        type: "abduction",
        status: "denied",
        where: "الناصرية|ذي قار|IQ",
        casualties: [],
      },
    ],
  },
];
