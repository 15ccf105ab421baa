import type { PersonNounRow } from "./row.js";

/**
 * Nouns for fighters, who take the role of the force they belong to; `role` is
 * what remains where no force is named.
 *
 * @source gold/GUIDE.md, "casualties": fighters take the role of their force
 */
export const FIGHTERS: readonly PersonNounRow[] = [
  { words: ["عنصر"], plurals: ["عناصر"], fighter: true, title: true },
  { words: ["مقاتل"], sound: true, fighter: true, title: true },
  { words: ["مسلح"], sound: true, fighter: true },
  { words: ["مهاجم"], sound: true, fighter: true },
  {
    words: ["قيادي", "قائد"],
    plurals: ["قادة", "قياديين", "قياديون", "قيادات"],
    fighter: true,
    title: true,
  },
  { words: ["أمير"], plurals: ["أمراء"], fighter: true, title: true },
  { words: ["زعيم", "متزعم"], plurals: ["زعماء"], fighter: true, title: true },
  {
    words: ["مرافق"],
    plurals: ["مرافقين", "مرافقو", "مرافقي"],
    fighter: true,
    title: true,
  },
  { words: ["حارس"], plurals: ["حراس"], fighter: true, title: true },
  {
    words: ["متعاون", "عميل"],
    plurals: ["عملاء"],
    sound: true,
    fighter: true,
    title: true,
  },
  {
    words: ["منتسب", "متطوع"],
    sound: true,
    fighter: true,
    title: true,
  },
  {
    words: ["مجند"],
    sound: true,
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["جندي"],
    plurals: ["جنود"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["عسكري"],
    sound: true,
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["ضابط"],
    plurals: ["ضباط"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["شرطي"],
    plurals: ["شرطيين", "شرطيون"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: [
      "رقيب",
      "عريف",
      "ملازم",
      "نقيب",
      "رائد",
      "مقدم",
      "عقيد",
      "عميد",
      "مساعد",
      "شاويش",
    ],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  { words: ["إرهابي"], sound: true, fighter: true },
  { words: ["متمرد"], sound: true, fighter: true, role: "rebel" },
  {
    words: ["جهادي", "داعشي"],
    plurals: ["دواعش"],
    sound: true,
    role: "jihadist",
    fighter: true,
  },
  { words: ["حوثي"], sound: true, role: "rebel", fighter: true },
];
