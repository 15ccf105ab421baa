import type { NumberRule } from "../mention.js";

/** Rules on how firmly a number is stated. */
export const HEDGE_RULES: readonly NumberRule[] = [
  {
    id: "ar.number.at-least",
    reason: "«ما لا يقل عن», «على الأقل» open the number upwards.",
    matches: [
      { text: "ما لا يقل عن 15 عنصراً", reads: { min: 15, max: null } },
      { text: "17 شخصاً على الأقل", reads: { min: 17, max: null } },
      { text: "على الأقل ثلاثة مدنيين", reads: { min: 3, max: null } },
      { text: "عدد لا يقلون عن عشرة", reads: { min: 10, max: null } },
      { text: "20 مدنياً كحد أدنى", reads: { min: 20, max: null } },
      { text: "خمسة أشخاص أو أكثر", reads: { min: 5, max: null } },
    ],
    rejects: ["أقل من 15 عنصراً", "مقتل 17 شخصاً وإصابة آخرين على الأقل"],
  },
  {
    id: "ar.number.more-than",
    reason: "«أكثر من 25» is 26 or more.",
    matches: [
      { text: "أكثر من 25 شخصاً", reads: { min: 26, max: null } },
      { text: "ما يزيد على عشرين جريحاً", reads: { min: 21, max: null } },
      { text: "ما يزيد عن 60 شخصاً", reads: { min: 61, max: null } },
      { text: "تجاوز عددهم 30", reads: { min: 31, max: null } },
      { text: "لأكثر من مئة عائلة", reads: { min: 101, family: true } },
      { text: "يفوق 40 مقاتلاً", reads: { min: 41 } },
      { text: "تجاوز عدد المفقودين المئة", reads: { min: 101 } },
      { text: "أكثر من نصف المشافي", reads: { min: 0.5, max: null } },
      { text: "عشرون ونيف", reads: { min: 21 } },
    ],
    rejects: ["لا يزيد عن 12", "لم يتجاوز 30", "أكثر المدن من 3 سنوات"],
  },
  {
    id: "ar.number.less-than",
    reason: "«أقل من» leaves the number itself out.",
    matches: [
      { text: "أقل من 10 أشخاص", reads: { min: null, max: 9 } },
      { text: "بأقل من عشرين عنصراً", reads: { max: 19 } },
      { text: "دون 18 شخصاً", reads: { max: 17 } },
    ],
    rejects: ["ما لا يقل عن 10 أشخاص", "بدون 10 أشخاص"],
  },
  {
    id: "ar.number.at-most",
    reason: "«لا يزيد عن» keeps the number in.",
    matches: [
      { text: "لا يزيد عن 12 شخصاً", reads: { min: null, max: 12 } },
      { text: "لم يتجاوز عددهم 30 مقاتلاً", reads: { max: 30 } },
      { text: "50 شخصاً على الأكثر", reads: { max: 50 } },
      { text: "عشرة كحد أقصى", reads: { max: 10 } },
    ],
    rejects: ["ما يزيد عن 12 شخصاً", "تجاوز عددهم 30"],
  },
  {
    id: "ar.number.about",
    reason: "An approximate number is coded as told.",
    matches: [
      { text: "نحو ثمانية مدنيين", reads: { min: 8, max: 8 } },
      { text: "قرابة ٣٠٠ عائلة", reads: { min: 300, max: 300, family: true } },
      { text: "بنحو 20 قذيفة", reads: { value: 20, hedge: "about" } },
      { text: "ما يقارب 70 شخصاً", reads: { value: 70 } },
      { text: "ما يقرب من مئة مسلح", reads: { value: 100 } },
      { text: "في حدود 40 قتيلاً", reads: { value: 40 } },
      { text: "40 قتيلاً تقريباً", reads: { value: 40 } },
    ],
    rejects: ["مقتل 8 مدنيين", "توجه نحو المدينة 8 عناصر"],
  },
];
