import type { PersonNounRow } from "./row.js";

/**
 * Nouns whose occupation is a role of its own, and families.
 *
 * @source gold/GUIDE.md, "casualties": journalist, medic, official, criminal; unit
 */
export const PROFESSIONS: readonly PersonNounRow[] = [
  {
    words: ["صحفي", "صحافي", "إعلامي", "مصور", "مراسل"],
    sound: true,
    role: "journalist",
    title: true,
  },
  {
    words: ["صحفية", "صحافية", "إعلامية"],
    role: "journalist",
    group: "woman",
    title: true,
  },
  { words: ["طبيب"], plurals: ["أطباء"], role: "medic", title: true },
  {
    words: ["ممرض", "مسعف", "صيدلي", "صيدلاني"],
    plurals: ["صيادلة"],
    sound: true,
    role: "medic",
    title: true,
  },
  {
    words: ["ممرضة", "طبيبة", "مسعفة"],
    plurals: ["ممرضات", "طبيبات"],
    role: "medic",
    group: "woman",
    title: true,
  },
  {
    words: [
      "مسؤول",
      "محافظ",
      "وزير",
      "نائب",
      "مختار",
      "قاض",
      "قاضي",
      "رئيس بلدية",
      "مدير",
    ],
    plurals: ["وزراء", "قضاة", "مخاتير"],
    sound: true,
    role: "official",
    title: true,
  },
  {
    words: ["مهرب", "لص", "سارق"],
    plurals: ["لصوص", "مهربين", "مهربون"],
    role: "criminal",
  },
  {
    words: ["عائلة", "أسرة"],
    plurals: ["عائلات", "أسر", "عوائل"],
    role: "civilian",
    family: true,
  },
];
