import type { ReportCase } from "../report-case.js";

/** Harm without attack, movements of forces, places that change hands. */
export const MOVEMENTS: readonly ReportCase[] = [
  {
    id: "held-area-is-no-takeover",
    title: null,
    text: "نزحت نحو ثلاثين عائلة من قرية الفطيرة جنوبي إدلب يوم أمس باتجاه مخيمات الشمال. وتخضع القرية لسيطرة قوات النظام.",
    incidents: [{ type: "displacement" }],
  },
  {
    id: "families-flee",
    title: null,
    text: "نزحت نحو ثلاثين عائلة من قرية الفطيرة جنوبي إدلب يوم أمس باتجاه مخيمات الشمال.",
    incidents: [
      {
        type: "displacement",
        when: "2022-06-14..2022-06-14 day",
        where: "الفطيرة|إدلب|SY",
        casualties: ["displaced 30-30 civilian"],
      },
    ],
  },
  {
    id: "settlers-burn-trees",
    title: "مستوطنون يحرقون أشجاراً في حوارة",
    text: "أحرق مستوطنون عشرات أشجار الزيتون في أراضي بلدة حوارة جنوبي نابلس مساء الإثنين، بحسب رئيس البلدية.",
    incidents: [
      {
        type: "property_damage",
        when: "2022-06-13..2022-06-13 day",
        where: "حوارة|نابلس|PS",
        perpetrators: ["settlers"],
        weapons: ["arson"],
        casualties: [],
      },
    ],
  },
  {
    id: "reinforcements",
    title: null,
    text: "استقدمت الفرقة الرابعة تعزيزات عسكرية تضم دبابات وناقلات جند إلى محيط مدينة طفس غربي درعا صباح أمس.",
    incidents: [
      {
        type: "deployment",
        when: "2022-06-14..2022-06-14 day",
        where: "طفس|درعا|SY",
        perpetrators: ["4th-division"],
      },
    ],
  },
  {
    id: "withdrawal-from-town",
    title: null,
    published: "2024-11-24",
    text: "انسحبت قوات الدعم السريع من مدينة سنجة بولاية سنار جنوب شرقي السودان يوم السبت، وفق مصدر عسكري.",
    incidents: [
      {
        type: "withdrawal",
        when: "2024-11-23..2024-11-23 day",
        where: "سنجة|سنار|SD",
        perpetrators: ["rapid-support-forces"],
        sources: ["مصدر عسكري"],
      },
    ],
  },
  {
    id: "district-retaken",
    title: null,
    published: "2022-01-25",
    text: "استعادت القوات الحكومية اليمنية أمس السيطرة على مديرية حريب جنوبي محافظة مأرب من جماعة الحوثي.",
    incidents: [
      {
        type: "control_change",
        when: "2022-01-24..2022-01-24 day",
        where: "حريب|مأرب|YE",
        perpetrators: ["yemen-government"],
        targets: ["houthis"],
      },
    ],
  },
  {
    id: "weapons-handed-over",
    title: null,
    text: "سلم نحو عشرين مطلوباً أسلحتهم الفردية إلى اللجنة الأمنية في بلدة اليادودة غربي درعا يوم الإثنين.",
    incidents: [
      {
        type: "surrender",
        when: "2022-06-13..2022-06-13 day",
        where: "اليادودة|درعا|SY",
      },
    ],
  },
  {
    id: "withdrawal-denied",
    title: null,
    text: "نفى مصدر عسكري انسحاب قوات النظام من مدينة السخنة شرقي حمص.",
    incidents: [
      {
        type: "withdrawal",
        status: "denied",
        where: "السخنة|حمص|SY",
        perpetrators: ["syrian-government"],
        casualties: [],
      },
    ],
  },
];
