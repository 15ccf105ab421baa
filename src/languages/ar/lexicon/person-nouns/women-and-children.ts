import type { PersonNounRow } from "./row.js";

/**
 * Nouns that show a woman or a child, counted apart as part of a row.
 *
 * @source gold/GUIDE.md, "casualties": civilian is shown by age or sex; `group`
 */
export const WOMEN_AND_CHILDREN: readonly PersonNounRow[] = [
  {
    words: ["طفل"],
    plurals: ["أطفال"],
    role: "civilian",
    group: "child",
    title: true,
  },
  {
    words: ["طفلة"],
    plurals: ["طفلات"],
    role: "civilian",
    group: "child",
    title: true,
  },
  {
    words: ["رضيع", "رضيعة"],
    plurals: ["رضع"],
    role: "civilian",
    group: "child",
  },
  {
    words: ["قاصر"],
    plurals: ["قصر", "قاصرين", "قاصرون"],
    role: "civilian",
    group: "child",
  },
  {
    words: ["صبي", "فتى"],
    plurals: ["صبية", "فتيان", "فتية"],
    role: "civilian",
    group: "child",
  },
  { words: ["يافع"], sound: true, role: "civilian", group: "child" },
  {
    words: ["امرأة"],
    plurals: ["نساء"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: ["سيدة"],
    plurals: ["سيدات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  { words: ["مواطنة"], plurals: ["مواطنات"], role: "civilian", group: "woman" },
  { words: ["مدنية"], plurals: ["مدنيات"], role: "civilian", group: "woman" },
  {
    words: ["فتاة", "شابة"],
    plurals: ["فتيات", "شابات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: [
      "معلمة",
      "مدرسة",
      "طالبة",
      "موظفة",
      "عاملة",
      "حاجة",
      "مزارعة",
      "أرملة",
    ],
    plurals: ["معلمات", "طالبات", "عاملات", "موظفات", "مدرسات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: [
      "والدة",
      "أم",
      "زوجة",
      "شقيقة",
      "ابنة",
      "أخت",
      "جدة",
      "حفيدة",
      "عمة",
      "خالة",
    ],
    plurals: ["أمهات", "زوجات", "شقيقات", "بنات", "أخوات"],
    role: "civilian",
    group: "woman",
  },
];
